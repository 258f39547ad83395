internal import Directory
internal import DirectoryStore

/// Adds an address to a client; invoices go to it where it is marked, or the first that is used for billing.
struct AddAddress: ClientChangeRequest {
  static let method = "client/addresses/add"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The address to add.
  var address: Address.Draft
  /// The revision that the change was made for; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try transaction.change(clientId, ifRevision: ifRevision, by: audience.caller) { client, context in
      try under("/address") { try client.adding(address, in: context) }
    }
  }
}
