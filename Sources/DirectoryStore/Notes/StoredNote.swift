package import Directory
package import JSON

/// A note as it is in the store: the value, and the record as it goes over the wire.
package struct StoredNote: Sendable {
  package let note: Note
  /// What an answer splices instead of encoding the note again.
  package let record: RawJSON
  let key: Int64
  /// The client's key.
  let client: Int64
}
