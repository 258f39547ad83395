import Foundation
import Synchronization
import Testing

/// The built program, running, with pipes to it; one message a line unless the arguments say otherwise.
final class RunningProgram: @unchecked Sendable {
  let process = Process()
  private var input: Int32
  private var output: Int32
  /// The end of its standard error that nobody reads.
  private var errors: Int32 = -1
  private var received: [UInt8] = []
  private var searched = 0
  private var nextID = 0
  private let hasEnded = DispatchSemaphore(value: 0)

  /// Beside the tests.
  static var executable: URL {
    #if os(macOS)
      Bundle(for: RunningProgram.self).bundleURL.deletingLastPathComponent().appendingPathComponent("clientele")
    #else
      URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("clientele")
    #endif
  }

  /// - Parameters:
  ///   - prelude: what bash does before it becomes the program, such as setting a limit.
  ///   - unreadErrors: whether standard error is a full pipe.
  init(
    store: String = ":memory:", arguments: [String] = ["--framing", "lines"], prelude: String? = nil,
    unreadErrors: Bool = false
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    let (inputRead, inputWrite) = try Self.makePipe()
    let (outputRead, outputWrite) = try Self.makePipe()
    (input, output) = (inputWrite, outputRead)
    let all = ["--store", store, "--locale", "en"] + arguments
    if let prelude {
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", "\(prelude); exec \"$0\" \"$@\"", Self.executable.path] + all
    } else {
      process.executableURL = Self.executable
      process.arguments = all
    }
    process.standardInput = FileHandle(fileDescriptor: inputRead, closeOnDealloc: false)
    process.standardOutput = FileHandle(fileDescriptor: outputWrite, closeOnDealloc: false)
    if unreadErrors {
      let (errorsRead, errorsWrite) = try Self.makePipe()
      Self.fill(errorsWrite)
      errors = errorsRead
      process.standardError = FileHandle(fileDescriptor: errorsWrite, closeOnDealloc: false)
    } else {
      process.standardError = FileHandle.nullDevice
    }
    process.terminationHandler = { [hasEnded] _ in hasEnded.signal() }
    try process.run()
    close(inputRead)
    close(outputWrite)
  }

  private static func makePipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func fill(_ descriptor: Int32) {
    let flags = fcntl(descriptor, F_GETFL)
    _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
    let bytes = [UInt8](repeating: 0x0A, count: 4_096)
    while write(descriptor, bytes, bytes.count) > 0 {}
    _ = fcntl(descriptor, F_SETFL, flags)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    closeInput()
    closeOutput()
    if errors >= 0 { close(errors) }
  }

  // MARK: Sending

  func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  // MARK: Receiving

  /// The next line of its output; nil at the end, or after a time of silence.
  func line(within seconds: Double = 60) -> String? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = received[searched...].firstIndex(of: 0x0A) {
        defer {
          received.removeSubrange(...end)
          searched = 0
        }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      searched = received.count
      var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, Int32(seconds * 1_000)) > 0 else { return nil }
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { return nil }
      received += buffer[..<count]
    }
  }

  /// The next message, which must be one.
  func message(within seconds: Double = 60) -> Message? {
    line(within: seconds).flatMap { Message($0) }
  }

  /// All messages up to the end of the output.
  func rest() -> [Message] {
    var messages: [Message] = []
    while let line = line() {
      guard let message = Message(line) else {
        Issue.record("not a message: \(line.prefix(200))")
        continue
      }
      messages.append(message)
    }
    return messages
  }

  /// All that is left of the output, as it is.
  func restOfBytes() -> [UInt8] {
    var bytes = received
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  // MARK: Calling

  /// Calls a method and waits for its answer; notifications before it are passed over.
  func call(_ method: String, _ params: [String: Any] = [:]) throws -> Message {
    nextID += 1
    send(requestLine(nextID, method, params))
    while true {
      let message = try #require(self.message(), "no answer to \(method)")
      if message.id == nextID { return message }
    }
  }

  @discardableResult
  func initialize(processId: Int32? = nil) throws -> Message {
    let id: Any = processId.map { Int($0) } ?? NSNull()
    let answer = try call("initialize", ["processId": id, "capabilities": [String: Any]()])
    return answer
  }

  /// Shuts it down in good order, and gives its exit code.
  func finish() throws -> Int32? {
    _ = try call("shutdown")
    send(notificationLine("exit"))
    return exitCode()
  }

  // MARK: Ending

  /// Its exit code, or the negative number of the signal that ended it; nil when it goes on for longer.
  func exitCode(within seconds: Double = 20) -> Int32? {
    guard hasEnded.wait(timeout: .now() + seconds) == .success else { return nil }
    hasEnded.signal()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  func send(signal: Int32) { kill(process.processIdentifier, signal) }
}

/// A message of the program.
struct Message {
  let object: [String: Any]

  init?(_ line: String) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      object["jsonrpc"] as? String == "2.0"
    else { return nil }
    self.object = object
  }

  var id: Int? { object["id"] as? Int }
  var method: String? { object["method"] as? String }
  var result: [String: Any]? { object["result"] as? [String: Any] }
  var error: [String: Any]? { object["error"] as? [String: Any] }
  var code: Int? { error?["code"] as? Int }
  var data: [String: Any]? { error?["data"] as? [String: Any] }
}

func requestLine(_ id: Int, _ method: String, _ params: [String: Any] = [:]) -> String {
  line(["jsonrpc": "2.0", "id": id, "method": method, "params": params])
}

func notificationLine(_ method: String, _ params: [String: Any] = [:]) -> String {
  line(["jsonrpc": "2.0", "method": method, "params": params])
}

private func line(_ object: [String: Any]) -> String {
  let data = (try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])) ?? Data()
  return String(decoding: data, as: UTF8.self) + "\n"
}

func framed(_ line: String) -> String {
  let body = line.hasSuffix("\n") ? String(line.dropLast()) : line
  return "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
}

/// A folder of a test's own, removed at its end.
final class TestFolder {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("clientele-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  var store: String { path + "/directory.sqlite" }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
