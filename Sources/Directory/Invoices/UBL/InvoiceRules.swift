/// Looks for what keeps an invoice from being a document of EN 16931: the rules of the standard that ours can break.
///
/// The others hold by the way in which invoices are made: lines add up (BR-CO-10 to BR-CO-17), each tax has its rate, each
/// allowance its reason. What a rule says is in the standard's part 1; its UBL form is what the European Commission
/// publishes, and the tests hold this against that.
package struct InvoiceRules {
  let invoice: Invoice
  /// What the standard does not allow.
  package private(set) var errors: [BrokenRule] = []
  /// What the French specification of electronic invoices (AFNOR XP Z12-012) asks for beyond the standard.
  package private(set) var warnings: [BrokenRule] = []

  package init(_ invoice: Invoice) {
    self.invoice = invoice
    checkDocument()
    checkParties()
    checkDelivery()
    checkAmounts()
    checkTaxes()
    if invoice.seller?.isFrench == true { checkFrance() }
  }

  mutating func add(_ rule: String, _ problem: BrokenRule.Problem, at pointer: String, _ value: String? = nil) {
    errors.append(BrokenRule(rule: rule, pointer: pointer, problem: problem, value: value))
  }

  mutating func warn(_ rule: String, _ problem: BrokenRule.Problem, at pointer: String, _ value: String? = nil) {
    warnings.append(BrokenRule(rule: rule, pointer: pointer, problem: problem, value: value))
  }

  private mutating func checkDocument() {
    if invoice.number == nil { add("BR-02", .numberMissing, at: "/number") }
    if invoice.issueDate == nil { add("BR-03", .dateMissing, at: "/issueDate") }
    if invoice.lines.isEmpty { add("BR-16", .linesMissing, at: "/lines") }
    if !invoice.currency.isInUse || Self.unlistedCurrencies.contains(invoice.currency.rawValue) {
      add("BR-CL-04", .currencyUnlisted, at: "/currency", invoice.currency.rawValue)
    }
    if isReversed(invoice.period) { add("BR-29", .periodReversed, at: "/period") }
    for (index, line) in invoice.lines.enumerated() {
      if line.unitPrice.isNegative {
        add("BR-27", .priceNegative, at: "/lines/\(index)/unitPrice", line.unitPrice.rawValue)
      }
      if isReversed(line.period) { add("BR-30", .periodReversed, at: "/lines/\(index)/period") }
    }
  }

  /// Codes of ISO 4217 in use that the standard's list of 2026 lacks.
  private static let unlistedCurrencies: Set<String> = ["STN", "XAD"]

  private func isReversed(_ period: Invoice.Period?) -> Bool {
    guard let start = period?.start, let end = period?.end else { return false }
    return end < start
  }

  private mutating func checkParties() {
    checkParty(invoice.seller, at: "/seller", missing: ("BR-06", .sellerMissing), address: "BR-08", country: "BR-09")
    checkParty(invoice.buyer, at: "/buyer", missing: ("BR-07", .buyerMissing), address: "BR-10", country: "BR-11")
    guard let seller = invoice.seller else { return }
    let isKnown =
      invoice.vatNumber(of: seller) != nil || seller.siren != nil || seller.otherRegistration != nil
      || seller.registration("gln") != nil || seller.registration("duns") != nil
    if !isKnown { add("BR-CO-26", .sellerUnidentified, at: "/seller/registrations") }
  }

  private mutating func checkParty(
    _ party: InvoiceParty?, at pointer: String, missing: (rule: String, BrokenRule.Problem), address: String,
    country: String
  ) {
    guard let party else { return add(missing.rule, missing.1, at: pointer) }
    if party.address == nil {
      add(address, .addressMissing, at: pointer + "/address")
    } else if party.address?.country == nil {
      add(country, .countryMissing, at: pointer + "/address/country")
    }
    if let scheme = party.electronicAddress?.scheme, !LineTable.addressSchemes.contains(scheme) {
      add("BR-CL-25", .schemeUnlisted, at: pointer + "/electronicAddress/scheme", scheme)
    }
    if let number = invoice.vatNumber(of: party), !Self.isVATPrefix(number.prefix(2)) {
      add("BR-CO-09", .vatPrefixUnknown, at: pointer + "/registrations", number)
    }
  }

  /// Countries, Greece's `EL`, and Northern Ireland's `XI`.
  private static func isVATPrefix(_ prefix: Substring) -> Bool {
    ["EL", "XI"].contains(prefix) || LineTable.countries.contains(String(prefix))
  }

  private mutating func checkDelivery() {
    if let place = invoice.deliveryPlace, place.country == nil {
      add("BR-57", .countryMissing, at: "/delivery/country")
    }
    guard invoice.taxes.contains(where: { $0.category == .intraCommunity }) else { return }
    let hasPeriod = invoice.period?.start != nil || invoice.period?.end != nil
    if invoice.supplyDate == nil, !hasPeriod { add("BR-IC-11", .deliveryDateMissing, at: "/supplyDate") }
    if invoice.deliveryPlace?.country == nil { add("BR-IC-12", .deliveryCountryMissing, at: "/delivery/country") }
  }

  private mutating func checkAmounts() {
    let totals = invoice.totals
    checkAmount(totals.lines, "BR-DEC-09", at: "/totals/lines")
    if !invoice.allowances.isEmpty { checkAmount(totals.allowances, "BR-DEC-10", at: "/totals/allowances") }
    checkAmount(totals.net, "BR-DEC-12", at: "/totals/net")
    checkAmount(totals.tax, "BR-DEC-13", at: "/totals/tax")
    checkAmount(totals.gross, "BR-DEC-14", at: "/totals/gross")
    for (index, tax) in invoice.taxes.enumerated() {
      checkAmount(tax.base, "BR-DEC-19", at: "/taxes/\(index)/base")
      checkAmount(tax.amount, "BR-DEC-20", at: "/taxes/\(index)/amount")
    }
    for (index, allowance) in invoice.allowances.enumerated() {
      checkAmount(allowance.amount, "BR-DEC-01", at: "/allowances/\(index)/amount")
      if allowance.percent != nil, let base = allowance.base {
        checkAmount(base, "BR-DEC-02", at: "/allowances/\(index)/base")
      }
    }
    for (index, line) in invoice.lines.enumerated() {
      checkAmount(line.net, "BR-DEC-23", at: "/lines/\(index)/net")
      guard let discount = line.discount else { continue }
      checkAmount(discount, "BR-DEC-24", at: "/lines/\(index)/discount")
      checkAmount(line.net + discount, "BR-DEC-25", at: "/lines/\(index)/unitPrice")
    }
  }

  private mutating func checkAmount(_ amount: Amount, _ rule: String, at pointer: String) {
    if !amount.isStandard { add(rule, .tooManyDecimals, at: pointer, amount.description) }
  }
}
