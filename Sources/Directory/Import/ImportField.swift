/// What a column of an import file says about a client.
package enum ImportField: Hashable, Sendable {
  case client(ClientPart)
  /// What another system calls the client: `externalId:sage`.
  case externalID(system: String)
  case address(AddressRole, AddressPart)
  /// The first to the fifth contact of a row.
  case contact(Int, ContactPart)
  /// A custom field of the client: `cf:key`.
  case custom(key: String)
  /// A custom field of the first to the fifth contact of a row: `contact.cf:key`.
  case contactCustom(Int, key: String)

  /// What a client has once.
  package enum ClientPart: String, Sendable, CaseIterable {
    case number, kind, name, legalName, tradingName, email, otherEmail, phone, mobilePhone, website
    case siren, siret, vat, duns, gln, registrationNumber, status, tags, note
    case currency, feeType, rate, tax, taxExempt, exemptionReason, language, paymentTerms, legalNotice
    case buyerReference, electronicAddressScheme, electronicAddress, timeZone, creditLimit
  }

  /// Which of a client's addresses.
  package enum AddressRole: String, Sendable, CaseIterable {
    /// The one that invoices go to.
    case address
    case delivery
    /// One more, of which nothing says what it is for.
    case second = "address2"
  }

  /// What an address says.
  package enum AddressPart: String, Sendable, CaseIterable {
    case label, attention, line1, line2, line3, postalCode, city, region, country
  }

  /// What is said about a contact.
  package enum ContactPart: String, Sendable, CaseIterable {
    case salutation, firstName, lastName, displayName, jobTitle, department, email, phone, mobilePhone, homePhone, fax
    case otherPhone, language, isDefault, invoiceRole, notes
  }

  /// How many contacts a row can have.
  package static let contactsInRow = 5

  /// The machine key: `name`, `address.city`, `contact2.email`, `externalId:sage`, `cf:region`, `contact.cf:birthday`.
  package var key: String {
    switch self {
    case .client(let part): part.rawValue
    case .externalID(let system): "externalId:" + system
    case .address(let role, let part): role.rawValue + "." + part.rawValue
    case .contact(let number, let part): (number == 1 ? "contact." : "contact\(number).") + part.rawValue
    case .custom(let key): "cf:" + key
    case .contactCustom(let number, let key): (number == 1 ? "contact.cf:" : "contact\(number).cf:") + key
    }
  }

  /// The field with this machine key, read without case.
  package init?(key: String) {
    if let field = Self.fieldsByKey[key.lowercased()] {
      self = field
    } else if let system = Self.rest(of: key, after: "externalid:"), (1...40).contains(system.unicodeScalars.count) {
      self = .externalID(system: system)
    } else if let custom = Self.rest(of: key, after: "cf:"), !custom.isEmpty {
      self = .custom(key: custom.lowercased())
    } else if let (number, custom) = Self.contactCustom(key) {
      self = .contactCustom(number, key: custom)
    } else {
      return nil
    }
  }

  /// Every field but those of other systems and the custom ones.
  package static let all: [ImportField] = {
    var fields = ClientPart.allCases.map(ImportField.client)
    for role in AddressRole.allCases {
      fields += AddressPart.allCases.map { .address(role, $0) }
    }
    for number in 1...contactsInRow {
      fields += ContactPart.allCases.map { .contact(number, $0) }
    }
    return fields
  }()

  private static let fieldsByKey: [String: ImportField] = {
    var fields: [String: ImportField] = [:]
    for field in all { fields[field.key.lowercased()] = field }
    for part in ContactPart.allCases { fields["contact1." + part.rawValue.lowercased()] = .contact(1, part) }
    return fields
  }()

  private static func contactCustom(_ key: String) -> (Int, key: String)? {
    for number in 1...contactsInRow {
      for prefix in number == 1 ? ["contact.cf:", "contact1.cf:"] : ["contact\(number).cf:"] {
        if let custom = rest(of: key, after: prefix), !custom.isEmpty { return (number, custom.lowercased()) }
      }
    }
    return nil
  }

  private static func rest(of key: String, after prefix: String) -> String? {
    guard key.lowercased().hasPrefix(prefix) else { return nil }
    return String(key.dropFirst(prefix.count))
  }
}

extension ImportField.ContactPart {
  /// The kind of a telephone number; nil for what is none.
  var phoneKind: Contact.Phone.Kind? {
    switch self {
    case .phone: .work
    case .mobilePhone: .mobile
    case .homePhone: .home
    case .fax: .fax
    case .otherPhone: .other
    default: nil
    }
  }
}

extension ImportField {
  var isCustom: Bool {
    switch self {
    case .custom, .contactCustom: true
    default: false
    }
  }

  /// The same of the row's first contact.
  var ofFirstContact: ImportField {
    switch self {
    case .contact(_, let part): .contact(1, part)
    case .contactCustom(_, let key): .contactCustom(1, key: key)
    default: self
    }
  }

  /// Where an empty cell's value would be in the draft of a client with one contact.
  var pointer: String {
    switch self {
    case .custom(let key): "/customFields/" + key
    case .contactCustom(let number, let key): "/contacts/\(number - 1)/customFields/" + key
    default: "/" + key
    }
  }

  /// Whether what several columns say is kept together; of other fields the first column that is filled counts.
  var takesEveryColumn: Bool {
    switch self {
    case .client(.note), .client(.tags), .client(.otherEmail): true
    case .client(.registrationNumber), .client(.siren), .client(.siret), .client(.vat), .client(.duns), .client(.gln):
      true
    case .contact(_, .notes): true
    case .contact(_, let part): part.phoneKind != nil
    default: false
    }
  }

  /// Whether the value is a text of several lines.
  var hasLines: Bool {
    switch self {
    case .client(.note), .contact(_, .notes), .address(_, .line1): true
    default: false
    }
  }
}
