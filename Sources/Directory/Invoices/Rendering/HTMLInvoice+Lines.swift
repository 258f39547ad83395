extension HTMLInvoice {
  /// What is invoiced, line by line.
  func lineTable(_ markup: inout Markup) {
    let hasDiscounts = invoice.lines.contains { $0.discountPercent != nil }
    var columns = [
      Markup.Column(title: language.pick("Description", "Désignation"), isNumber: false),
      Markup.Column(title: language.pick("Quantity", "Quantité")),
      Markup.Column(title: language.pick("Unit price", "Prix unitaire HT")),
    ]
    if hasDiscounts { columns.append(Markup.Column(title: language.pick("Discount", "Remise"))) }
    columns += [
      Markup.Column(title: taxName), Markup.Column(title: language.pick("Net amount", "Montant HT")),
    ]
    let caption = language.pick("What is invoiced", isCredit ? "Lignes de l’avoir" : "Lignes de la facture")
    markup.table(caption, id: "lines", scrolls: true, columns) { rows in
      for line in invoice.lines {
        var numbers = [quantity(of: line), format.price(line.unitPrice, invoice.currency)]
        if hasDiscounts { numbers.append(line.discountPercent.map(format.percent) ?? "") }
        numbers += [
          taxText(line.taxCategory, line.taxRate), format.amount(line.net, invoice.currency),
        ]
        rows.row(numbers) { describe(line, &$0) }
      }
    }
  }

  private func describe(_ line: InvoiceLine, _ markup: inout Markup) {
    markup.foreign(line.description)
    if let detail = line.detail {
      markup.element("div", ["class": "quiet text"]) { $0.foreign(detail) }
    }
    let facts = [
      line.itemCode.map { language.pick("Item \($0)", "Réf. \($0)") },
      line.period.flatMap { format.period(from: $0.start, to: $0.end) },
    ].compactMap(\.self)
    for fact in facts {
      markup.element("div", ["class": "quiet"]) { $0.foreign(fact) }
    }
  }

  private func quantity(of line: InvoiceLine) -> String {
    let number = format.number(line.quantity)
    return format.unit(line.unit).map { "\(number)\u{A0}\($0)" } ?? number
  }

  /// What the tax is called where the seller is.
  var taxName: String {
    let categories = Set(invoice.lines.map(\.taxCategory))
    if categories == [.canaryIslands] { return "IGIC" }
    if categories == [.ceutaAndMelilla] { return "IPSI" }
    let isVAT =
      invoice.seller.map {
        $0.registration("vat") != nil || Self.vatCountries.contains($0.address?.country?.rawValue ?? "")
      }
      ?? true
    return isVAT ? language.pick("VAT", "TVA") : language.pick("Tax", "Taxe")
  }

  /// The countries of Europe whose sales tax is called a value added tax.
  private static let vatCountries: Set<String> = [
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT", "LI",
    "LT", "LU", "LV", "MC", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  /// The rate, or in a word or two why there is none.
  func taxText(_ category: Tax.Category, _ rate: DecimalNumber) -> String {
    switch category {
    case .standard, .zero, .canaryIslands, .ceutaAndMelilla: format.percent(rate)
    case .exempt: language.pick("Exempt", "Exonéré")
    case .reverseCharge: language.pick("Reverse charge", "Autoliquidation")
    case .intraCommunity: language.pick("Intra-EU", "Intra-UE")
    case .export: language.pick("Export", "Export")
    case .outOfScope: language.pick("Out of scope", "Hors champ")
    }
  }
}
