internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Makes an invoice count no more: a draft is thrown away, an issued invoice keeps its number and what it says.
///
/// Nothing may be paid or credited of it. A credit note is not made void.
struct VoidInvoice: InvoiceChangeRequest {
  static let method = "client/invoices/void"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The invoice's identifier.
  var id: ID<Invoice>
  /// Why; of an issued invoice it has to be said.
  var reason: String?
  /// The revision that the change was made for; where the invoice has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the invoice of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging(["reason": [.maxLength(Invoice.voidReasonLimit)]]) { $1 }
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> InvoiceAnswer {
    let stored = try transaction.voidInvoice(id, reason: reason, ifRevision: ifRevision, by: audience.caller)
    return try InvoiceAnswer(stored, in: transaction, for: audience)
  }
}
