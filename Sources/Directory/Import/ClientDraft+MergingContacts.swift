extension Client.Draft {
  /// Adds contacts, or changes those that are the same persons.
  mutating func mergeContacts(_ imported: [Contact.Draft], _ cleared: Set<ImportField>) {
    guard !imported.isEmpty else { return }
    var list = contacts ?? []
    var partner = [Int?](repeating: nil, count: imported.count)
    var isTaken = [Bool](repeating: false, count: list.count)
    // Every address is matched before any name is.
    for (index, new) in imported.enumerated() {
      partner[index] = list.indices.first { !isTaken[$0] && ContactMatch.isSame(list[$0].email, new.email) }
      if let found = partner[index] { isTaken[found] = true }
    }
    for (index, new) in imported.enumerated() where partner[index] == nil {
      guard let name = ContactMatch.foldedName(new) else { continue }
      partner[index] = list.indices.first { !isTaken[$0] && ContactMatch.foldedName(list[$0]) == name }
      if let found = partner[index] { isTaken[found] = true }
    }
    for (index, new) in imported.enumerated() {
      let place = partner[index] ?? list.count
      if partner[index] == nil {
        list.append(new)
      } else {
        list[place].merge(new, cleared)
      }
      if new.isDefault == true {
        for other in list.indices where other != place && list[other].isDefault == true {
          list[other].isDefault = false
        }
      }
    }
    contacts = list
  }
}

extension Contact.Draft {
  fileprivate mutating func merge(_ new: Contact.Draft, _ cleared: Set<ImportField>) {
    // Which of a row's contacts it was is not known any more; the columns of the first one stand for all.
    func pick<Value>(_ part: ImportField.ContactPart, _ old: Value?, _ new: Value?) -> Value? {
      new ?? (cleared.contains(.contact(1, part)) ? nil : old)
    }
    salutation = pick(.salutation, salutation, new.salutation)
    // A name that is the same in other words is not half replaced.
    if ContactMatch.foldedName(self) != ContactMatch.foldedName(new) {
      firstName = pick(.firstName, firstName, new.firstName)
      lastName = pick(.lastName, lastName, new.lastName)
      displayName = pick(.displayName, displayName, new.displayName)
    }
    jobTitle = pick(.jobTitle, jobTitle, new.jobTitle)
    department = pick(.department, department, new.department)
    if !ContactMatch.isSame(email, new.email) { email = pick(.email, email, new.email) }
    language = pick(.language, language, new.language)
    // "No" says nothing about a contact that became the default because there was no other.
    if new.isDefault == true { isDefault = true }
    invoiceRole = pick(.invoiceRole, invoiceRole, new.invoiceRole)
    status = new.status ?? status
    mergeNotes(new.notes, clears: cleared.contains(.contact(1, .notes)))
    mergePhones(new.phones ?? [], cleared)
    customFields.merge(new.customFields, cleared) { .contactCustom(1, key: $0) }
  }

  private mutating func mergeNotes(_ new: String?, clears: Bool) {
    guard let new else {
      if clears { notes = nil }
      return
    }
    notes = new
  }

  /// The import's numbers of a kind replace those of that kind, where there is one of each; else they are added.
  private mutating func mergePhones(_ new: [Contact.PhoneDraft], _ cleared: Set<ImportField>) {
    for phone in new {
      let list = phones ?? []
      if list.contains(where: { ContactMatch.isSamePhone($0.raw, phone.raw) }) { continue }
      let same = list.indices.filter { list[$0].kind == phone.kind }
      if same.count == 1, new.count(where: { $0.kind == phone.kind }) == 1 {
        phones?[same[0]] = phone
      } else {
        phones = list + [phone]
      }
    }
    for part in ImportField.ContactPart.allCases where cleared.contains(.contact(1, part)) {
      guard let kind = part.phoneKind, !new.contains(where: { $0.kind == kind }) else { continue }
      phones?.removeAll { $0.kind == kind }
    }
  }
}

extension [String: CustomFieldValue]? {
  /// Adds the values of custom fields that an import says, and takes away those that it clears.
  mutating func merge(
    _ imported: [String: CustomFieldValue]?, _ cleared: Set<ImportField>, _ field: (String) -> ImportField
  ) {
    let values = imported ?? [:]
    if self == nil, values.isEmpty { return }
    var merged = (self ?? [:]).merging(values) { _, new in new }
    for key in merged.keys where values[key] == nil && cleared.contains(field(key)) { merged[key] = nil }
    self = merged
  }
}
