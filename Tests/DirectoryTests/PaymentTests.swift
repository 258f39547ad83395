import Testing

@testable import Directory

struct PaymentTests {
  private let euro = CurrencyCode(rawValue: "EUR")

  private func euros(_ cents: Int64) -> Amount { Amount(minorUnits: cents, digits: 2) }

  private func day(_ text: String) -> CalendarDate {
    (try? CalendarDate(checking: text)) ?? CalendarDate(daysSince1970: 0)
  }

  /// An invoice with something to be paid.
  private func invoice(
    _ number: String, _ cents: Int64, due: String = "2026-03-31", issued: String = "2026-03-01"
  ) -> OpenItem {
    OpenItem(
      source: .invoice(ID(rawValue: "inv_" + number)), number: number, date: day(issued), dueDate: day(due),
      open: euros(cents))
  }

  private func told(_ allocations: [Payment.Allocation]) -> [String] {
    allocations.map { "\($0.invoiceNumber ?? $0.paymentId?.rawValue ?? "-") \($0.amount)" }
  }

  // MARK: The money

  private func terms(_ change: (inout Payment.Draft) -> Void) throws -> Payment.Terms {
    var draft = Payment.Draft()
    draft.amount = "10"
    change(&draft)
    return try draft.terms(usual: euro, on: day("2026-03-15"))
  }

  @Test func `What a payment does not say is usual`() throws {
    let terms = try terms { _ in }
    #expect(terms.date == day("2026-03-15") && terms.currency == euro && terms.method == .bankTransfer)
    #expect(terms.amount == euros(1000) && terms.reference == nil && terms.note == nil)
  }

  @Test func `An amount has the digits of its currency`() throws {
    func check(_ amount: String, _ currency: String, _ minorUnits: Int64) throws {
      let terms = try terms { ($0.amount, $0.currency) = (amount, currency) }
      #expect(terms.amount.minorUnits == minorUnits && terms.currency.rawValue == currency)
    }
    try check("10.5", "EUR", 1050)
    try check("1000", "JPY", 1000)
    try check("1.234", "TND", 1234)
    try check("1.00", "JPY", 1)
    try check("0.0001", "UYW", 1)
  }

  @Test func `What is wrong with the money is told, with the pointer to it`() {
    func check(_ expected: [String], _ change: (inout Payment.Draft) -> Void) {
      do {
        _ = try terms(change)
        Testing.Issue.record("\(expected) are not told")
      } catch let issues as Issues {
        #expect(issues.list.map { "\($0.pointer) \($0.code.rawValue)" } == expected)
      } catch {
        Testing.Issue.record(error)
      }
    }
    check(["/amount required"]) { $0.amount = nil }
    check(["/amount required"]) { $0.amount = " " }
    check(["/amount outOfRange"]) { $0.amount = "0" }
    check(["/amount outOfRange"]) { $0.amount = "-5" }
    check(["/amount outOfRange"]) { $0.amount = "10000000000000000" }
    check(["/amount tooPrecise"]) { $0.amount = "1.001" }
    check(["/amount tooPrecise"]) { ($0.amount, $0.currency) = ("1.5", "JPY") }
    check(["/amount invalidDecimal"]) { $0.amount = "1 000,00" }
    check(["/currency invalidCurrency"]) { ($0.amount, $0.currency) = ("1.5", "FRF") }
    check(["/date invalidDate"]) { $0.date = "2026-02-30" }
    check(["/date outOfRange"]) { $0.date = "2026-03-17" }
    check(["/reference tooLong"]) { $0.reference = String(repeating: "a", count: 141) }
    check(["/amount required", "/date invalidDate", "/note invalidCharacter"]) {
      ($0.amount, $0.date, $0.note) = (nil, "x", "\u{7}")
    }
  }

  @Test func `A payment may be of tomorrow, for it is that somewhere`() throws {
    #expect(try terms { $0.date = "2026-03-16" }.date == day("2026-03-16"))
  }

  // MARK: Allocation

  @Test func `What is due first is paid first, then what is older, then the lower number`() {
    func check(_ cents: Int64, _ expected: [String], _ rest: Int64, _ items: [OpenItem]) {
      for order in [items, items.reversed()] {
        let plan = AllocationPlan(oldestFirst: euros(cents), onto: order)
        #expect(told(plan.allocations) == expected)
        #expect(plan.rest == euros(rest))
      }
    }
    let (one, other) = (invoice("1", 100), invoice("2", 100, due: "2026-03-30"))
    check(150, ["2 1.00", "1 0.50"], 0, [one, other])
    check(100, ["2 1.00"], 0, [one, other])
    check(201, ["2 1.00", "1 1.00"], 1, [one, other])
    check(5, [], 5, [])
    check(150, ["2 1.00", "1 0.50"], 0, [one, invoice("2", 100, issued: "2026-02-01")])
    check(150, ["2026-9999 1.00", "2026-10000 0.50"], 0, [invoice("2026-10000", 100), invoice("2026-9999", 100)])
    check(150, ["2 1.00", "3 0.50"], 0, [invoice("2", 100), invoice("3", 100), invoice("1", 0)])
  }

  @Test func `What a peer names is paid, as much as it says or as there is`() throws {
    let items = [invoice("1", 100), invoice("2", 200)]
    func check(_ cents: Int64, _ drafts: [(String, String?)], _ expected: [String], _ rest: Int64) throws {
      let drafts = drafts.map { Payment.AllocationDraft(invoiceId: ID(rawValue: "inv_" + $0.0), amount: $0.1) }
      let plan = try AllocationPlan(drafts, of: euros(cents), euro, onto: items)
      #expect(told(plan.allocations) == expected)
      #expect(plan.rest == euros(rest))
    }
    try check(300, [("2", "1.50"), ("1", nil)], ["2 1.50", "1 1.00"], 50)
    try check(120, [("2", nil)], ["2 1.20"], 0)
    try check(120, [("1", nil)], ["1 1.00"], 20)
    try check(120, [], [], 120)
    let byNumber = [Payment.AllocationDraft(invoiceNumber: "2")]
    #expect(told(try AllocationPlan(byNumber, of: euros(50), euro, onto: items).allocations) == ["2 0.50"])
  }

  @Test func `What a peer names and cannot be paid is told`() {
    func check(_ drafts: [Payment.AllocationDraft], _ expected: [String]) {
      do {
        _ = try AllocationPlan(drafts, of: euros(150), euro, onto: [invoice("1", 100), invoice("2", 200)])
        Testing.Issue.record("\(expected) are not told")
      } catch {
        #expect(
          error.list.map { "\($0.pointer) \($0.code.rawValue) \($0.suggestion ?? "-")" } == expected)
      }
    }
    let (one, two) = (ID<Invoice>(rawValue: "inv_1"), ID<Invoice>(rawValue: "inv_2"))
    check([.init(invoiceId: one, amount: "1.01")], ["/0/amount moreThanDue 1.00"])
    check([.init(invoiceId: two, amount: "1.51")], ["/0/amount moreThanLeft 1.50"])
    check([.init(invoiceId: one), .init(invoiceId: two, amount: "0.51")], ["/1/amount moreThanLeft 0.50"])
    check([.init(invoiceId: two), .init(invoiceId: one)], ["/1/amount moreThanLeft 0.00"])
    check([.init(invoiceNumber: "3")], ["/0/invoiceNumber notDue EUR"])
    check([.init(invoiceId: one), .init(invoiceNumber: "1")], ["/1/invoiceNumber duplicate -"])
    check([.init(invoiceId: one), .init(invoiceId: one)], ["/1/invoiceId duplicate -"])
    check([.init(invoiceId: ID(rawValue: "inv_3"))], ["/0/invoiceId notDue EUR"])
    check([.init(paymentId: ID(rawValue: "pay_3"))], ["/0/paymentId notDue EUR"])
    check([.init()], ["/0 required invoiceId | invoiceNumber | paymentId"])
    check(
      [.init(invoiceId: one, paymentId: ID(rawValue: "pay_3"))], ["/0 required invoiceId | invoiceNumber | paymentId"])
    check(
      [.init(invoiceId: one, amount: "0"), .init(invoiceId: two, amount: "x")],
      ["/0/amount outOfRange > 0", "/1/amount invalidDecimal -"])
    check(
      Array(repeating: .init(invoiceId: one), count: 501), [" tooMany -"])
  }

  // MARK: Changes

  private func payment(_ cents: Int64 = 15_000) throws -> Payment {
    let terms = try terms { $0.amount = euros(cents).description }
    let plan = AllocationPlan(oldestFirst: terms.amount, onto: [invoice("1", 10_000)])
    return Payment(terms, .payment, plan, of: ID(rawValue: "cli_1"), in: Samples.context(at: 1))
  }

  @Test func `A payment is what it paid and what is left of it`() throws {
    let payment = try payment()
    #expect(payment.unallocated == euros(5000) && payment.refunded.isZero && payment.revision == 1)
    #expect(told(payment.allocations) == ["1 100.00"])
    let moved = payment.allocating(AllocationPlan(oldestFirst: payment.amount, onto: []), in: Samples.context(at: 2))
    #expect(moved.allocations.isEmpty && moved.unallocated == euros(15_000) && moved.revision == 2)
    let refunded = payment.refunding(euros(2000), in: Samples.context(at: 2))
    #expect(refunded.refunded == euros(2000) && refunded.unallocated == euros(3000))
    #expect(refunded.refunding(euros(-2000), in: Samples.context(at: 3)).unallocated == euros(5000))
  }

  @Test func `A void payment pays nothing and says why`() throws {
    let void = try payment().voiding("Cheque bounced", in: Samples.context(at: 5))
    #expect(void.status == .void && void.allocations.isEmpty && void.unallocated.isZero)
    #expect(void.voidReason == "Cheque bounced" && void.voidedAt?.milliseconds == 5 && void.revision == 2)
    #expect(throws: Issues([Issue(.required, at: "/reason")])) { try Payment.checkedReason(" ") }
  }

  @Test func `Each method has its code`() {
    #expect(Payment.Method.allCases.map(\.code) == ["30", "48", "10", "20", "49", "ZZZ"])
  }
}
