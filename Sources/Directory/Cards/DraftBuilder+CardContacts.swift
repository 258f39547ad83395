internal import VCard

/// The person of a card, and where its parts are said.
struct CardContact {
  var draft = Contact.Draft()
  var origins: [(pointer: String, cell: DraftBuilder.CellPlace)] = []

  mutating func trace(_ member: String, _ cell: DraftBuilder.CellPlace) { origins.append((member, cell)) }
}

extension DraftBuilder {
  /// Adds the person of a card to the client's contacts, or to the one that is the same.
  mutating func add(_ contact: CardContact, merges: Bool = true) {
    if merges, let index = contacts.firstIndex(where: { ContactMatch.isSame($0, contact.draft) }) {
      var further = contact.draft
      // The parts of the name say it already.
      if ContactMatch.foldedName(contacts[index]) == ContactMatch.foldedName(further) { further.displayName = nil }
      contacts[index].fill(from: further)
      return
    }
    // One more than a client may have, so that the client is refused; the others would only take time.
    guard contacts.count <= Client.contactLimit else { return }
    let place = contacts.count
    for (member, cell) in contact.origins { trace("/contacts/\(place)/" + member, cell) }
    contacts.append(contact.draft)
  }

  /// The name: its parts, and the whole where those do not say it.
  mutating func takePersonName(_ card: ParsedCard, _ row: Int, _ contact: inout CardContact) {
    let line = card.first("N")
    let parts =
      line?.content.components.map { ParsedCard.filled($0.split(separator: ",").joined(separator: " ")) } ?? []
    func part(_ index: Int) -> String? { parts.indices.contains(index) ? parts[index] : nil }
    let firstNames = [part(1), part(2)].compactMap { $0 }.joined(separator: " ")
    contact.draft.lastName = part(0)
    contact.draft.firstName = ParsedCard.filled(firstNames)
    contact.draft.salutation = part(3)
    if let line {
      for (member, value) in [("lastName", part(0)), ("firstName", part(1) ?? part(2)), ("salutation", part(3))]
      where value != nil {
        contact.trace(member, CellPlace(row: row, slot: line.slot))
      }
    }
    guard let name = card.personName else { return }
    let said = [part(1), part(2), part(0)].compactMap { $0 }
    if !Self.says(said, part(3), name) || said.isEmpty {
      contact.draft.displayName = name
      contact.trace("displayName", CellPlace(row: row, slot: (card.first("FN") ?? line)?.slot ?? -1))
    } else if let suffix = part(4), let line {
      find(.noRoom, CellPlace(row: row, slot: line.slot), value: suffix)
    }
  }

  /// Whether the parts of a name have every word of the whole.
  private static func says(_ parts: [String], _ salutation: String?, _ name: String) -> Bool {
    let joined = parts.joined(separator: " ")
    if joined == name { return true }
    return words(name).isSubset(of: words(joined + " " + (salutation ?? "")))
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(Text.folded(text).split { $0 == " " || $0 == "," || $0 == "." })
  }

  mutating func takeJob(_ card: ParsedCard, _ row: Int, _ contact: inout CardContact) {
    let titles = card.all("TITLE")
    let lines = titles.isEmpty ? card.all("ROLE") : titles
    for (place, line) in lines.enumerated() {
      let cell = CellPlace(row: row, slot: line.slot)
      if place == 0 {
        contact.draft.jobTitle = ParsedCard.filled(line.content.text)
        contact.trace("jobTitle", cell)
      } else {
        find(.noRoom, cell, value: line.content.text)
      }
    }
    guard card.role == .employee else { return }
    for (place, line) in card.all("ORG").enumerated() {
      let cell = CellPlace(row: row, slot: line.slot)
      if place == 0 {
        let units = line.content.components.dropFirst().compactMap(ParsedCard.filled)
        if units.isEmpty { continue }
        contact.draft.department = units.joined(separator: ", ")
        contact.trace("department", cell)
      } else {
        find(.noRoom, cell, value: line.content.text)
      }
    }
  }

  mutating func takeEmails(_ card: ParsedCard, _ row: Int, _ contact: inout CardContact) {
    let lines = card.all("EMAIL")
    for line in lines {
      let cell = CellPlace(row: row, slot: line.slot)
      guard let email = Self.withoutScheme(line.content.text, "mailto:") else { continue }
      if card.role == .organization {
        if draft.email == nil {
          draft.email = email
          trace("/email", cell)
        } else if !ContactMatch.isSame(draft.email, email) {
          find(.severalValues(count: lines.count, .contacts), cell, value: email)
          furtherEmails.append((email, cell))
        }
      } else if contact.draft.email == nil {
        contact.draft.email = email
        contact.trace("email", cell)
      } else if !ContactMatch.isSame(contact.draft.email, email) {
        find(.severalValues(count: lines.count, .notes), cell, value: email)
        contact.draft.notes = Self.joined(contact.draft.notes, email)
      }
    }
  }

  mutating func takePhones(_ card: ParsedCard, _ row: Int, _ contact: inout CardContact) {
    for line in card.all("TEL") {
      let cell = CellPlace(row: row, slot: line.slot)
      guard let phone = Self.phone(line.content, alone: card.role == .person ? .other : .work) else { continue }
      if card.role == .organization {
        takeClientPhone(phone, cell)
        continue
      }
      let known = contact.draft.phones ?? []
      if known.contains(where: { $0.kind == phone.kind && ContactMatch.isSamePhone($0.raw, phone.raw) }) { continue }
      if known.count < Contact.phoneLimit {
        contact.draft.phones = known + [phone]
        contact.trace("phones/\(known.count)", cell)
      } else {
        find(.noRoomForPhones, cell, value: phone.raw)
      }
    }
  }

  private mutating func takeClientPhone(_ phone: Contact.PhoneDraft, _ cell: CellPlace) {
    var number = PhoneNumber.Draft(raw: phone.raw)
    number.extension = phone.extension
    if phone.kind == .mobile, draft.mobilePhone == nil {
      draft.mobilePhone = number
      trace("/mobilePhone", cell)
    } else if phone.kind != .fax, phone.kind != .mobile, draft.phone == nil {
      draft.phone = number
      trace("/phone", cell)
    } else if ![draft.phone?.raw, draft.mobilePhone?.raw].contains(where: { ContactMatch.isSamePhone($0, phone.raw) }) {
      find(.noRoom, cell, value: phone.raw)
    }
  }

  /// A number as text or as a `tel:` URI (RFC 3966), of the kind that its types say.
  static func phone(_ content: ContentLine, alone: Contact.Phone.Kind) -> Contact.PhoneDraft? {
    guard let text = withoutScheme(content.text, "tel:") else { return nil }
    var phone = Contact.PhoneDraft(kind: kind(of: content.types, alone: alone), raw: text)
    guard text.utf8.count < content.text.utf8.count else { return phone }
    let parts = text.split(separator: ";")
    phone.raw = parts.first.map { String($0) }
    for part in parts.dropFirst() where part.lowercased().hasPrefix("ext=") {
      phone.extension = String(part.dropFirst(4))
    }
    return phone
  }

  private static func kind(of types: [String], alone: Contact.Phone.Kind) -> Contact.Phone.Kind {
    if types.contains(where: { $0.hasPrefix("fax") || $0 == "facsimile" }) { return .fax }
    if types.contains(where: { ["cell", "mobile", "iphone"].contains($0) }) { return .mobile }
    if types.contains(where: { ["pager", "bbs", "modem", "car", "isdn", "video", "textphone", "other"].contains($0) }) {
      return .other
    }
    if types.contains("work") || types.contains("main") { return .work }
    if types.contains("home") { return .home }
    return alone
  }

  private static func withoutScheme(_ text: String, _ scheme: String) -> String? {
    guard let text = ParsedCard.filled(text) else { return nil }
    return text.lowercased().hasPrefix(scheme) ? ParsedCard.filled(String(text.dropFirst(scheme.count))) : text
  }

  mutating func takeLanguages(_ card: ParsedCard, _ row: Int, _ contact: inout CardContact) {
    for (place, line) in card.all("LANG").enumerated() {
      let (text, cell) = (ParsedCard.filled(line.content.text) ?? "", CellPlace(row: row, slot: line.slot))
      guard place == 0 else {
        find(.noRoom, cell, value: text)
        continue
      }
      let tag = languageTag(text, cell)
      if card.role == .organization {
        settings.language = tag
        hasSettings = true
        trace("/settings/language", cell)
      } else {
        contact.draft.language = tag
        contact.trace("language", cell)
      }
    }
  }

  mutating func takeNotes(_ card: ParsedCard, _ row: Int, _ contact: inout CardContact) {
    for line in card.all("NOTE") {
      guard let text = ParsedCard.filled(line.content.text) else { continue }
      let cell = CellPlace(row: row, slot: line.slot)
      if card.role == .employee {
        contact.draft.notes = Self.joined(contact.draft.notes, text)
        contact.trace("notes", cell)
      } else {
        note = Self.joined(note, text)
        trace("/note", cell)
      }
    }
  }
}
