import Foundation
import JSON
import Synchronization

@testable import JSONRPC

/// A service that answers in all the ways in which a service may.
final class TestService: Service {
  private let connection: Connection
  private var queue: [(Call, [UInt8])] = []
  private var waiting: [Call] = []
  private let worker = DispatchQueue(label: "worker")
  private let log: TestLog

  init(connection: Connection, log: TestLog) {
    self.connection = connection
    self.log = log
  }

  func receive(_ call: Call, method: String, params: Params) {
    log.add(String(decoding: params.source, as: UTF8.self))
    let source = params.source
    switch method {
    case "echo": queue.append((call, source))
    case "now": call.answer(source)
    case "twice":
      call.answer(source)
      call.answer(ResponseError(.internalError, "Twice."))
    case "slow": worker.async { call.answer(source) }
    case "large": queue.append((call, Array("\"\(String(repeating: "x", count: 100_000))\"".utf8)))
    case "wait": waiting.append(call)
    case "release":
      for call in waiting { call.answer(Array("\"released\"".utf8)) }
      waiting = []
      call.answer(Array("true".utf8))
    case "work":
      let token = (try? params.decode(WorkParams.self))?.workDoneToken
      let progress = JSONRPC.Progress(token: token, outbox: connection.outbox)
      worker.async { Self.work(call, progress) }
    case "stubborn": break
    default: call.answer(ResponseError(.methodNotFound, "There is no \(method)."))
    }
  }

  private struct WorkParams: Decodable {
    var workDoneToken: JSONValue?
  }

  /// Goes on until it is cancelled.
  private static func work(_ call: Call, _ progress: JSONRPC.Progress) {
    progress.begin(title: "Work")
    var done = 0
    while !call.isCancelled {
      progress.report(done: done, of: 10, message: "\(done)")
      done += 1
      usleep(1_000)
    }
    progress.end(message: "Cancelled")
    call.answer(ResponseError(.requestCancelled, "Cancelled."))
  }

  func receive(notification method: String, params: Params) {
    log.add(method)
    if method == "exit" { connection.end(.exit) }
  }

  func carryOut() {
    for (call, answer) in queue {
      if call.isCancelled {
        call.answer(ResponseError(.requestCancelled, "Cancelled."))
      } else {
        call.answer(answer)
      }
    }
    queue = []
    for call in waiting where call.isCancelled { call.answer(ResponseError(.requestCancelled, "Cancelled.")) }
    waiting.removeAll { $0.isAnswered }
  }

  func idle() {}

  func reply(to error: MessageError) -> ResponseError { ResponseError(error.code, error.message) }
}

/// What a service was told, in order.
final class TestLog: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}

/// The other end of a connection that runs on a thread of its own.
final class TestPeer {
  /// To the service; -1 when closed.
  private var toService: Int32
  private var fromService: Int32
  private var reader: FrameReader
  private let ending = Mutex<Connection.Ending?>(nil)
  private let hasEnded = DispatchSemaphore(value: 0)
  let waker: Waker
  let log = TestLog()

  /// - Parameter socket: one socket for both directions instead of two pipes.
  init(
    framing: Framing = .lines, replies: Framing = .lines, socket: Bool = false, limits: FrameLimits = FrameLimits(),
    watching process: Int32? = nil
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    if socket {
      socketpair(AF_UNIX, Self.streamType, 0, &input)
      (toService, fromService) = (input[1], input[1])
      output[1] = input[0]
    } else {
      pipe(&input)
      pipe(&output)
      (toService, fromService) = (input[1], output[0])
    }
    let (readEnd, writeEnd) = (input[0], output[1])
    let waker = try Waker()
    self.waker = waker
    reader = FrameReader(framing: replies)
    let thread = Thread { [self, log] in
      let connection = Connection(input: readEnd, output: writeEnd, framing: framing, waker: waker, limits: limits)
      connection.watchedProcess = process
      let reason = connection.run(TestService(connection: connection, log: log))
      close(writeEnd)
      if readEnd != writeEnd { close(readEnd) }
      ending.withLock { $0 = reason }
      hasEnded.signal()
    }
    thread.start()
  }

  private static var streamType: Int32 {
    #if os(Linux)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }

  deinit {
    closeInput()
    closeOutput()
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends all of it, waiting where the service does not read.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(toService, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the service's input.
  func closeInput() {
    guard toService >= 0 else { return }
    if toService == fromService { shutdown(toService, Int32(SHUT_WR)) } else { close(toService) }
    toService = -1
  }

  /// Reads nothing any more.
  func closeOutput() {
    if fromService >= 0 { close(fromService) }
    // A socket is one descriptor for both directions, and closed once: its number may be another's then.
    if toService == fromService { toService = -1 }
    fromService = -1
  }

  /// The next messages of the service; fewer when it ends before, or is silent for ten seconds.
  func receive(_ count: Int = .max) -> [String] {
    var messages: [String] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while messages.count < count {
      if let frame = try? reader.next() {
        guard case .message(let range) = frame else { return messages }
        messages.append(String(decoding: reader.bytes[range], as: UTF8.self))
        continue
      }
      var descriptor = pollfd(fd: fromService, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 10_000) > 0 else { return messages + ["silence"] }
      let size = read(fromService, &buffer, buffer.count)
      guard size > 0 else { return messages }
      buffer[..<size].withUnsafeBytes { reader.append($0) }
    }
    return messages
  }

  /// Why the connection ended; nil when it has not within the time.
  func waitForEnding(seconds: Double = 10) -> Connection.Ending? {
    guard hasEnded.wait(timeout: .now() + seconds) == .success else { return nil }
    return ending.withLock { $0 }
  }
}

extension TestPeer: @unchecked Sendable {}

func request(_ id: String, _ method: String, _ params: String = "{}") -> String {
  #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"# + "\n"
}

func result(_ id: String, _ result: String = "{}") -> String {
  #"{"jsonrpc":"2.0","id":\#(id),"result":\#(result)}"#
}

func cancelled(_ id: String) -> String {
  #"{"jsonrpc":"2.0","id":\#(id),"error":{"code":-32800,"message":"Cancelled."}}"#
}

func cancelRequest(_ id: String) -> String {
  #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":\#(id)}}"# + "\n"
}

func framed(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }
