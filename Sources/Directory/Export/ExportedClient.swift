/// What the columns of a file say of a client: the inverse of what the import reads.
package struct ExportedClient {
  package let client: Client
  /// The client's note, where it has one.
  package let note: String?
  package let language: Language
  private let customFields: CustomFieldTexts
  private let billing: Address?
  private let delivery: Address?
  private let second: Address?

  /// - Parameter notes: The texts of the client's notes.
  package init(_ client: Client, notes: [String], language: Language, customFields: CustomFieldTexts) {
    self.client = client
    // Of several, a cell would make one.
    note = notes.count == 1 ? notes[0] : nil
    self.language = language
    self.customFields = customFields
    billing = client.addresses.first(where: \.isDefaultBilling)
    delivery = client.addresses.first { $0.uses.contains(.delivery) && !$0.isDefaultBilling }
    second = client.addresses.first { $0.uses.isEmpty }
  }

  /// What stands in the column of a field; nil where there is nothing. Those of contacts are asked for by contact.
  package func text(_ field: ImportField) -> String? {
    switch field {
    case .client(let part): text(part)
    case .externalID(let system): client.externalIds[system]
    case .address(.address, let part): billing.flatMap { text(part, of: $0) }
    case .address(.delivery, let part): delivery.flatMap { text(part, of: $0) }
    case .address(.second, let part): second.flatMap { text(part, of: $0) }
    case .custom(let key): client.customFields[key].flatMap { customFields.text(of: $0, key) }
    case .contact, .contactCustom: nil
    }
  }

  private func text(_ part: ImportField.ClientPart) -> String? {
    let settings = client.settings
    func label<Value: RawRepresentable<String>>(_ value: Value?, _ choices: [ImportChoice]) -> String? {
      value.flatMap { value in choices.first { $0.key == value.rawValue } }?.labels[language]
    }
    return switch part {
    case .number: client.number
    case .kind: label(client.kind, ImportChoice.kinds)
    case .name: client.name
    case .legalName: client.legalName
    case .tradingName: client.tradingName
    case .email: client.email?.rawValue
    // It makes a contact, and contacts have columns of their own.
    case .otherEmail: nil
    case .phone: client.phone?.raw
    case .mobilePhone: client.mobilePhone?.raw
    case .website: client.website?.rawValue
    case .siren, .siret, .vat, .duns, .gln: client.registrations.first { $0.scheme == part.rawValue }?.value
    case .registrationNumber: client.registrations.first { $0.scheme == Self.registrationScheme }?.value
    case .status: label(client.status, ImportChoice.statuses)
    case .tags: client.tags.isEmpty ? nil : client.tags.joined(separator: "; ")
    case .note: note
    case .currency: settings.currency?.rawValue
    case .feeType: label(settings.defaultFeeType, ImportChoice.feeTypes)
    case .rate: settings.defaultRate?.rawValue
    case .tax: settings.defaultTaxCode
    case .taxExempt: settings.taxExempt.map { Self.boolean($0, in: language) }
    case .exemptionReason: settings.exemptionReason
    case .language: settings.language?.rawValue
    case .paymentTerms: settings.paymentTerms.flatMap { $0.text(in: language) }
    case .legalNotice: settings.legalNotice
    case .buyerReference: settings.buyerReference
    case .electronicAddressScheme: settings.electronicAddress?.scheme
    case .electronicAddress: settings.electronicAddress?.id
    case .timeZone: settings.timeZone?.rawValue
    case .creditLimit: settings.creditLimit?.rawValue
    }
  }

  static let registrationScheme = "other:registration"

  private func text(_ part: ImportField.AddressPart, of address: Address) -> String? {
    switch part {
    case .label: address.label
    case .attention: address.attention
    case .line1: address.line1
    case .line2: address.line2
    case .line3: address.line3
    case .postalCode: address.postalCode
    case .city: address.city
    case .region: address.region?.name
    case .country: address.country?.rawValue
    }
  }

  /// What stands in the column of a contact's part.
  package func text(_ part: ImportField.ContactPart, of contact: Contact) -> String? {
    switch part {
    case .salutation: return contact.salutation
    case .firstName: return contact.firstName
    case .lastName: return contact.lastName
    case .displayName: return contact.displayName
    case .jobTitle: return contact.jobTitle
    case .department: return contact.department
    case .email: return contact.email?.rawValue
    case .phone, .mobilePhone, .homePhone, .fax, .otherPhone:
      let numbers = contact.phones.filter { $0.kind == part.phoneKind }.map(\.raw)
      return numbers.isEmpty ? nil : numbers.joined(separator: "; ")
    case .language: return contact.language?.rawValue
    case .isDefault: return contact.isDefault ? Self.boolean(true, in: language) : nil
    case .invoiceRole:
      guard contact.invoiceRole != .none else { return nil }
      return ImportChoice.invoiceRoles.first { $0.key == contact.invoiceRole.rawValue }?.labels[language]
    case .notes: return contact.notes
    }
  }

  /// What stands in the column of a contact's custom field.
  package func text(customField key: String, of contact: Contact) -> String? {
    contact.customFields[key].flatMap { customFields.text(of: $0, key) }
  }

  static func boolean(_ value: Bool, in language: Language) -> String {
    let key = value ? "true" : "false"
    return ImportChoice.booleans.first { $0.key == key }?.labels[language] ?? key
  }
}

extension ExportedClient {
  /// What a client has that the columns of a file can't say, or not so that an import reads it as it was.
  package enum Omission: String, Codable, Sendable, CaseIterable {
    /// Addresses besides the default one for invoices, the first one for deliveries and the first one without a use, or
    /// other uses of these; one without a use where there is neither of the others, for it would be for invoices.
    case addresses
    /// Extensions of telephone numbers, and numbers with a separator in them.
    case phones
    /// The codes of regions, whose names stand alone.
    case regionCodes
    /// Registrations of further registers, or further ones of the same register.
    case registrations
    /// Tags with a separator in them.
    case tags
    /// Notes of a client that has several, which are in no file.
    case notes
    /// Payment terms for which there are no words.
    case paymentTerms
    /// Archived contacts, which the file does not tell from the others.
    case archivedContacts
    /// Values of custom fields that are retired: the import leaves such columns out.
    case retiredFields
    /// Owners and parents, whose identifiers mean nothing elsewhere.
    case ownersAndParents
  }

  /// - Parameter notes: How many notes the client has.
  package func omissions(notes: Int) -> Set<Omission> {
    var omissions: Set<Omission> = []
    for address in client.addresses {
      switch address.id {
      case billing?.id: if address.uses != [.billing] { omissions.insert(.addresses) }
      case delivery?.id: if address.uses != [.delivery] { omissions.insert(.addresses) }
      case second?.id: if billing == nil, delivery == nil { omissions.insert(.addresses) }
      default: omissions.insert(.addresses)
      }
      if address.region?.code != nil { omissions.insert(.regionCodes) }
    }
    if hasInexactPhone { omissions.insert(.phones) }
    var schemes: Set<String> = []
    for registration in client.registrations {
      let isColumn =
        Registration.schemes.contains(registration.scheme) || registration.scheme == Self.registrationScheme
      if !isColumn || !schemes.insert(registration.scheme).inserted { omissions.insert(.registrations) }
    }
    if client.tags.contains(where: { $0.contains(where: DraftBuilder.isTagSeparator) }) { omissions.insert(.tags) }
    if notes > 1 { omissions.insert(.notes) }
    if let terms = client.settings.paymentTerms, terms.text(in: language) == nil { omissions.insert(.paymentTerms) }
    if client.contacts.contains(where: { $0.status == .archived }) { omissions.insert(.archivedContacts) }
    let custom = client.contacts.flatMap(\.customFields.keys) + client.customFields.keys
    if custom.contains(where: { !customFields.isOpen($0) }) { omissions.insert(.retiredFields) }
    if client.ownerId != nil || client.parentId != nil { omissions.insert(.ownersAndParents) }
    return omissions
  }

  /// Whether a telephone number has more than the cell says of it, or is several to the import.
  private var hasInexactPhone: Bool {
    let custom = client.contacts.flatMap(\.customFields.values) + client.customFields.values
    return [client.phone, client.mobilePhone].contains { $0?.extension != nil }
      || client.contacts.contains { $0.phones.contains { $0.extension != nil || $0.raw.contains(";") } }
      || custom.contains { if case .parts(let parts) = $0 { parts.extension != nil } else { false } }
  }
}

extension PaymentTerms {
  /// The terms in words that `init(matching:)` reads back; nil where there are none.
  func text(in language: Language) -> String? {
    let text: String =
      switch self {
      case .onReceipt: language.pick("on receipt", "à réception")
      case .net(let days): language.pick("net \(days) days", "\(days) jours nets")
      case .endOfMonth(0, .addThenEndOfMonth): language.pick("end of month", "fin de mois")
      case .endOfMonth(let days, .addThenEndOfMonth):
        language.pick("\(days) days end of month", "\(days) jours fin de mois")
      case .endOfMonth(let days, .endOfMonthThenAdd):
        language.pick("end of month \(days) days", "fin de mois \(days) jours")
      case .dayOfMonth(let day, let monthsAhead):
        monthsAhead == 1 ? language.pick("the \(day) of next month", "le \(day) du mois suivant") : ""
      }
    return PaymentTerms(matching: text) == self ? text : nil
  }
}
