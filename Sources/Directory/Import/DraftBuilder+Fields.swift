extension DraftBuilder {
  /// Puts a value where it belongs in the draft.
  mutating func take(_ field: ImportField, _ text: String, _ cell: CellPlace) {
    switch field {
    case .client(let part): takeClient(part, text, cell)
    case .address(let role, let part): takeAddress(role, part, text, cell)
    case .externalID(let system):
      draft.externalIds = draft.externalIds ?? [:]
      draft.externalIds?[system] = text
      let name = system.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      trace(
        "/externalIds/" + name.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1"), cell)
    case .contact, .custom, .contactCustom: break
    }
  }

  private mutating func takeClient(_ part: ImportField.ClientPart, _ text: String, _ cell: CellPlace) {
    switch part {
    case .number: draft.number = text
    case .name: draft.name = text
    case .legalName: draft.legalName = text
    case .tradingName: draft.tradingName = text
    case .kind:
      draft.kind = ImportChoice.kindTable[text]
      if draft.kind == nil { findNoKind(text, cell) }
    case .status:
      draft.status = ImportChoice.statusTable[text]
      if draft.status == nil { findNoChoice(ImportChoice.statuses, cell, text) }
    case .email: takeEmail(text, cell)
    case .otherEmail: for email in emails(text) { furtherEmails.append((email, cell)) }
    case .phone: takePhone(text, cell)
    case .mobilePhone: draft.mobilePhone = PhoneNumber.Draft(raw: first(of: text, cell))
    case .website: draft.website = Self.webAddress(text)
    case .siren, .siret, .vat, .duns, .gln, .registrationNumber:
      takeRegistration(part, text, cell)
      return
    case .tags: draft.tags = (draft.tags ?? []) + Self.tags(text)
    case .note: note = Self.joined(note, text)
    default:
      takeSetting(part, text, cell)
      return
    }
    trace("/" + part.rawValue, cell)
  }

  private mutating func takeSetting(_ part: ImportField.ClientPart, _ text: String, _ cell: CellPlace) {
    hasSettings = true
    switch part {
    case .currency:
      settings.currency = memo.currency(text)
      if settings.currency == nil {
        find(.invalidCurrency, cell, value: text, suggestion: CurrencyCode.suggestion(for: text))
      }
    case .feeType:
      settings.defaultFeeType = ImportChoice.feeTypeTable[text]
      if settings.defaultFeeType == nil { findNoChoice(ImportChoice.feeTypes, cell, text) }
    case .rate: settings.defaultRate = decimal(text, cell)
    case .creditLimit: settings.creditLimit = decimal(text, cell)
    case .tax: settings.defaultTaxCode = text
    case .taxExempt: settings.taxExempt = boolean(text, cell)
    case .exemptionReason: settings.exemptionReason = text
    case .language: settings.language = languageTag(text, cell)
    case .paymentTerms:
      settings.paymentTerms = memo.paymentTerms(text)
      if settings.paymentTerms == nil { find(.invalidPaymentTerms, cell, value: text) }
    case .legalNotice: settings.legalNotice = text
    case .buyerReference: settings.buyerReference = text
    case .timeZone: settings.timeZone = text
    case .electronicAddress, .electronicAddressScheme:
      settings.electronicAddress = settings.electronicAddress ?? Settings.ElectronicAddressDraft()
      if part == .electronicAddress {
        settings.electronicAddress?.id = text
      } else {
        settings.electronicAddress?.scheme = text
      }
    default: break
    }
    trace("/settings/" + Self.settingPointer(part), cell)
  }

  mutating func decimal(_ text: String, _ cell: CellPlace) -> String? {
    let value = Self.decimal(text)
    guard !isNumber, Self.mayHaveThousands(text) else { return value }
    let hasPoint = value == text
    find(.ambiguousDecimal(isTaken: hasPoint), cell, value: text)
    return hasPoint ? value : nil
  }

  private static func settingPointer(_ part: ImportField.ClientPart) -> String {
    switch part {
    case .feeType: "defaultFeeType"
    case .rate: "defaultRate"
    case .tax: "defaultTaxCode"
    case .electronicAddress: "electronicAddress/id"
    case .electronicAddressScheme: "electronicAddress/scheme"
    default: part.rawValue
    }
  }

  private mutating func takeAddress(
    _ role: ImportField.AddressRole, _ part: ImportField.AddressPart, _ text: String, _ cell: CellPlace
  ) {
    let country = part == .country ? takeCountry(text, cell) : nil
    switch role {
    case .address: Self.take(part, text, country, [.billing], into: &billing)
    case .delivery: Self.take(part, text, country, [.delivery], into: &delivery)
    case .second: Self.take(part, text, country, [], into: &secondAddress)
    }
    let place = ImportField.AddressRole.allCases.firstIndex(of: role) ?? 0
    trace("/addresses/\(place)/" + part.rawValue, cell)
  }

  /// Puts the addresses that the rows have into the draft.
  mutating func finishAddresses() {
    if billing == nil, delivery == nil, let second = secondAddress {
      billing = second
      billing?.uses = [.billing]
      secondAddress = nil
      // Its cells are told of as those of the only address.
      for origin in origins.indices where origins[origin].pointer.hasPrefix("/addresses/2/") {
        origins[origin].pointer = "/addresses/0/" + origins[origin].pointer.dropFirst(13)
      }
    }
    let all = [billing, delivery, secondAddress]
    let addresses = all.compactMap { $0 }
    if !addresses.isEmpty { draft.addresses = addresses }
    guard traces, addresses.count < all.count else { return }
    var place = 0
    for (index, address) in all.enumerated() where address != nil {
      let (from, to) = ("/addresses/\(index)/", "/addresses/\(place)/")
      for origin in origins.indices where from != to && origins[origin].pointer.hasPrefix(from) {
        origins[origin].pointer = to + origins[origin].pointer.dropFirst(from.count)
      }
      place += 1
    }
  }

  mutating func takeCountry(_ text: String, _ cell: CellPlace) -> String? {
    let country = memo.country(text)
    if country == nil { find(.invalidCountry, cell, value: text, suggestion: memo.likelyCountry(text)) }
    return country
  }

  private static func take(
    _ part: ImportField.AddressPart, _ text: String, _ country: String?, _ uses: [Address.Use],
    into address: inout Address.Draft?
  ) {
    if address == nil {
      address = Address.Draft()
      address?.uses = uses
    }
    switch part {
    case .label: address?.label = text
    case .attention: address?.attention = text
    case .line1: takeLines(text, into: &address)
    case .line2: addLine(text, to: \.line2, of: &address)
    case .line3: addLine(text, to: \.line3, of: &address)
    case .postalCode: address?.postalCode = text
    case .city: address?.city = text
    case .region: address?.region = region(text)
    case .country: address?.country = country
    }
  }

  /// A street of several lines fills the lines of the address, what is over goes on the last.
  private static func takeLines(_ text: String, into address: inout Address.Draft?) {
    guard text.utf8.contains(0x0A) else {
      address?.line1 = text
      return
    }
    let lines = split(text) { $0.isNewline }
    address?.line1 = lines.first
    if lines.count > 1 { addLine(lines[1], to: \.line2, of: &address) }
    if lines.count > 2 { addLine(lines[2...].joined(separator: ", "), to: \.line3, of: &address) }
  }

  /// Puts what the street's cell says of a line and what the column of that line says together.
  private static func addLine(
    _ text: String, to line: WritableKeyPath<Address.Draft, String?>, of address: inout Address.Draft?
  ) {
    let known = address?[keyPath: line]
    address?[keyPath: line] = known.map { $0 == text ? text : $0 + ", " + text } ?? text
  }

  /// An ISO 3166-2 code such as `FR-75`, or a name.
  static func region(_ text: String) -> Address.RegionDraft {
    let bytes = Array(text.utf8)
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let isCode =
      (4...6).contains(bytes.count) && bytes[2] == 0x2D && isLetter(bytes[0]) && isLetter(bytes[1])
      && bytes[3...].allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    return isCode ? Address.RegionDraft(code: text, name: text) : Address.RegionDraft(name: text)
  }

  private mutating func takeRegistration(_ part: ImportField.ClientPart, _ text: String, _ cell: CellPlace) {
    let scheme = scheme(part, text, cell)
    let isKnown = registrations.contains { known in
      known.scheme == scheme
        && HeaderText.condensed(known.value ?? "") == HeaderText.condensed(text)
    }
    guard !isKnown else { return }
    let place = registrations.count
    trace("/registrations/\(place)/value", cell)
    registrations.append(Registration.Draft(scheme: scheme, value: text))
  }

  private func scheme(_ part: ImportField.ClientPart, _ text: String, _ cell: CellPlace) -> String {
    if part == .registrationNumber { return Self.scheme(of: text) }
    let header = file.layouts[Int(file.arena.rows[cell.row].layout)].columns[cell.slot].header
    // A tax number need not be one for VAT.
    guard part == .vat, !HeaderText.words(header).contains(where: ["vat", "tva", "vatin"].contains),
      HeaderText.words(header).contains(where: ["tax", "gst", "taxe"].contains),
      (try? Registration(checking: Registration.Draft(scheme: "vat", value: text))) == nil
    else { return part.rawValue }
    return "other:tax"
  }

  /// The register that a number is of, where its form tells.
  private static func scheme(of text: String) -> String {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0 - 0x30) }
    let hasOthers = text.utf8.contains { !(0x30...0x39).contains($0) && $0 != 0x20 }
    if !hasOthers, CheckDigits.isSIREN(digits[...]) { return "siren" }
    return !hasOthers && CheckDigits.isSIRET(digits[...]) ? "siret" : "other:registration"
  }

  mutating func boolean(_ text: String, _ cell: CellPlace) -> Bool? {
    let value = ImportChoice.booleanTable[text]
    if value == nil { findNoChoice(ImportChoice.booleans, cell, text) }
    return value
  }

  /// Reports a text that is none of the choices, with the one that it is near.
  mutating func findNoChoice(_ choices: [ImportChoice], _ cell: CellPlace, _ text: String) {
    find(
      .invalidChoice(choices), cell, value: text,
      suggestion: ImportChoice.suggestion(for: text, among: choices, in: file.options.language))
  }

  /// Many a list has classes of its own in such a column: that is no reason to refuse the client, a mistyped one is.
  private mutating func findNoKind(_ text: String, _ cell: CellPlace) {
    if ImportChoice.suggestion(for: text, among: ImportChoice.kinds, in: file.options.language) != nil {
      findNoChoice(ImportChoice.kinds, cell, text)
    } else {
      find(.leftOutChoice(ImportChoice.kinds), cell, value: text)
    }
  }

  mutating func languageTag(_ text: String, _ cell: CellPlace) -> String? {
    let tag = memo.language(text)
    if tag == nil { find(.invalidLanguage, cell, value: text, suggestion: memo.likelyLanguage(text)) }
    return tag
  }

  private mutating func takeEmail(_ text: String, _ cell: CellPlace) {
    let emails = emails(text)
    draft.email = emails.first
    guard emails.count > 1 else { return }
    find(.severalValues(count: emails.count, .contacts), cell, value: text)
    for email in emails.dropFirst() { furtherEmails.append((email, cell)) }
  }

  private mutating func takePhone(_ text: String, _ cell: CellPlace) {
    let phones = phones(text)
    draft.phone = phones.first.map { PhoneNumber.Draft(raw: $0) }
    guard phones.count > 1 else { return }
    let layout = file.layouts[Int(file.arena.rows[cell.row].layout)]
    let takesMobile = phones.count == 2 && layout.slot(of: .client(.mobilePhone)) == nil
    if takesMobile { draft.mobilePhone = PhoneNumber.Draft(raw: phones[1]) }
    find(.severalValues(count: phones.count, takesMobile ? .mobile : .nowhere), cell, value: text)
    if takesMobile { trace("/mobilePhone", cell) }
  }

  private mutating func first(of text: String, _ cell: CellPlace) -> String? {
    let phones = phones(text)
    if phones.count > 1 { find(.severalValues(count: phones.count, .nowhere), cell, value: text) }
    return phones.first
  }
}
