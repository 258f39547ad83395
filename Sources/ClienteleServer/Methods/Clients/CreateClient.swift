internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Adds a client, with its contacts, addresses and settings, and gives it a number.
struct CreateClient: ClientChangeRequest {
  static let method = "client/create"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The client to add.
  var client: Client.Draft
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try under("/client") { try transaction.insert(client, by: audience.caller) }
  }
}
