internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Changes a draft by a JSON merge patch (RFC 7396) of what was said of it: what is absent stays, `null` clears, and what
/// is cleared is the client's again.
struct UpdateInvoice: InvoiceChangeRequest {
  static let method = "client/invoices/update"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The invoice's identifier.
  var id: ID<Invoice>
  /// What changes.
  var patch: MergePatch<Invoice.Draft>
  /// The revision that the change was made for; where the invoice has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the invoice of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> InvoiceAnswer {
    let stored = try transaction.changeInvoice(id, ifRevision: ifRevision, by: audience.caller) { draft, check in
      try patch.apply(to: draft, check)
    }
    return try InvoiceAnswer(stored, in: transaction, for: audience)
  }
}
