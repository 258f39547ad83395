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
    case .print(let text):
      StandardDescriptors.write(text, to: STDOUT_FILENO)
      exit(0)
    case .wrong(let text):
      StandardDescriptors.write(text, to: STDERR_FILENO)
      exit(2)
    }
  }

  private static func serve(_ options: ServeOptions) -> Int32 {
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is a full disk to us: the write says so.
    signal(SIGXFSZ, SIG_IGN)
    let output = StandardDescriptors.takeOutput()
    let waker: Waker
    do {
      waker = try Waker()
    } catch {
      Log.write("no pipe can be made (error \(error.errno))")
      return 1
    }
    Signals.forward(to: waker)
    let connection = Connection(input: STDIN_FILENO, output: output, framing: options.framing, waker: waker)
    let session = Session(connection: connection, configuration: options.configuration)
    let ending = connection.run(session)
    session.close()
    if case .framingLost(let error) = ending { Log.write(error.message) }
    return session.exitCode(after: ending)
  }
}
