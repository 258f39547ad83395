// Stand-ins until the target Directory has these.

package enum Text {
  package static func folded(_ text: String) -> String { text.lowercased() }
  package static func sortKey(_ text: String) -> String { folded(text) + "\u{1}" + text }
  package static func numberSortKey(_ text: String) -> String { folded(text) }
}

extension Client {
  package var matchKey: String? {
    guard let postalCode = addresses.first?.postalCode else { return nil }
    return Text.folded(name) + "\u{1}" + Text.folded(postalCode)
  }

  package var searchText: String {
    var parts = [name, number]
    if let email { parts.append(email.rawValue) }
    for contact in contacts {
      parts += [contact.firstName, contact.lastName, contact.email?.rawValue].compactMap { $0 }
    }
    return Text.folded(parts.joined(separator: "\n"))
  }

  package func sameContent(as other: Client) -> Bool {
    var other = other
    other.revision = revision
    other.updatedAt = updatedAt
    other.updatedBy = updatedBy
    other.importId = importId
    return self == other
  }

  package func summary(defaultCurrency: CurrencyCode) -> ClientSummary {
    let contact = contacts.first { $0.isDefault }
    let address = addresses.first { $0.isDefaultBilling } ?? addresses.first
    return ClientSummary(
      id: id, revision: revision, number: number, kind: kind, name: name, status: status,
      email: email ?? contact?.email, phone: phone?.raw ?? contact?.phones.first?.raw, city: address?.city,
      currency: settings.currency ?? defaultCurrency,
      defaultContact: contact.map {
        .init(
          id: $0.id, name: $0.displayName ?? [$0.firstName, $0.lastName].compactMap { $0 }.joined(separator: " "),
          email: $0.email)
      }, updatedAt: updatedAt)
  }
}

package struct NumberPattern {
  let text: String

  package init(text: String) { self.text = text }

  package func number(_ count: Int) -> String {
    let prefix = text.prefix { $0 != "{" }
    let zeros = text.drop { $0 != "{" }.dropFirst().prefix { $0 == "0" }
    let suffix = text.drop { $0 != "}" }.dropFirst()
    let digits = String(count)
    return prefix + String(repeating: "0", count: max(0, zeros.count - digits.count)) + digits + suffix
  }
}
