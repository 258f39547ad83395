internal import Directory
internal import DirectoryStore

/// Removes an attachment from a client; `activity/undo` brings it back, until it is purged.
struct RemoveAttachment: AttachmentChangeRequest {
  static let method = "client/attachments/remove"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The attachment's identifier.
  var attachmentId: ID<Attachment>
  /// The revision that the change was made for; where the attachment has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the attachment of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredAttachment {
    try transaction.changeAttachment(attachmentId, of: clientId, ifRevision: ifRevision, by: audience.caller) {
      attachment, context in
      attachment.removing(in: context)
    }
  }
}
