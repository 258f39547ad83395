/// The members of an object, as a type asks for them.
struct KeyedValues<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let session: DecodingSession
  let node: Int

  init(_ session: DecodingSession, _ node: Int) {
    self.session = session
    let isObject = session.expect(.object, at: node, word: "object")
    self.node = isObject ? node : DecodingSession.placeholder
    if isObject { session.tape[node].set(TapeEntry.asked) }
  }

  var codingPath: [any CodingKey] { ValueDecoder(session: session, node: node).codingPath }

  var allKeys: [Key] {
    guard node >= 0 else { return [] }
    var keys: [Key] = []
    for (key, _) in session.document.members(of: JSONNode(index: node)) {
      if let key = Key(stringValue: StringContents(session.tape[key.index], session.base).string) { keys.append(key) }
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { session.find(key, in: node) >= 0 }

  func decodeNil(forKey key: Key) -> Bool { session.kind(session.find(key, in: node)) == .null }

  private func integer<I: FixedWidthInteger>(_ key: Key, _ type: I.Type) -> I {
    session.integer(session.require(key, in: node, expected: "integer"), as: type)
  }

  private func presentInteger<I: FixedWidthInteger>(_ key: Key, _ type: I.Type) -> I? {
    session.present(key, in: node).map { session.integer($0, as: type) }
  }

  func decode(_ type: Bool.Type, forKey key: Key) -> Bool {
    session.bool(session.require(key, in: node, expected: "boolean"))
  }

  func decode(_ type: String.Type, forKey key: Key) -> String {
    session.string(session.require(key, in: node, expected: "string"))
  }

  func decode(_ type: Double.Type, forKey key: Key) -> Double {
    session.double(session.require(key, in: node, expected: "number"))
  }

  func decode(_ type: Float.Type, forKey key: Key) -> Float {
    session.float(session.require(key, in: node, expected: "number"))
  }

  func decode(_ type: Int.Type, forKey key: Key) -> Int { integer(key, type) }
  func decode(_ type: Int8.Type, forKey key: Key) -> Int8 { integer(key, type) }
  func decode(_ type: Int16.Type, forKey key: Key) -> Int16 { integer(key, type) }
  func decode(_ type: Int32.Type, forKey key: Key) -> Int32 { integer(key, type) }
  func decode(_ type: Int64.Type, forKey key: Key) -> Int64 { integer(key, type) }
  func decode(_ type: UInt.Type, forKey key: Key) -> UInt { integer(key, type) }
  func decode(_ type: UInt8.Type, forKey key: Key) -> UInt8 { integer(key, type) }
  func decode(_ type: UInt16.Type, forKey key: Key) -> UInt16 { integer(key, type) }
  func decode(_ type: UInt32.Type, forKey key: Key) -> UInt32 { integer(key, type) }
  func decode(_ type: UInt64.Type, forKey key: Key) -> UInt64 { integer(key, type) }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let value = session.find(key, in: node)
    if value < 0, node >= 0 {
      session.record(.missing, at: node, key: key.stringValue, expected: session.expectation(of: type))
    }
    return try session.decode(type, at: value)
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) -> Bool? {
    session.present(key, in: node).map { session.bool($0) }
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) -> String? {
    session.present(key, in: node).map { session.string($0) }
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) -> Double? {
    session.present(key, in: node).map { session.double($0) }
  }

  func decodeIfPresent(_ type: Float.Type, forKey key: Key) -> Float? {
    session.present(key, in: node).map { session.float($0) }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) -> Int? { presentInteger(key, type) }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) -> Int8? { presentInteger(key, type) }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) -> Int16? { presentInteger(key, type) }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) -> Int32? { presentInteger(key, type) }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) -> Int64? { presentInteger(key, type) }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) -> UInt? { presentInteger(key, type) }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) -> UInt8? { presentInteger(key, type) }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) -> UInt16? { presentInteger(key, type) }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) -> UInt32? { presentInteger(key, type) }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) -> UInt64? { presentInteger(key, type) }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) -> T? {
    guard let value = session.present(key, in: node) else { return nil }
    // What it throws is in the session's issues: nil lets the type's initializer go on.
    return try? session.decode(type, at: value)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedDecodingContainer<NestedKey> {
    KeyedDecodingContainer(KeyedValues<NestedKey>(session, session.require(key, in: node, expected: "object")))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
    UnkeyedValues(session, session.require(key, in: node, expected: "array"))
  }

  func superDecoder() -> any Decoder {
    ValueDecoder(session: session, node: session.require(PathKey(stringValue: "super"), in: node, expected: nil))
  }

  func superDecoder(forKey key: Key) -> any Decoder {
    ValueDecoder(session: session, node: session.require(key, in: node, expected: nil))
  }
}
