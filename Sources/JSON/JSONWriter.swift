/// Compact JSON, written into memory that grows and is kept for the next message.
///
/// Commas come by themselves: after an opening bracket, a colon, a line feed, or nothing, none is due. Whoever writes by
/// hand has to balance `begin` and `end`; several documents in one writer stand apart by a line feed.
package final class JSONWriter {
  /// Bytes written.
  package private(set) var count = 0
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Parts that were written on their own and belong where a NUL stands, in order of their places.
  private var splices: [(place: Int, part: JSONWriter)] = []
  /// The closing bracket of each value that is being encoded; 0 while it is not known what it is.
  private var brackets: [UInt8] = []
  var failure: JSONEncodingError?

  /// A buffer that one large message made is given back by `clear`.
  private static let keptCapacity = 1 << 20

  package init(capacity: Int = 1_024) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  // MARK: What was written

  package func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try body(UnsafeRawBufferPointer(start: start, count: count))
  }

  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  package var string: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

  /// Empties the writer for the next message.
  package func clear() {
    truncate(to: 0)
    guard capacity > Self.keptCapacity else { return }
    start.deallocate()
    capacity = 1_024
    start = .allocate(capacity: capacity)
  }

  /// Takes back what was written after a place.
  package func truncate(to place: Int) {
    guard place < count else { return }
    count = max(place, 0)
    while let last = splices.last, last.place >= count { splices.removeLast() }
  }

  /// Puts bytes before what was written after a place: the header of a frame, when its length is known.
  package func insert(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    guard place >= 0, place <= count, let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + place + bytes.count).update(from: start + place, count: count - place)
    UnsafeMutableRawPointer(start + place).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  // MARK: Structure

  package func beginObject() {
    separate()
    put(UInt8(ascii: "{"))
  }

  package func endObject() { put(UInt8(ascii: "}")) }

  package func beginArray() {
    separate()
    put(UInt8(ascii: "["))
  }

  package func endArray() { put(UInt8(ascii: "]")) }

  /// A key that needs no escapes.
  package func key(_ name: StaticString) {
    separate()
    reserve(name.utf8CodeUnitCount + 3)
    put(UInt8(ascii: "\""))
    (start + count).update(from: name.utf8Start, count: name.utf8CodeUnitCount)
    count += name.utf8CodeUnitCount
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  package func key(_ name: String) {
    string(name)
    put(UInt8(ascii: ":"))
  }

  // MARK: Values

  package func null() { word("null") }

  package func bool(_ value: Bool) { word(value ? "true" : "false") }

  package func string(_ text: String) {
    separate()
    var copy = text
    copy.withUTF8 { quote($0) }
  }

  /// A string out of valid UTF-8.
  package func utf8(_ bytes: UnsafeRawBufferPointer) {
    separate()
    bytes.withMemoryRebound(to: UInt8.self) { quote($0) }
  }

  package func integer(_ value: Int) {
    separate()
    digits(value.magnitude, isNegative: value < 0)
  }

  package func integer(_ value: UInt64) {
    separate()
    digits(UInt(value), isNegative: false)
  }

  package func number(_ value: JSONNumber) { text(value.text) }

  /// The fewest digits that read back as the same number; infinities and NaN make the encoding fail.
  package func double(_ value: Double) {
    guard value.isFinite else {
      failure = failure ?? .numberNotFinite
      return null()
    }
    text(JSONNumber.shortest(value))
  }

  /// A value that is JSON already.
  package func raw(_ bytes: UnsafeRawBufferPointer) {
    separate()
    append(bytes)
  }

  package func raw(_ json: RawJSON) { json.bytes.withUnsafeBytes { raw($0) } }

  /// Bytes that are no JSON value: what stands between documents.
  package func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    UnsafeMutableRawPointer(start + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  private func word(_ word: StaticString) {
    separate()
    append(UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private func text(_ text: String) {
    separate()
    var copy = text
    copy.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  // MARK: Encoding

  /// Writes a value as its type encodes it. When that fails, nothing of it stays.
  package func encode<T: Encodable>(_ value: T) throws {
    let before = count
    let open = brackets.count
    do {
      try write(value)
      try splice()
      if let failure { throw failure }
    } catch {
      truncate(to: before)
      brackets.removeLast(brackets.count - open)
      failure = nil
      throw error
    }
  }

  /// Writes a value inside one that is being encoded.
  func write<T: Encodable>(_ value: T) throws {
    separate()
    let encoder = ValueEncoder(writer: self, start: count, level: brackets.count)
    brackets.append(0)
    try value.encode(to: encoder)
    finish(encoder)
  }

  /// Opens the value at a level as an object or an array, or goes on with it.
  func open(_ encoder: ValueEncoder, _ bracket: UInt8, closing: UInt8) {
    guard encoder.level < brackets.count else { return fail(.closedContainer) }
    if brackets[encoder.level] == closing { return }
    guard brackets[encoder.level] == 0, count == encoder.start else { return fail(.severalValues) }
    put(bracket)
    brackets[encoder.level] = closing
  }

  func finish(_ encoder: ValueEncoder) {
    guard let closing = brackets.popLast() else { return }
    if closing != 0 {
      put(closing)
    } else if count == encoder.start {
      put(UInt8(ascii: "{"))
      put(UInt8(ascii: "}"))
    }
  }

  /// A part of this document that can be written while other parts are: what it holds in the end comes here.
  func part() -> JSONWriter {
    let part = JSONWriter(capacity: 64)
    separate()
    splices.append((count, part))
    put(0)
    return part
  }

  /// The encoder of a part, which is closed when the document is done.
  func partEncoder() -> ValueEncoder {
    let part = part()
    part.brackets.append(0)
    return ValueEncoder(writer: part, start: 0, level: 0)
  }

  func fail(_ error: JSONEncodingError) { failure = failure ?? error }

  /// Puts all parts in their places.
  private func splice() throws(JSONEncodingError) {
    guard !splices.isEmpty else { return }
    let whole = JSONWriter(capacity: capacity)
    var from = 0
    for (place, part) in splices {
      part.finish(ValueEncoder(writer: part, start: 0, level: 0))
      try part.splice()
      if let failure = part.failure { throw failure }
      whole.append(UnsafeRawBufferPointer(start: start + from, count: place - from))
      part.withUnsafeBytes { whole.append($0) }
      from = place + 1
    }
    whole.append(UnsafeRawBufferPointer(start: start + from, count: count - from))
    splices = []
    swap(&start, &whole.start)
    swap(&capacity, &whole.capacity)
    count = whole.count
  }

  // MARK: Bytes

  /// Writes the comma that is due before a key or a value.
  @inline(__always)
  private func separate() {
    guard count > 0 else { return }
    switch start[count - 1] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), 0x0A: return
    default: put(UInt8(ascii: ","))
    }
  }

  @inline(__always)
  private func put(_ byte: UInt8) {
    if count == capacity { reserve(1) }
    start[count] = byte
    count += 1
  }

  @inline(__always)
  private func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  private func digits(_ magnitude: UInt, isNegative: Bool) {
    reserve(20)
    if isNegative { put(UInt8(ascii: "-")) }
    var length = 1
    var power = magnitude / 10
    while power > 0 {
      length += 1
      power /= 10
    }
    var rest = magnitude
    var at = count + length
    repeat {
      at -= 1
      start[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while at > count
    count += length
  }

  /// A string in quotes: runs that need no escapes are copied as they are.
  private func quote(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 2)
    put(UInt8(ascii: "\""))
    if let source = text.baseAddress {
      var from = 0
      while true {
        let clean = Self.skipClean(source, from: from, to: text.count)
        append(UnsafeRawBufferPointer(start: source + from, count: clean - from))
        guard clean < text.count else { break }
        escape(source[clean])
        from = clean + 1
      }
    }
    put(UInt8(ascii: "\""))
  }

  /// As the parser's `skipPlain`, but bytes beyond ASCII are clean too.
  @inline(__always)
  private static func skipClean(_ base: UnsafePointer<UInt8>, from first: Int, to end: Int) -> Int {
    var at = first
    while true {
      at = JSONParser.skipPlain(base, from: at, to: end)
      guard at < end, base[at] >= 0x80 else { return at }
      repeat { at += 1 } while at < end && base[at] >= 0x80
    }
  }

  private func escape(_ byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    default:
      for digit in [UInt8(ascii: "u"), 0x30, 0x30, 0x30 + byte >> 4] { put(digit) }
      let low = byte & 15
      put(low < 10 ? 0x30 + low : UInt8(ascii: "a") - 10 + low)
    }
  }
}

/// Why a value cannot be written as JSON.
package enum JSONEncodingError: Error, Sendable, Equatable {
  /// JSON has no infinities and no NaN.
  case numberNotFinite
  /// A type encoded more than one value where one belongs.
  case severalValues
  /// A type wrote into a container after it was closed.
  case closedContainer
}
