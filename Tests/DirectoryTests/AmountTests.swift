import Testing

@testable import Directory

@Suite struct AmountTests {
  @Test func anAmountHasTheDigitsOfItsCurrency() throws {
    func check(_ text: String, _ digits: Int, _ minorUnits: Int64, _ written: String) throws {
      let amount = try Amount(checking: text, digits: digits)
      #expect(amount.minorUnits == minorUnits, "\(text)")
      #expect(amount.description == written, "\(text)")
    }
    try check("125.50", 2, 12550, "125.50")
    try check("125.5", 2, 12550, "125.50")
    try check("125", 2, 12500, "125.00")
    try check("125.500000", 2, 12550, "125.50")
    try check("-0.05", 2, -5, "-0.05")
    try check("0", 2, 0, "0.00")
    try check("125", 0, 125, "125")
    try check("125.000", 0, 125, "125")
    try check("1.234", 3, 1234, "1.234")
    try check("0.0001", 4, 1, "0.0001")
    try check("9999999999999.99", 2, Amount.largest, "9999999999999.99")
  }

  @Test func anAmountThatIsNoneIsRefused() {
    func check(_ text: String, _ digits: Int, _ code: IssueCode, _ limit: Int? = nil) {
      let error = #expect(throws: Issue.self, "\(text)") { try Amount(checking: text, digits: digits) }
      #expect(error?.code == code, "\(text)")
      if let limit { #expect(error?.limit == limit, "\(text)") }
    }
    check("1.005", 2, .tooPrecise, 2)
    check("1.5", 0, .tooPrecise, 0)
    check("1.2345", 3, .tooPrecise, 3)
    check("10000000000000.00", 2, .outOfRange)
    check("999999999999999999", 0, .outOfRange)
    check("1,5", 2, .invalidDecimal)
    check("", 2, .invalidDecimal)
    check("NaN", 2, .invalidDecimal)
    check("1e3", 2, .invalidDecimal)
  }

  @Test func anExactNumberIsRoundedHalfAwayFromZero() throws {
    func check(_ number: Int128, _ scale: Int, _ digits: Int, _ minorUnits: Int64) throws {
      #expect(try Amount(rounding: number, scale: scale, digits: digits).minorUnits == minorUnits, "\(number)")
    }
    try check(1_004_999, 6, 2, 100)
    try check(1_005_000, 6, 2, 101)
    try check(-1_005_000, 6, 2, -101)
    try check(-1_004_999, 6, 2, -100)
    try check(500_000, 6, 0, 1)
    try check(499_999, 6, 0, 0)
    try check(1_000_500, 6, 3, 1001)
    try check(1_234_567, 6, 6, 1_234_567)
    #expect(throws: Issue.self) { try Amount(rounding: 1 << 100, scale: 6, digits: 2) }
  }

  @Test func percentagesAreRoundedOnce() throws {
    func check(_ amount: String, _ rate: String, _ digits: Int, _ result: String) throws {
      let percent = try Amount(checking: amount, digits: digits).percent(DecimalNumber(checking: rate))
      #expect(percent.description == result, "\(rate) % of \(amount)")
    }
    try check("100.00", "20", 2, "20.00")
    try check("0.10", "5.5", 2, "0.01")
    try check("-0.10", "5.5", 2, "-0.01")
    try check("2.50", "5", 2, "0.13")
    try check("99.99", "2.1", 2, "2.10")
    try check("1000", "8", 0, "80")
    try check("10.000", "19", 3, "1.900")
    try check("9999999999999.99", "100", 2, "9999999999999.99")
  }

  @Test func anAmountTravelsAsItIs() throws {
    for text in ["125.50", "-0.05", "125", "1.234", "0.0001"] {
      let digits = text.split(separator: ".").dropFirst().first.map(\.utf8.count) ?? 0
      #expect(try Amount(checking: text, digits: digits).description == text)
    }
  }
}
