internal import Directory
internal import DirectoryStore
internal import JSON

/// Changes a contact by a JSON merge patch (RFC 7396): what is absent stays, `null` clears.
///
/// Where the default is archived or unmarked, the next active one by order becomes it: in the answer, the one whose
/// `isDefault` is true.
struct UpdateContact: ClientChangeRequest {
  static let method = "client/contacts/update"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The contact's identifier.
  var contactId: ID<Contact>
  /// What changes.
  var patch: MergePatch<Contact.Draft>
  /// The revision that the change was made for; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try transaction.change(clientId, ifRevision: ifRevision, by: audience.caller) { client, context in
      try patch.apply(to: client.contact(contactId).draft) { draft in
        try client.updating(contactId, with: draft, in: context).client
      }
    }
  }
}
