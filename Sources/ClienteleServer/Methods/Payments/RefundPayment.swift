internal import Directory
internal import DirectoryStore

/// Records that a client was paid back: of the credit notes and payments that are named, or of what is its credit, the
/// oldest first. More than that is refused.
struct RefundPayment: PaymentChangeRequest {
  static let method = "client/payments/refund"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// What was paid back; its allocations name credit notes by `invoiceId`, and payments by `paymentId`.
  var payment: Payment.Draft
  /// The same key with the same params answers the refund of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredPayment {
    try under("/payment") { try transaction.refund(payment, to: clientId, by: audience.caller) }
  }
}
