/// A person or organization in the directory, whole: what `client/get` answers.
package struct Client: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "cli"

  /// Stable; given by the service.
  package var id: ID<Client>
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// What people call the client by; unique in the organization, archived and deleted clients included.
  package var number: String
  /// What it is; an organization unless said otherwise.
  package var kind: Kind
  /// What it is called; need not be unique.
  package var name: String
  /// The name in the register: EN 16931 BT-44.
  package var legalName: String?
  /// The name that it is known by, if another: EN 16931 BT-45.
  package var tradingName: String?
  /// Where it is written to when no contact is meant: an addr-spec of RFC 5321, or RFC 6531.
  package var email: EmailAddress?
  /// Its main telephone number.
  package var phone: PhoneNumber?
  /// Its mobile telephone number.
  package var mobilePhone: PhoneNumber?
  /// Its page: an http or https URL.
  package var website: WebAddress?
  /// The numbers under which registers know it.
  package var registrations: [Registration]
  /// Whether it is in use; active unless said otherwise.
  package var status: Status
  /// Words to find it by, a set: compared without regard to case and accents.
  package var tags: [String]
  /// The member who looks after it.
  package var ownerId: ID<Member>?
  /// The client that it is a part of, at most 5 levels deep.
  package var parentId: ID<Client>?
  /// The identifiers that other systems have for it, system to value; a value is unique in its
  /// system.
  package var externalIds: [String: String]
  /// Its places.
  package var addresses: [Address]
  /// The persons to speak with, in their order.
  package var contacts: [Contact]
  /// How it is invoiced.
  package var settings: Settings
  /// The values of the organization's own fields, by their keys.
  package var customFields: [String: CustomFieldValue]
  /// When it was added.
  package var createdAt: Instant
  /// Who added it.
  package var createdBy: ID<Member>
  /// When it was last changed.
  package var updatedAt: Instant
  /// Who last changed it.
  package var updatedBy: ID<Member>
  /// The import that created or last changed the client.
  package var importId: ID<Import>?
  /// When it was put in the trash.
  package var deletedAt: Instant?
  /// The client that it was merged into; its identifier answers that one.
  package var mergedInto: ID<Client>?

  /// Whether the client is an organization or a person.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// A company, a public body, an association.
    case organization
    /// A private individual.
    case person
  }

  /// An archived client is hidden from a list unless asked for, and takes no new invoice.
  package enum Status: String, Codable, Sendable, CaseIterable {
    /// In use.
    case active
    /// Kept, and out of the way.
    case archived
  }
}
