import Testing

@testable import Directory

struct TimeTests {
  @Test func `A day is written as ISO 8601 and counted both ways`() throws {
    for (text, days) in [
      ("1970-01-01", 0), ("2000-02-29", 11016), ("2026-11-23", 20780), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896), ("1900-03-01", -25508),
    ] {
      let date = try CalendarDate(checking: text)
      #expect(date.daysSince1970 == days, "\(text)")
      #expect(CalendarDate(daysSince1970: days) == date)
      #expect(date.description == text)
    }
    var date = CalendarDate(daysSince1970: -800_000)
    for days in stride(from: -719_162, through: 2_932_896, by: 97) {
      let next = CalendarDate(daysSince1970: days)
      #expect(next.daysSince1970 == days)
      #expect(date <= next)
      date = next
    }
  }

  @Test func `A day that does not exist is refused`() {
    for text in [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1-01", "0000-01-01", "2026/01/01",
      "20260101", "2026-01-01 ", "+026-01-01", "",
    ] {
      let issue = #expect(throws: Issue.self, "\(text)") { try CalendarDate(checking: text) }
      #expect(issue?.code == .invalidDate)
    }
  }

  @Test func `Days and months are added within the calendar`() throws {
    let date = try CalendarDate(checking: "2024-01-31")
    #expect(date.adding(months: 1).description == "2024-02-29")
    #expect(date.adding(months: -2).description == "2023-11-30")
    #expect(date.adding(days: 30).description == "2024-03-01")
    #expect(try CalendarDate(checking: "2023-02-10").endOfMonth.description == "2023-02-28")
    #expect(date.adding(days: .max).description == "9999-12-31")
    #expect(date.adding(days: .min).description == "0001-01-01")
    #expect(date.adding(months: .max).description == "9999-12-31")
    #expect(date.adding(months: .min).description == "0001-01-31")
  }

  @Test func `An instant is RFC 3339 in UTC with milliseconds`() throws {
    for (text, milliseconds) in [
      ("1970-01-01T00:00:00.000Z", 0), ("2026-11-23T09:30:00.123Z", 1_795_426_200_123),
      ("1969-12-31T23:59:59.999Z", -1), ("0001-01-01T00:00:00.000Z", -62_135_596_800_000),
      ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ] as [(String, Int64)] {
      #expect(try Instant(checking: text).milliseconds == milliseconds, "\(text)")
      #expect(Instant(milliseconds: milliseconds).description == text)
    }
    #expect(Instant(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
    #expect(Instant(milliseconds: .min).description == "0001-01-01T00:00:00.000Z")
    #expect(Instant(milliseconds: -1).date.description == "1969-12-31")
  }

  @Test func `Any other form of an instant is refused`() {
    for text in [
      "2026-11-23T09:30:00Z", "2026-11-23T09:30:00.123+00:00", "2026-11-23 09:30:00.123Z", "2026-11-23t09:30:00.123z",
      "2026-11-23T24:00:00.000Z", "2026-11-23T09:60:00.000Z", "2026-11-23T09:30:60.000Z", "2026-02-30T09:30:00.000Z",
      "2026-11-23T09:30:00.1234Z", "",
    ] {
      #expect(throws: Issue.self, "\(text)") { try Instant(checking: text) }
    }
  }

  private func checkDue(_ terms: PaymentTerms, _ date: String, _ due: String) throws {
    #expect(terms.dueDate(from: try CalendarDate(checking: date)).description == due, "\(terms)")
  }

  @Test func `An invoice is due as its terms say`() throws {
    try checkDue(.onReceipt, "2026-11-23", "2026-11-23")
    try checkDue(.net(days: 30), "2026-01-31", "2026-03-02")
    try checkDue(.endOfMonth(days: 45, method: .addThenEndOfMonth), "2026-01-10", "2026-02-28")
    try checkDue(.endOfMonth(days: 45, method: .endOfMonthThenAdd), "2026-01-10", "2026-03-17")
    try checkDue(.endOfMonth(days: 0, method: .addThenEndOfMonth), "2026-02-01", "2026-02-28")
    try checkDue(.dayOfMonth(day: 10, monthsAhead: 1), "2026-11-23", "2026-12-10")
    try checkDue(.dayOfMonth(day: 31, monthsAhead: 1), "2026-01-31", "2026-02-28")
    try checkDue(.dayOfMonth(day: 10, monthsAhead: 0), "2026-11-23", "2026-12-10")
    try checkDue(.dayOfMonth(day: 25, monthsAhead: 0), "2026-11-23", "2026-11-25")
  }

  @Test func `Terms are found as people write them`() {
    let texts: [(String, PaymentTerms?)] = [
      ("30 jours fin de mois", .endOfMonth(days: 30, method: .addThenEndOfMonth)),
      ("45 j. fdm", .endOfMonth(days: 45, method: .addThenEndOfMonth)),
      ("45j FDM", .endOfMonth(days: 45, method: .addThenEndOfMonth)),
      ("fin de mois + 30 jours", .endOfMonth(days: 30, method: .endOfMonthThenAdd)),
      ("30 days end of month", .endOfMonth(days: 30, method: .addThenEndOfMonth)),
      ("EOM", .endOfMonth(days: 0, method: .addThenEndOfMonth)),
      ("Net 30", .net(days: 30)), ("net30", .net(days: 30)), ("30 jours", .net(days: 30)), ("30", .net(days: 30)),
      ("30 jours date de facture", .net(days: 30)), ("Due within 14 days", .net(days: 14)),
      ("à réception", .onReceipt), ("À réception de facture", .onReceipt), ("Due on receipt", .onReceipt),
      ("Comptant", .onReceipt), ("le 10 du mois suivant", .dayOfMonth(day: 10, monthsAhead: 1)),
      ("10th of the following month", .dayOfMonth(day: 10, monthsAhead: 1)),
      ("30 jours fin de mois le 10", nil), ("le 32 du mois suivant", nil), ("Net 400", nil), ("soon", nil), ("", nil),
      ("2/10 net 30", nil), ("à réception 30 jours", nil), ("99999999999999999999 jours", nil),
    ]
    for (text, terms) in texts { #expect(PaymentTerms(matching: text) == terms, "\(text)") }
  }

  @Test func `Terms are checked`() {
    func check(_ draft: PaymentTerms.Draft, _ issue: Issue) {
      #expect(throws: issue) { try PaymentTerms(checking: draft) }
    }
    check(.init(kind: .net), Issue(.required, at: "/days"))
    check(.init(kind: .net, days: 366), Issue(.outOfRange, at: "/days", value: "366", limit: 365))
    check(.init(kind: .net, days: -1), Issue(.outOfRange, at: "/days", value: "-1", limit: 0))
    check(.init(kind: .dayOfMonth), Issue(.required, at: "/day"))
    check(.init(), Issue(.required, at: "/kind", suggestion: "onReceipt, net, endOfMonth, dayOfMonth"))
  }
}
