internal import Directory
internal import DirectoryStore

/// Removes a contact from a client.
///
/// Where it was the default, the next active one by order becomes it: in the answer, the one whose `isDefault` is true.
struct RemoveContact: ClientChangeRequest {
  static let method = "client/contacts/remove"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The contact's identifier.
  var contactId: ID<Contact>
  /// The revision that the change was made for; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try transaction.change(clientId, ifRevision: ifRevision, by: audience.caller) { client, context in
      try client.removing(contactId, in: context).client
    }
  }
}
