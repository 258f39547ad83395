internal import Directory
internal import DirectoryStore

/// Records what a client has paid, and allocates it to invoices: those that are named, or what is due, the oldest first.
///
/// More than is due is refused, unless `keepCredit` says that the rest is kept as the client's credit; a payment in
/// advance is kept so too. Credit is put onto invoices by `client/payments/allocate`, and paid back by
/// `client/payments/refund`.
struct RecordPayment: PaymentChangeRequest {
  static let method = "client/payments/record"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The payment to record.
  var payment: Payment.Draft
  /// Whether what is more than is due is kept as the client's credit; `false` when absent.
  var keepCredit: Bool?
  /// The same key with the same params answers the payment of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredPayment {
    try under("/payment") {
      try transaction.record(payment, of: clientId, keepsCredit: keepCredit ?? false, by: audience.caller)
    }
  }
}
