extension Client {
  /// The client as a list shows it.
  package func summary(organization: Organization, customFields fields: CustomFields) -> ClientSummary {
    let contact = contacts.first(where: \.isDefault)
    return ClientSummary(
      id: id, revision: revision, number: number, kind: kind, name: name, status: status,
      email: email ?? contact?.email, phone: phone?.raw ?? mobilePhone?.raw ?? contact?.phones.first?.raw,
      city: mainAddress?.city, currency: settings.currency ?? organization.defaults.currency,
      defaultContact: contact.map { .init(id: $0.id, name: $0.shownName, email: $0.email) },
      customFields: listed(fields), updatedAt: updatedAt)
  }

  /// The values of the custom fields that a list shows.
  private func listed(_ fields: CustomFields) -> [String: CustomFieldValue]? {
    if customFields.isEmpty { return nil }
    let shown = customFields.filter { fields[$0.key]?.showInList == true }
    return shown.isEmpty ? nil : shown
  }

  /// The default billing address, or else the first.
  package var mainAddress: Address? { addresses.first(where: \.isDefaultBilling) ?? addresses.first }

  /// What a search looks through, folded, a line each: the number and the name first, then the other names, the
  /// e-mail addresses, the digits of telephone numbers, registrations, tags, cities and custom fields.
  package func searchText(customFields fields: CustomFields) -> String {
    var text = Text.folded(number)
    func add(_ line: String?) {
      guard let line, !line.isEmpty else { return }
      text += "\n"
      text += Text.folded(line)
    }
    add(name)
    add(legalName)
    add(tradingName)
    add(email?.rawValue)
    for contact in contacts {
      switch (contact.firstName, contact.lastName) {
      case (let first?, let last?): add(first + " " + last)
      case (let first, let last): add(first ?? last)
      }
      add(contact.displayName)
      add(contact.email?.rawValue)
    }
    let telephones =
      [phone, mobilePhone].compactMap { $0.map { $0.e164 ?? $0.raw } }
      + contacts.lazy.flatMap(\.phones).map { $0.e164 ?? $0.raw }
    for (index, number) in telephones.enumerated() where !telephones[..<index].contains(number) {
      add(Self.digits(number))
    }
    for registration in registrations { add(registration.value) }
    for tag in tags { add(tag) }
    for (index, address) in addresses.enumerated()
    where !addresses[..<index].contains(where: { $0.city == address.city }) {
      add(address.city)
    }
    for field in fields.ofClients { customFields[field.key].map { field.searched($0).forEach(add) } }
    for field in fields.ofContacts {
      for contact in contacts { contact.customFields[field.key].map { field.searched($0).forEach(add) } }
    }
    return text
  }

  /// The digits of a telephone number, with the country's where they are known.
  private static func digits(_ number: String) -> String {
    String(String.UnicodeScalarView(number.unicodeScalars.filter { ("0"..."9").contains($0) }))
  }
}
