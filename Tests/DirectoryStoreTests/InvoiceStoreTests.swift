import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct InvoiceStoreTests {
  private let books: Books

  init() throws {
    books = try Books()
  }

  @Test func aDraftTakesTheDefaultsOfItsClientOnceAndForAll() throws {
    let client = try books.client("A") { $0.settings?.defaultRate = "80" }
    let draft = try books.create(client, [InvoiceLine.Draft(description: "Work", quantity: "2")])
    #expect(draft.totals.gross.description == "192.00")
    #expect(draft.currency.rawValue == "EUR" && draft.language.rawValue == "fr")
    #expect(draft.paymentTerms == .net(days: 30) && draft.number == nil && draft.due.isZero)
    try books.change(client) {
      $0.settings?.defaultRate = "90"; $0.settings?.currency = "USD"
    }
    let later = try books.update(draft.id) { $0.note = "n" }
    #expect(later.totals.gross.description == "192.00" && later.currency.rawValue == "EUR" && later.revision == 2)
    #expect(try books.update(draft.id) { $0.note = "n" }.revision == 2)
  }

  @Test func numbersHaveNoGapsInAYearAndRunWithTheDates() throws {
    let client = try books.client("A")
    #expect(try books.issue(client, on: "2025-12-30").number == "2025-0001")
    #expect(try books.issue(client, on: "2026-01-01").number == "2026-0001")
    #expect(try books.issue(client, on: "2025-12-30").number == "2025-0002")
    #expect(
      throws: Issues([Issue(.notPossible, at: "/issueDate", value: "2025-12-29", suggestion: "2025-12-30–2026-01-01")])
    ) {
      try books.issue(client, on: "2025-12-29")
    }
    #expect(throws: Issues([Issue(.notPossible, at: "/issueDate", value: "2026-01-02", suggestion: "2026-01-01")])) {
      try books.issue(client, on: "2026-01-02")
    }
    #expect(try books.issue(client, on: "2025-12-31").number == "2025-0003")
    #expect(
      throws: Issues([Issue(.notPossible, at: "/issueDate", value: "2024-12-31", suggestion: "2025-01-01–2026-01-01")])
    ) {
      try books.issue(client, on: "2024-12-31")
    }
    #expect(try books.isIntact())
  }

  @Test func anIssuedInvoiceStaysWhateverBecomesOfItsClient() throws {
    let (client, other) = (try books.client("A"), try books.client("B"))
    let issued = try books.issue(client)
    let bytes = try books.document(issued.id)
    #expect(throws: DirectoryError.self) { try books.update(issued.id) { $0.note = "n" } }
    try books.change(client) { $0.name = "Another" }
    let caller = books.caller
    #expect(throws: DirectoryError.hasInvoices(id: client.rawValue, count: 1, asked: "delete")) {
      try books.test.run { try $0.delete(.id(client), by: caller) }
    }
    let merge = try books.test.run { try $0.merge(MergePlan(kept: other, others: [client]), by: caller).id }
    #expect(try books.invoice(issued.id).clientId == other)
    #expect(try books.document(issued.id) == bytes)
    #expect(throws: DirectoryError.self) { try books.test.run { try $0.delete(.id(other), by: caller) } }
    _ = try books.test.run { try $0.unmerge(merge, by: caller) }
    #expect(try books.invoice(issued.id).clientId == client)
    _ = try books.test.run { try $0.setStatus(.archived, of: client, by: caller) }
    #expect(throws: DirectoryError.archived(kind: .client, id: client.rawValue, asked: "create")) {
      try books.create(client, [])
    }
    #expect(try books.document(issued.id) == bytes && books.isIntact())
    #expect(try books.invoice(issued.id).buyer?.name == "A")
  }

  @Test func draftsGoWithTheirClientForGood() throws {
    let client = try books.client("A")
    let draft = try books.create(client, [InvoiceLine.Draft(description: "d", unitPrice: "1")])
    let caller = books.caller
    _ = try books.test.run { try $0.delete(.id(client), by: caller) }
    #expect(throws: DirectoryError.notFound(kind: .invoice, id: draft.id.rawValue)) { try books.invoice(draft.id) }
    #expect(try books.list().isEmpty)
    _ = try books.test.run { try $0.restore(client, by: caller) }
    #expect(try books.list() == [draft.id])
    _ = try books.test.run { try $0.delete(.id(client), by: caller) }
    _ = try books.test.run { try $0.purge(client, by: caller) }
    #expect(throws: DirectoryError.self) {
      try books.test.run(changes: false) { try $0.writtenInvoice(draft.id, for: caller) }
    }
    #expect(try books.isIntact())
  }

  @Test func whatIsPaidOrCreditedIsNotMadeVoid() throws {
    let client = try books.client("A")
    let issued = try books.issue(client)
    #expect(throws: Issues([Issue(.required, at: "/reason")])) { try books.void(issued.id, nil) }
    let note = try books.credit(issued.id, [.init(number: 1, quantity: "0.5")])
    #expect(note.number == "2026-0002" && note.credited == note.totals.gross && note.status == .paid)
    let credited = try books.invoice(issued.id)
    #expect(credited.status == .partiallyPaid && credited.due.description == "60.00")
    #expect(throws: DirectoryError.invoiceSettled(id: issued.id.rawValue, asked: "void")) {
      try books.void(issued.id, "r")
    }
    #expect(throws: DirectoryError.creditNote(id: note.id.rawValue, asked: "void")) { try books.void(note.id, "r") }
    let other = try books.issue(client)
    let void = try books.void(other.id, "wrong client")
    #expect(void.status == .void && void.number == "2026-0003" && void.due.isZero)
    #expect(throws: DirectoryError.invoiceState(.void, id: other.id.rawValue, asked: "credit")) {
      try books.credit(other.id, nil)
    }
    #expect(try books.isIntact())
  }

  @Test func itIsNeverCreditedForMoreThanWasInvoiced() throws {
    let client = try books.client("A")
    let lines = [
      InvoiceLine.Draft(description: "a", quantity: "3", unitPrice: "33.333333"),
      InvoiceLine.Draft(description: "b", quantity: "-1", unitPrice: "10"),
    ]
    let issued = try books.issue(client, lines)
    func check(_ line: InvoiceCredit.Line, _ suggestion: String?) throws {
      do {
        _ = try books.credit(issued.id, [line])
        #expect(suggestion == nil, "\(line)")
      } catch let issues as Issues {
        #expect(issues.list.map(\.suggestion) == [suggestion], "\(line)")
      }
    }
    try check(.init(number: 1, quantity: "3.000001"), "> 0, ≤ 3")
    try check(.init(number: 1, quantity: "-1"), "> 0, ≤ 3")
    try check(.init(number: 1, quantity: "0"), "> 0, ≤ 3")
    try check(.init(number: 1, quantity: "1"), nil)
    try check(.init(number: 1, quantity: "2.5"), "> 0, ≤ 2")
    // Without the line that takes something off, the rest would come to more than the invoice.
    try check(.init(number: 1), "≥ 0, ≤ 68.00")
    try check(.init(number: 2, quantity: "-2"), "≥ -1, < 0")
    let rest = try books.credit(issued.id, nil)
    #expect(rest.totals.gross.description == "68.00")
    #expect(try books.invoice(issued.id).status == .paid)
    #expect(throws: DirectoryError.invoiceCredited(id: issued.id.rawValue, asked: "credit")) {
      try books.credit(issued.id, nil)
    }
  }

  @Test func aDraftsChangesCanBeUndone() throws {
    let client = try books.client("A")
    let draft = try books.create(client, [InvoiceLine.Draft(description: "d", unitPrice: "1")])
    _ = try books.update(draft.id) {
      $0.note = "n"
      $0.lines?[0].unitPrice = "2"
    }
    let last = try books.history(client)[0]
    #expect(last.changes.map(\.field) == ["lines", "note"] || last.changes.map(\.field) == ["note", "lines"])
    _ = try books.undo(last.sequence)
    let undone = try books.invoice(draft.id)
    #expect(undone.note == nil && undone.totals.net.description == "1.00" && undone.revision == 3)
    _ = try books.void(draft.id, nil)
    _ = try books.undo(books.history(client)[0].sequence)
    #expect(try books.invoice(draft.id).status == .draft)
    let caller = books.caller
    let issued = try books.test.run { try $0.issueInvoice(draft.id, on: nil, ifRevision: nil, by: caller).invoice }
    for entry in try books.history(client) where entry.kind == .invoice {
      #expect(throws: UndoObstacle.issued, "\(entry.action)") {
        do { _ = try books.undo(entry.sequence) } catch UndoObstacle.voided { throw UndoObstacle.issued }
      }
    }
    #expect(issued.number == "2026-0001")
    #expect(try books.isIntact())
  }

  @Test(
    "what is changed behind the program's back is found, or refused",
    arguments: [
      "DROP TRIGGER invoice_document_stays; UPDATE invoice_document SET document = CAST(replace(CAST(document AS TEXT), '120.00', '12.00') AS BLOB);",
      "UPDATE invoice SET paid = gross, status = 'paid';",
      "DROP TRIGGER invoice_issued_stays; UPDATE invoice SET gross = gross + 100;",
      "DROP TRIGGER invoice_issued_is_kept; DROP TRIGGER invoice_document_is_kept; DELETE FROM invoice WHERE sequence = 1;",
      "UPDATE invoice SET void_reason = 'x', status = 'void', voided_at = 1;",
    ])
  func tampering(_ script: String) throws {
    let books = try Books(path: TestStore.temporaryPath())
    let client = try books.client("A")
    _ = try books.issue(client)
    _ = try books.issue(client)
    #expect(try books.isIntact())
    let connection = try Connection(path: books.test.path, mode: .readWrite)
    try connection.execute("PRAGMA foreign_keys = ON;" + script)
    connection.close()
    #expect(try !books.isIntact())
  }

  @Test(
    "triggers refuse what code may get wrong",
    arguments: [
      "UPDATE invoice_document SET document = x'00'", "DELETE FROM invoice_document", "DELETE FROM invoice",
      "UPDATE invoice SET number = 'X'", "UPDATE invoice SET gross = 1",
      "UPDATE invoice SET issue_date = issue_date - 1",
      "UPDATE invoice SET status = 'draft'", "UPDATE invoice SET paid = gross + 1", "UPDATE invoice SET paid = 1",
      "DELETE FROM client",
      """
      INSERT INTO invoice (organization, client, id, kind, status, revision, currency, digits, number, year, sequence,
        issue_date, gross, paid, credited, buyer_name, search_text, created_at, updated_at, updated_by, checksum)
      SELECT organization, client, 'x', kind, status, 1, currency, digits, 'x', year, sequence + 1, issue_date, gross, 0,
        0, '', '', 0, 0, '', x'' FROM invoice
      """,
    ])
  func triggers(_ statement: String) throws {
    let books = try Books(path: TestStore.temporaryPath())
    _ = try books.issue(books.client("A"))
    let connection = try Connection(path: books.test.path, mode: .readWrite)
    try connection.execute("PRAGMA foreign_keys = ON;")
    #expect(throws: SQLiteError.self) { try connection.execute(statement) }
    connection.close()
    #expect(try books.isIntact())
  }

  @Test func listsAreOrderedFilteredAndAddedUp() throws {
    let (one, two) = (try books.client("Émile"), try books.client("Zoé"))
    let a = try books.issue(one, on: "2025-11-03").id
    let b = try books.issue(two, on: "2025-12-20", price: "50").id
    let draft = try books.create(one, [InvoiceLine.Draft(description: "d", unitPrice: "7")]).id
    let c = try books.issue(one, on: "2026-01-01", price: "10").id
    func ids(_ query: InvoiceQuery) throws -> [ID<Invoice>] { try books.list(query) }
    #expect(try ids(InvoiceQuery(descending: false)) == [a, b, c, draft])
    #expect(try ids(InvoiceQuery()) == [draft, c, b, a])
    #expect(try ids(InvoiceQuery(client: one, sort: .number, descending: false)) == [a, c, draft])
    #expect(try ids(InvoiceQuery(sort: .amount, descending: false)) == [draft, c, b, a])
    #expect(try ids(InvoiceQuery(search: "emile 2025")) == [a])
    var filter = InvoiceQuery.Filter()
    filter.overdue = true
    #expect(try ids(InvoiceQuery(filter: filter)) == [a])
    filter = InvoiceQuery.Filter()
    filter.status = [.draft]
    #expect(try ids(InvoiceQuery(filter: filter)) == [draft])
    filter = InvoiceQuery.Filter()
    filter.issuedSince = CalendarDate(year: 2025, month: 12, day: 1)
    filter.issuedUntil = CalendarDate(year: 2025, month: 12, day: 31)
    #expect(try ids(InvoiceQuery(filter: filter)) == [b])
    var paged: [ID<Invoice>] = []
    var query = InvoiceQuery(sort: .dueDate, limit: 1)
    repeat {
      let page = try books.page(query)
      paged += page.items.map(\.id)
      query.cursor = page.nextCursor
    } while query.cursor != nil
    #expect(paged == [draft, c, b, a])
    let totals = try books.page(InvoiceQuery(withTotals: true)).totals
    #expect(
      totals?.map { "\($0.currency) \($0.invoices) \($0.gross) \($0.due) \($0.overdue)" } == [
        "EUR 3 192.00 192.00 120.00"
      ])
  }

  @Test func whatIsMissingIsWarnedOf() throws {
    let client = try books.client("A") {
      $0.email = nil
      $0.addresses = nil
      $0.settings?.creditLimit = "150"
    }
    let caller = books.caller
    func warnings(_ id: ID<Invoice>) throws -> [Invoice.Warning.Code] {
      try books.test.run(changes: false) { try $0.warnings(about: $0.invoice(id, for: caller), for: caller) }
    }
    #expect(try warnings(books.issue(client).id) == [.noRecipient, .noBuyerAddress])
    #expect(try warnings(books.issue(client).id) == [.noRecipient, .noBuyerAddress, .creditLimitPassed])
  }
}
