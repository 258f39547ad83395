internal import Directory

/// Where the values of a field are found in SQL, beside a row of the listing, in the form in which they are compared.
enum FieldColumn {
  /// A column of folded text, U+0001, and the text itself.
  case sortKey(String)
  /// A column of a collation's keys.
  case order(String)
  /// An expression, NULL where there is no value.
  case value(String)
  /// Rows, as a FROM clause with its WHERE, and a value of each.
  case rows(from: String, value: String)
  /// Rows of a table, whose key is compared at the end of the FROM clause.
  case keyed(from: String, key: String, value: String)

  init(_ field: FilterField, for test: ClientFilter.Test) {
    switch field {
    // Ordered with its digits as numbers, and otherwise compared as it is.
    case .named(.number):
      if case .compares = test { self = .sortKey("sort_number") } else { self = .value(Self.number) }
    case .named(.name): if case .compares = test { self = .order("name_order") } else { self = .sortKey("sort_name") }
    case .named(.city): if case .compares = test { self = .order("city_order") } else { self = .sortKey("sort_city") }
    case .registration(let scheme):
      self = .keyed(from: Self.registrations, key: scheme, value: "folded(entry.value)")
    case .externalId(let system):
      self = .keyed(from: Self.externalIds, key: system, value: "entry.value")
    case .custom(let key, .client, .longText, _):
      self = .value("folded(\(Self.member("customFields.\(key)")))")
    case .custom(let key, .contact, .longText, _):
      self = Self.each("contacts", "folded(\(Self.part("customFields.\(key)")))")
    case .custom(let key, _, _, _): self = .keyed(from: Self.customValues, key: key, value: "entry.value")
    case .named(let name): self = FieldColumn(name)
    }
  }

  private init(_ name: FilterField.Name) {
    switch name {
    case .name: self = .sortKey("sort_name")
    case .city: self = .sortKey("sort_city")
    case .number: self = .value(Self.number)
    case .email: self = .value("email_key")
    case .country: self = .value("country")
    case .ownerId: self = .value("owner")
    case .ownCurrency: self = .value("currency")
    case .currency: self = .value("coalesce(currency, $6)")
    case .createdAt: self = .value("created_at")
    case .updatedAt, .lastActivity: self = .value("updated_at")
    case .deletedAt: self = .value("(SELECT deleted_at FROM client WHERE key = listing.client)")
    case .id: self = .value("(SELECT id FROM client WHERE key = listing.client)")
    case .revision: self = .value("(SELECT revision FROM client WHERE key = listing.client)")
    case .status:
      // What is in the trash keeps the status that it had.
      self = .value("coalesce(CASE state WHEN 0 THEN 'active' WHEN 1 THEN 'archived' END, \(Self.member("status")))")
    case .kind, .parentId, .createdBy, .updatedBy, .importId: self = .value(Self.member(name.rawValue))
    case .legalName, .tradingName, .website: self = .value("folded(\(Self.member(name.rawValue)))")
    case .phone, .mobilePhone:
      self = .value("coalesce(\(Self.member("\(name.rawValue).e164")), \(Self.member("\(name.rawValue).raw")))")
    case .tags: self = Self.each("tags", "folded(part.value)")
    case .addressLabel: self = Self.each("addresses", "folded(\(Self.part("label")))")
    case .addressLine1: self = Self.each("addresses", "folded(\(Self.part("line1")))")
    case .addressPostalCode: self = Self.each("addresses", "folded(\(Self.part("postalCode")))")
    case .addressCity: self = Self.each("addresses", "folded(\(Self.part("city")))")
    case .addressCountry: self = Self.each("addresses", Self.part("country"))
    case .addressRegion:
      self = .rows(
        from: "json_each(\(Self.record), '$.addresses') AS part, json_each(part.value, '$.region') AS member WHERE 1",
        value: "folded(member.value)")
    case .contactName: self = Self.each("contacts", "folded(\(Self.contactName))")
    case .contactEmail: self = Self.each("contacts", "folded(\(Self.part("email")))")
    case .contactPhone:
      self = .rows(
        from: "json_each(\(Self.record), '$.contacts') AS part, json_each(part.value, '$.phones') AS phone WHERE 1",
        value: "coalesce(json_extract(phone.value, '$.e164'), json_extract(phone.value, '$.raw'))")
    case .contactJobTitle: self = Self.each("contacts", "folded(\(Self.part("jobTitle")))")
    case .contactDepartment: self = Self.each("contacts", "folded(\(Self.part("department")))")
    case .contactLanguage: self = Self.each("contacts", "folded(\(Self.part("language")))")
    case .contactInvoiceRole: self = Self.each("contacts", Self.part("invoiceRole"))
    case .feeType: self = .value(Self.member("settings.defaultFeeType"))
    case .rate: self = .value("decimal_order(\(Self.member("settings.defaultRate")))")
    case .creditLimit: self = .value("decimal_order(\(Self.member("settings.creditLimit")))")
    case .taxCode: self = .value("folded(\(Self.member("settings.defaultTaxCode")))")
    case .taxExempt: self = .value(Self.member("settings.taxExempt"))
    case .language: self = .value("folded(\(Self.member("settings.language")))")
    case .buyerReference: self = .value("folded(\(Self.member("settings.buyerReference")))")
    case .timeZone: self = .value("folded(\(Self.member("settings.timeZone")))")
    }
  }

  private static let number = "folded(substr(sort_number, instr(sort_number, char(1)) + 1))"
  /// The record as text; it is stored as bytes.
  private static let record = "(SELECT CAST(record AS TEXT) FROM client WHERE key = listing.client)"
  private static let registrations =
    "registration AS entry WHERE entry.organization = $1 AND entry.client = listing.client AND entry.scheme"
  private static let customValues = "custom_value AS entry WHERE entry.client = listing.client AND entry.field"
  private static let externalIds =
    "external_id AS entry WHERE entry.organization = $1 AND entry.client = listing.client AND entry.system"
  /// As `Contact.shownName`, but for the e-mail address, which is a field of its own.
  private static let contactName = """
    coalesce(\(part("displayName")), \(part("firstName")) || ' ' || \(part("lastName")), \(part("firstName")), \
    \(part("lastName")))
    """

  private static func member(_ path: String) -> String { "json_extract(\(record), '$.\(path)')" }
  private static func part(_ path: String) -> String { "json_extract(part.value, '$.\(path)')" }

  private static func each(_ list: String, _ value: String) -> FieldColumn {
    .rows(from: "json_each(\(record), '$.\(list)') AS part WHERE 1", value: value)
  }

  /// The folded text of a column that lists are ordered by.
  static func folded(_ column: String) -> String { "substr(\(column), 1, instr(\(column), char(1)) - 1)" }

  /// A column with an index along it.
  var indexedColumn: String? {
    switch self {
    case .sortKey(let column): column == "sort_city" ? nil : column
    case .order(let column): column
    case .value(let column): ["created_at", "updated_at"].contains(column) ? column : nil
    case .rows, .keyed: nil
    }
  }

  /// A column with an index to look values up.
  var lookupColumn: String? {
    guard case .value(let column) = self else { return nil }
    return ["email_key", "country", "owner"].contains(column) ? column : nil
  }

  /// The table of a FROM clause, and its column of keys.
  static func keyedTable(_ from: String) -> (name: String, key: String)? {
    switch from {
    case registrations: ("registration", "scheme")
    case externalIds: ("external_id", "system")
    case customValues: ("custom_value", "field")
    default: nil
    }
  }
}

extension FilterField {
  /// Whether each value is, folded, in the client's search text.
  var isSearched: Bool {
    switch self {
    case .registration: true
    case .externalId: false
    case .custom(_, _, let kind, _): kind == .text || kind == .url || kind == .email
    case .named(let name):
      switch name {
      case .number, .name, .legalName, .tradingName, .email, .tags, .city, .addressCity, .contactName, .contactEmail:
        true
      default: false
      }
    }
  }

  /// Whether the values are stored in capitals, without spaces.
  var isStoredInCapitals: Bool {
    guard case .registration(let scheme) = self else { return false }
    return Registration.schemes.contains(scheme)
  }
}
