/// Which contacts are the same person.
enum ContactMatch {
  /// By e-mail address; by name where not both have one.
  static func isSame(_ left: Contact.Draft, _ right: Contact.Draft) -> Bool {
    if left.email != nil, right.email != nil { return isSame(left.email, right.email) }
    guard let name = foldedName(left) else { return false }
    return name == foldedName(right)
  }

  static func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return left == right || Text.folded(left) == Text.folded(right)
  }

  static func foldedName(_ contact: Contact.Draft) -> String? {
    DraftBuilder.name(of: contact).map { HeaderText.condensed($0) }
  }

  /// Whether two ways of writing a telephone number have the same digits.
  static func isSamePhone(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return left == right || digits(left) == digits(right) && !digits(left).isEmpty
  }

  private static func digits(_ text: String) -> [UInt8] {
    text.utf8.filter { (0x30...0x39).contains($0) || $0 == 0x2B || $0 | 0x20 == 0x78 }
  }
}

extension Contact.Draft {
  /// Takes from another draft what this one does not have.
  mutating func fill(from other: Contact.Draft) {
    salutation = salutation ?? other.salutation
    firstName = firstName ?? other.firstName
    lastName = lastName ?? other.lastName
    displayName = displayName ?? other.displayName
    jobTitle = jobTitle ?? other.jobTitle
    department = department ?? other.department
    email = email ?? other.email
    language = language ?? other.language
    // "No" says nothing beside "yes".
    isDefault = isDefault == true ? true : other.isDefault ?? isDefault
    invoiceRole = invoiceRole ?? other.invoiceRole
    status = status ?? other.status
    if let further = other.notes { notes = DraftBuilder.joined(notes, further) }
    addPhones(other.phones)
    if let further = other.customFields {
      customFields = (customFields ?? [:]).merging(further) { first, _ in first }
    }
  }

  /// Adds the telephones that it does not have.
  mutating func addPhones(_ others: [Contact.PhoneDraft]?) {
    guard (phones ?? []).count < 64 else { return }
    for phone in others ?? [] where !(phones ?? []).contains(where: { ContactMatch.isSamePhone($0.raw, phone.raw) }) {
      phones = (phones ?? []) + [phone]
    }
  }
}
