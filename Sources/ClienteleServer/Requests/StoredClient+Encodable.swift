internal import DirectoryStore
internal import JSON

/// A client goes over the wire as the bytes that the store has of it.
extension StoredClient: Encodable {
  package func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
  }
}

/// A client that nobody has to decode: its record alone.
struct ClientRecord: Encodable {
  let record: RawJSON

  func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
  }
}
