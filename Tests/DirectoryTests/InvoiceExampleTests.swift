import Testing

@testable import Directory

/// The figures of the examples that the makers of EN 16931's rules publish (CEN/TC 434, eInvoicing-EN16931, `ubl/examples`).
@Suite struct InvoiceExampleTests {
  private struct Line {
    var quantity: String
    var price: String
    var rate: String
    var net: String
    var category = Tax.Category.standard

    init(_ quantity: String, _ price: String, _ rate: String, _ net: String, _ category: Tax.Category = .standard) {
      self.quantity = quantity
      self.price = price
      self.rate = rate
      self.net = net
      self.category = category
    }
  }

  private func tax(_ category: Tax.Category, _ rate: String) -> Tax {
    Tax(
      code: "\(category.rawValue)\(rate)", category: category, rate: DecimalNumber(rawValue: rate),
      exemptionReason: category.needsReason ? "reason" : nil)
  }

  private func check(
    _ lines: [Line], less allowance: (amount: String, rate: String)? = nil, taxes expected: [String], net: String,
    tax total: String, gross: String
  ) throws {
    let made = try lines.enumerated().map { index, line in
      let made = try InvoiceLine(
        number: index + 1, description: "d", quantity: DecimalNumber(checking: line.quantity),
        unitPrice: DecimalNumber(checking: line.price), tax: tax(line.category, line.rate), digits: 2)
      #expect(made.net.description == line.net, "line \(index + 1)")
      return made
    }
    let allowances = try allowance.map {
      InvoiceAllowance(
        reason: "Promotion discount", percent: nil, base: nil, amount: try Amount(checking: $0.amount, digits: 2),
        tax: tax(.standard, $0.rate))
    }
    let (taxes, totals) = try InvoiceTotals.adding(
      made, allowances.map { [$0] } ?? [], taxes: [tax(.exempt, "0")], digits: 2)
    #expect(taxes.map { "\($0.category.rawValue) \($0.rate) %: \($0.base) → \($0.amount)" } == expected)
    #expect(totals.net.description == net)
    #expect(totals.tax.description == total)
    #expect(totals.gross.description == gross)
  }

  /// `ubl-tc434-example1`: twenty lines at two rates, the last of them returned goods.
  @Test func anInvoiceOfTwoRates() throws {
    try check(
      [
        Line("2", "9.95", "6", "19.90"), Line("1", "9.85", "6", "9.85"), Line("1", "8.29", "6", "8.29"),
        Line("2", "7.23", "6", "14.46"), Line("1", "35.00", "6", "35.00"), Line("1", "35.00", "6", "35.00"),
        Line("1", "10.65", "6", "10.65"), Line("1", "1.55", "6", "1.55"), Line("3", "4.79", "6", "14.37"),
        Line("1", "8.29", "6", "8.29"), Line("2", "8.29", "6", "16.58"), Line("1", "9.95", "6", "9.95"),
        Line("2", "1.65", "6", "3.30"), Line("1", "10.80", "21", "10.80"), Line("1", "3.90", "6", "3.90"),
        Line("2", "3.80", "21", "7.60"), Line("2", "4.67", "21", "9.34"), Line("1", "18.63", "21", "18.63"),
        Line("6", "17.02", "6", "102.12"), Line("-6", "18.33", "6", "-109.98"),
      ], taxes: ["S 21 %: 46.37 → 9.74", "S 6 %: 183.23 → 10.99"], net: "229.60", tax: "20.73", gross: "250.33")
  }

  /// `ubl-tc434-example2`: three kinds of tax, of which one comes to less than nothing, and a discount on the whole; its
  /// freight charge is a line here, and its first line has the quantity that its amount has.
  @Test func anInvoiceOfThreeTaxesWithADiscount() throws {
    try check(
      [
        Line("1", "1273.00", "25", "1273.00"), Line("-1", "3.96", "15", "-3.96"), Line("2", "2.48", "15", "4.96"),
        Line("-1", "25.00", "0", "-25.00", .exempt), Line("250", "0.75", "25", "187.50"),
        Line("1", "100.00", "25", "100.00"),
      ], less: ("100.00", "25"),
      taxes: ["S 25 %: 1460.50 → 365.13", "S 15 %: 1.00 → 0.15", "E 0 %: -25.00 → 0.00"], net: "1436.50",
      tax: "365.28", gross: "1801.78")
  }

  /// `ubl-tc434-example8`: prices of five decimals; those of a dozen are of one here.
  @Test func anInvoiceOfSmallPrices() throws {
    try check(
      [
        Line("16000", "0.00880", "21", "140.80"), Line("16000", "0.00101", "21", "16.16"),
        Line("132", "1.27", "21", "167.64"), Line("58", "1.53", "21", "88.74"), Line("1", "36.75", "21", "36.75"),
        Line("1", "56.50", "21", "56.50"), Line("1", "83.34", "21", "83.34"), Line("1", "190.31", "21", "190.31"),
        Line("1", "64.21", "21", "64.21"), Line("1", "64.46", "21", "64.46"),
      ], taxes: ["S 21 %: 908.91 → 190.87"], net: "908.91", tax: "190.87", gross: "1099.78")
  }

  /// `ubl-tc434-creditnote1`: without tax.
  @Test func aCreditNoteWithoutTax() throws {
    try check(
      [Line("1.00", "100.11", "0.00", "100.11", .exempt)], taxes: ["E 0.00 %: 100.11 → 0.00"], net: "100.11",
      tax: "0.00", gross: "100.11")
  }
}
