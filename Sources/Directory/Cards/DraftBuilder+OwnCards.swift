internal import JSON
internal import VCard

extension DraftBuilder {
  /// Takes a client from the card that the service wrote of it, each value as it was.
  mutating func takeOwnClient(_ card: ParsedCard, _ row: Int, _ addresses: inout CardAddresses) {
    draft.kind = card.text("KIND")?.lowercased() == "individual" ? .person : .organization
    for line in card.lines {
      let cell = CellPlace(row: row, slot: line.slot)
      guard let text = ParsedCard.filled(line.content.text) else { continue }
      switch line.name {
      case "FN": take(text, \.name, "/name", cell)
      case "NICKNAME": take(text, \.tradingName, "/tradingName", cell)
      case "EMAIL": take(text, \.email, "/email", cell)
      case "URL": take(text, \.website, "/website", cell)
      case "TEL": takeOwnPhone(line.content, cell)
      case "ADR":
        let place = addresses.add(own: Self.ownAddress(line.content))
        trace("/addresses/\(place)", cell)
      case "CATEGORIES":
        draft.tags = (draft.tags ?? []) + line.content.list.compactMap(ParsedCard.filled)
        trace("/tags", cell)
      case "NOTE":
        note = Self.joined(note, text)
        trace("/note", cell)
      default: takeExtension(line.content, text, cell)
      }
    }
    reportOthers(card, row, also: Self.ownClientProperties)
  }

  private static let ownClientProperties: Set<String> = [
    "NICKNAME", "RELATED", CardExtension.record, CardExtension.number, CardExtension.legalName, CardExtension.status,
    CardExtension.registration, CardExtension.externalID, CardExtension.settings, CardExtension.customFields,
  ]

  private mutating func take(
    _ text: String, _ member: WritableKeyPath<Client.Draft, String?>, _ pointer: String, _ cell: CellPlace
  ) {
    draft[keyPath: member] = text
    trace(pointer, cell)
  }

  private mutating func takeOwnPhone(_ content: ContentLine, _ cell: CellPlace) {
    var phone = PhoneNumber.Draft(raw: content.text)
    phone.e164 = Self.e164(content)
    phone.extension = content[CardExtension.phoneExtension]
    if content.types.contains("cell") {
      draft.mobilePhone = phone
      trace("/mobilePhone", cell)
    } else {
      draft.phone = phone
      trace("/phone", cell)
    }
  }

  /// What the number means, unless another program has changed the number and left its meaning.
  private static func e164(_ content: ContentLine) -> String? {
    let digits = content.text.filter { $0.isASCII && $0.isWholeNumber }
    return content[CardExtension.e164].flatMap { digits.contains($0.suffix(6)) ? $0 : nil }
  }

  private mutating func takeExtension(_ content: ContentLine, _ text: String, _ cell: CellPlace) {
    switch content.name {
    case CardExtension.number: take(text, \.number, "/number", cell)
    case CardExtension.legalName: take(text, \.legalName, "/legalName", cell)
    case CardExtension.status:
      draft.status = Client.Status(rawValue: text)
      if draft.status == nil { findNoChoice(ImportChoice.statuses, cell, text) }
      trace("/status", cell)
    case CardExtension.registration:
      let place = registrations.count
      trace("/registrations/\(place)/value", cell)
      registrations.append(Registration.Draft(scheme: content[CardExtension.scheme], value: text))
    case CardExtension.externalID:
      guard let system = content[CardExtension.system] else { return find(.unknownProperty, cell, value: text) }
      draft.externalIds = draft.externalIds ?? [:]
      draft.externalIds?[system] = text
      trace("/externalIds/" + system, cell)
    case CardExtension.settings:
      guard let read = try? JSON.decode(Settings.Draft.self, from: Array(text.utf8)) else {
        return find(.unreadableExtension, cell, value: text)
      }
      settings = read
      hasSettings = true
      trace("/settings", cell)
    case CardExtension.customFields:
      draft.customFields = customFields(text, cell)
      trace("/customFields", cell)
    default: break
    }
  }

  private mutating func customFields(_ text: String, _ cell: CellPlace) -> [String: CustomFieldValue]? {
    let values = try? JSON.decode([String: CustomFieldValue].self, from: Array(text.utf8))
    if values == nil { find(.unreadableExtension, cell, value: text) }
    return values
  }

  private static func ownAddress(_ content: ContentLine) -> Address.Draft {
    let parts = content.components
    func part(_ index: Int) -> String? { parts.indices.contains(index) ? ParsedCard.filled(parts[index]) : nil }
    var address = Address.Draft()
    // A line may be empty before one that is not.
    let lines = parts.indices.contains(2) ? parts[2].split(separator: "\n", omittingEmptySubsequences: false) : []
    func line(_ index: Int) -> String? { lines.indices.contains(index) ? ParsedCard.filled(String(lines[index])) : nil }
    (address.line1, address.line2) = (line(0), line(1))
    address.line3 = lines.count > 3 ? ParsedCard.filled(lines[2...].joined(separator: ", ")) : line(2)
    address.city = part(3)
    address.region = part(4).map { Address.RegionDraft(code: content[CardExtension.regionCode], name: $0) }
    address.postalCode = part(5)
    address.country = part(6).flatMap { CountryCode(matching: $0)?.rawValue } ?? content["CC"]
    address.label = content[CardExtension.label]
    address.attention = content[CardExtension.attention]
    address.uses = content[CardExtension.uses].map { uses in
      uses.split(separator: " ").compactMap { Address.Use(rawValue: String($0)) }
    }
    if content.isPreferred { address.isDefaultBilling = true }
    return address
  }

  /// Takes a contact from the card that the service wrote of it, each value as it was.
  mutating func takeOwnContact(_ card: ParsedCard, _ row: Int) {
    if draft.number == nil, let number = card.text(CardExtension.number) { draft.number = number }
    var contact = CardContact()
    for line in card.lines {
      let cell = CellPlace(row: row, slot: line.slot)
      guard let text = ParsedCard.filled(line.content.text) else { continue }
      let member = take(line.content, text, cell, &contact.draft)
      if let member { contact.trace(member, cell) }
    }
    // Another program may have changed the name and left what is none of its own.
    if contact.draft.displayName != nil, let name = card.text("FN") { contact.draft.displayName = name }
    add(contact, merges: false)
    reportOthers(card, row, also: Self.ownContactProperties)
  }

  private static let ownContactProperties: Set<String> = [
    "RELATED", CardExtension.record, CardExtension.number, CardExtension.displayName, CardExtension.isDefault,
    CardExtension.invoiceRole, CardExtension.status, CardExtension.customFields,
  ]

  /// Takes one property of a contact; returns the member that it is.
  private mutating func take(
    _ content: ContentLine, _ text: String, _ cell: CellPlace, _ contact: inout Contact.Draft
  ) -> String? {
    switch content.name {
    case "N":
      let parts = content.components.map { ParsedCard.filled($0) }
      contact.lastName = parts.first ?? nil
      contact.firstName = parts.count > 1 ? parts[1] : nil
      contact.salutation = parts.count > 3 ? parts[3] : nil
      return contact.lastName != nil ? "lastName" : contact.firstName != nil ? "firstName" : "salutation"
    case CardExtension.displayName:
      contact.displayName = text
      return "displayName"
    case "ORG":
      let parts = content.components
      contact.department = parts.count > 1 ? ParsedCard.filled(parts[1]) : nil
      return contact.department == nil ? nil : "department"
    case "TITLE":
      contact.jobTitle = text
      return "jobTitle"
    case "EMAIL":
      contact.email = text
      return "email"
    case "TEL":
      var phone = Contact.PhoneDraft(
        kind: content[CardExtension.kind].flatMap(Contact.Phone.Kind.init) ?? .work, raw: text)
      phone.e164 = Self.e164(content)
      phone.extension = content[CardExtension.phoneExtension]
      contact.phones = (contact.phones ?? []) + [phone]
      return "phones/\((contact.phones ?? []).count - 1)"
    case "LANG":
      contact.language = text
      return "language"
    case "NOTE":
      contact.notes = text
      return "notes"
    case CardExtension.isDefault:
      contact.isDefault = text == "true"
      return "isDefault"
    case CardExtension.invoiceRole:
      contact.invoiceRole = Contact.InvoiceRole(rawValue: text)
      if contact.invoiceRole == nil { findNoChoice(ImportChoice.invoiceRoles, cell, text) }
      return "invoiceRole"
    case CardExtension.status:
      contact.status = Client.Status(rawValue: text)
      if contact.status == nil { findNoChoice(ImportChoice.statuses, cell, text) }
      return "status"
    case CardExtension.customFields:
      contact.customFields = customFields(text, cell)
      return "customFields"
    default: return nil
    }
  }
}
