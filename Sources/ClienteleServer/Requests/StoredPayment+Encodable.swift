internal import DirectoryStore
internal import JSON

/// A payment goes over the wire as the bytes that the store has of it.
extension StoredPayment: Encodable {
  package func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
  }
}
