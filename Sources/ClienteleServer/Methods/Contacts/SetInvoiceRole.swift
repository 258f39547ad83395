internal import Directory
internal import DirectoryStore

/// Says how a contact receives the client's invoices.
struct SetInvoiceRole: ClientChangeRequest {
  static let method = "client/contacts/setInvoiceRole"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The contact's identifier.
  var contactId: ID<Contact>
  /// How; other than `none` needs an e-mail address.
  var invoiceRole: Contact.InvoiceRole
  /// The revision that the change was made for; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try transaction.change(clientId, ifRevision: ifRevision, by: audience.caller) { client, context in
      try client.settingInvoiceRole(invoiceRole, of: contactId, in: context).client
    }
  }
}
