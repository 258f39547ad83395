/// The decoder over a document's tape: it collects every issue instead of stopping at the first.
///
/// What is missing or of the wrong type is noted, and a placeholder handed back so that the type's initializer goes on.
/// That is why `try? decode(A.self)` cannot be used to try one type and then another; `jsonKind` says which it is.
struct ValueDecoder: Decoder {
  let session: DecodingSession
  let node: Int

  var userInfo: [CodingUserInfoKey: Any] { session.userInfo }

  var codingPath: [any CodingKey] {
    var path: [any CodingKey] = []
    session.walk(to: node) { key, index in
      path.append(key.map { PathKey(stringValue: $0) } ?? PathKey(intValue: index))
    }
    return path
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedValues<Key>(session, node))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { UnkeyedValues(session, node) }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension ValueDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { session.kind(node) == .null }
  func decode(_ type: Bool.Type) -> Bool { session.bool(node) }
  func decode(_ type: String.Type) -> String { session.string(node) }
  func decode(_ type: Double.Type) -> Double { session.double(node) }
  func decode(_ type: Float.Type) -> Float { session.float(node) }
  func decode(_ type: Int.Type) -> Int { session.integer(node, as: type) }
  func decode(_ type: Int8.Type) -> Int8 { session.integer(node, as: type) }
  func decode(_ type: Int16.Type) -> Int16 { session.integer(node, as: type) }
  func decode(_ type: Int32.Type) -> Int32 { session.integer(node, as: type) }
  func decode(_ type: Int64.Type) -> Int64 { session.integer(node, as: type) }
  func decode(_ type: UInt.Type) -> UInt { session.integer(node, as: type) }
  func decode(_ type: UInt8.Type) -> UInt8 { session.integer(node, as: type) }
  func decode(_ type: UInt16.Type) -> UInt16 { session.integer(node, as: type) }
  func decode(_ type: UInt32.Type) -> UInt32 { session.integer(node, as: type) }
  func decode(_ type: UInt64.Type) -> UInt64 { session.integer(node, as: type) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try session.decode(type, at: node) }
}

extension Decoder {
  /// What stands in the document here, so that a type with several forms can choose; nil for another coder's decoder,
  /// and where nothing stands here.
  package var jsonKind: JSONKind? {
    guard let own = self as? ValueDecoder, own.node >= 0 else { return nil }
    return own.session.kind(own.node)
  }
}

/// A key that is known at run time only.
struct PathKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "\(intValue)"
    self.intValue = intValue
  }
}

extension JSONDocument {
  /// A value of the document as a type.
  ///
  /// `pointer` is put before the pointers of issues. An object's member that its type does not ask for is an
  /// issue unless such members are ignored.
  package func decode<T: Decodable>(
    _ type: T.Type, at node: JSONNode, pointer: JSONPointer = "", ignoringUnknownFields: Bool = false,
    userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws(JSONIssues) -> T {
    let (value, issues) = decodeLeniently(
      type, at: node, pointer: pointer, ignoringUnknownFields: ignoringUnknownFields, userInfo: userInfo)
    if let issues { throw issues }
    guard let value else { throw JSONIssues([]) }
    return value
  }

  /// A value of the document as a type as far as it fits, and what does not.
  ///
  /// With issues, the value has placeholders where something did not fit: good for finding more that is wrong in the
  /// rest, and for nothing else. It is nil where a part can't be made at all. `isRecord` says that the type has members
  /// of its own even where it asks for none: then each member of the document is unknown.
  package func decodeLeniently<T: Decodable>(
    _ type: T.Type, at node: JSONNode, pointer: JSONPointer = "", ignoringUnknownFields: Bool = false,
    isRecord: Bool = false,
    userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) -> (value: T?, issues: JSONIssues?) {
    guard node.index < count else { return (nil, JSONIssues([JSONIssue(.missing, at: pointer)])) }
    let session = DecodingSession(self, root: node.index, prefix: pointer, userInfo: userInfo)
    session.clearMarks()
    let value = try? session.decode(type, at: node.index)
    // A type without properties never asks for its members.
    if isRecord, session.total == 0, kind(of: node) == .object { tape[node.index].set(TapeEntry.asked) }
    let incomplete = ignoringUnknownFields ? [] : session.objectsWithUnknownFields()
    if !incomplete.isEmpty {
      // Which fields there are is only known by asking once more, and only worth knowing now.
      let second = DecodingSession(self, root: node.index, prefix: pointer, userInfo: userInfo, watched: incomplete)
      _ = try? second.decode(type, at: node.index)
      session.recordUnknownFields(asked: second.askedKeys)
    }
    if session.total == 0, value != nil { return (value, nil) }
    return (value, JSONIssues(session.issues, isTruncated: session.total > session.issues.count))
  }
}
