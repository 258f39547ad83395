/// A person to speak with at a client.
package struct Contact: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "con"

  /// Stable; given by the service.
  package var id: ID<Contact>
  /// How to address the person, such as `Mme` or `Dr`.
  package var salutation: String?
  /// The given name. A contact has a name or an e-mail address at least.
  package var firstName: String?
  /// The family name.
  package var lastName: String?
  /// The whole name, where it is not first and last name.
  package var displayName: String?
  /// What the person does.
  package var jobTitle: String?
  /// Where in the organization.
  package var department: String?
  /// The address to write to; unique inside the client.
  package var email: EmailAddress?
  /// The numbers to call, in their order.
  package var phones: [Phone]
  /// The language to write in: BCP 47.
  package var language: LanguageTag?
  /// True for exactly one active contact of a client that has any.
  package var isDefault: Bool
  /// How the contact receives the client's invoices.
  package var invoiceRole: InvoiceRole
  /// An archived contact is kept, and never the default.
  package var status: Client.Status
  /// The values of the organization's own fields, by their keys.
  package var customFields: [String: CustomFieldValue]
  /// What else there is to know, of several lines.
  package var notes: String?

  /// How a contact receives the client's invoices; other than `none` needs an e-mail address.
  package enum InvoiceRole: String, Codable, Sendable, CaseIterable {
    /// Receives none.
    case none
    /// Is written to.
    case to
    /// Receives a copy that the others see.
    case cc
    /// Receives a copy that the others do not see.
    case bcc
  }

  /// One of a contact's telephones.
  package struct Phone: Codable, Sendable, Equatable {
    /// What it is; `work` unless said otherwise.
    package var kind: Kind
    /// As it was typed.
    package var raw: String
    /// ITU-T E.164, where the country makes it certain.
    package var e164: String?
    /// The number inside the house: digits, `*` and `#`.
    package var `extension`: String?

    /// What the telephone is.
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case work, mobile, home, fax, other
    }
  }
}

extension Contact {
  /// A contact as a peer or an import describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    /// The identifier of a contact that the client has already; absent for a new one.
    package var id: ID<Contact>?
    package var salutation: String?
    package var firstName: String?
    package var lastName: String?
    package var displayName: String?
    package var jobTitle: String?
    package var department: String?
    package var email: String?
    package var phones: [PhoneDraft]?
    package var language: String?
    package var isDefault: Bool?
    package var invoiceRole: InvoiceRole?
    package var status: Client.Status?
    package var customFields: [String: CustomFieldValue]?
    package var notes: String?

    package init() {}
  }

  /// A contact's telephone as a peer describes it, not yet checked.
  package struct PhoneDraft: Codable, Sendable, Equatable {
    package var kind: Phone.Kind?
    package var raw: String?
    package var e164: String?
    package var `extension`: String?

    package init(kind: Phone.Kind? = nil, raw: String? = nil) {
      self.kind = kind
      self.raw = raw
    }
  }
}
