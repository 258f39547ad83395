/// One tax of an invoice: EN 16931 BG-23. There is one for each kind and rate.
package struct InvoiceTax: Codable, Sendable, Equatable {
  /// The tax's kind: BT-118.
  package var category: Tax.Category
  /// The rate in percent: BT-119.
  package var rate: DecimalNumber
  /// What is taxed: the lines' sum without what is taken off the whole: BT-116.
  package var base: Amount
  /// The tax, rounded half up: BT-117.
  package var amount: Amount
  /// Why none is charged, in words: BT-120.
  package var exemptionReason: String?
  /// Why none is charged, as a code of the VATEX list: BT-121.
  package var exemptionCode: String?
}

/// What an invoice comes to: EN 16931 BG-22.
package struct InvoiceTotals: Codable, Sendable, Equatable {
  /// The sum of the lines: BT-106.
  package var lines: Amount
  /// The sum of what is taken off the whole: BT-107.
  package var allowances: Amount
  /// Without tax: BT-109.
  package var net: Amount
  /// The tax: BT-110.
  package var tax: Amount
  /// With tax: BT-112.
  package var gross: Amount
}

extension InvoiceTotals {
  /// Adds an invoice up as EN 16931 does: the lines' rounded amounts, then the tax of each kind and rate, rounded once
  /// (BR-CO-10, 11, 13, 14, 15 and 17).
  ///
  /// - Parameter taxes: The organization's, for the reasons why none is charged.
  /// - Throws: `outOfRange` where a sum is larger than can be.
  package static func adding(
    _ lines: [InvoiceLine], _ allowances: [InvoiceAllowance], taxes known: [Tax], digits: Int
  ) throws(Issue) -> (taxes: [InvoiceTax], totals: InvoiceTotals) {
    let zero = Amount.zero(digits)
    var taxes: [InvoiceTax] = []
    func add(_ amount: Amount, _ category: Tax.Category, _ rate: DecimalNumber, _ code: String) {
      if let index = taxes.firstIndex(where: { $0.category == category && $0.rate.millionths == rate.millionths }) {
        taxes[index].base = taxes[index].base + amount
        return
      }
      let tax = known.first { $0.code == code }
      taxes.append(
        InvoiceTax(
          category: category, rate: rate, base: amount, amount: zero, exemptionReason: tax?.exemptionReason,
          exemptionCode: tax?.exemptionCode))
    }
    for line in lines { add(line.net, line.taxCategory, line.taxRate, line.taxCode) }
    for allowance in allowances { add(-allowance.amount, allowance.taxCategory, allowance.taxRate, allowance.taxCode) }
    for index in taxes.indices {
      taxes[index].amount = try taxes[index].base.checked().percent(taxes[index].rate)
    }
    taxes.sort { ($1.rate.millionths, $0.category.rawValue) < ($0.rate.millionths, $1.category.rawValue) }
    let sum = lines.reduce(zero) { $0 + $1.net }
    let off = allowances.reduce(zero) { $0 + $1.amount }
    let net = try (sum - off).checked()
    let tax = try taxes.reduce(zero) { $0 + $1.amount }.checked()
    let totals = InvoiceTotals(
      lines: try sum.checked(), allowances: try off.checked(), net: net, tax: tax, gross: try (net + tax).checked())
    return (taxes, totals)
  }
}
