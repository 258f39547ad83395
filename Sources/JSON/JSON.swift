/// The coder of the service: strict JSON (RFC 8259) to and from `Codable` types.
package enum JSON {
  /// One value out of the bytes of one document.
  ///
  /// Throws `JSONSyntaxError` where the bytes are not JSON, and `JSONIssues` with every issue where they do not fit.
  package static func decode<T: Decodable>(
    _ type: T.Type, from bytes: [UInt8], pointer: JSONPointer = "", limits: JSONLimits = JSONLimits()
  ) throws -> T {
    let document = JSONDocument(limits: limits)
    return try bytes.withUnsafeBytes { source in
      try document.parse(source)
      return try document.decode(type, at: document.root, pointer: pointer)
    }
  }

  /// A value out of a document that is in memory, for instance after a merge patch.
  package static func decode<T: Decodable>(
    _ type: T.Type, from value: JSONValue, pointer: JSONPointer = ""
  ) throws -> T {
    try decode(type, from: encode(value), pointer: pointer)
  }

  /// One value as far as it fits, and what does not; see `JSONDocument.decodeLeniently`.
  package static func decodeLeniently<T: Decodable>(
    _ type: T.Type, from value: JSONValue, pointer: JSONPointer = ""
  ) throws -> (value: T?, issues: JSONIssues?) {
    let document = JSONDocument()
    try document.parse(copying: encode(value))
    return document.decodeLeniently(type, at: document.root, pointer: pointer)
  }

  /// The compact JSON of a value.
  package static func encode(_ value: some Encodable) throws -> [UInt8] {
    let writer = JSONWriter()
    try writer.encode(value)
    return writer.bytes
  }

  /// The compact JSON of a value at the end of a buffer, which stays as it was when encoding fails.
  package static func encode(_ value: some Encodable, into buffer: inout [UInt8]) throws {
    let writer = JSONWriter()
    try writer.encode(value)
    writer.withUnsafeBytes { buffer.append(contentsOf: $0) }
  }

  /// What a value looks like on the wire, as a document in memory.
  package static func value(of value: some Encodable) throws -> JSONValue {
    try parse(encode(value))
  }

  /// A whole document in memory.
  package static func parse(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONSyntaxError) -> JSONValue {
    let document = JSONDocument(limits: limits)
    try document.parse(copying: bytes)
    return document.value(of: document.root)
  }
}
