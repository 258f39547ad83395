internal import DirectoryStore
internal import JSON

/// An attachment goes over the wire as the bytes that the store has of it.
extension StoredAttachment: Encodable {
  package func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
  }
}
