/// Who a document is from and for, as each document shows it.
extension Markup {
  /// Who sends the document, and how to reach them.
  mutating func issuer(_ seller: InvoiceParty, _ format: DocumentFormat) {
    lines([seller.tradingName ?? seller.name], class: "name")
    lines(
      (seller.tradingName == nil ? [] : [seller.name]) + (seller.address.map(format.lines) ?? [])
        + [seller.phone, seller.email?.rawValue, seller.website?.rawValue].compactMap(\.self))
  }

  /// Who the document is for, with the numbers that they are known by.
  mutating func addressee(_ buyer: InvoiceParty, _ format: DocumentFormat) {
    let language = format.language
    lines([buyer.name], class: "name")
    var names = buyer.tradingName.map { [$0] } ?? []
    if let contact = buyer.contactName, contact != buyer.name {
      names.append(language.pick("Attn: \(contact)", "À l’attention de \(contact)"))
    }
    lines(names + (buyer.address.map(format.lines) ?? []))
    let number = buyer.number.map { [language.pick("Client no. \($0)", "N° client \($0)")] } ?? []
    lines(number + format.registrations(of: buyer), class: "quiet")
  }

  /// Who the seller is before the law.
  mutating func imprint(_ seller: InvoiceParty, _ format: DocumentFormat) {
    element("footer") { footer in
      let parts = [seller.name, seller.legalForm].compactMap(\.self) + format.registrations(of: seller)
      for (index, part) in parts.enumerated() {
        if index > 0 { footer.write(" · ") }
        footer.foreign(part)
      }
    }
    endLine()
  }
}

extension DocumentFormat {
  /// The numbers under which registers know a party, each with the register's name.
  func registrations(of party: InvoiceParty) -> [String] {
    party.registrations.map { registration in
      let value = registration.value
      return switch registration.scheme {
      case "siren": "SIREN\u{A0}" + Self.grouped(value, by: [3, 3, 3])
      case "siret": "SIRET\u{A0}" + Self.grouped(value, by: [3, 3, 3, 5])
      case "vat": language.pick("VAT number", "N° TVA") + "\u{A0}" + value
      case "duns": "D-U-N-S\u{A0}" + value
      case "gln": "GLN\u{A0}" + value
      case let scheme: String(scheme.dropFirst("other:".count)) + "\u{A0}" + value
      }
    }
  }

  private static func grouped(_ digits: String, by sizes: [Int]) -> String {
    guard digits.count == sizes.reduce(0, +) else { return digits }
    var rest = Substring(digits)
    var groups: [Substring] = []
    for size in sizes {
      groups.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return groups.joined(separator: "\u{A0}")
  }
}
