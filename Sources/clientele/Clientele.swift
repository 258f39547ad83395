internal import ClienteleServer
internal import JSONRPC
internal import Spreadsheet

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The program: arguments, pipes, signals, exit code.
@main
struct Clientele {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == ReadingChild.command { exit(ReadingChild.run(arguments: arguments)) }
    StandardDescriptors.fillGaps()
    switch Arguments.parse(arguments, environment: Environment.variable) {
    case .serve(let options): exit(serve(options))
    case .operate(let command, let configuration): exit(operate(command, configuration))
    case .print(let text):
      StandardDescriptors.write(text, to: STDOUT_FILENO)
      exit(0)
    case .wrong(let text):
      StandardDescriptors.write(text, to: STDERR_FILENO)
      exit(2)
    }
  }

  private static func operate(_ command: OperatorCommand, _ configuration: Configuration) -> Int32 {
    umask(0o077)
    switch command.run(on: configuration) {
    case .done(let text):
      StandardDescriptors.write(text, to: STDOUT_FILENO)
      return 0
    case .refused(let text):
      StandardDescriptors.write(text, to: STDERR_FILENO)
      return 1
    }
  }

  private static func serve(_ options: ServeOptions) -> Int32 {
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is a full disk to us: the write says so.
    signal(SIGXFSZ, SIG_IGN)
    let clock = options.configuration.clock
    let logFile = options.logFile.flatMap { LineFile(path: $0, butNot: options.configuration.store) }
    Log.set(level: options.logLevel, file: logFile, clock: clock)
    let trace = options.trace.flatMap { LineFile(path: $0, butNot: options.configuration.store) }
      .map { MessageTrace(file: $0, clock: clock) }
    let output = StandardDescriptors.takeOutput()
    let waker: Waker
    do {
      waker = try Waker()
    } catch {
      Log.write(.error, "no pipe can be made (error \(error.errno))")
      return 1
    }
    Signals.forward(to: waker)
    let connection = Connection(
      input: STDIN_FILENO, output: output, framing: options.framing, waker: waker, observer: trace)
    let session = Session(connection: connection, configuration: options.configuration)
    let ending = connection.run(session)
    // What is still unanswered after a signal may wait for another process: what it wrote is on disk, or nothing is.
    if connection.unanswered == 0 { session.close() }
    if case .framingLost(let error) = ending { Log.write(.error, error.messageForLog) }
    Log.write(.info, "session ends: \(ending.summary)")
    return session.exitCode(after: ending)
  }
}

extension Connection.Ending {
  /// Why it ended, for the log.
  fileprivate var summary: String {
    switch self {
    case .endOfInput: "the end of the input"
    case .exit: "exit"
    case .outputClosed: "nobody reads the output"
    case .interrupted: "a signal"
    case .parentGone: "the process that it serves is gone"
    case .framingLost: "the framing is lost"
    }
  }
}
