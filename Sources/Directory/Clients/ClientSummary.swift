/// A client as `client/list` shows it: what matters at a glance.
package struct ClientSummary: Codable, Sendable, Equatable {
  package var id: ID<Client>
  package var revision: Int
  package var number: String
  package var kind: Client.Kind
  package var name: String
  package var status: Client.Status
  /// The client's own address, or else the default contact's.
  package var email: EmailAddress?
  /// The client's own number as typed, or else the default contact's.
  package var phone: String?
  /// Of the default billing address, or else of the first address.
  package var city: String?
  /// The currency that new documents get: the client's, or else the organization's.
  package var currency: CurrencyCode
  package var defaultContact: DefaultContact?
  package var updatedAt: Instant

  /// The contact to speak with.
  package struct DefaultContact: Codable, Sendable, Equatable {
    package var id: ID<Contact>
    /// The display name, or the first and last name, or the e-mail address.
    package var name: String
    package var email: EmailAddress?
  }
}
