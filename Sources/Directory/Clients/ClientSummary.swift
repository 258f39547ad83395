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

  /// The contact to speak with.
  package struct DefaultContact: Codable, Sendable, Equatable {
    /// The contact's identifier.
    package var id: ID<Contact>
    /// The display name, or the first and last name, or the e-mail address.
    package var name: String
    /// The contact's e-mail address.
    package var email: EmailAddress?
  }
}
