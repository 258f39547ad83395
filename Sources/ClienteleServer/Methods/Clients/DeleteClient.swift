internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Puts a client into the trash: it is in no list and can't be read, and its number stays taken.
///
/// A client with issued invoices is not deleted, for they must be kept: it can be archived. Its drafts go with it.
struct DeleteClient: ClientChangeRequest {
  static let method = "client/delete"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The client's identifier.
  var id: ID<Client>
  /// The revision that the caller knows; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try transaction.delete(.id(id), ifRevision: ifRevision, by: audience.caller)
  }
}
