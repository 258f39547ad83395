internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Removes a removed attachment for good, with what its history says of it. It can't be taken back.
///
/// Its content goes, too, unless another attachment has the same.
struct PurgeAttachment: ChangeRequest {
  static let method = "client/attachments/purge"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The client's identifier.
  var clientId: ID<Client>
  /// The attachment's identifier; it has to be removed.
  var attachmentId: ID<Attachment>
  /// The revision that the caller knows; where the attachment has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the same, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The attachment that is gone.
    var id: ID<Attachment>
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let purged = try transaction.purgeAttachment(
      attachmentId, of: clientId, ifRevision: ifRevision, by: audience.caller)
    return Response(id: purged.attachment.id)
  }

  static func recordID(of response: Response) -> String { response.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    Response(id: ID(rawValue: recordID))
  }
}
