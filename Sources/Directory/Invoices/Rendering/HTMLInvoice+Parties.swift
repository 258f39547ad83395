extension HTMLInvoice {
  /// Who is invoiced, and where it was delivered to.
  func parties(_ markup: inout Markup) {
    markup.endLine()
    if let buyer = invoice.buyer {
      markup.section(language.pick("Client", "Client")) { section in
        section.lines([buyer.name], class: "name")
        var lines = buyer.tradingName.map { [$0] } ?? []
        if let contact = buyer.contactName, contact != buyer.name {
          lines.append(language.pick("Attn: \(contact)", "À l’attention de \(contact)"))
        }
        section.lines(lines + (buyer.address.map(format.lines) ?? []))
        var numbers = buyer.number.map { [language.pick("Client no. \($0)", "N° client \($0)")] } ?? []
        numbers += registrations(of: buyer)
        section.lines(numbers, class: "quiet")
        if let notice = invoice.legalNotice { section.paragraph(notice) }
      }
    }
    if let delivery = invoice.delivery {
      markup.section(language.pick("Delivered to", "Adresse de livraison")) { section in
        section.lines(format.lines(of: delivery))
      }
    }
  }

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

  /// Who the seller is before the law.
  func footer(_ markup: inout Markup) {
    guard let seller = invoice.seller else { return }
    markup.element("footer") { footer in
      let parts = [seller.name, seller.legalForm].compactMap(\.self) + registrations(of: seller)
      for (index, part) in parts.enumerated() {
        if index > 0 { footer.write(" · ") }
        footer.foreign(part)
      }
    }
    markup.endLine()
  }
}
