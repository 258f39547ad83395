internal import Directory
internal import DirectoryStore

/// Removes an address from a client.
///
/// Where it was the default for invoices, the first of the others that is used for billing is it now: in the answer, the
/// one whose `isDefaultBilling` is true.
struct RemoveAddress: ClientChangeRequest {
  static let method = "client/addresses/remove"
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
      try client.removing(addressId, in: context)
    }
  }
}
