internal import Directory
internal import DirectoryStore
internal import JSON

/// Changes what an attachment is called, its description, or whether the client may see it, by a JSON merge patch
/// (RFC 7396): what is absent stays, `null` clears. Its content never changes: add another one.
struct UpdateAttachment: AttachmentChangeRequest {
  static let method = "client/attachments/update"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The attachment's identifier.
  var attachmentId: ID<Attachment>
  /// What changes.
  var patch: MergePatch<Attachment.Draft>
  /// The revision that the change was made for; where the attachment has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the attachment of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredAttachment {
    try transaction.changeAttachment(attachmentId, of: clientId, ifRevision: ifRevision, by: audience.caller) {
      attachment, context in
      try patch.apply(to: attachment.draft) { try attachment.updating(with: $0, in: context) }
    }
  }
}
