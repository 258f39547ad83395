internal import JSON

/// A field that clients can be filtered by.
package enum FilterField: Sendable, Hashable {
  case named(Name)
  /// A number of one register, such as `registrations/siren`.
  case registration(scheme: String)
  /// The identifier that one other system has, such as `externalIds/crm`.
  case externalId(system: String)
  /// A field of the organization's own, such as `customFields/tier` or, of any contact, `contacts/customFields/tier`.
  case custom(key: String, of: CustomField.Target, CustomField.Kind, options: [String])

  /// The fields that have a fixed name.
  package enum Name: String, Sendable, Hashable, CaseIterable {
    case id, revision, number, kind, name, legalName, tradingName, email, phone, mobilePhone, website, status, tags
    case ownerId, parentId, city, country, currency, createdAt, createdBy, updatedAt, updatedBy, lastActivity, importId
    case deletedAt
    case addressLabel = "addresses/label"
    case addressLine1 = "addresses/line1"
    case addressPostalCode = "addresses/postalCode"
    case addressCity = "addresses/city"
    case addressRegion = "addresses/region"
    case addressCountry = "addresses/country"
    case contactName = "contacts/name"
    case contactEmail = "contacts/email"
    case contactPhone = "contacts/phone"
    case contactJobTitle = "contacts/jobTitle"
    case contactDepartment = "contacts/department"
    case contactLanguage = "contacts/language"
    case contactInvoiceRole = "contacts/invoiceRole"
    case ownCurrency = "settings/currency"
    case feeType = "settings/defaultFeeType"
    case rate = "settings/defaultRate"
    case taxCode = "settings/defaultTaxCode"
    case taxExempt = "settings/taxExempt"
    case language = "settings/language"
    case buyerReference = "settings/buyerReference"
    case timeZone = "settings/timeZone"
    case creditLimit = "settings/creditLimit"
  }

  /// What a field's values are, and so what they can be compared with.
  package enum Kind: Sendable, Equatable {
    case text
    /// A text whose runs of digits count as numbers where it is ordered.
    case numbered
    case phone
    case choice([String])
    case date
    case country, currency, language, reference
    case instant, integer, boolean
    case decimal
    /// A decimal that may be below zero.
    case signedDecimal
  }

  package var kind: Kind {
    switch self {
    case .registration: .text
    case .externalId: .reference
    case .named(let name): name.kind
    case .custom(_, _, let kind, let options): Kind(kind, options: options)
    }
  }

  package static let registrationPrefix = "registrations/"
  package static let externalIdPrefix = "externalIds/"
  package static let customPrefix = "customFields/"
  package static let contactCustomPrefix = "contacts/customFields/"

  /// The field of a path; nil where there is none.
  package init?(_ path: String, customFields: CustomFields) {
    if path.hasPrefix(Self.customPrefix) {
      self.init(customFields[String(path.dropFirst(Self.customPrefix.count))], .client)
    } else if path.hasPrefix(Self.contactCustomPrefix) {
      self.init(customFields[String(path.dropFirst(Self.contactCustomPrefix.count))], .contact)
    } else if let name = Name(rawValue: path) {
      self = .named(name)
    } else if path.hasPrefix(Self.registrationPrefix) {
      let scheme = String(path.dropFirst(Self.registrationPrefix.count))
      let isOther = scheme.hasPrefix("other:") && scheme.utf8.count > 6
      guard Registration.schemes.contains(scheme) || isOther else { return nil }
      self = .registration(scheme: scheme)
    } else if path.hasPrefix(Self.externalIdPrefix), path.utf8.count > Self.externalIdPrefix.utf8.count {
      self = .externalId(system: String(path.dropFirst(Self.externalIdPrefix.count)))
    } else {
      return nil
    }
  }

  private init?(_ field: CustomField?, _ target: CustomField.Target) {
    guard let field, field.appliesTo == target else { return nil }
    self = .custom(key: field.key, of: target, field.kind, options: (field.options ?? []).map(\.key))
  }

  /// The paths of the organization's own fields.
  static func paths(of customFields: CustomFields) -> [String] {
    customFields.ofClients.map { customPrefix + $0.key } + customFields.ofContacts.map { contactCustomPrefix + $0.key }
  }

  /// All other paths, for what was likely meant; an external system's stands for all.
  package static let paths: [String] =
    Name.allCases.map(\.rawValue) + Registration.schemes.map { registrationPrefix + $0 } + [
      externalIdPrefix + "<system>"
    ]

  /// What a path that is none was likely meant to be.
  static func suggestion(for path: String, customFields: CustomFields) -> String? {
    let paths = paths + paths(of: customFields)
    if let closest = NearMiss.closest(to: path, among: paths) { return closest }
    // `postalCode` for `addresses/postalCode`, where only one has that part.
    let inner = paths.filter { $0.split(separator: "/").last.map(String.init) == path }
    return inner.count == 1 ? inner.first : nil
  }
}

extension FilterField.Name {
  var kind: FilterField.Kind {
    switch self {
    case .number: .numbered
    case .name, .legalName, .tradingName, .email, .website, .tags, .city, .addressLabel, .addressLine1,
      .addressPostalCode, .addressCity, .addressRegion, .contactName, .contactEmail, .contactJobTitle,
      .contactDepartment, .taxCode, .buyerReference, .timeZone:
      .text
    case .phone, .mobilePhone, .contactPhone: .phone
    case .kind: .choice(Client.Kind.allCases.map(\.rawValue))
    case .status: .choice(Client.Status.allCases.map(\.rawValue))
    case .contactInvoiceRole: .choice(Contact.InvoiceRole.allCases.map(\.rawValue))
    case .feeType: .choice(Settings.FeeType.allCases.map(\.rawValue))
    case .id, .ownerId, .parentId, .createdBy, .updatedBy, .importId: .reference
    case .country, .addressCountry: .country
    case .currency, .ownCurrency: .currency
    case .contactLanguage, .language: .language
    case .createdAt, .updatedAt, .lastActivity, .deletedAt: .instant
    case .revision: .integer
    case .taxExempt: .boolean
    case .rate, .creditLimit: .decimal
    }
  }
}

extension FilterField.Kind {
  init(_ kind: CustomField.Kind, options: [String]) {
    self =
      switch kind {
      case .text, .longText, .url, .email: .text
      case .integer: .integer
      case .decimal, .money: .signedDecimal
      case .date: .date
      case .dateTime: .instant
      case .boolean: .boolean
      case .choice, .multiChoice: .choice(options)
      case .phone: .phone
      case .country: .country
      case .clientReference, .memberReference: .reference
      }
  }

  /// The operators that such a field can be compared with.
  package var operators: [FilterOperator] {
    switch self {
    case .text, .numbered: FilterOperator.allCases
    case .phone: [.eq, .ne, .contains, .startsWith, .in, .exists]
    case .language: [.eq, .ne, .startsWith, .in, .exists]
    case .choice, .country, .currency, .reference: [.eq, .ne, .in, .exists]
    case .instant, .integer, .decimal, .signedDecimal, .date: [.eq, .ne, .lt, .le, .gt, .ge, .in, .exists]
    case .boolean: [.eq, .ne, .in, .exists]
    }
  }
}

/// How a field is compared; the raw values are members of a condition.
package enum FilterOperator: String, Sendable, CaseIterable {
  case eq, ne, lt, le, gt, ge, contains, startsWith, `in`, exists
}
