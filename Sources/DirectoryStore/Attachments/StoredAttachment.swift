package import Directory
package import JSON

/// An attachment as it is in the store: the value, and the record as it goes over the wire.
package struct StoredAttachment: Sendable {
  package let attachment: Attachment
  /// What an answer splices instead of encoding the attachment again.
  package let record: RawJSON
  let key: Int64
  /// The client's key.
  let client: Int64
  /// The content's key.
  let content: Int64
}
