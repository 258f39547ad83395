/// The encoder over a `JSONWriter`: values go straight into its bytes.
///
/// Only what `nestedContainer` and `superEncoder` hand out is written apart and put in place at the end, because it can
/// be written in any order.
struct ValueEncoder: Encoder {
  let writer: JSONWriter
  private let startBits: UInt32
  private let levelBits: UInt32

  init(writer: JSONWriter, start: Int, level: Int) {
    self.writer = writer
    startBits = UInt32(clamping: start)
    levelBits = UInt32(clamping: level)
  }

  /// Where in the bytes the value begins.
  var start: Int { Int(startBits) }
  /// In how many values that are being encoded it stands.
  var level: Int { Int(levelBits) }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writer.open(self, UInt8(ascii: "{"), closing: UInt8(ascii: "}"))
    return KeyedEncodingContainer(KeyedOutput<Key>(writer: writer))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.open(self, UInt8(ascii: "["), closing: UInt8(ascii: "]"))
    return UnkeyedOutput(writer: writer)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension ValueEncoder: SingleValueEncodingContainer {
  private func single() -> JSONWriter {
    if writer.count != start { writer.fail(.severalValues) }
    return writer
  }

  func encodeNil() { single().null() }
  func encode(_ value: Bool) { single().bool(value) }
  func encode(_ value: String) { single().string(value) }
  func encode(_ value: Double) { single().double(value) }
  func encode(_ value: Float) { single().float(value) }
  func encode(_ value: Int) { single().integer(value) }
  func encode(_ value: Int8) { single().integer(Int(value)) }
  func encode(_ value: Int16) { single().integer(Int(value)) }
  func encode(_ value: Int32) { single().integer(Int(value)) }
  func encode(_ value: Int64) { single().integer(Int(value)) }
  func encode(_ value: UInt) { single().integer(UInt64(value)) }
  func encode(_ value: UInt8) { single().integer(Int(value)) }
  func encode(_ value: UInt16) { single().integer(Int(value)) }
  func encode(_ value: UInt32) { single().integer(Int(value)) }
  func encode(_ value: UInt64) { single().integer(value) }
  func encode<T: Encodable>(_ value: T) throws { try single().write(value) }
}

/// An object that a type is writing.
struct KeyedOutput<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter

  var codingPath: [any CodingKey] { [] }

  private func at(_ key: Key) -> JSONWriter {
    writer.key(key.stringValue)
    return writer
  }

  func encodeNil(forKey key: Key) { at(key).null() }
  func encode(_ value: Bool, forKey key: Key) { at(key).bool(value) }
  func encode(_ value: String, forKey key: Key) { at(key).string(value) }
  func encode(_ value: Double, forKey key: Key) { at(key).double(value) }
  func encode(_ value: Float, forKey key: Key) { at(key).float(value) }
  func encode(_ value: Int, forKey key: Key) { at(key).integer(value) }
  func encode(_ value: Int8, forKey key: Key) { at(key).integer(Int(value)) }
  func encode(_ value: Int16, forKey key: Key) { at(key).integer(Int(value)) }
  func encode(_ value: Int32, forKey key: Key) { at(key).integer(Int(value)) }
  func encode(_ value: Int64, forKey key: Key) { at(key).integer(Int(value)) }
  func encode(_ value: UInt, forKey key: Key) { at(key).integer(UInt64(value)) }
  func encode(_ value: UInt8, forKey key: Key) { at(key).integer(Int(value)) }
  func encode(_ value: UInt16, forKey key: Key) { at(key).integer(Int(value)) }
  func encode(_ value: UInt32, forKey key: Key) { at(key).integer(Int(value)) }
  func encode(_ value: UInt64, forKey key: Key) { at(key).integer(value) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try at(key).write(value) }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    at(key).partEncoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    at(key).partEncoder().unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    writer.key("super" as StaticString)
    return writer.partEncoder()
  }

  func superEncoder(forKey key: Key) -> any Encoder { at(key).partEncoder() }
}

/// An array that a type is writing.
struct UnkeyedOutput: UnkeyedEncodingContainer {
  let writer: JSONWriter
  private(set) var count = 0

  init(writer: JSONWriter) { self.writer = writer }

  var codingPath: [any CodingKey] { [] }

  private mutating func next() -> JSONWriter {
    count += 1
    return writer
  }

  mutating func encodeNil() { next().null() }
  mutating func encode(_ value: Bool) { next().bool(value) }
  mutating func encode(_ value: String) { next().string(value) }
  mutating func encode(_ value: Double) { next().double(value) }
  mutating func encode(_ value: Float) { next().float(value) }
  mutating func encode(_ value: Int) { next().integer(value) }
  mutating func encode(_ value: Int8) { next().integer(Int(value)) }
  mutating func encode(_ value: Int16) { next().integer(Int(value)) }
  mutating func encode(_ value: Int32) { next().integer(Int(value)) }
  mutating func encode(_ value: Int64) { next().integer(Int(value)) }
  mutating func encode(_ value: UInt) { next().integer(UInt64(value)) }
  mutating func encode(_ value: UInt8) { next().integer(Int(value)) }
  mutating func encode(_ value: UInt16) { next().integer(Int(value)) }
  mutating func encode(_ value: UInt32) { next().integer(Int(value)) }
  mutating func encode(_ value: UInt64) { next().integer(value) }
  mutating func encode<T: Encodable>(_ value: T) throws { try next().write(value) }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    next().partEncoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next().partEncoder().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { next().partEncoder() }
}
