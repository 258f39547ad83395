internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Issues a credit note that takes an issued invoice back, whole or in part, and answers it.
///
/// Its amounts are positive, and its number is of the same sequence as those of invoices. It takes no more of a line than
/// was invoiced, all credit notes together; those for all of an invoice come to exactly what the invoice does. It is set
/// off against what is still due of the invoice; what exceeds that stays due on the credit note, to the client.
struct CreditInvoice: InvoiceChangeRequest {
  static let method = "client/invoices/credit"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState, .duplicate]

  /// The invoice's identifier.
  var id: ID<Invoice>
  /// What is taken back of it; all that is left when absent.
  var lines: [InvoiceCredit.Line]?
  /// Why; it is the credit note's note.
  var reason: String
  /// The revision that the change was made for; where the invoice has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the credit note of the first call, for 30 days; its length counts in
  /// bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging([
      "reason": SchemaKeyword.text(upTo: Invoice.voidReasonLimit),
      "lines": [.minItems(1), .maxItems(Invoice.lineLimit)],
    ]) { $1 }
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> InvoiceAnswer {
    let note = try transaction.creditInvoice(id, lines, reason: reason, ifRevision: ifRevision, by: audience.caller)
    return try InvoiceAnswer(note, in: transaction, for: audience)
  }
}
