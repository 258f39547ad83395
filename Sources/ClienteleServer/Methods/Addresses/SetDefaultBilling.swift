internal import Directory
internal import DirectoryStore

/// Makes an address the one to which invoices go, in place of the former; it is used for billing from then on.
struct SetDefaultBilling: ClientChangeRequest {
  static let method = "client/addresses/setDefaultBilling"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The address's identifier.
  var addressId: ID<Address>
  /// The revision that the change was made for; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try transaction.change(clientId, ifRevision: ifRevision, by: audience.caller) { client, context in
      try client.settingDefaultBilling(addressId, in: context)
    }
  }
}
