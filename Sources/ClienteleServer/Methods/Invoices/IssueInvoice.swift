internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Issues a draft: it gets the next number of its year, and never changes any more.
///
/// Numbers have no gaps in a year, whichever processes issue at the same time, and run the same way as the days of issue.
/// The seller and the buyer are kept on it as they are now, the buyer with a hash.
struct IssueInvoice: InvoiceChangeRequest {
  static let method = "client/invoices/issue"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState, .duplicate]

  /// The invoice's identifier.
  var id: ID<Invoice>
  /// The day of issue: not in the future, and not before the last invoice of its year; the draft's when absent, or today
  /// in UTC.
  var issueDate: CalendarDate?
  /// The revision that the change was made for; where the invoice has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the invoice of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> InvoiceAnswer {
    do {
      let stored = try transaction.issueInvoice(id, on: issueDate, ifRevision: ifRevision, by: audience.caller)
      return try InvoiceAnswer(stored, in: transaction, for: audience)
    } catch var issues as Issues {
      // Of the draft, which is not among the params.
      for index in issues.list.indices where issues.list[index].pointer != "/issueDate" {
        issues.list[index].pointer = "/id" + issues.list[index].pointer
      }
      throw issues
    }
  }
}
