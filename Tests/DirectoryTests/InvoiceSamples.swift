@testable import Directory

/// Invoices to render: a French seller's, with two lines, unless `change` makes something else of it.
enum InvoiceSamples {
  static let standard = tax("TVA20", .standard, "20")

  static func tax(
    _ code: String, _ category: Tax.Category, _ rate: String = "0", reason: String? = nil, reasonCode: String? = nil
  ) -> Tax {
    Tax(
      code: code, category: category, rate: DecimalNumber(rawValue: rate), exemptionReason: reason,
      exemptionCode: reasonCode)
  }

  static func line(
    _ description: String, _ quantity: String, _ price: String, _ tax: Tax = standard, unit: String = "C62",
    discount: String? = nil, digits: Int = 2
  ) throws -> InvoiceLine {
    try InvoiceLine(
      number: 1, description: description, quantity: DecimalNumber(rawValue: quantity),
      unit: UnitCode(rawValue: unit), unitPrice: DecimalNumber(rawValue: price),
      discountPercent: discount.map(DecimalNumber.init(rawValue:)), tax: tax, digits: digits)
  }

  static func invoice(
    _ lines: [InvoiceLine]? = nil, allowances: [InvoiceAllowance] = [], taxes known: [Tax] = [standard],
    currency: String = "EUR", _ change: (inout Invoice) -> Void = { _ in }
  ) throws -> Invoice {
    let currency = CurrencyCode(rawValue: currency)
    let digits = currency.minorUnits ?? 2
    var lines =
      try lines ?? [
        line("Menuiserie sur mesure", "2", "1250.5", digits: digits),
        line("Pose", "7.5", "62", unit: "HUR", discount: "10", digits: digits),
      ]
    for index in lines.indices { lines[index].number = index + 1 }
    let (taxes, totals) = try InvoiceTotals.adding(lines, allowances, taxes: known, digits: digits)
    let day = try CalendarDate(checking: "2026-11-25")
    var invoice = Invoice(
      id: ID(rawValue: "inv_1"), clientId: ID(rawValue: "cli_1"), revision: 2, kind: .invoice, status: .issued,
      number: "2026-0042", currency: currency, issueDate: day, dueDate: day.adding(days: 30), supplyDate: nil,
      period: nil, paymentTerms: .net(days: 30), language: LanguageTag(rawValue: "fr"), feeType: nil,
      buyerReference: nil, orderReference: nil, contractReference: nil, note: nil, legalNotice: nil, credits: nil,
      seller: InvoiceParty(try seller()), buyer: try buyer(), buyerHash: nil, delivery: nil,
      account: PaymentAccount(iban: IBAN(rawValue: "FR7630006000011234567890189"), bic: "AGRIFRPP", holder: nil),
      recipients: InvoiceRecipients(of: try Samples.client()), lines: lines, allowances: allowances, taxes: taxes,
      totals: totals, paid: .zero(digits), credited: .zero(digits), due: totals.gross, overdue: false,
      createdAt: Instant(milliseconds: 0), createdBy: ID(rawValue: "mem_1"), updatedAt: Instant(milliseconds: 0),
      updatedBy: ID(rawValue: "mem_1"), issuedAt: Instant(milliseconds: 0), issuedBy: ID(rawValue: "mem_1"),
      voidedAt: nil, voidReason: nil)
    change(&invoice)
    return invoice
  }

  static func seller() throws -> Seller {
    Seller(
      legalName: "Atelier des Cimes SARL", tradingName: nil,
      legalForm: "SARL au capital de 10 000 €, RCS Grenoble 732 829 320",
      registrations: [
        Registration(scheme: "siren", value: "732829320"), Registration(scheme: "siret", value: "73282932000074"),
        Registration(scheme: "vat", value: "FR44732829320"),
      ],
      address: place("12 rue de la République", "38000", "Grenoble", "FR"),
      email: try EmailAddress(checking: "compta@cimes.example"), phone: nil, website: nil,
      electronicAddress: .init(scheme: "0225", id: "732829320"), account: nil, legalNotice: nil)
  }

  static func buyer() throws -> InvoiceParty {
    var buyer = InvoiceParty(try Samples.client())
    buyer.name = "Alpine Menuiserie"
    buyer.number = "411ALPINE"
    buyer.registrations = [
      Registration(scheme: "siren", value: "552100554"), Registration(scheme: "vat", value: "FR83404833048"),
    ]
    buyer.address = place("5 avenue des Sapins", "73150", "Val-d’Isère", "FR")
    buyer.electronicAddress = .init(scheme: "0225", id: "552100554")
    return buyer
  }

  static func place(_ line: String?, _ postalCode: String?, _ city: String?, _ country: String?) -> PostalAddress {
    var place = PostalAddress()
    place.line1 = line
    place.postalCode = postalCode
    place.city = city
    place.country = country.map(CountryCode.init(rawValue:))
    return place
  }

  static func allowance(_ reason: String, _ amount: String, _ tax: Tax = standard, digits: Int = 2) throws
    -> InvoiceAllowance
  {
    InvoiceAllowance(
      reason: reason, percent: nil, base: nil, amount: try Amount(checking: amount, digits: digits), tax: tax)
  }
}
