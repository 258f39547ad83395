/// A person to speak with at a client.
package struct Contact: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "con"

  package var id: ID<Contact>
  package var salutation: String?
  package var firstName: String?
  package var lastName: String?
  package var displayName: String?
  package var jobTitle: String?
  package var department: String?
  /// Unique inside the client.
  package var email: EmailAddress?
  package var phones: [Phone]
  /// BCP 47.
  package var language: LanguageTag?
  /// True for exactly one active contact of a client that has any.
  package var isDefault: Bool
  package var invoiceRole: InvoiceRole
  package var status: Client.Status
  package var customFields: [String: CustomFieldValue]
  package var notes: String?

  /// How a contact receives the client's invoices; other than `none` needs an e-mail address.
  package enum InvoiceRole: String, Codable, Sendable, CaseIterable {
    case none, to, cc, bcc
  }

  /// One of a contact's telephones.
  package struct Phone: Codable, Sendable, Equatable {
    package var kind: Kind
    /// As it was typed.
    package var raw: String
    /// ITU-T E.164, where the country makes it certain.
    package var e164: String?
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
