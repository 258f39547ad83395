/// A client as `client/list` shows it: what matters at a glance.
package struct ClientSummary: Codable, Sendable, Equatable {
  /// Stable; given by the service.
  package var id: ID<Client>
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// What people call the client by.
  package var number: String
  /// What it is.
  package var kind: Client.Kind
  /// Its name.
  package var name: String
  /// Whether it is in use.
  package var status: Client.Status
  /// The client's own address, or else the default contact's.
  package var email: EmailAddress?
  /// The client's own number as typed, or else the default contact's.
  package var phone: String?
  /// Of the default billing address, or else of the first address.
  package var city: String?
  /// The currency that new documents get: the client's, or else the organization's.
  package var currency: CurrencyCode
  /// The contact to speak with.
  package var defaultContact: DefaultContact?
  /// The values of the organization's own fields that lists show, by their keys.
  package var customFields: [String: CustomFieldValue]?
  /// When it was last changed.
  package var updatedAt: Instant
  /// What the client owes on open invoices: an amount for each currency, in the order of their codes; absent where
  /// nothing is due.
  package var balanceDue: [BalanceDue]?
  /// Whether some of it is past its day, in UTC; absent where no invoice is open.
  package var overdue: Bool?
  /// How many invoices are open; absent where none is.
  package var openInvoices: Int?
  /// When something last happened with the client, its notes, attachments, invoices or payments; only answered where
  /// `fields` names it.
  package var lastActivity: Instant?

  /// The contact to speak with.
  package struct DefaultContact: Codable, Sendable, Equatable {
    /// The contact's identifier.
    package var id: ID<Contact>
    /// The display name, or the first and last name, or the e-mail address.
    package var name: String
    /// The contact's e-mail address.
    package var email: EmailAddress?
  }

  /// What is due in one currency.
  package struct BalanceDue: Codable, Sendable, Equatable {
    /// ISO 4217.
    package var currency: CurrencyCode
    /// What is still to be paid.
    package var due: Amount
    /// What of it is past its day.
    package var overdue: Amount

    package init(currency: CurrencyCode, due: Amount, overdue: Amount) {
      self.currency = currency
      self.due = due
      self.overdue = overdue
    }
  }
}
