/// What a change of one contact made of its client.
package struct ContactChange: Sendable, Equatable {
  /// The client after it; the same as before, revision too, where nothing changed.
  package let client: Client
  /// The contact that was added, changed or removed, as it is or was last.
  package let contact: Contact
  /// The contact that became the default because the former one was removed, archived or unmarked.
  package let promoted: ID<Contact>?
}

extension Client {
  /// Adds a contact at the end: the default if it is marked or the only active one.
  ///
  /// - Throws: `Issues`, with pointers into the contact.
  package func adding(_ draft: Contact.Draft, in context: ClientContext) throws(Issues) -> ContactChange {
    var issues = IssueCollector()
    if contacts.count >= Self.contactLimit {
      issues.add(.tooMany, at: "", value: String(contacts.count + 1), limit: Self.contactLimit)
    }
    if let id = draft.id { issues.add(.unknownReference, at: "/id", value: id.rawValue) }
    let contact = issues.contact(
      draft, id: context.identifiers.next(Contact.self, at: context.now), replacing: nil, dialledIn: dialledIn(context),
      in: context)
    checkUnique(contact.email, except: nil, &issues)
    try issues.finish()

    let isDefault = draft.isDefault == true && contact.status == .active
    let place = isDefault ? contacts.count : contacts.firstIndex(where: \.isDefault)
    return change(contacts + [contact], at: contacts.count, preferred: place ?? 0, isAsked: true, in: context)
  }

  /// Replaces a contact by what a draft says; without a mark in the draft, the default stays what it is.
  ///
  /// - Throws: `DirectoryError`, or `Issues` with pointers into the contact.
  package func updating(
    _ id: ID<Contact>, with draft: Contact.Draft, in context: ClientContext
  ) throws -> ContactChange {
    let index = try index(of: id)
    var issues = IssueCollector()
    if let given = draft.id, given != id { issues.add(.readOnly, at: "/id", value: given.rawValue) }
    let contact = issues.contact(
      draft, id: id, replacing: contacts[index], dialledIn: dialledIn(context), in: context)
    checkUnique(contact.email, except: id, &issues)
    try issues.finish()

    var changed = contacts
    changed[index] = contact
    let former = contacts.firstIndex(where: \.isDefault) ?? 0
    let isMarked = draft.isDefault == true && contact.status == .active
    let isUnmarked = draft.isDefault == false && former == index
    let place = isMarked ? index : isUnmarked ? index + 1 : former
    return change(changed, at: index, preferred: place, isAsked: isMarked, in: context)
  }

  /// Removes a contact; where it was the default, the next active one by order is promoted.
  package func removing(_ id: ID<Contact>, in context: ClientContext) throws(DirectoryError) -> ContactChange {
    let index = try index(of: id)
    let removed = contacts[index]
    var changed = contacts
    changed.remove(at: index)
    let place = removed.isDefault ? index : changed.firstIndex(where: \.isDefault) ?? 0
    Contact.settleDefault(&changed, preferred: place)
    let promoted = removed.isDefault ? changed.first(where: \.isDefault)?.id : nil
    return ContactChange(
      client: revised(in: context) { $0.contacts = changed }, contact: removed, promoted: promoted)
  }

  /// Makes a contact the default in place of the former one.
  ///
  /// - Throws: `archived` for a contact that is not active.
  package func settingDefault(_ id: ID<Contact>, in context: ClientContext) throws(DirectoryError) -> ContactChange {
    let index = try index(of: id)
    guard contacts[index].status == .active else {
      throw .archived(kind: .contact, id: id.rawValue, asked: "setDefault")
    }
    return change(contacts, at: index, preferred: index, isAsked: true, in: context)
  }

  /// Says how a contact receives invoices.
  ///
  /// - Throws: `DirectoryError`, or `Issues` where the role takes an e-mail address that the contact does not have.
  package func settingInvoiceRole(
    _ role: Contact.InvoiceRole, of id: ID<Contact>, in context: ClientContext
  ) throws -> ContactChange {
    let index = try index(of: id)
    if role != .none, contacts[index].email == nil { throw Issues([Issue(.emailRequired, at: "/invoiceRole")]) }
    var changed = contacts
    changed[index].invoiceRole = role
    let place = contacts.firstIndex(where: \.isDefault) ?? 0
    return change(changed, at: index, preferred: place, isAsked: false, in: context)
  }

  /// One of the client's contacts.
  package func contact(_ id: ID<Contact>) throws(DirectoryError) -> Contact {
    contacts[try index(of: id)]
  }

  /// The country in which the client's telephone numbers are dialled.
  private func dialledIn(_ context: ClientContext) -> CountryCode {
    Self.dialledIn(addresses, context.organization)
  }

  private func index(of id: ID<Contact>) throws(DirectoryError) -> Int {
    guard let index = contacts.firstIndex(where: { $0.id == id }) else {
      throw .notFound(kind: .contact, id: id.rawValue)
    }
    return index
  }

  private func checkUnique(_ email: EmailAddress?, except id: ID<Contact>?, _ issues: inout IssueCollector) {
    guard let email else { return }
    let folded = email.folded
    if contacts.contains(where: { $0.id != id && $0.email?.folded == folded }) {
      issues.add(.duplicateEmail, at: "/email", value: email.rawValue)
    }
  }

  private func change(
    _ contacts: [Contact], at index: Int, preferred: Int, isAsked: Bool, in context: ClientContext
  ) -> ContactChange {
    var contacts = contacts
    Contact.settleDefault(&contacts, preferred: preferred)
    let former = self.contacts.first(where: \.isDefault)?.id
    let present = contacts.first(where: \.isDefault)?.id
    let isPromotion = former != nil && former != present && !(isAsked && present == contacts[index].id)
    return ContactChange(
      client: revised(in: context) { $0.contacts = contacts }, contact: contacts[index],
      promoted: isPromotion ? present : nil)
  }
}
