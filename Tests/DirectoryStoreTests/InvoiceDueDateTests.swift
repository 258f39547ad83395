import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct InvoiceDueDateTests {
  @Test func theDueDateFollowsFromTheTermsAndTheDayOfIssue() throws {
    let books = try Books()
    let client = try books.client("A")
    func check(_ issued: String, _ terms: PaymentTerms, _ due: String) throws {
      var draft = Invoice.Draft()
      draft.lines = [InvoiceLine.Draft(description: "d", unitPrice: "1")]
      draft.paymentTerms = terms.draft
      let invoice = try books.issue(client, draft, on: issued)
      #expect(invoice.dueDate?.description == due, "\(issued) \(terms)")
      #expect(invoice.overdue == (due < "2026-01-01"))
    }
    try check("2025-01-15", .onReceipt, "2025-01-15")
    try check("2025-01-30", .net(days: 30), "2025-03-01")
    try check("2025-01-31", .endOfMonth(days: 45, method: .addThenEndOfMonth), "2025-03-31")
    try check("2025-01-31", .endOfMonth(days: 45, method: .endOfMonthThenAdd), "2025-03-17")
    try check("2025-02-10", .endOfMonth(days: 30, method: .addThenEndOfMonth), "2025-03-31")
    try check("2025-02-10", .endOfMonth(days: 30, method: .endOfMonthThenAdd), "2025-03-30")
    try check("2025-02-20", .dayOfMonth(day: 15, monthsAhead: 0), "2025-03-15")
    try check("2025-03-01", .dayOfMonth(day: 31, monthsAhead: 1), "2025-04-30")
    try check("2025-12-31", .net(days: 60), "2026-03-01")
  }

  @Test func aDayThatIsSaidGoesBeforeTheTermsAndIsNotBeforeTheIssue() throws {
    let books = try Books()
    let client = try books.client("A")
    var draft = Invoice.Draft()
    draft.lines = [InvoiceLine.Draft(description: "d", unitPrice: "1")]
    draft.dueDate = "2025-06-30"
    #expect(try books.issue(client, draft, on: "2025-06-01").dueDate?.description == "2025-06-30")
    #expect(throws: Issues([Issue(.outOfRange, at: "/dueDate", value: "2025-06-30", suggestion: "≥ 2025-07-01")])) {
      try books.issue(client, draft, on: "2025-07-01")
    }
  }
}
