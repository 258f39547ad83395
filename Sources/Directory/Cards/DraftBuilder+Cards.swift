internal import VCard

/// A property of a card that is being read.
struct CardLine {
  var row: Int
  var line: ParsedCard.Line

  var content: ContentLine { line.content }
  var cell: DraftBuilder.CellPlace { DraftBuilder.CellPlace(row: row, slot: line.slot) }
}

extension DraftBuilder {
  /// Makes one client's draft from its cards.
  mutating func build(from cards: CardStore) -> PlannedClient {
    let rows = file.grouping[client].map { Int($0) }
    var seen = CardAddresses()
    for row in rows {
      for defect in cards.defects(ofRow: row) { findings.append(Finding(defect, card: sheetRow(row))) }
      let card = ParsedCard(cards.properties(ofRow: row))
      switch card.role {
      case .ownClient: takeOwnClient(card, row, &seen)
      case .ownContact: takeOwnContact(card, row)
      case .organization, .employee, .person: take(card, row, &seen)
      case .group: break
      }
    }
    let addresses = seen.drafts
    if !addresses.isEmpty { draft.addresses = addresses }
    if !registrations.isEmpty { draft.registrations = registrations }
    if hasSettings { draft.settings = settings }
    addFurtherContacts()
    if !contacts.isEmpty { draft.contacts = contacts }
    if draft.name == nil, draft.number == nil || file.options.mode == .create {
      find(.missingName, CellPlace(row: rows.first ?? 0, slot: -1))
    }
    return PlannedClient(index: client, draft: draft, note: note, findings: findings, file: file)
  }

  private mutating func take(_ card: ParsedCard, _ row: Int, _ addresses: inout CardAddresses) {
    takeName(card, row)
    var contact = CardContact()
    let isOrganization = card.role == .organization
    if !isOrganization {
      takePersonName(card, row, &contact)
      takeJob(card, row, &contact)
    }
    takeEmails(card, row, &contact)
    takePhones(card, row, &contact)
    takeLanguages(card, row, &contact)
    takeNotes(card, row, &contact)
    takeWebsite(card, row)
    takeTags(card, row)
    takeAddresses(card, row, &addresses)
    takeTimeZone(card, row)
    if card.role != .employee, let uid = card.first("UID"), let text = ParsedCard.filled(uid.content.text),
      text.unicodeScalars.count <= Client.externalIdLengthLimit
    {
      draft.externalIds = draft.externalIds ?? [:]
      draft.externalIds?[CardExtension.uidSystem] = text
      trace("/externalIds/" + CardExtension.uidSystem, CellPlace(row: row, slot: uid.slot))
    }
    if !isOrganization { add(contact) }
    reportOthers(card, row)
  }

  private mutating func takeName(_ card: ParsedCard, _ row: Int) {
    // What is an organization is not told: of one that the directory has as a person, a colleague's card knows less.
    if draft.name == nil, card.role == .person { draft.kind = .person }
    if card.role != .person, draft.kind == .person { draft.kind = .organization }
    let source = card.role == .employee ? card.first("ORG") : card.first("ORG") ?? card.first("FN") ?? card.first("N")
    let cell = CellPlace(row: row, slot: source?.slot ?? -1)
    guard let name = card.clientName ?? card.personName else { return }
    if draft.name == nil {
      draft.name = name
      trace("/name", cell)
      if card.organizationName == nil, card.text("FN") == nil, source == nil { find(.noName, cell, value: name) }
    }
    guard card.role == .organization else { return }
    for line in card.all("NICKNAME") {
      let names = line.content.list.compactMap(ParsedCard.filled)
      if draft.tradingName == nil, let first = names.first, first != draft.name {
        draft.tradingName = first
        trace("/tradingName", CellPlace(row: row, slot: line.slot))
      }
      for name in names where name != draft.tradingName && name != draft.name {
        find(.noRoom, CellPlace(row: row, slot: line.slot), value: name)
      }
    }
    // What the units of an organization alone are has no field.
    if let line = card.first("ORG") {
      for unit in line.content.components.dropFirst().compactMap(ParsedCard.filled) {
        find(.noRoom, CellPlace(row: row, slot: line.slot), value: unit)
      }
    }
  }

  private mutating func takeWebsite(_ card: ParsedCard, _ row: Int) {
    for line in card.all("URL") {
      let (text, cell) = (ParsedCard.filled(line.content.text) ?? "", CellPlace(row: row, slot: line.slot))
      let isPage = text.lowercased().hasPrefix("http") || !text.utf8.contains(0x3A)
      let address = Self.webAddress(text)
      guard isPage, card.role != .employee || !ParsedCard.isPrivate(line.content) else {
        find(.unknownProperty, cell, value: text)
        continue
      }
      if draft.website == nil {
        draft.website = address
        trace("/website", cell)
      } else if draft.website != address {
        find(.noRoom, cell, value: text)
      }
    }
  }

  private mutating func takeTags(_ card: ParsedCard, _ row: Int) {
    for line in card.all("CATEGORIES") {
      for tag in line.content.list.compactMap(ParsedCard.filled)
      where !(draft.tags ?? []).contains(where: { Text.folded($0) == Text.folded(tag) }) {
        draft.tags = (draft.tags ?? []) + [tag]
      }
      trace("/tags", CellPlace(row: row, slot: line.slot))
    }
  }

  private mutating func takeTimeZone(_ card: ParsedCard, _ row: Int) {
    for line in card.all("TZ") {
      let (text, cell) = (ParsedCard.filled(line.content.text) ?? "", CellPlace(row: row, slot: line.slot))
      guard let zone = try? TimeZoneName(checking: text), settings.timeZone == nil || settings.timeZone == text else {
        find(.unknownProperty, cell, value: text)
        continue
      }
      settings.timeZone = zone.rawValue
      hasSettings = true
      trace("/settings/timeZone", cell)
    }
  }

  private mutating func takeAddresses(_ card: ParsedCard, _ row: Int, _ addresses: inout CardAddresses) {
    for line in card.all("ADR") {
      let cell = CellPlace(row: row, slot: line.slot)
      guard card.role != .employee || !ParsedCard.isPrivate(line.content) else {
        find(.unknownProperty, cell, value: line.content.components.filter { !$0.isEmpty }.joined(separator: ", "))
        continue
      }
      var address = address(line.content, cell, code: card.companion("X-ABADR", of: line)?.content.text)
      address.label = card.label(of: line)
      if let place = addresses.add(address) { trace("/addresses/\(place)", cell) }
    }
    guard card.first("ADR") == nil, let line = card.first("LABEL") else { return }
    // A label alone is the address as it is printed.
    var address = Address.Draft()
    address.setLines(Self.split(line.content.text) { $0.isNewline })
    if let place = addresses.add(address) { trace("/addresses/\(place)", CellPlace(row: row, slot: line.slot)) }
  }

  /// An address of the seven components: post office box, extended address, street, city, region, postal code, country.
  private mutating func address(_ content: ContentLine, _ cell: CellPlace, code: String?) -> Address.Draft {
    let parts = content.components.map { ParsedCard.filled($0) }
    func part(_ index: Int) -> String? { parts.indices.contains(index) ? parts[index] : nil }
    var address = Address.Draft()
    let street = part(2).map { Self.split($0) { $0.isNewline } } ?? []
    address.setLines(street + [part(1), part(0)].compactMap { $0 })
    address.city = part(3)
    address.region = part(4).map { Self.region($0) }
    address.postalCode = part(5)
    let codes = [content["CC"], code].compactMap { $0.flatMap { CountryCode(matching: $0)?.rawValue } }
    address.country = part(6).flatMap { memo.country($0) } ?? codes.first
    if let country = part(6), address.country == nil {
      find(.invalidCountry, cell, value: country, suggestion: memo.likelyCountry(country))
    }
    return address
  }

  /// Whether an Apple card's label is that of an address, which keeps it.
  private func labelsAddress(_ label: ParsedCard.Line, of card: ParsedCard) -> Bool {
    card.clientAddresses.contains { $0.content.group == label.content.group }
  }

  /// Names of properties that are read, or are about the card and not about whom it is of.
  private static let knownProperties: Set<String> = [
    "VERSION", "PRODID", "REV", "UID", "KIND", "CLASS", "PROFILE", "MAILER", "SOURCE", "NAME", "CLIENTPIDMAP", "FN",
    "N", "ORG", "TITLE", "EMAIL", "TEL", "ADR", "URL", "NOTE", "CATEGORIES", "LANG", "TZ", "X-ABADR", "X-ABUID",
    "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND",
  ]

  /// Tells each property of the card that has no field, once a name.
  mutating func reportOthers(_ card: ParsedCard, _ row: Int, also known: Set<String> = []) {
    var told: Set<String> = known
    for line in card.lines where !Self.knownProperties.contains(line.name) {
      let isEmpty = ParsedCard.filled(line.content.value) == nil && line.content[ContentLine.omitted] == nil
      if isEmpty || !told.insert(line.name).inserted { continue }
      switch line.name {
      case "NICKNAME" where card.role == .organization || card.text("FN") == nil && card.first("N") == nil: continue
      case "LABEL" where card.first("ADR") == nil: continue
      case "ROLE" where card.role != .organization && card.first("TITLE") == nil: continue
      // Apple's own labels say no more than the types do.
      case "X-ABLABEL" where line.content.text.hasPrefix("_$!<") || labelsAddress(line, of: card):
        told.remove(line.name)
        continue
      default: break
      }
      find(.unknownProperty, CellPlace(row: row, slot: line.slot), value: ParsedCard.filled(line.content.text))
    }
    guard card.role == .organization else { return }
    for name in ["N", "TITLE"] where !told.contains(name) {
      if let line = card.first(name) {
        find(.unknownProperty, CellPlace(row: row, slot: line.slot), value: line.content.text)
      }
    }
  }
}

/// The addresses of the cards of one client: the first one is invoiced, and those that are the same are one.
struct CardAddresses {
  private(set) var drafts: [Address.Draft] = []

  /// Returns its place; nil where it is empty, or there already.
  mutating func add(_ address: Address.Draft) -> Int? {
    if address.isEmpty { return nil }
    if !drafts.isEmpty {
      let key = address.placeKey
      if drafts.contains(where: { $0.placeKey == key }) { return nil }
    }
    var address = address
    if drafts.isEmpty { address.uses = [.billing] }
    drafts.append(address)
    return drafts.count - 1
  }

  /// Adds an address as it is.
  mutating func add(own address: Address.Draft) -> Int {
    drafts.append(address)
    return drafts.count - 1
  }
}

extension Address.Draft {
  private var placeParts: [String?] { [line1, line2, line3, postalCode, city, region?.name, country] }

  var isEmpty: Bool { placeParts.allSatisfy { $0 == nil } }

  /// What makes two addresses one place.
  var placeKey: String { placeParts.map { Text.folded($0 ?? "") }.joined(separator: "\n") }

  /// Fills the three lines; what is over goes on the last.
  mutating func setLines(_ lines: [String]) {
    line1 = lines.first
    line2 = lines.count > 1 ? lines[1] : nil
    line3 = lines.count > 2 ? lines[2...].joined(separator: ", ") : nil
  }
}
