import Testing

@testable import Directory

struct AccountStatementTests {
  private let euro = CurrencyCode(rawValue: "EUR")

  private func euros(_ cents: Int64) -> Amount { Amount(minorUnits: cents, digits: 2) }

  private func day(_ text: String) -> CalendarDate {
    (try? CalendarDate(checking: text)) ?? CalendarDate(daysSince1970: 0)
  }

  private func entry(_ date: String, _ kind: AccountStatement.Kind, _ cents: Int64, _ number: String)
    -> AccountStatement.Entry
  {
    AccountStatement.Entry(
      date: day(date), kind: kind, paymentId: kind == .payment ? ID(rawValue: number) : nil,
      number: kind == .payment ? nil : number, amount: euros(cents))
  }

  private var entries: [AccountStatement.Entry] {
    [
      entry("2026-03-10", .payment, -5000, "pay_2"), entry("2026-02-01", .invoice, 10_000, "2026-0001"),
      entry("2026-03-10", .invoice, 2500, "2026-0002"), entry("2026-03-10", .payment, -100, "pay_1"),
      entry("2026-03-20", .creditNote, -1000, "2026-0003"), entry("2026-03-31", .refund, 300, "pay_3"),
    ]
  }

  private func statement(opening: Int64 = 0, open: [OpenItem] = []) -> AccountStatement {
    AccountStatement(euro, opening: euros(opening), entries, to: day("2026-03-31"), open: open)
  }

  @Test func `Each line has what is owed after it, documents before payments of the day`() {
    let statement = statement()
    #expect(statement.opening.isZero)
    #expect(
      statement.entries.map { "\($0.date) \($0.kind.rawValue) \($0.amount) \($0.balance)" } == [
        "2026-02-01 invoice 100.00 100.00", "2026-03-10 invoice 25.00 125.00", "2026-03-10 payment -1.00 124.00",
        "2026-03-10 payment -50.00 74.00", "2026-03-20 creditNote -10.00 64.00", "2026-03-31 refund 3.00 67.00",
      ])
    #expect(statement.closing == euros(6700))
  }

  @Test func `What was before is owed already`() {
    let statement = statement(opening: -7000)
    #expect(statement.entries.map(\.balance.minorUnits) == [3000, 5500, 5400, 400, -600, -300])
    #expect(statement.closing == euros(-300))
  }

  @Test func `What is to be paid and not owed is credit`() {
    let item = OpenItem(source: .invoice(ID(rawValue: "1")), number: "1", date: day("2026-03-10"), open: euros(2500))
    #expect(statement(opening: -7000, open: [item]).credit == euros(2800))
    #expect(statement(opening: -4200, open: [item]).credit == euros(0))
  }

  @Test func `What is open is told by how long it is past its day`() {
    let items = [
      ("2026-03-31", 1), ("2026-04-05", 2), ("2026-03-30", 10), ("2026-03-01", 20), ("2026-02-28", 100),
      ("2026-01-30", 200), ("2026-01-29", 1000), ("2025-12-31", 2000), ("2025-12-30", 10_000), ("2020-01-01", 1),
    ]
    .map { due, cents in
      OpenItem(
        source: .invoice(ID(rawValue: due)), number: nil, date: day("2020-01-01"), dueDate: day(due),
        open: euros(Int64(cents)))
    }
    let ageing = statement(open: items).ageing
    #expect(ageing.notDue == euros(3))
    #expect(ageing.days1to30 == euros(30))
    #expect(ageing.days31to60 == euros(300))
    #expect(ageing.days61to90 == euros(3000))
    #expect(ageing.over90 == euros(10_001))
    #expect(ageing.total == euros(13_334))
  }
}

struct StatementPageTests {
  private func page(_ language: Language, name: String = "Café & Fils <script>") throws -> String {
    var client = try Samples.client { $0.name = name }
    client.number = "C/1"
    let euro = CurrencyCode(rawValue: "EUR")
    let day = CalendarDate(daysSince1970: 20_543)
    let entry = AccountStatement.Entry(
      date: day, kind: .invoice, number: "\"2026\"-'1'", dueDate: day,
      amount: Amount(minorUnits: 123_456_789, digits: 2))
    let statement = AccountStatement(euro, opening: .zero(2), [entry], to: day, open: [])
    let page = StatementPage(
      client: client, seller: nil, sellerName: "Us", from: day, to: day, statements: [statement], language: language)
    #expect(page.fileName == "\(language == .french ? "releve" : "statement")-C-1-2026-03-31.html")
    return page.html
  }

  @Test func `What a record says is text on the page, never markup`() throws {
    let html = try page(.english)
    #expect(html.contains("Café &amp; Fils &lt;script&gt;") && !html.contains("<script"))
    #expect(html.contains("&quot;2026&quot;-&#39;1&#39;"))
    #expect(html.contains("default-src &#39;none&#39;") && !html.contains("http://") && !html.contains("https://"))
  }

  @Test func `The page is in its language, with the amounts as it writes them`() throws {
    let (english, french) = (try page(.english), try page(.french))
    #expect(english.contains("<html lang=\"en\">") && french.contains("<html lang=\"fr\">"))
    #expect(english.contains(">€1,234,567.89<") && french.contains(">1\u{202F}234\u{202F}567,89\u{A0}€<"))
    #expect(english.contains(">31\u{A0}March\u{A0}2026<") && french.contains(">31\u{A0}mars\u{A0}2026<"))
    #expect(english.contains("<dt>From</dt>") && french.contains("<dt>Du</dt>"))
    #expect(english.contains("<h1>Statement of account</h1>") && french.contains("<h1>Relevé de compte</h1>"))
  }

  @Test func `Every tag that is opened is closed`() throws {
    let html = try page(.french)
    for tag in ["html", "head", "body", "main", "section", "table", "thead", "tbody", "tr", "th", "td", "caption"] {
      let opened = html.split(separator: "<").count { $0.hasPrefix(tag + ">") || $0.hasPrefix(tag + " ") }
      let closed = html.split(separator: "<").count { $0.hasPrefix("/" + tag + ">") }
      #expect(opened == closed && opened > 0, "\(tag)")
    }
  }

  private func page(_ amounts: [(String, Amount)]) throws -> (english: String, french: String) {
    let day = CalendarDate(daysSince1970: 20_543)
    let statements = amounts.map { currency, amount in
      AccountStatement(
        CurrencyCode(rawValue: currency), opening: .zero(amount.digits),
        [AccountStatement.Entry(date: day, kind: .payment, amount: amount)], to: day, open: [])
    }
    let client = try Samples.client { $0.name = "Zoé" }
    func html(_ language: Language) -> String {
      StatementPage(
        client: client, seller: nil, sellerName: "Us", from: nil, to: day, statements: statements, language: language
      ).html
    }
    return (html(.english), html(.french))
  }

  @Test func `An amount is written with its sign and its digits`() throws {
    func check(_ minorUnits: Int64, _ digits: Int, _ currency: String, _ english: String, _ french: String) throws {
      let page = try page([(currency, Amount(minorUnits: minorUnits, digits: digits))])
      #expect(page.english.contains(">\(english)<"), "\(currency)")
      #expect(page.french.contains(">\(french)<"), "\(currency)")
    }
    try check(0, 2, "EUR", "€0.00", "0,00\u{A0}€")
    try check(-5, 2, "EUR", "\u{2212}€0.05", "\u{2212}0,05\u{A0}€")
    try check(-1_000, 0, "JPY", "\u{2212}JPY\u{A0}1,000", "\u{2212}1\u{202F}000\u{A0}JPY")
    try check(999_999, 3, "TND", "TND\u{A0}999.999", "999,999\u{A0}TND")
  }

  @Test func `What was paid beforehand is the client's, without a sign`() throws {
    let page = try page([("EUR", Amount(minorUnits: -5000, digits: 2))])
    #expect(page.english.contains("Your credit</th><td class=\"number\">\u{2212}€50.00<"))
    #expect(page.english.contains("Balance in your favour</th><td class=\"number\">€50.00<"))
    #expect(page.french.contains("Solde en votre faveur</th><td class=\"number\">50,00\u{A0}€<"))
    #expect(try self.page(.english).contains("Balance due</th><td class=\"number\">€1,234,567.89<"))
  }

  @Test func `Several currencies have tables of their own, which are told apart`() throws {
    let page = try page([("EUR", .zero(2)), ("JPY", .zero(0))]).english
    #expect(page.contains("Documents and payments (EUR)") && page.contains("Documents and payments (JPY)"))
    for id in ["entries-EUR", "entries-JPY", "ageing-EUR", "ageing-JPY"] {
      #expect(page.split(separator: "id=\"\(id)\"", omittingEmptySubsequences: false).count == 2)
    }
    #expect(try self.page(.english).contains("<span class=\"hidden\">Documents and payments</span>"))
  }
}
