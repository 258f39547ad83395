/// A person or organization in the directory, whole: what `client/get` answers.
package struct Client: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "cli"

  /// Stable; given by the service.
  package var id: ID<Client>
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// What people call the client by, 1 to 50 characters; unique in the organization, archived and deleted clients
  /// included.
  package var number: String
  /// What it is; an organization unless said otherwise.
  package var kind: Kind
  /// 1 to 200 characters; need not be unique.
  package var name: String
  /// The name in the register, at most 200 characters: EN 16931 BT-44.
  package var legalName: String?
  /// The name that it is known by, if another, at most 200 characters: EN 16931 BT-45.
  package var tradingName: String?
  /// Where it is written to when no contact is meant, at most 254 characters: an addr-spec of RFC 5321, or RFC 6531.
  package var email: EmailAddress?
  /// Its main telephone number.
  package var phone: PhoneNumber?
  /// Its mobile telephone number.
  package var mobilePhone: PhoneNumber?
  /// An http or https URL of at most 2048 characters.
  package var website: WebAddress?
  /// The numbers under which registers know it, at most 10.
  package var registrations: [Registration]
  /// Whether it is in use; active unless said otherwise.
  package var status: Status
  /// At most 20 words of at most 40 characters, a set: compared without regard to case and accents.
  package var tags: [String]
  /// The member who looks after it.
  package var ownerId: ID<Member>?
  /// The client that it is a part of, at most 5 levels deep.
  package var parentId: ID<Client>?
  /// The identifiers that other systems have for it, system to value: at most 20, a system of at most 40 characters, a
  /// value of at most 128 that is unique in its system.
  package var externalIds: [String: String]
  /// Its places, at most 50.
  package var addresses: [Address]
  /// The persons to speak with, at most 200, in their order.
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

  /// Whether the client is an organization or a person.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case organization, person
  }

  /// An archived client is hidden from a list unless asked for, and takes no new invoice.
  package enum Status: String, Codable, Sendable, CaseIterable {
    case active, archived
  }
}
