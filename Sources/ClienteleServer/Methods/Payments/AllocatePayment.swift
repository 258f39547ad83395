internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Puts a payment onto invoices: its credit onto what is due, the oldest first; or all of it onto those that are named,
/// instead of those that it pays now. An empty list makes all of it credit.
struct AllocatePayment: PaymentChangeRequest {
  static let method = "client/payments/allocate"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The client's identifier.
  var clientId: ID<Client>
  /// The payment's identifier.
  var paymentId: ID<Payment>
  /// What it pays, all of it; when absent, what it pays now and besides what is due, the oldest first.
  var allocations: [Payment.AllocationDraft]?
  /// The revision that the change was made for; where the payment has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the payment of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging(["allocations": [.maxItems(Payment.allocationLimit)]]) { $1 }
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredPayment {
    try under("/allocations") {
      try transaction.allocate(
        paymentId, of: clientId, onto: allocations, ifRevision: ifRevision, by: audience.caller)
    }
  }
}
