/// What one type asks its decoder for.
final class DecodingNotes {
  let reader: ShapeReader
  /// Whether an optional member is answered with a value or with nothing.
  var answersOptionals = true
  /// What is answered where a text is asked for.
  var text = ""
  /// What is refused where one value is asked for.
  var refused: [TypeShape] = []
  private var members: [TypeShape.Member] = []
  private var isObject = false
  private var asksForAllKeys = false
  private var value: TypeShape?

  init(reader: ShapeReader) {
    self.reader = reader
  }

  var shape: TypeShape? {
    if isObject { return members.isEmpty && asksForAllKeys ? .dictionary(.any) : .object(members) }
    return value
  }

  func noteObject() { isObject = true }
  func noteAllKeys() { asksForAllKeys = true }

  func note(member key: String, _ shape: TypeShape, isRequired: Bool) {
    guard !members.contains(where: { $0.key == key }) else { return }
    members.append(TypeShape.Member(key, shape, isRequired: isRequired))
  }

  func note(value shape: TypeShape) {
    if value == nil { value = shape }
  }
}

/// Why a type gets no value from a decoder that takes notes.
enum NotingError: Error {
  case refused, noSample, notSupported
}

/// A decoder without a document: it notes what it is asked for and answers with made-up values.
struct NotingDecoder: Decoder {
  let notes: DecodingNotes
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    notes.noteObject()
    return KeyedDecodingContainer(NotingMembers<Key>(notes: notes))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { NotingElements(notes: notes) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { NotingValue(notes: notes) }
}

/// Notes the members that a type asks for.
private struct NotingMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let notes: DecodingNotes
  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    notes.noteAllKeys()
    return []
  }

  func contains(_ key: Key) -> Bool { notes.answersOptionals }
  func decodeNil(forKey key: Key) -> Bool { !notes.answersOptionals }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let (shape, sample) = notes.reader.read(type)
    notes.note(member: key.stringValue, shape, isRequired: true)
    guard let sample else {
      notes.reader.note(problem: "No value of \(TypeName(of: type)) could be made for \"\(key.stringValue)\".")
      throw NotingError.noSample
    }
    return sample
  }

  // Without these the standard library would ask for the value with `decode`.
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) -> Bool? { optional(type, key) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) -> String? { optional(type, key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) -> Double? { optional(type, key) }
  func decodeIfPresent(_ type: Float.Type, forKey key: Key) -> Float? { optional(type, key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) -> Int? { optional(type, key) }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) -> Int8? { optional(type, key) }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) -> Int16? { optional(type, key) }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) -> Int32? { optional(type, key) }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) -> Int64? { optional(type, key) }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) -> UInt? { optional(type, key) }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) -> UInt8? { optional(type, key) }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) -> UInt16? { optional(type, key) }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) -> UInt32? { optional(type, key) }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) -> UInt64? { optional(type, key) }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) -> T? { optional(type, key) }

  private func optional<T: Decodable>(_ type: T.Type, _ key: Key) -> T? {
    let (shape, sample) = notes.reader.read(type)
    notes.note(member: key.stringValue, shape, isRequired: false)
    return notes.answersOptionals ? sample : nil
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    throw NotingError.notSupported
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw NotingError.notSupported }
  func superDecoder() throws -> any Decoder { throw NotingError.notSupported }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw NotingError.notSupported }
}

/// Notes of what a type's elements are: the first that it asks for stands for all, and then the array ends.
private struct NotingElements: UnkeyedDecodingContainer {
  let notes: DecodingNotes
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  private(set) var currentIndex = 0
  var isAtEnd: Bool { currentIndex > 0 }

  init(notes: DecodingNotes) {
    self.notes = notes
  }

  mutating func decodeNil() throws -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let (shape, sample) = notes.reader.read(type)
    notes.note(value: .array(shape))
    currentIndex += 1
    guard let sample else { throw NotingError.noSample }
    return sample
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    throw NotingError.notSupported
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NotingError.notSupported }
  mutating func superDecoder() throws -> any Decoder { throw NotingError.notSupported }
}

/// Notes the one value that a type asks for.
private struct NotingValue: SingleValueDecodingContainer {
  let notes: DecodingNotes
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode(_ type: String.Type) throws -> String {
    try take(String.shape)
    return notes.text
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let (shape, sample) = notes.reader.read(type)
    try take(shape)
    guard let sample else { throw NotingError.noSample }
    return sample
  }

  private func take(_ shape: TypeShape) throws {
    if notes.refused.contains(shape) { throw NotingError.refused }
    notes.note(value: shape)
  }
}
