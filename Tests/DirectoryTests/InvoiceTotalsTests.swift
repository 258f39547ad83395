import Testing

@testable import Directory

@Suite struct InvoiceTotalsTests {
  private func tax(_ category: Tax.Category, _ rate: String) -> Tax {
    Tax(
      code: "\(category.rawValue)\(rate)", category: category, rate: DecimalNumber(rawValue: rate),
      exemptionReason: category.needsReason ? "reason" : nil)
  }

  private func line(
    _ quantity: String, _ price: String, _ tax: Tax, discount: String? = nil, digits: Int = 2
  ) throws -> InvoiceLine {
    try InvoiceLine(
      number: 1, description: "d", quantity: DecimalNumber(rawValue: quantity),
      unitPrice: DecimalNumber(rawValue: price),
      discountPercent: discount.map(DecimalNumber.init(rawValue:)), tax: tax, digits: digits)
  }

  @Test func aLineIsRoundedOnceAndItsDiscountOnItsOwn() throws {
    func check(_ quantity: String, _ price: String, _ discount: String?, _ digits: Int, _ net: String) throws {
      let line = try line(quantity, price, tax(.standard, "20"), discount: discount, digits: digits)
      #expect(line.net.description == net, "\(quantity) × \(price)")
    }
    try check("3", "33.333333", nil, 2, "100.00")
    try check("1.5", "0.33", nil, 2, "0.50")
    try check("-2", "10.005", nil, 2, "-20.01")
    try check("1", "10.05", "50", 2, "5.02")
    try check("7", "19.99", "12.5", 2, "122.44")
    try check("1", "100", "100", 2, "0.00")
    try check("3", "33.5", nil, 0, "101")
    try check("1", "1.2345", nil, 3, "1.235")
    try check("2", "0.00005", nil, 4, "0.0001")
    try check("999999999999", "1", nil, 2, "999999999999.00")
  }

  @Test func aLineThatIsTooLargeIsRefused() {
    #expect(throws: Issue.self) { try line("999999999999", "999999999999", tax(.standard, "20")) }
  }

  /// Worked by hand: 2 × 100 + 1 × 50.55 − 10 % of it at 20 %, 3 × 9.99 at 5.5 %, 20 at reverse charge.
  @Test func theTaxOfEachKindAndRateIsRoundedOnce() throws {
    let (standard, reduced, reverse) = (tax(.standard, "20"), tax(.standard, "5.5"), tax(.reverseCharge, "0"))
    let lines = try [
      line("2", "100", standard), line("3", "9.99", reduced), line("1", "50.55", standard), line("1", "20", reverse),
    ]
    let base = try Amount(checking: "250.55", digits: 2)
    let allowance = InvoiceAllowance(
      reason: "loyalty", percent: DecimalNumber(rawValue: "10"), base: base,
      amount: try base.percent(DecimalNumber(rawValue: "10")), tax: standard)
    let (taxes, totals) = try InvoiceTotals.adding(lines, [allowance], taxes: [standard, reduced, reverse], digits: 2)
    #expect(
      taxes.map { "\($0.category.rawValue) \($0.rate): \($0.base) → \($0.amount)" } == [
        "S 20: 225.49 → 45.10", "S 5.5: 29.97 → 1.65", "AE 0: 20.00 → 0.00",
      ])
    #expect(taxes.map(\.exemptionReason) == [nil, nil, "reason"])
    #expect(totals.lines.description == "300.52")
    #expect(totals.allowances.description == "25.06")
    #expect(totals.net.description == "275.46")
    #expect(totals.tax.description == "46.75")
    #expect(totals.gross.description == "322.21")
  }

  @Test func theSameRateWrittenInTwoWaysIsOneTax() throws {
    let lines = try [line("1", "1", tax(.standard, "20")), line("1", "1", tax(.standard, "20.00"))]
    #expect(try InvoiceTotals.adding(lines, [], taxes: [], digits: 2).taxes.count == 1)
  }

  @Test func aYearsNumbersHaveTheYear() throws {
    func check(_ pattern: String, _ first: String) throws {
      #expect(try InvoiceNumberPattern(checking: pattern).pattern(of: 2026).number(1) == first, "\(pattern)")
    }
    try check("{yyyy}-{0000}", "2026-0001")
    try check("FA{yyyy}/{00}", "FA2026/01")
    try check("{000}-{yyyy}", "001-2026")
    for wrong in ["{0000}", "{yyyy}", "{yyyy}{yyyy}{0}", "{yyyy}-{0}{0}", "", "{yyyy", "{YYYY}-{0}"] {
      #expect(throws: Issue.self, "\(wrong)") { try InvoiceNumberPattern(checking: wrong) }
    }
  }
}
