internal import Directory

/// The values of a client's record that lists are filtered by and that have no column of their own.
///
/// A line each: the field's code and the value in the form in which it is compared, between line breaks, which no value
/// has. So a value is looked for in a row without reading the record, and the index of the lines finds the rows.
struct FilterTerms {
  private(set) var text = "\n"
  /// The fields that have lines, by their bits.
  private(set) var present: UInt64 = 0

  init(_ client: Client) {
    add(.kind, client.kind.rawValue)
    addFolded(.legalName, client.legalName)
    addFolded(.tradingName, client.tradingName)
    addFolded(.website, client.website?.rawValue)
    add(.phone, client.phone.map { $0.e164 ?? $0.raw })
    add(.mobilePhone, client.mobilePhone.map { $0.e164 ?? $0.raw })
    add(.createdBy, client.createdBy.rawValue)
    add(.updatedBy, client.updatedBy.rawValue)
    add(.importId, client.importId?.rawValue)
    for tag in client.tags { addFolded(.tags, tag) }
    for address in client.addresses { add(address) }
    for contact in client.contacts { add(contact) }
    add(client.settings)
  }

  /// The fields that have lines in a stored text.
  static func present(in text: String) -> UInt64 {
    text.utf8.split(separator: UInt8(ascii: "\n")).reduce(0) { $0 | (presenceOfCodes[Array($1.prefix(2))] ?? 0) }
  }

  private static let presenceOfCodes: [[UInt8]: UInt64] = Dictionary(
    uniqueKeysWithValues: FilterField.Name.allCases.compactMap { field in
      field.termCode.map { (Array($0.utf8), field.presence) }
    })

  private mutating func add(_ address: Address) {
    addFolded(.addressLabel, address.label)
    addFolded(.addressLine1, address.line1)
    addFolded(.addressPostalCode, address.postalCode)
    addFolded(.addressCity, address.city)
    addFolded(.addressRegion, address.region?.code)
    addFolded(.addressRegion, address.region?.name)
    add(.addressCountry, address.country?.rawValue)
  }

  private mutating func add(_ contact: Contact) {
    let names = [contact.firstName, contact.lastName].compactMap { $0 }
    addFolded(.contactName, contact.displayName ?? (names.isEmpty ? nil : names.joined(separator: " ")))
    addFolded(.contactEmail, contact.email?.rawValue)
    for phone in contact.phones { add(.contactPhone, phone.e164 ?? phone.raw) }
    addFolded(.contactJobTitle, contact.jobTitle)
    addFolded(.contactDepartment, contact.department)
    addFolded(.contactLanguage, contact.language?.rawValue)
    add(.contactInvoiceRole, contact.invoiceRole.rawValue)
  }

  private mutating func add(_ settings: Settings) {
    add(.feeType, settings.defaultFeeType?.rawValue)
    add(.rate, settings.defaultRate?.orderKey)
    add(.creditLimit, settings.creditLimit?.orderKey)
    addFolded(.taxCode, settings.defaultTaxCode)
    add(.taxExempt, settings.taxExempt.map { $0 ? "1" : "0" })
    addFolded(.language, settings.language?.rawValue)
    addFolded(.buyerReference, settings.buyerReference)
    addFolded(.timeZone, settings.timeZone?.rawValue)
  }

  private mutating func addFolded(_ field: FilterField.Name, _ value: String?) {
    if let value { add(field, Text.folded(value)) }
  }

  private mutating func add(_ field: FilterField.Name, _ value: String?) {
    guard let value, let code = field.termCode else { return }
    present |= field.presence
    text += code
    text += value
    text += "\n"
  }
}

extension FilterField {
  /// What the field's lines begin with among the terms; nil for a field whose values are elsewhere.
  var termCode: String? {
    if case .named(let name) = self { name.termCode } else { nil }
  }

  /// Whether a client has several values.
  var isList: Bool {
    guard case .named(let name) = self else { return false }
    return name == .tags || name.rawValue.hasPrefix("contacts/") || name.rawValue.hasPrefix("addresses/")
  }
}

extension FilterField.Name {
  /// Two lower-case letters or digits.
  fileprivate var termCode: String? {
    switch self {
    case .kind: "ki"
    case .legalName: "ln"
    case .tradingName: "tn"
    case .website: "ws"
    case .phone: "ph"
    case .mobilePhone: "mp"
    case .createdBy: "cb"
    case .updatedBy: "ub"
    case .importId: "im"
    case .tags: "tg"
    case .addressLabel: "al"
    case .addressLine1: "a1"
    case .addressPostalCode: "pc"
    case .addressCity: "ac"
    case .addressRegion: "ar"
    case .addressCountry: "ak"
    case .contactName: "cn"
    case .contactEmail: "ce"
    case .contactPhone: "cp"
    case .contactJobTitle: "jt"
    case .contactDepartment: "cd"
    case .contactLanguage: "cl"
    case .contactInvoiceRole: "ir"
    case .feeType: "ft"
    case .rate: "ra"
    case .creditLimit: "li"
    case .taxCode: "tc"
    case .taxExempt: "tx"
    case .language: "la"
    case .buyerReference: "br"
    case .timeZone: "tz"
    case .id, .revision, .number, .name, .email, .status, .ownerId, .parentId, .city, .country, .currency, .createdAt,
      .updatedAt, .lastActivity, .deletedAt, .ownCurrency:
      nil
    }
  }
}

extension FilterField.Name {
  /// Where in a client's bits it stands whether the field is there; nil for what every client has, or is looked up
  /// elsewhere. The numbers are in the file.
  var presenceBit: Int? {
    switch self {
    case .kind: 0
    case .legalName: 1
    case .tradingName: 2
    case .website: 3
    case .phone: 4
    case .mobilePhone: 5
    case .createdBy: 6
    case .updatedBy: 7
    case .importId: 8
    case .tags: 9
    case .addressLabel: 10
    case .addressLine1: 11
    case .addressPostalCode: 12
    case .addressCity: 13
    case .addressRegion: 14
    case .addressCountry: 15
    case .contactName: 16
    case .contactEmail: 17
    case .contactPhone: 18
    case .contactJobTitle: 19
    case .contactDepartment: 20
    case .contactLanguage: 21
    case .contactInvoiceRole: 22
    case .feeType: 23
    case .rate: 24
    case .creditLimit: 25
    case .taxCode: 26
    case .taxExempt: 27
    case .language: 28
    case .buyerReference: 29
    case .timeZone: 30
    case .email: 31
    case .ownerId: 32
    case .city: 33
    case .id, .revision, .number, .name, .status, .parentId, .country, .currency, .createdAt, .updatedAt, .lastActivity,
      .deletedAt, .ownCurrency:
      nil
    }
  }

  /// The bit; none where it has no place.
  var presence: UInt64 { presenceBit.map { 1 << UInt64($0) } ?? 0 }

  /// Whether a line has all that the values of two clients can differ in: the index of the lines takes small and capital
  /// letters of ASCII for the same.
  var hasExactTerms: Bool {
    switch self {
    case .phone, .mobilePhone, .contactPhone, .createdBy, .updatedBy, .importId: false
    default: termCode != nil
    }
  }
}
