@testable import Directory

/// Invoices of every sort, in part with what no document may have; the same ones on every run.
struct GeneratedInvoices {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let taxes = [
    InvoiceSamples.tax("S20", .standard, "20"), InvoiceSamples.tax("S5.5", .standard, "5.50"),
    InvoiceSamples.tax("S0.3", .standard, "0.3"), InvoiceSamples.tax("S21", .standard, "21.125"),
    InvoiceSamples.tax("Z", .zero), InvoiceSamples.tax("L", .canaryIslands, "7"),
    InvoiceSamples.tax("M", .ceutaAndMelilla, "0"),
    InvoiceSamples.tax("E", .exempt, reason: "TVA non applicable, art. 293 B", reasonCode: "VATEX-FR-FRANCHISE"),
    InvoiceSamples.tax("AE", .reverseCharge, reason: "Autoliquidation"),
    InvoiceSamples.tax("K", .intraCommunity, reasonCode: "VATEX-EU-IC"),
    InvoiceSamples.tax("G", .export, reason: "Exportation"),
    InvoiceSamples.tax("EX", .exempt, reasonCode: "VATEX-XX"), InvoiceSamples.tax("O", .outOfScope),
  ]

  mutating func next() throws -> Invoice {
    let currency = pick(["EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "USD", "JPY", "KWD", "CLF", "STN", "FRF"])
    let digits = CurrencyCode(rawValue: currency).minorUnits ?? 2
    // Most have taxes that can stand together.
    let isMixed = chance(10)
    let all = Self.taxes
    let kinds = isMixed ? all : [pick(all), all[0], all[1]].filter { _ in chance(2) }
    let known = kinds.isEmpty ? [pick(all)] : kinds
    let lines = try (0..<(chance(40) ? 0 : Int.random(in: 1...6, using: &random))).map { _ in
      try line(pick(known), digits)
    }
    var allowances: [InvoiceAllowance] = []
    if chance(4) { allowances.append(try allowance(pick(known), lines, digits)) }
    var invoice = try InvoiceSamples.invoice(lines, allowances: allowances, taxes: all, currency: currency)
    vary(&invoice)
    if chance(2) { spoil(&invoice) }
    return invoice
  }

  private mutating func line(_ tax: Tax, _ digits: Int) throws -> InvoiceLine {
    let price = chance(60) ? "-1.5" : pick(["0", "1", "9.99", "125.5", "0.012345", "33.333", "99999.99"])
    var line = try InvoiceSamples.line(
      pick(["Menuiserie <sur mesure> & pose", "Conseil", "خدمة \"ب\"", "#12# pièces"]),
      pick(["1", "3", "-2", "7.50", "0.333333", "1000"]), price, tax, unit: pick(["C62", "HUR", "KGM", "XBX"]),
      discount: chance(3) ? pick(["10", "33.333", "100", "0"]) : nil, digits: digits)
    if chance(4) { line.detail = "première ligne\ndeuxième\tligne" }
    if chance(4) { line.itemCode = "A-1" }
    if chance(5) { line.period = period() }
    return line
  }

  private mutating func allowance(_ tax: Tax, _ lines: [InvoiceLine], _ digits: Int) throws -> InvoiceAllowance {
    guard chance(2) else { return try InvoiceSamples.allowance("Geste commercial", "5", tax, digits: digits) }
    let percent = DecimalNumber(rawValue: "2.5")
    let base = lines.filter { $0.taxCode == tax.code }.reduce(Amount.zero(digits)) { $0 + $1.net }
    return InvoiceAllowance(
      reason: "Remise", percent: percent, base: base, amount: try base.percent(percent), tax: tax)
  }

  private mutating func vary(_ invoice: inout Invoice) {
    if chance(3) { invoice.supplyDate = CalendarDate(year: 2026, month: 11, day: 20) }
    if chance(4) { invoice.period = period() }
    if chance(3) { invoice.note = pick(["Merci #1# de votre confiance", "Ligne 1\nLigne 2 & <fin>"]) }
    if chance(4) { invoice.legalNotice = "Exonéré au titre de l’article 1" }
    if chance(4) { invoice.buyerReference = "SERVICE-7" }
    if chance(4) { invoice.orderReference = "BC 12" }
    if chance(4) { invoice.contractReference = "M-2026" }
    if chance(3) {
      invoice.delivery = InvoiceSamples.place("Chantier", "73150", "Val-d’Isère", pick(["FR", "DE", nil]))
      if chance(2) { invoice.delivery?.attention = "M. Durand" }
    }
    if chance(4) { invoice.account = nil }
    if chance(5) { invoice.seller?.tradingName = "Cimes & Co" }
    if chance(4) { invoice.seller?.legalNotice = pick(["Escompte de 1 % sous 10 jours.", "Membre d’un CGA."]) }
    if chance(4) { invoice.buyer?.contactName = "Léa <b>Barrau</b>" }
    if chance(3) {
      invoice.kind = .creditNote
      let day = CalendarDate(year: 2026, month: 10, day: 1) ?? CalendarDate(daysSince1970: 0)
      invoice.credits =
        chance(4) ? nil : Invoice.Preceding(id: ID(rawValue: "inv_0"), number: "2026-0001", issueDate: day)
    }
  }

  private mutating func spoil(_ invoice: inout Invoice) {
    if chance(6) { invoice.number = pick([nil, "FA 2026/1", "F#1", String(repeating: "9", count: 40)]) }
    if chance(10) { invoice.issueDate = pick([nil, CalendarDate(year: 1999, month: 12, day: 31)]) }
    spoilSeller(&invoice)
    spoilBuyer(&invoice)
  }

  private mutating func spoilSeller(_ invoice: inout Invoice) {
    if chance(25) { return invoice.seller = nil }
    if chance(5) { invoice.seller?.address?.country = CountryCode(rawValue: pick(["DE", "ES", "BE"])) }
    if chance(15) { invoice.seller?.address = nil }
    if chance(15) { invoice.seller?.address?.country = nil }
    if chance(4) { drop(pick(["vat", "siren", "siret"]), of: &invoice.seller) }
    if chance(15) { invoice.seller?.registrations = [] }
    if chance(8) { invoice.seller?.registrations.append(Registration(scheme: "other:HRB", value: "12345 B")) }
    if chance(8) { invoice.seller?.registrations.append(Registration(scheme: "gln", value: "3012345678900")) }
    if chance(10) { invoice.seller?.registrations.append(Registration(scheme: "siret", value: "55210055400013")) }
    if chance(10) { invoice.seller?.electronicAddress = pick([nil, .init(scheme: "1234", id: "x")]) }
  }

  private mutating func spoilBuyer(_ invoice: inout Invoice) {
    if chance(25) { return invoice.buyer = nil }
    if chance(4) { drop(pick(["vat", "siren"]), of: &invoice.buyer) }
    if chance(10) { invoice.buyer?.registrations = [] }
    if chance(10) { invoice.buyer?.registrations = [Registration(scheme: "vat", value: pick(["EL123456789", "QX1"]))] }
    if chance(15) { invoice.buyer?.address = nil }
    if chance(10) { invoice.buyer?.address?.country = pick([nil, CountryCode(rawValue: "DE")]) }
    if chance(8) {
      invoice.buyer?.electronicAddress = pick([
        nil, .init(scheme: "0225", id: "552 100"), .init(scheme: "EM", id: "a@b.example"),
      ])
    }
  }

  private func drop(_ scheme: String, of party: inout InvoiceParty?) {
    party?.registrations.removeAll { $0.scheme == scheme }
  }

  private mutating func period() -> Invoice.Period {
    let first = CalendarDate(year: 2026, month: 10, day: 1)
    let last = CalendarDate(year: 2026, month: 10, day: 31)
    return pick([
      Invoice.Period(start: first, end: last), Invoice.Period(start: first, end: nil),
      Invoice.Period(start: nil, end: last),
      Invoice.Period(start: chance(6) ? last : first, end: chance(6) ? first : last),
    ])
  }

  /// True once in that many times.
  private mutating func chance(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &random) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
