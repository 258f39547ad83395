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
  /// Up to where the end of a line or of a header block was looked for.
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

  package init(framing: Framing, limits: FrameLimits = FrameLimits()) {
    self.framing = framing
    self.limits = limits
  }

  /// Whether the input may end here: between two frames.
  package var isBetweenFrames: Bool {
    guard body == nil, drainedLine == nil else { return false }
    return bytes[head...].allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
  }

  /// Takes bytes that have arrived.
  package mutating func append(_ arrived: UnsafeRawBufferPointer) {
    if head == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.count <= 1 << 20)
      scanned -= head
      head = 0
    } else if head > 1 << 16, head > bytes.count / 2 {
      bytes.removeSubrange(..<head)
      scanned -= head
      head = 0
    }
    bytes.append(contentsOf: arrived)
  }

  /// The next frame that has arrived whole.
  package mutating func next() throws(FrameError) -> Frame? {
    if framing == .automatic {
      guard decideFraming() else { return nil }
    }
    return framing == .lines ? try nextLine() : try nextBlock()
  }

  /// A last line without its line feed, when the input has ended.
  package mutating func lastLine() throws(FrameError) -> Frame? {
    guard framing == .lines, drainedLine == nil, !isBetweenFrames else { return nil }
    let range = head..<bytes.count
    head = bytes.count
    guard range.count <= limits.message else { return .refused(.tooLong(limit: limits.message)) }
    return .message(range)
  }

  private mutating func decideFraming() -> Bool {
    guard let first = bytes[head...].first(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 && $0 != 0x09 }) else {
      return false
    }
    // A byte order mark can only stand before a message: a header block never begins with one.
    framing = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == 0xEF ? .lines : .contentLength
    return true
  }

  // MARK: Lines

  private mutating func nextLine() throws(FrameError) -> Frame? {
    while true {
      guard let end = firstLineFeed(from: max(scanned, head)) else {
        scanned = bytes.count
        let waiting = bytes.count - head + (drainedLine ?? 0)
        if waiting > limits.drained { throw .lengthBeyondLimit(limit: limits.drained) }
        if waiting > limits.message {
          drainedLine = waiting
          head = bytes.count
        }
        return nil
      }
      let start = head
      head = end + 1
      scanned = head
      if drainedLine != nil {
        drainedLine = nil
        return .refused(.tooLong(limit: limits.message))
      }
      if end - start > limits.message { return .refused(.tooLong(limit: limits.message)) }
      let isBlank = bytes[start..<end].allSatisfy { $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
      if !isBlank { return .message(start..<end) }
    }
  }

  private func firstLineFeed(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        if buffer[index] == 0x0A { return index }
        index += 1
      }
      return nil
    }
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
      scanned = head
      if passed < current.length {
        body = Body(length: current.length - passed, refusal: refusal)
        return nil
      }
      body = nil
      return .refused(refusal)
    }
    guard available >= current.length else { return nil }
    let range = head..<(head + current.length)
    head = range.upperBound
    scanned = head
    body = nil
    return .message(range)
  }

  private mutating func nextHeader() throws(FrameError) -> Body? {
    // Line ends between two frames are passed over: some peers add one after the body.
    while head < bytes.count, bytes[head] == 0x0A || bytes[head] == 0x0D { head += 1 }
    var fields = HeaderFields()
    var lineStart = head
    var lines = 0
    while let end = firstLineFeed(from: lineStart) {
      var line = bytes[lineStart..<end]
      if line.last == 0x0D { line = line.dropLast() }
      if end + 1 - head > limits.headerBlock { throw .headerBlockTooLong(limit: limits.headerBlock) }
      lineStart = end + 1
      if line.isEmpty {
        head = lineStart
        return try body(for: fields)
      }
      lines += 1
      if lines > limits.headerLines { throw .tooManyHeaderLines(limit: limits.headerLines) }
      try fields.add(line)
    }
    if bytes.count - head > limits.headerBlock { throw .headerBlockTooLong(limit: limits.headerBlock) }
    return nil
  }

  private func body(for fields: HeaderFields) throws(FrameError) -> Body {
    guard let length = fields.contentLength else { throw .noContentLength }
    if length > limits.drained { throw .lengthBeyondLimit(limit: limits.drained) }
    if length > limits.message { return Body(length: length, refusal: .tooLong(limit: limits.message)) }
    if let charset = fields.unsupportedCharset {
      return Body(length: length, refusal: .unsupportedCharset(charset))
    }
    return Body(length: length, refusal: nil)
  }
}
