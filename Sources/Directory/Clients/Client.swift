/// A person or organization in the directory, whole: what `client/get` answers.
package struct Client: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "cli"

  package var id: ID<Client>
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// Unique in the organization, archived and deleted clients included.
  package var number: String
  package var kind: Kind
  package var name: String
  package var legalName: String?
  package var tradingName: String?
  package var email: EmailAddress?
  package var phone: PhoneNumber?
  package var mobilePhone: PhoneNumber?
  package var website: WebAddress?
  package var registrations: [Registration]
  package var status: Status
  package var tags: [String]
  package var ownerId: ID<Member>?
  package var parentId: ID<Client>?
  /// The identifiers that other systems have for this client: system to value.
  package var externalIds: [String: String]
  package var addresses: [Address]
  package var contacts: [Contact]
  package var settings: Settings
  package var customFields: [String: CustomFieldValue]
  package var createdAt: Instant
  package var createdBy: ID<Member>
  package var updatedAt: Instant
  package var updatedBy: ID<Member>
  /// The import that created or last changed the client.
  package var importId: ID<Import>?
  /// When it was put in the trash.
  package var deletedAt: Instant?

  /// Whether the client is an organization or a person.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case organization, person
  }

  /// An archived client is hidden from a list unless asked for, and takes no new invoice.
  package enum Status: String, Codable, Sendable, CaseIterable {
    case active, archived
  }
}
