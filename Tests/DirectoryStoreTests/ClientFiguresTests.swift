import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

/// What a list tells of invoices, payments and the last activity.
@Suite struct ClientFiguresTests {
  private let clock = SetClock()
  private let books: Books
  private let client: ID<Client>

  init() throws {
    var environment = StoreEnvironment.deterministic()
    environment.clock = clock
    books = try Books(path: TestStore.temporaryPath(), environment: environment)
    client = try books.client("A")
  }

  private var caller: Caller { books.caller }

  private func summaries(
    _ query: ClientQuery = ClientQuery(), _ figures: ClientFigures = .balance
  ) throws -> [ClientSummary] {
    let caller = caller
    let page = try books.test.run(changes: false) { try $0.list(query, with: figures, for: caller) }
    return try JSON.decode([ClientSummary].self, from: page.items.bytes)
  }

  /// A line for each client: the name, what is due of it and overdue, and how many invoices are open.
  private func told(_ query: ClientQuery = ClientQuery()) throws -> [String] {
    try summaries(query).map { summary in
      let amounts = (summary.balanceDue ?? []).map { "\($0.currency.rawValue) \($0.due)/\($0.overdue)" }
      let figures = [summary.overdue.map { $0 ? "overdue" : "due" }, summary.openInvoices.map { String($0) }]
      return ([summary.name] + amounts + figures.compactMap { $0 }).joined(separator: " ")
    }
  }

  private func draft(_ price: String, _ currency: String) -> Invoice.Draft {
    var draft = Invoice.Draft()
    draft.currency = currency
    draft.lines = [InvoiceLine.Draft(description: "d", unitPrice: price)]
    return draft
  }

  private func pay(_ amount: String, keepsCredit: Bool = false) throws -> Payment {
    let (caller, client) = (caller, client)
    var draft = Payment.Draft()
    draft.amount = amount
    let made = draft
    return try books.test.run { try $0.record(made, of: client, keepsCredit: keepsCredit, by: caller).payment }
  }

  @Test func nothingIsToldWhereNothingIsOpen() throws {
    #expect(try told() == ["A"])
    _ = try books.create(client, draft("100", "EUR"))
    #expect(try told() == ["A"])
    let other = try books.client("B")
    try books.issue(other)
    #expect(try told() == ["A", "B EUR 120.00/0.00 due 1"])
    #expect(try summaries(ClientQuery(), []).allSatisfy { $0.balanceDue == nil && $0.openInvoices == nil })
  }

  @Test func currenciesAreApart() throws {
    try books.issue(client, draft("100", "USD"))
    try books.issue(client, draft("100", "JPY"))
    try books.issue(client, draft("10", "EUR"))
    try books.issue(client, draft("1", "EUR"))
    #expect(try told() == ["A EUR 13.20/0.00 JPY 120/0 USD 120.00/0.00 due 4"])
  }

  @Test func paymentsAndCreditsLessenIt() throws {
    let (one, two) = (try books.issue(client), try books.issue(client))
    let payment = try pay("150")
    #expect(try told() == ["A EUR 90.00/0.00 due 1"])
    _ = try books.credit(two.id, [.init(number: 1, quantity: "0.5")])
    #expect(try told() == ["A EUR 30.00/0.00 due 1"])
    let (caller, client) = (caller, client)
    _ = try books.test.run { try $0.void(payment.id, of: client, reason: "r", ifRevision: nil, by: caller) }
    #expect(try told() == ["A EUR 180.00/0.00 due 2"])
    _ = try books.void(one.id, "r")
    #expect(try told() == ["A EUR 60.00/0.00 due 1"])
    _ = try pay("100", keepsCredit: true)
    #expect(try told() == ["A"])
  }

  @Test func whatIsLeftOfACreditNoteIsNotDue() throws {
    let invoice = try books.issue(client)
    _ = try pay("120")
    _ = try books.credit(invoice.id, nil)
    #expect(try told() == ["A"])
  }

  @Test func theDayAfterItsDueDateAnInvoiceIsOverdue() throws {
    let invoice = try books.issue(client)
    let days = try #require(invoice.dueDate).daysSince1970 - (try #require(invoice.issueDate)).daysSince1970
    clock.add(seconds: Int64(days) * 86_400)
    try books.issue(client, price: "10")
    #expect(try told() == ["A EUR 132.00/0.00 due 2"])
    clock.add(seconds: 86_400)
    #expect(try told() == ["A EUR 132.00/120.00 overdue 2"])
    _ = try pay("120")
    #expect(try told() == ["A EUR 12.00/0.00 due 1"])
  }

  @Test func archivedAndMergedClientsKeepTheirs() throws {
    let other = try books.client("B")
    try books.issue(client)
    try books.issue(other, draft("100", "USD"))
    let (caller, client) = (caller, client)
    _ = try books.test.run { try $0.setStatus(.archived, of: other, by: caller) }
    #expect(try told(ClientQuery(status: .archived)) == ["B USD 120.00/0.00 due 1"])
    _ = try books.test.run { try $0.setStatus(.active, of: other, by: caller) }
    let merge = try books.test.run { try $0.merge(MergePlan(kept: client, others: [other]), by: caller) }
    #expect(try told() == ["A EUR 120.00/0.00 USD 120.00/0.00 due 2"])
    _ = try books.test.run { try $0.unmerge(merge.id, by: caller) }
    #expect(try told() == ["A EUR 120.00/0.00 due 1", "B USD 120.00/0.00 due 1"])
  }

  @Test func pagesHaveTheFiguresOfTheirClients() throws {
    for number in 1...7 {
      let client = try books.client("C\(number)")
      if number.isMultiple(of: 2) { try books.issue(client, price: String(number * 100)) }
    }
    var (found, cursor): ([String], String?) = ([], nil)
    repeat {
      let query = ClientQuery(isDescending: true, limit: 3, cursor: cursor)
      found += try told(query)
      let caller = caller
      cursor = try books.test.run(changes: false) { try $0.list(query, with: .balance, for: caller).nextCursor }
    } while cursor != nil
    #expect(
      found == [
        "C7", "C6 EUR 720.00/0.00 due 1", "C5", "C4 EUR 480.00/0.00 due 1", "C3", "C2 EUR 240.00/0.00 due 1", "C1", "A",
      ])
    #expect(try told(ClientQuery(search: "c4")) == ["C4 EUR 480.00/0.00 due 1"])
  }

  @Test func whatBelongsToAClientIsItsActivity() throws {
    let other = try books.client("B")
    let (caller, client) = (caller, client)
    func last() throws -> [Instant?] { try summaries(ClientQuery(), .lastActivity).map(\.lastActivity) }
    let created = try last()
    #expect(created == (try summaries()).map(\.updatedAt))
    let changes: [(borrowing Transaction) throws -> Void] = [
      { _ = try $0.addNote(Note.Draft(text: "n"), to: client, by: caller) },
      { transaction in
        var draft = Invoice.Draft()
        draft.lines = [InvoiceLine.Draft(description: "d", unitPrice: "100")]
        _ = try transaction.issueInvoice(
          transaction.createInvoice(draft, for: client, by: caller).invoice.id, on: nil, ifRevision: nil, by: caller)
      },
      { transaction in
        var draft = Payment.Draft()
        draft.amount = "10"
        _ = try transaction.record(draft, of: client, keepsCredit: false, by: caller)
      },
    ]
    for change in changes {
      clock.add(seconds: 60)
      try books.test.run { try change($0) }
      #expect(try last() == [clock.now(), created[1]])
    }
    #expect(try summaries().map(\.lastActivity) == [nil, nil])
    clock.add(seconds: 60)
    _ = try books.test.run { try $0.setStatus(.archived, of: other, by: caller) }
    #expect(try summaries(ClientQuery(status: .archived), .lastActivity).map(\.lastActivity) == [clock.now()])
  }
}
