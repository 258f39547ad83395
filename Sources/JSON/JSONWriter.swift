/// Compact JSON, written into memory that grows and is kept for the next message.
///
/// Commas come by themselves: after an opening bracket, a colon, a line feed, or nothing, none is due. Whoever writes by
/// hand has to balance `begin` and `end`; several documents in one writer stand apart by a line feed.
package final class JSONWriter {
  // Behind a pointer, because a class's own variables are checked for exclusive access at every use, byte by byte.
  private let buffer: UnsafeMutablePointer<OutputBuffer>
  /// Parts that were written on their own and belong where a NUL stands, in order of their places.
  private var splices: [(place: Int, part: JSONWriter)] = []
  /// The closing bracket of each value that is being encoded; 0 while it is not known what it is.
  private var brackets: [UInt8] = []
  var failure: JSONEncodingError?

  /// A buffer that one large message made is given back by `clear`.
  private static let keptCapacity = 1 << 20

  package init(capacity: Int = 1_024) {
    buffer = .allocate(capacity: 1)
    buffer.initialize(to: OutputBuffer(capacity: capacity))
  }

  deinit {
    buffer.pointee.deallocate()
    buffer.deallocate()
  }

  // MARK: What was written

  /// How many bytes were written.
  package var count: Int { buffer.pointee.count }

  package func withUnsafeBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try body(UnsafeRawBufferPointer(buffer.pointee.bytes))
  }

  /// A copy of what was written.
  package var bytes: [UInt8] { Array(buffer.pointee.bytes) }

  package var string: String { String(decoding: buffer.pointee.bytes, as: UTF8.self) }

  /// Empties the writer for the next message.
  package func clear() {
    truncate(to: 0)
    guard buffer.pointee.capacity > Self.keptCapacity else { return }
    buffer.pointee.deallocate()
    buffer.pointee = OutputBuffer(capacity: 1_024)
  }

  /// Takes back what was written after a place.
  package func truncate(to place: Int) {
    guard place < count else { return }
    buffer.pointee.truncate(to: place)
    while let last = splices.last, last.place >= count { splices.removeLast() }
  }

  /// Puts bytes before what was written after a place: the header of a frame, when its length is known.
  package func insert(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    buffer.pointee.insert(bytes, at: place)
  }

  // MARK: Structure

  package func beginObject() {
    buffer.pointee.separate()
    buffer.pointee.put(UInt8(ascii: "{"))
  }

  package func endObject() { buffer.pointee.put(UInt8(ascii: "}")) }

  package func beginArray() {
    buffer.pointee.separate()
    buffer.pointee.put(UInt8(ascii: "["))
  }

  package func endArray() { buffer.pointee.put(UInt8(ascii: "]")) }

  /// A key that needs no escapes.
  package func key(_ name: StaticString) {
    buffer.pointee.separate()
    buffer.pointee.key(name)
  }

  /// A key that may need escapes.
  package func key(_ name: String) {
    string(name)
    buffer.pointee.put(UInt8(ascii: ":"))
  }

  // MARK: Values

  package func null() { word("null") }

  package func bool(_ value: Bool) { word(value ? "true" : "false") }

  package func string(_ text: String) {
    buffer.pointee.separate()
    var copy = text
    copy.withUTF8 { buffer.pointee.quote($0) }
  }

  /// A string out of valid UTF-8.
  package func utf8(_ bytes: UnsafeRawBufferPointer) {
    buffer.pointee.separate()
    bytes.withMemoryRebound(to: UInt8.self) { buffer.pointee.quote($0) }
  }

  package func integer(_ value: Int) {
    buffer.pointee.separate()
    buffer.pointee.digits(value.magnitude, isNegative: value < 0)
  }

  package func integer(_ value: UInt64) {
    buffer.pointee.separate()
    buffer.pointee.digits(UInt(value), isNegative: false)
  }

  /// A number as its source wrote it.
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
    buffer.pointee.separate()
    append(bytes)
  }

  package func raw(_ json: RawJSON) { json.bytes.withUnsafeBytes { raw($0) } }

  /// Bytes that are no JSON value: what stands between documents.
  package func append(_ bytes: UnsafeRawBufferPointer) {
    buffer.pointee.append(bytes)
  }

  private func word(_ word: StaticString) {
    buffer.pointee.separate()
    append(UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private func text(_ text: String) {
    buffer.pointee.separate()
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
    // The size is looked at first because it costs nothing: an array or a dictionary is one reference.
    if MemoryLayout<T>.size == MemoryLayout<Int>.size {
      if T.self == [String].self, let texts = value as? [String] { return strings(texts) }
      if let dictionary = value as? any OrderedOutput { return try dictionary.write(to: self) }
    }
    buffer.pointee.separate()
    let encoder = ValueEncoder(writer: self, start: count, level: brackets.count)
    brackets.append(0)
    try value.encode(to: encoder)
    finish(encoder)
  }

  private func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// Opens the value at a level as an object or an array, or goes on with it.
  func open(_ encoder: ValueEncoder, _ bracket: UInt8, closing: UInt8) {
    guard encoder.level < brackets.count else { return fail(.closedContainer) }
    if brackets[encoder.level] == closing { return }
    guard brackets[encoder.level] == 0, count == encoder.start else { return fail(.severalValues) }
    buffer.pointee.put(bracket)
    brackets[encoder.level] = closing
  }

  func finish(_ encoder: ValueEncoder) {
    guard let closing = brackets.popLast() else { return }
    if closing != 0 {
      buffer.pointee.put(closing)
    } else if count == encoder.start {
      buffer.pointee.put(UInt8(ascii: "{"))
      buffer.pointee.put(UInt8(ascii: "}"))
    }
  }

  /// A part of this document that can be written while other parts are: what it holds in the end comes here.
  func part() -> JSONWriter {
    let part = JSONWriter(capacity: 64)
    buffer.pointee.separate()
    splices.append((count, part))
    buffer.pointee.put(0)
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
    var whole = OutputBuffer(capacity: count)
    let source = UnsafeRawBufferPointer(buffer.pointee.bytes)
    var from = 0
    for (place, part) in splices {
      part.finish(ValueEncoder(writer: part, start: 0, level: 0))
      try part.splice()
      if let failure = part.failure { throw failure }
      whole.append(UnsafeRawBufferPointer(rebasing: source[from..<place]))
      part.withUnsafeBytes { whole.append($0) }
      from = place + 1
    }
    whole.append(UnsafeRawBufferPointer(rebasing: source[from..<count]))
    splices = []
    buffer.pointee.deallocate()
    buffer.pointee = whole
  }
}
