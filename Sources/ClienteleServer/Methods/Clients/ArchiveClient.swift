internal import Directory
internal import DirectoryStore

/// Archives a client: it is hidden from a list unless asked for, and takes no new invoice.
struct ArchiveClient: ClientChangeRequest {
  static let method = "client/archive"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var id: ID<Client>
  /// The revision that the caller knows; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try transaction.setStatus(.archived, of: id, ifRevision: ifRevision, by: audience.caller)
  }
}
