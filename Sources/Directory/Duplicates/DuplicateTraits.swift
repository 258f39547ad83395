/// What of a client another record of the same client would have too, in the form in which it is compared.
package struct DuplicateTraits: Sendable, Equatable {
  /// `scheme value` of each registration.
  package private(set) var registrations: Set<String> = []
  /// The SIREN behind each French registration.
  package private(set) var companies: Set<String> = []
  /// The client's and its contacts', folded.
  package private(set) var emails: Set<String> = []
  /// E.164.
  package private(set) var phones: Set<String> = []
  /// The words of each name, joined.
  package private(set) var names: Set<String> = []
  /// The host of the website, without `www.`
  package private(set) var hosts: Set<String> = []
  /// First line and postal code or city, folded.
  package private(set) var addressLines: Set<String> = []
  /// Postal codes, and cities where an address has none, with the country where it is known.
  package private(set) var places: Set<String> = []

  package init(_ client: Client) {
    for registration in client.registrations {
      registrations.insert(registration.scheme + " " + registration.value)
      if let siren = registration.siren { companies.insert(siren) }
    }
    for email in [client.email] + client.contacts.map(\.email) {
      if let email { emails.insert(email.folded) }
    }
    for phone in [client.phone?.e164, client.mobilePhone?.e164] + client.contacts.flatMap({ $0.phones.map(\.e164) }) {
      if let phone { phones.insert(phone) }
    }
    for name in [client.name, client.legalName, client.tradingName] {
      if let name { names.insert(Text.nameWords(name).joined(separator: " ")) }
    }
    names.remove("")
    if let host = client.website?.host { hosts.insert(host) }
    for address in client.addresses { add(address) }
  }

  private mutating func add(_ address: Address) {
    let code = Text.folded(address.postalCode ?? "").filter { !$0.isWhitespace }
    let city = Text.folded(address.city ?? "")
    guard !code.isEmpty || !city.isEmpty else { return }
    let place = (address.country?.rawValue ?? "") + " " + (code.isEmpty ? city : code)
    places.insert(place)
    if let line = address.line1 {
      let words = Text.nameWords(line).joined(separator: " ")
      if !words.isEmpty { addressLines.insert(words + "\u{1}" + (code.isEmpty ? city : code)) }
    }
  }

  /// The texts of which two records of one client have at least one in common: what such records are found by.
  ///
  /// Names that are only near are found by the ends of their words at the same place.
  package var keys: Set<String> {
    var keys: Set<String> = []
    func add(_ kind: String, _ values: Set<String>) {
      for value in values { keys.insert(kind + "\u{0}" + value) }
    }
    add("registration", registrations)
    add("company", companies)
    add("email", emails)
    add("phone", phones)
    add("name", names)
    add("host", hosts)
    add("address", addressLines)
    for place in places {
      for name in names {
        for end in NameWords(name).ends { keys.insert("near\u{0}" + end + "\u{0}" + place) }
      }
    }
    return keys
  }
}

extension Registration {
  /// The SIREN that a French registration says or holds.
  package var siren: String? {
    switch scheme {
    case "siren": value
    case "siret": String(value.prefix(9))
    case "vat" where value.hasPrefix("FR"): String(value.suffix(9))
    default: nil
    }
  }
}

extension WebAddress {
  /// The host in lower case, without `www.` and port.
  package var host: String? {
    guard let start = rawValue.firstRange(of: "://")?.upperBound else { return nil }
    let authority = rawValue[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }) + "]" }
    let host = Text.folded(String(authority.prefix { $0 != ":" }))
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return bare.isEmpty ? nil : bare
  }
}
