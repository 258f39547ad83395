internal import DirectoryStore
internal import JSON

/// A note goes over the wire as the bytes that the store has of it.
extension StoredNote: Encodable {
  package func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
  }
}
