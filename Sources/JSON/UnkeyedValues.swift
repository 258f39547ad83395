/// The elements of an array, one after the other.
struct UnkeyedValues: UnkeyedDecodingContainer {
  let session: DecodingSession
  private let node: Int
  private var at: Int
  private let end: Int
  private(set) var currentIndex = 0

  init(_ session: DecodingSession, _ node: Int) {
    self.session = session
    let isArray = session.expect(.array, at: node, word: "array")
    self.node = isArray ? node : DecodingSession.placeholder
    at = node + 1
    end = isArray ? Int(session.tape[node].link) : at
  }

  var codingPath: [any CodingKey] { ValueDecoder(session: session, node: node).codingPath }

  var count: Int? { node < 0 ? 0 : session.tape[node].count }

  var isAtEnd: Bool { at >= end }

  /// The next element; an array that is too short has a missing one, or is itself a placeholder.
  private mutating func take() -> Int {
    defer { currentIndex += 1 }
    guard at < end else {
      if node >= 0 { session.record(.missing, at: node, key: "\(currentIndex)") }
      return DecodingSession.placeholder
    }
    defer { at = Int(session.tape[at].link) }
    return at
  }

  mutating func decodeNil() -> Bool {
    guard at < end else { return true }
    guard session.tape[at].kind == .null else { return false }
    _ = take()
    return true
  }

  mutating func decode(_ type: Bool.Type) -> Bool { session.bool(take()) }
  mutating func decode(_ type: String.Type) -> String { session.string(take()) }
  mutating func decode(_ type: Double.Type) -> Double { session.double(take()) }
  mutating func decode(_ type: Float.Type) -> Float { session.float(take()) }
  mutating func decode(_ type: Int.Type) -> Int { session.integer(take(), as: type) }
  mutating func decode(_ type: Int8.Type) -> Int8 { session.integer(take(), as: type) }
  mutating func decode(_ type: Int16.Type) -> Int16 { session.integer(take(), as: type) }
  mutating func decode(_ type: Int32.Type) -> Int32 { session.integer(take(), as: type) }
  mutating func decode(_ type: Int64.Type) -> Int64 { session.integer(take(), as: type) }
  mutating func decode(_ type: UInt.Type) -> UInt { session.integer(take(), as: type) }
  mutating func decode(_ type: UInt8.Type) -> UInt8 { session.integer(take(), as: type) }
  mutating func decode(_ type: UInt16.Type) -> UInt16 { session.integer(take(), as: type) }
  mutating func decode(_ type: UInt32.Type) -> UInt32 { session.integer(take(), as: type) }
  mutating func decode(_ type: UInt64.Type) -> UInt64 { session.integer(take(), as: type) }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let element = take()
    do {
      return try session.decode(type, at: element)
    } catch {
      session.failed(at: element)
      throw error
    }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedDecodingContainer<NestedKey> {
    KeyedDecodingContainer(KeyedValues<NestedKey>(session, take()))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { UnkeyedValues(session, take()) }

  mutating func superDecoder() -> any Decoder { ValueDecoder(session: session, node: take()) }
}
