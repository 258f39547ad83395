#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Finds the messages in a stream of bytes, in either framing.
///
/// Bytes are appended as they arrive, and memory grows with what has arrived, never with what a header claims.
/// After an error the framing is lost, and nothing more is to be read.
package struct FrameReader {
  package enum Frame: Equatable {
    /// The bytes of one message, valid until the next `append`.
    case message(Range<Int>)
    case refused(FrameRefusal)
  }

  /// All that has arrived and is not consumed; a frame's range is in it.
  package private(set) var bytes: [UInt8] = []
  /// As given, and then as the first byte has decided.
  package private(set) var framing: Framing
  private let limits: FrameLimits
  /// Where the next frame begins.
  private var head = 0
  /// Up to where a line feed was looked for, in vain.
  private var scanned = 0
  /// The frame that is being received, once its header is read.
  private var body: Body?
  /// A line that is over the limit, of which this many bytes were passed over.
  private var drainedLine: Int?

  private struct Body {
    /// Bytes that are still to come.
    var length: Int
    var refusal: FrameRefusal?
  }

  /// Memory that a large message took is given back beyond this.
  private static let keptCapacity = 1 << 20

  package init(framing: Framing, limits: FrameLimits = FrameLimits()) {
    self.framing = framing
    self.limits = limits
  }

  /// Takes bytes that have arrived.
  package mutating func append(_ arrived: UnsafeRawBufferPointer) {
    if head == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptCapacity)
      scanned = 0
      head = 0
    } else if head > 1 << 16, head > bytes.count / 2 {
      bytes.removeSubrange(..<head)
      scanned = max(scanned - head, 0)
      head = 0
    }
    bytes.append(contentsOf: arrived)
  }

  /// The next frame that has arrived whole.
  package mutating func next() throws(FrameError) -> Frame? {
    if framing == .automatic { decideFraming() }
    switch framing {
    case .automatic: return nil
    case .lines: return try nextLine()
    case .contentLength: return try nextBlock()
    }
  }

  /// What is left when the input has ended: a last line without its line feed, or nothing.
  package mutating func last() throws(FrameError) -> Frame? {
    if framing == .lines {
      guard head < bytes.count || drainedLine != nil else { return nil }
      return try takeLine(to: bytes.count, next: bytes.count)
    }
    guard body == nil, bytes[head...].allSatisfy(Self.isBlank) else { throw .truncated }
    return nil
  }

  private mutating func decideFraming() {
    while head < bytes.count, Self.isBlank(bytes[head]) { head += 1 }
    guard head < bytes.count else { return }
    // A byte order mark can only stand before a message: a header block never begins with one.
    switch bytes[head] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), 0xEF: framing = .lines
    default: framing = .contentLength
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09
  }

  private func firstLineFeed(from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + start, 0x0A, buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  // MARK: Lines

  private mutating func nextLine() throws(FrameError) -> Frame? {
    while let end = firstLineFeed(from: max(scanned, head)) {
      if let frame = try takeLine(to: end, next: end + 1) { return frame }
    }
    scanned = bytes.count
    let end = withoutReturn(bytes.count)
    let waiting = end - head + (drainedLine ?? 0)
    if waiting > limits.drained { throw .lengthBeyondLimit(limit: limits.drained) }
    if waiting > limits.message {
      drainedLine = waiting
      head = end
    }
    return nil
  }

  /// The line from `head` on; nil when it is blank.
  private mutating func takeLine(to lineEnd: Int, next: Int) throws(FrameError) -> Frame? {
    let line = head..<withoutReturn(lineEnd)
    let length = line.count + (drainedLine ?? 0)
    if length > limits.drained { throw .lengthBeyondLimit(limit: limits.drained) }
    head = next
    scanned = next
    if drainedLine != nil || length > limits.message {
      drainedLine = nil
      return .refused(.tooLong(limit: limits.message))
    }
    return bytes[line].allSatisfy(Self.isBlank) ? nil : .message(line)
  }

  /// The end of a line without its carriage return.
  private func withoutReturn(_ end: Int) -> Int {
    end > head && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  // MARK: Content-Length

  private mutating func nextBlock() throws(FrameError) -> Frame? {
    if body == nil {
      guard let header = try nextHeader() else { return nil }
      body = header
    }
    guard let current = body else { return nil }
    let available = bytes.count - head
    if let refusal = current.refusal {
      let passed = min(available, current.length)
      head += passed
      body?.length -= passed
      guard passed == current.length else { return nil }
      body = nil
      return .refused(refusal)
    }
    guard available >= current.length else { return nil }
    let range = head..<(head + current.length)
    head = range.upperBound
    body = nil
    return .message(range)
  }

  /// Reads a header block that has arrived whole; else, and after an error, the next frame still begins where it began.
  private mutating func nextHeader() throws(FrameError) -> Body? {
    // Line ends between two frames are passed over: some peers add one after the body.
    while head < bytes.count, bytes[head] == 0x0A || bytes[head] == 0x0D { head += 1 }
    if let (length, end) = plainHeader() {
      let body = try body(length: length, unsupportedCharset: nil)
      head = end
      return body
    }
    var fields = HeaderFields()
    var lineStart = head
    var lines = 0
    while let end = firstLineFeed(from: lineStart) {
      if end + 1 - head > limits.headerBlock { throw .headerBlockTooLong(limit: limits.headerBlock) }
      let line = bytes[lineStart..<(end > lineStart && bytes[end - 1] == 0x0D ? end - 1 : end)]
      lineStart = end + 1
      if line.isEmpty {
        guard let length = fields.contentLength else { throw .noContentLength }
        let body = try body(length: length, unsupportedCharset: fields.unsupportedCharset)
        head = lineStart
        return body
      }
      lines += 1
      if lines > limits.headerLines { throw .tooManyHeaderLines(limit: limits.headerLines) }
      try fields.add(line)
    }
    if bytes.count - head > limits.headerBlock { throw .headerBlockTooLong(limit: limits.headerBlock) }
    return nil
  }

  private static let plainStart: StaticString = "Content-Length: "
  private static let lineEnds: StaticString = "\r\n\r\n"

  /// The header block that nearly every peer sends: `Content-Length: N`, as in the standard to the letter.
  private func plainHeader() -> (length: Int, end: Int)? {
    bytes.withUnsafeBytes { buffer in
      let nameLength = Self.plainStart.utf8CodeUnitCount
      guard let base = buffer.baseAddress, buffer.count - head >= nameLength + 5,
        memcmp(base + head, Self.plainStart.utf8Start, nameLength) == 0
      else { return nil }
      var at = head + nameLength
      let lastDigit = min(at + 9, buffer.count)
      var length = 0
      while at < lastDigit, buffer[at] &- 0x30 < 10 {
        length = length * 10 + Int(buffer[at] - 0x30)
        at += 1
      }
      guard at > head + nameLength, buffer.count - at >= 4, memcmp(base + at, Self.lineEnds.utf8Start, 4) == 0 else {
        return nil
      }
      return (length, at + 4)
    }
  }

  private func body(length: Int, unsupportedCharset: String?) throws(FrameError) -> Body {
    if length > limits.drained { throw .lengthBeyondLimit(limit: limits.drained) }
    if length > limits.message { return Body(length: length, refusal: .tooLong(limit: limits.message)) }
    return Body(length: length, refusal: unsupportedCharset.map { .unsupportedCharset($0) })
  }
}
