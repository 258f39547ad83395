internal import JSON

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Requests and answers, one a line, with a program that was started.
final class Dialogue {
  let program: Program
  private var buffer: [UInt8] = Array(repeating: 0, count: 1 << 20)
  /// What was read and not looked at yet.
  private var unread = 0..<0

  init(_ program: Program) { self.program = program }

  /// Sends a request and waits for its answer.
  func call(_ method: String, _ params: String = "{}", whileWaiting: (() -> Void)? = nil) throws -> JSONValue {
    var message = Messages()
    message.append(method, params)
    return try Self.result(try line(of: message, whileWaiting))
  }

  /// Sends the only message, and waits for the line that answers it.
  func line(of message: Messages, _ whileWaiting: (() -> Void)? = nil) throws -> [UInt8] {
    try send(message, 0..<1)
    return Array(buffer[try nextAnswer(whileWaiting)])
  }

  static func result(_ line: [UInt8]) throws -> JSONValue {
    let answer = try JSON.parse(line)
    guard let result = answer["result"] else { throw BenchmarkError("the answer is \(answer.compact)") }
    return result
  }

  /// Sends one message after the other, each when the one before it is answered.
  ///
  /// - Returns: the seconds that each took.
  func oneAtATime(_ messages: Messages) throws -> [Double] {
    try (0..<messages.count).map { try seconds(of: messages, $0) }
  }

  /// The seconds that one message takes.
  func seconds(of messages: Messages, _ index: Int) throws -> Double {
    try Clock.seconds {
      try send(messages, index..<index + 1)
      _ = try nextAnswer()
    }
  }

  /// Sends messages so that there are always as many as `window` without an answer.
  ///
  /// - Returns: the answers a second.
  func pipelined(_ messages: Messages, window: Int = 64) throws -> Double {
    let seconds = try Clock.seconds {
      var sent = min(window, messages.count)
      var answered = 0
      try send(messages, 0..<sent)
      while answered < messages.count {
        _ = try nextAnswer()
        answered += 1
        // What one read brought is taken in before more is sent, as any peer with a loop does.
        while hasWholeLine {
          _ = try nextAnswer()
          answered += 1
        }
        let next = min(messages.count, answered + window)
        if next > sent { try send(messages, sent..<next) }
        sent = next
      }
    }
    return Double(messages.count) / seconds
  }

  private func send(_ messages: Messages, _ which: Range<Int>) throws {
    let range = messages.range(which)
    try messages.bytes.withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(rebasing: bytes[range])
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = write(program.input, start, rest.count)
        guard count > 0 else { throw BenchmarkError("the program has closed its input") }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  private var hasWholeLine: Bool { newline(in: unread) != nil }

  private func newline(in range: Range<Int>) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start + range.lowerBound, 10, range.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - start
    }
  }

  /// Where the next answer lies in the buffer; notifications are passed over, and an error ends the benchmark.
  private func nextAnswer(_ whileWaiting: (() -> Void)? = nil) throws -> Range<Int> {
    while true {
      let line = try nextLine(whileWaiting)
      switch kind(of: line) {
      case .result: return line
      case .notification: continue
      case .error: throw BenchmarkError("the answer is \(String(decoding: buffer[line], as: UTF8.self))")
      }
    }
  }

  private enum Kind { case result, error, notification }

  /// By the members in their usual order: `jsonrpc`, `id`, `result`.
  private func kind(of line: Range<Int>) -> Kind {
    let comma = UInt8(ascii: ",")
    var index = line.lowerBound
    while index < line.upperBound, buffer[index] != comma { index += 1 }
    guard index + 2 < line.upperBound, buffer[index + 2] == UInt8(ascii: "i") else { return .notification }
    index += 1
    while index < line.upperBound, buffer[index] != comma { index += 1 }
    return index + 2 < line.upperBound && buffer[index + 2] == UInt8(ascii: "r") ? .result : .error
  }

  private func nextLine(_ whileWaiting: (() -> Void)?) throws -> Range<Int> {
    var searched = unread.lowerBound
    while true {
      if let end = newline(in: searched..<unread.upperBound) {
        defer { unread = end + 1..<unread.upperBound }
        return unread.lowerBound..<end
      }
      searched = unread.upperBound
      if unread.isEmpty {
        unread = 0..<0
        searched = 0
      } else if unread.lowerBound > 0, unread.upperBound == buffer.count {
        buffer.replaceSubrange(0..<unread.count, with: Array(buffer[unread]))
        searched -= unread.lowerBound
        unread = 0..<unread.count
      } else if unread.upperBound == buffer.count {
        buffer.append(contentsOf: Array(repeating: 0, count: buffer.count))
      }
      if let whileWaiting {
        var waited = pollfd(fd: program.output, events: Int16(POLLIN), revents: 0)
        while poll(&waited, 1, 5) == 0 { whileWaiting() }
      }
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { read(program.output, $0 + unread.upperBound, bytes.count - unread.upperBound) } ?? 0
      }
      guard count > 0 else { throw BenchmarkError("the program has ended early") }
      unread = unread.lowerBound..<unread.upperBound + count
    }
  }
}
