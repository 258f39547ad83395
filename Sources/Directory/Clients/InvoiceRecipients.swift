/// Whom a client's invoices are sent to.
package struct InvoiceRecipients: Codable, Sendable, Equatable {
  /// Who is written to: the active contacts of the role `to`, else the client's own address; nobody where it has none.
  package var to: [Recipient]
  /// Who receives a copy that the others see.
  package var cc: [Recipient]
  /// Who receives a copy that the others do not see.
  package var bcc: [Recipient]

  /// One of those whom invoices are sent to.
  package struct Recipient: Codable, Sendable, Equatable {
    /// The address.
    package var email: EmailAddress
    /// The name that stands beside it.
    package var name: String
    /// The contact; absent where it is the client's own address.
    package var contactId: ID<Contact>?
  }

  package init(of client: Client) {
    func recipients(_ role: Contact.InvoiceRole) -> [Recipient] {
      client.contacts.compactMap { contact in
        guard contact.status == .active, contact.invoiceRole == role, let email = contact.email else { return nil }
        return Recipient(email: email, name: contact.shownName, contactId: contact.id)
      }
    }
    to = recipients(.to)
    cc = recipients(.cc)
    bcc = recipients(.bcc)
    if to.isEmpty, let email = client.email { to = [Recipient(email: email, name: client.name)] }
  }
}
