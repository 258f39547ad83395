extension InvoiceRules {
  /// What an invoice of a French seller has to say beyond the standard: its SIREN by law, the rest to be exchanged over
  /// an approved platform.
  mutating func checkFrance() {
    guard let seller = invoice.seller else { return }
    if seller.siren == nil { add("BR-FR-10", .sirenMissing, at: "/seller/registrations") }
    checkFrenchParty(invoice.seller, at: "/seller", missing: "BR-FR-13")
    checkFrenchParty(invoice.buyer, at: "/buyer", missing: "BR-FR-12")
    checkFrenchDocument()
    for (index, line) in invoice.lines.enumerated() {
      checkFrenchTax(line.taxCategory, line.taxRate, at: "/lines/\(index)")
      if Self.isLong(line.quantity, fraction: 4) {
        warn("BR-FR-DEC-02", .tooLong, at: "/lines/\(index)/quantity", line.quantity.rawValue)
      }
    }
    for (index, tax) in invoice.taxes.enumerated() { checkFrenchTax(tax.category, tax.rate, at: "/taxes/\(index)") }
    for (index, allowance) in invoice.allowances.enumerated() {
      checkFrenchTax(allowance.taxCategory, allowance.taxRate, at: "/allowances/\(index)")
    }
  }

  private mutating func checkFrenchDocument() {
    for (number, pointer) in [(invoice.number, "/number"), (invoice.credits?.number, "/credits/number")] {
      if let number, !Self.isFrenchNumber(number) { warn("BR-FR-01", .numberForm, at: pointer, number) }
    }
    let days = [
      (invoice.issueDate, "/issueDate"), (invoice.kind == .creditNote ? nil : invoice.dueDate, "/dueDate"),
      (invoice.supplyDate, "/supplyDate"), (invoice.period?.start, "/period/start"),
      (invoice.period?.end, "/period/end"), (invoice.credits?.issueDate, "/credits/issueDate"),
    ]
    for (day, pointer) in days {
      if let day, !(2000...2099).contains(day.year) { warn("BR-FR-03", .yearOutOfRange, at: pointer, day.description) }
    }
    warn("BR-FR-08", .operationMissing, at: "")
    if invoice.kind == .creditNote, invoice.credits == nil {
      warn("BR-FR-CO-05", .creditedInvoiceMissing, at: "/credits")
    }
    if invoice.currency.rawValue != "EUR" {
      warn("BR-FR-CO-12", .currencyNotEuro, at: "/currency", invoice.currency.rawValue)
    }
  }

  private mutating func checkFrenchParty(_ party: InvoiceParty?, at pointer: String, missing: String) {
    guard let party else { return }
    if let address = party.electronicAddress {
      let isWritten = address.id.utf8.allSatisfy { Self.isWordByte($0) || $0 == 0x2E }
      if address.id.unicodeScalars.count > 125 {
        warn("BR-FR-25", .addressForm, at: pointer + "/electronicAddress/id", address.id)
      }
      if address.scheme == "0225", !isWritten {
        warn("BR-FR-23", .addressForm, at: pointer + "/electronicAddress/id", address.id)
      }
    } else {
      warn(missing, .addressSchemeMissing, at: pointer + "/electronicAddress")
    }
    if let siret = party.registration("siret"), let siren = party.siren, !siret.hasPrefix(siren) {
      warn("BR-FR-09", .siretOfAnotherSIREN, at: pointer + "/registrations", siret)
    }
  }

  private mutating func checkFrenchTax(_ category: Tax.Category, _ rate: DecimalNumber, at pointer: String) {
    if category == .canaryIslands || category == .ceutaAndMelilla {
      warn("BR-FR-15", .categoryNotFrench, at: pointer, category.rawValue)
    }
    if !Self.frenchRates.contains(rate.plain) { warn("BR-FR-16", .rateNotFrench, at: pointer, rate.rawValue) }
    if Self.isLong(rate, fraction: 2, digits: 4) { warn("BR-FR-DEC-04", .tooLong, at: pointer, rate.rawValue) }
  }

  /// The rates that are or were in force in France and its departments overseas.
  private static let frenchRates: Set<String> = [
    "0", "0.9", "1.05", "1.75", "2.1", "5.5", "7", "8.5", "9.2", "9.6", "10", "13", "19.6", "20", "20.6",
  ]

  private static func isFrenchNumber(_ number: String) -> Bool {
    number.utf8.count <= 35 && number.utf8.allSatisfy { isWordByte($0) || $0 == 0x2F }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x5F: true
    default: false
    }
  }

  private static func isLong(_ number: DecimalNumber, fraction most: Int, digits: Int = 19) -> Bool {
    let plain = number.plain
    let fraction = plain.utf8.firstIndex(of: 0x2E).map { plain.utf8.distance(from: $0, to: plain.utf8.endIndex) - 1 }
    return (fraction ?? 0) > most || plain.utf8.count(where: { $0 != 0x2E }) > digits
  }
}
