/// A contact of one row, while its cells are read.
struct RowContact {
  let number: Int
  var draft = Contact.Draft()
  var cells: [(part: ImportField.ContactPart, cell: DraftBuilder.CellPlace)] = []
  /// The cells of its custom fields.
  var customCells: [(key: String, cell: DraftBuilder.CellPlace)] = []
}

extension DraftBuilder {
  /// The place of a contact among those of the row, which it gets where it has none.
  mutating func rowContact(_ number: Int) -> Int {
    if let known = rowContacts.firstIndex(where: { $0.number == number }) { return known }
    rowContacts.append(RowContact(number: number))
    return rowContacts.count - 1
  }

  mutating func takeContact(_ number: Int, _ part: ImportField.ContactPart, _ text: String, _ cell: CellPlace) {
    let index = rowContact(number)
    rowContacts[index].cells.append((part, cell))
    switch part {
    case .salutation: rowContacts[index].draft.salutation = text
    case .firstName: rowContacts[index].draft.firstName = text
    case .lastName: rowContacts[index].draft.lastName = text
    case .displayName: rowContacts[index].draft.displayName = text
    case .jobTitle: rowContacts[index].draft.jobTitle = text
    case .department: rowContacts[index].draft.department = text
    case .email:
      let emails = emails(text)
      rowContacts[index].draft.email = emails.first
      if emails.count > 1 {
        find(.severalValues(count: emails.count, .notes), cell, value: text)
        Self.addNote(emails.dropFirst().joined(separator: "\n"), to: &rowContacts[index].draft)
      }
    case .phone, .mobilePhone, .homePhone, .fax, .otherPhone: takePhones(text, part.phoneKind ?? .other, cell, index)
    case .language: rowContacts[index].draft.language = languageTag(text, cell)
    case .isDefault: rowContacts[index].draft.isDefault = boolean(text, cell)
    case .invoiceRole:
      let role = ImportChoice.invoiceRoleTable[text]
      rowContacts[index].draft.invoiceRole = role
      if role == nil { findNoChoice(ImportChoice.invoiceRoles, cell, text) }
    case .notes: Self.addNote(text, to: &rowContacts[index].draft)
    }
  }

  private mutating func takePhones(_ text: String, _ kind: Contact.Phone.Kind, _ cell: CellPlace, _ index: Int) {
    let phones = phones(text)
    var known = rowContacts[index].draft.phones ?? []
    var leftOut: [String] = []
    for raw in phones where !known.contains(where: { $0.kind == kind && $0.raw == raw }) {
      if known.count < Contact.phoneLimit {
        known.append(Contact.PhoneDraft(kind: kind, raw: raw))
      } else {
        leftOut.append(raw)
      }
    }
    rowContacts[index].draft.phones = known
    if !leftOut.isEmpty {
      find(.noRoomForPhones, cell, value: leftOut.joined(separator: "; "))
    } else if phones.count > 1 {
      find(.severalValues(count: phones.count, .phones), cell, value: text)
    }
  }

  private static func addNote(_ text: String, to contact: inout Contact.Draft) {
    contact.notes = joined(contact.notes, text)
  }

  /// Two texts one below the other; one alone where they are the same.
  static func joined(_ text: String?, _ further: String) -> String {
    guard let text else { return further }
    return "\n\(text)\n".contains("\n\(further)\n") ? text : text + "\n" + further
  }

  /// Adds the row's contacts to the client's.
  mutating func endRow(_ row: Int) {
    let ended = rowContacts
    rowContacts = []
    for var contact in ended.sorted(by: { $0.number < $1.number }) {
      // What is shown of a person may be the client.
      if contact.draft.firstName != nil || contact.draft.lastName != nil,
        contact.draft.displayName.map(Text.folded) == draft.name.map(Text.folded)
      {
        contact.draft.displayName = nil
      }
      if Self.saysWho(contact.draft) {
        add(contact, row)
      } else {
        reportNobody(contact)
      }
    }
  }

  /// Reports what is said of a contact of whom nothing tells who it is; that it is not the default is said of nobody.
  private mutating func reportNobody(_ contact: RowContact) {
    for (part, cell) in contact.cells {
      if part == .isDefault, contact.draft.isDefault != true { continue }
      if part == .invoiceRole, [nil, Contact.InvoiceRole.none].contains(contact.draft.invoiceRole) { continue }
      rowAdds = true
      find(.contactOfNobody, cell)
    }
    for (_, cell) in contact.customCells {
      rowAdds = true
      find(.contactOfNobody, cell)
    }
  }

  private mutating func add(_ contact: RowContact, _ row: Int) {
    rowAdds = rowAdds || contacts.count > Client.contactLimit
    // One more than a client may have, so that the client is refused; the others would only take time.
    guard contacts.count <= Client.contactLimit else { return }
    var contact = contact
    if contact.draft.isDefault == true {
      if let first = defaultRow, let cell = contact.cells.first(where: { $0.part == .isDefault })?.cell {
        if !isKnownDefault(contact.draft) { find(.twoDefaults(first: sheetRow(first)), cell) }
        contact.draft.isDefault = nil
      } else {
        defaultRow = row
      }
    }
    if let index = contacts.firstIndex(where: { ContactMatch.isSame($0, contact.draft) }) {
      merge(contact, into: index)
      return
    }
    rowAdds = true
    let place = contacts.count
    for (part, cell) in contact.cells { trace(Self.pointer(part, in: contact.draft, at: place), cell) }
    for (key, cell) in contact.customCells { trace("/contacts/\(place)/customFields/" + key, cell) }
    contacts.append(contact.draft)
  }

  private func isKnownDefault(_ contact: Contact.Draft) -> Bool {
    contacts.contains { $0.isDefault == true && ContactMatch.isSame($0, contact) }
  }

  /// Adds what another row says about the same contact; what differs is a conflict.
  private mutating func merge(_ contact: RowContact, into index: Int) {
    let before = contacts[index]
    contacts[index].fill(from: contact.draft)
    if contacts[index] != before { rowAdds = true }
    for (part, cell) in contact.cells {
      guard let path = Self.textPath(part), let new = contact.draft[keyPath: path] else { continue }
      if let old = before[keyPath: path], old != new, Text.folded(old) != Text.folded(new) {
        rowAdds = true
        find(.conflict(first: old, cell: originCell(.contact(index + 1, part), index)), cell, value: new)
      }
    }
    for (key, cell) in contact.customCells {
      guard let old = before.customFields?[key], let new = contact.draft.customFields?[key], old != new else {
        continue
      }
      rowAdds = true
      find(.conflict(first: old.shown, cell: originCell(.contactCustom(index + 1, key: key), index)), cell)
    }
    guard let old = before.invoiceRole, let new = contact.draft.invoiceRole, old != new,
      let cell = contact.cells.first(where: { $0.part == .invoiceRole })?.cell
    else { return }
    rowAdds = true
    find(
      .conflict(first: old.rawValue, cell: originCell(.contact(index + 1, .invoiceRole), index)), cell,
      value: new.rawValue)
  }

  private func originCell(_ field: ImportField, _ index: Int) -> String {
    guard let row = file.grouping[client].first else { return "" }
    let layout = file.layouts[Int(file.arena.rows[Int(row)].layout)]
    let column = layout.slot(of: field) ?? layout.slot(of: field.ofFirstContact)
    let letters = column.map { CellPosition.letters(ofColumn: layout.columns[$0].column) } ?? ""
    return letters + String(sheetRow(Int(row)))
  }

  private static func textPath(_ part: ImportField.ContactPart) -> WritableKeyPath<Contact.Draft, String?>? {
    switch part {
    case .salutation: \.salutation
    case .firstName: \.firstName
    case .lastName: \.lastName
    case .displayName: \.displayName
    case .jobTitle: \.jobTitle
    case .department: \.department
    case .email: \.email
    case .language: \.language
    default: nil
    }
  }

  /// Adds a contact for each further e-mail address of the client that no contact has; the first is the client's own
  /// where it has none.
  mutating func addFurtherContacts() {
    if draft.email == nil, let first = furtherEmails.first {
      draft.email = first.email
      trace("/email", first.cell)
    }
    for (email, cell) in furtherEmails.prefix(Client.contactLimit + 1)
    where !ContactMatch.isSame(draft.email, email)
      && !contacts.contains(where: { ContactMatch.isSame($0.email, email) })
    {
      var contact = Contact.Draft()
      contact.email = email
      let place = contacts.count
      trace("/contacts/\(place)/email", cell)
      contacts.append(contact)
    }
  }

  /// The name that a person is called by.
  static func name(of contact: Contact.Draft) -> String? {
    if let name = contact.displayName { return name }
    let name = [contact.firstName, contact.lastName].compactMap { $0 }.joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  /// Calls a contact that has telephone numbers alone what the client is called: the client's own fax, say. Where the
  /// client is a person, so is what is said of a contact without a name.
  mutating func nameNamelessContacts() {
    guard let name = draft.name else { return }
    for index in contacts.indices
    where (contacts[index].phones != nil || draft.kind == .person) && Self.name(of: contacts[index]) == nil
      && contacts[index].email == nil
    {
      contacts[index].displayName = name
    }
  }

  private static func saysWho(_ contact: Contact.Draft) -> Bool {
    name(of: contact) != nil || contact.email != nil || contact.phones != nil || contact.jobTitle != nil
      || contact.notes != nil
  }

  private static func pointer(_ part: ImportField.ContactPart, in contact: Contact.Draft, at index: Int) -> String {
    guard let kind = part.phoneKind else { return "/contacts/\(index)/" + part.rawValue }
    let place = contact.phones?.firstIndex { $0.kind == kind } ?? 0
    return "/contacts/\(index)/phones/\(place)"
  }
}
