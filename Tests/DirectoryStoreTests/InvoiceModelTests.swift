import Foundation
import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

/// Random invoices against a model that computes with decimals and knows nothing of the code.
@Suite struct InvoiceModelTests {
  private static let taxes = ["TVA20", "TVA10", "TVA5.5", "TVA2.1", "FRANCHISE"]
  private static let rates = ["TVA20": "20", "TVA10": "10", "TVA5.5": "5.5", "TVA2.1": "2.1", "FRANCHISE": "0"]

  @Test(arguments: [("JPY", 0), ("EUR", 2), ("TND", 3), ("CLF", 4)])
  func amountsNeverDrift(_ currency: String, _ digits: Int) throws {
    let books = try Books()
    let client = try books.client("A")
    var random = RandomNumbers(seed: UInt64(20_261_125 + digits))
    var claimed = Decimal(0)
    for step in 1...40 {
      let draft = Self.draft(currency, digits, &random)
      let issued: Invoice
      do {
        issued = try books.issue(client, draft)
      } catch let issues as Issues {
        // Allowances above their base, or less than nothing in all.
        #expect(issues.list.allSatisfy { $0.code == .outOfRange }, "\(issues)")
        continue
      }
      let model = Model(draft, digits)
      #expect(issued.totals.net.decimal == model.net, "\(step): \(issued)")
      #expect(issued.totals.tax.decimal == model.tax, "\(step)")
      #expect(issued.totals.gross.decimal == model.net + model.tax, "\(step)")
      claimed += issued.totals.gross.decimal
      claimed -= try paySome(issued, in: books, &random)
      claimed -= try creditSome(issued, in: books, all: step % 3 == 0, &random)
      let sums = try #require(try books.page(InvoiceQuery(withTotals: true)).totals?.first)
      #expect(sums.due.decimal == claimed, "\(step)")
      let items = try books.page(InvoiceQuery(limit: 500)).items
      let dues = items.reduce(Decimal(0)) { $0 + ($1.kind == .invoice ? $1.due.decimal : -$1.due.decimal) }
      #expect(dues == claimed, "\(step)")
    }
    #expect(try books.isIntact())
  }

  private func paySome(_ invoice: Invoice, in books: Books, _ random: inout RandomNumbers) throws -> Decimal {
    guard invoice.due.minorUnits > 0, Bool.random(using: &random) else { return 0 }
    let digits = invoice.due.digits
    let paid = Amount(minorUnits: Int64.random(in: 1...invoice.due.minorUnits, using: &random), digits: digits)
    let caller = books.caller
    try books.test.run {
      _ = try $0.settle($0.invoice(invoice.id, for: caller), paid: paid, credited: invoice.credited, by: caller)
    }
    return paid.decimal
  }

  /// Credits parts of the lines, and in the end perhaps all that is left; then the notes come to what the invoice does.
  private func creditSome(
    _ invoice: Invoice, in books: Books, all: Bool, _ random: inout RandomNumbers
  ) throws -> Decimal {
    var notes: [Invoice] = []
    for line in invoice.lines where Bool.random(using: &random) {
      let part = line.quantity.millionths / Int128(Int.random(in: 2...7, using: &random))
      if part == 0 { continue }
      let quantity = DecimalNumber(millionths: part).rawValue
      do {
        notes.append(try books.credit(invoice.id, [.init(number: line.number, quantity: quantity)]))
      } catch let issues as Issues {
        // A negative line alone, or the rest without it.
        #expect(issues.list.map(\.pointer) == ["/lines"], "\(issues)")
      }
    }
    if all {
      notes.append(try books.credit(invoice.id, nil))
      func sum(_ amount: (Invoice) -> Amount) -> Decimal { notes.reduce(0) { $0 + amount($1).decimal } }
      #expect(sum(\.totals.gross) == invoice.totals.gross.decimal)
      #expect(sum(\.totals.tax) == invoice.totals.tax.decimal)
      #expect(sum(\.totals.allowances) == invoice.totals.allowances.decimal)
      #expect(try books.invoice(invoice.id).due.isZero)
    }
    for note in notes {
      let taxes = note.taxes.reduce(Decimal(0)) { $0 + $1.amount.decimal }
      #expect(taxes == note.totals.tax.decimal && note.totals.net + note.totals.tax == note.totals.gross)
      #expect(note.taxes.reduce(Decimal(0)) { $0 + $1.base.decimal } == note.totals.net.decimal)
      #expect(note.paid + note.credited + note.due == note.totals.gross)
    }
    return notes.reduce(0) { $0 + $1.totals.gross.decimal }
  }

  private static func draft(_ currency: String, _ digits: Int, _ random: inout RandomNumbers) -> Invoice.Draft {
    var draft = Invoice.Draft()
    draft.currency = currency
    draft.lines = (1...Int.random(in: 1...6, using: &random)).map { index in
      let sign = Int.random(in: 0..<8, using: &random) == 0 ? "-" : ""
      var line = InvoiceLine.Draft(
        description: "d\(index)", quantity: sign + number(999, 3, &random), unitPrice: number(9_999, 6, &random),
        taxCode: taxes.randomElement(using: &random))
      if line.quantity == sign + "0" || line.quantity?.allSatisfy({ "-0.".contains($0) }) == true {
        line.quantity = "1"
      }
      if Bool.random(using: &random) { line.discountPercent = number(99, 2, &random) }
      return line
    }
    let codes = draft.lines?.compactMap(\.taxCode) ?? []
    draft.allowances = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      var allowance = InvoiceAllowance.Draft(reason: "r", taxCode: codes.randomElement(using: &random))
      if Bool.random(using: &random) {
        allowance.percent = number(40, 2, &random)
      } else {
        allowance.amount = number(30, digits, &random)
      }
      return allowance
    }
    return draft
  }

  private static func number(_ most: Int, _ digits: Int, _ random: inout RandomNumbers) -> String {
    let whole = String(Int.random(in: 0...most, using: &random))
    let fraction = (0..<Int.random(in: 0...digits, using: &random)).map { _ in
      String(Int.random(in: 0...9, using: &random))
    }
    return fraction.isEmpty ? whole : whole + "." + fraction.joined()
  }

  /// EN 16931, by hand: lines rounded, discounts rounded, the tax of each rate rounded once.
  private struct Model {
    var net = Decimal(0)
    var tax = Decimal(0)

    init(_ draft: Invoice.Draft, _ digits: Int) {
      func exact(_ text: String?) -> Decimal { Decimal(string: text ?? "0") ?? 0 }
      func rounded(_ value: Decimal) -> Decimal {
        var (value, result) = (value, Decimal(0))
        NSDecimalRound(&result, &value, digits, .plain)
        return result
      }
      var bases: [String: Decimal] = [:]
      for line in draft.lines ?? [] {
        let gross = rounded(exact(line.quantity) * exact(line.unitPrice))
        bases[line.taxCode ?? "", default: 0] += gross - rounded(gross * exact(line.discountPercent) / 100)
      }
      let sums = bases
      for allowance in draft.allowances ?? [] {
        let base = sums[allowance.taxCode ?? ""] ?? 0
        let percent = allowance.percent.map { rounded(base * exact($0) / 100) }
        bases[allowance.taxCode ?? "", default: 0] -= percent ?? exact(allowance.amount)
      }
      for (code, base) in bases {
        net += base
        tax += rounded(base * exact(InvoiceModelTests.rates[code]) / 100)
      }
    }
  }
}

extension Amount {
  fileprivate var decimal: Decimal { Decimal(string: description) ?? 0 }
}

/// The same numbers in every run (SplitMix64).
private struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
