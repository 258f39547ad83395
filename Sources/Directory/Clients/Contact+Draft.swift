extension Contact {
  package static let phoneLimit = 6
  package static let salutationLimit = 20
  package static let firstNameLimit = 80
  package static let lastNameLimit = 80
  package static let displayNameLimit = 200
  package static let jobTitleLimit = 120
  package static let departmentLimit = 120
  package static let notesLimit = 2000
  /// Members one of which a contact has at least.
  package static let namingMembers = ["lastName", "firstName", "displayName", "email"]

  /// The draft that would make this contact again.
  package var draft: Draft {
    var draft = Draft()
    draft.id = id
    draft.salutation = salutation
    draft.firstName = firstName
    draft.lastName = lastName
    draft.displayName = displayName
    draft.jobTitle = jobTitle
    draft.department = department
    draft.email = email?.rawValue
    draft.phones = phones.map { phone in
      var draft = PhoneDraft(kind: phone.kind, raw: phone.raw)
      draft.e164 = phone.e164
      draft.extension = phone.extension
      return draft
    }
    draft.language = language?.rawValue
    draft.isDefault = isDefault
    draft.invoiceRole = invoiceRole
    draft.status = status
    draft.customFields = customFields
    draft.notes = notes
    return draft
  }

  /// The display name, or the first and last name, or the e-mail address: what to call the contact.
  package var shownName: String {
    if let displayName { return displayName }
    switch (firstName, lastName) {
    case (let first?, let last?): return first + " " + last
    case (let name?, nil), (nil, let name?): return name
    default: return email?.rawValue ?? ""
    }
  }

  /// Makes exactly one active contact the default: the one at `preferred`, or the next active one, from there round.
  static func settleDefault(_ contacts: inout [Contact], preferred: Int) {
    let start = min(max(0, preferred), contacts.count)
    let chosen =
      contacts[start...].firstIndex { $0.status == .active } ?? contacts.firstIndex { $0.status == .active }
    for index in contacts.indices { contacts[index].isDefault = index == chosen }
  }
}

extension IssueCollector {
  mutating func contacts(
    _ drafts: [Contact.Draft]?, replacing previous: [Contact], dialledIn country: CountryCode,
    in context: ClientContext
  ) -> [Contact] {
    guard let drafts, !drafts.isEmpty else { return [] }
    var ids: Set<ID<Contact>> = []
    var emails: Set<String> = []
    var marked: Int?
    var contacts: [Contact] = each(drafts, limit: Client.contactLimit, at: "/contacts") { issues, index, draft in
      if let given = draft.id {
        if !previous.contains(where: { $0.id == given }) {
          issues.add(.unknownReference, at: "/id", value: given.rawValue)
        } else if !ids.insert(given).inserted {
          issues.add(.duplicate, at: "/id", value: given.rawValue)
        }
      }
      let id = draft.id ?? context.identifiers.next(Contact.self, at: context.now)
      let contact = issues.contact(
        draft, id: id, replacing: previous.first { $0.id == id }, dialledIn: country, in: context)
      if drafts.count > 1, let email = contact.email, !emails.insert(email.folded).inserted {
        issues.add(.duplicateEmail, at: "/email", value: email.rawValue)
      }
      if draft.isDefault == true, contact.status == .active {
        if marked != nil { issues.add(.twoDefaults, at: "/isDefault") }
        marked = marked ?? index
      }
      return contact
    }
    let preferred = marked ?? Self.formerDefault(drafts, previous)
    Contact.settleDefault(&contacts, preferred: preferred)
    return contacts
  }

  /// Where to look for a default when none is marked: at the one that was, or the place that it left.
  private static func formerDefault(_ drafts: [Contact.Draft], _ previous: [Contact]) -> Int {
    if let archived = drafts.firstIndex(where: { $0.isDefault == true }) { return archived }
    guard let place = previous.firstIndex(where: \.isDefault) else { return 0 }
    guard let kept = drafts.firstIndex(where: { $0.id == previous[place].id }) else { return place }
    // The next one, where the mark was taken away in so many words.
    return drafts[kept].isDefault == false ? kept + 1 : kept
  }

  mutating func contact(
    _ draft: Contact.Draft, id: ID<Contact>, replacing previous: Contact?, dialledIn country: CountryCode,
    in context: ClientContext
  ) -> Contact {
    let start = list.count
    let contact = Contact(
      id: id, salutation: line(draft.salutation, Contact.salutationLimit, at: "/salutation"),
      firstName: line(draft.firstName, Contact.firstNameLimit, at: "/firstName"),
      lastName: line(draft.lastName, Contact.lastNameLimit, at: "/lastName"),
      displayName: line(draft.displayName, Contact.displayNameLimit, at: "/displayName"),
      jobTitle: line(draft.jobTitle, Contact.jobTitleLimit, at: "/jobTitle"),
      department: line(draft.department, Contact.departmentLimit, at: "/department"),
      email: value(draft.email, as: EmailAddress.self, at: "/email"),
      phones: contactPhones(draft.phones, dialledIn: country),
      language: value(draft.language, as: LanguageTag.self, at: "/language"), isDefault: false,
      invoiceRole: draft.invoiceRole ?? .none, status: draft.status ?? .active,
      customFields: customFields(
        draft.customFields, replacing: previous?.customFields, of: .contact, dialledIn: country,
        in: context.customFields),
      notes: lines(draft.notes, Contact.notesLimit, at: "/notes"))
    // Of a contact with a wrong e-mail address it is not said that it has none.
    let isSound = list.count == start
    if isSound, contact.email == nil {
      if contact.shownName.isEmpty {
        add(Issue(.required, suggestion: Contact.namingMembers.joined(separator: " | ")), at: "/lastName")
      }
      if contact.invoiceRole != .none { add(.emailRequired, at: "/email") }
    }
    return contact
  }

  private mutating func contactPhones(
    _ drafts: [Contact.PhoneDraft]?, dialledIn country: CountryCode
  ) -> [Contact.Phone] {
    each(drafts, limit: Contact.phoneLimit, at: "/phones") { issues, _, draft in
      var number = PhoneNumber.Draft(raw: draft.raw)
      number.e164 = draft.e164
      number.extension = draft.extension
      guard let phone = issues.phone(number, replacing: nil, in: country, at: "") else { return nil }
      return Contact.Phone(
        kind: draft.kind ?? .work, raw: phone.raw, e164: phone.e164, extension: phone.extension)
    }
  }
}
