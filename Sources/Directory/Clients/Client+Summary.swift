extension Client {
  /// The client as a list shows it.
  package func summary(organization: Organization) -> ClientSummary {
    let contact = contacts.first(where: \.isDefault)
    let address = addresses.first(where: \.isDefaultBilling) ?? addresses.first
    return ClientSummary(
      id: id, revision: revision, number: number, kind: kind, name: name, status: status,
      email: email ?? contact?.email, phone: phone?.raw ?? mobilePhone?.raw ?? contact?.phones.first?.raw,
      city: address?.city, currency: settings.currency ?? organization.defaults.currency,
      defaultContact: contact.map { .init(id: $0.id, name: $0.shownName, email: $0.email) }, updatedAt: updatedAt)
  }

  /// What a search looks through, folded: the number, the names and the e-mail addresses, a line each.
  package var searchText: String {
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
    return text
  }
}
