internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Makes a payment void: it stays and counts no more, what it paid is due again, and what a refund paid back is credit
/// again. This can't be undone: the payment is recorded again.
struct VoidPayment: PaymentChangeRequest {
  static let method = "client/payments/void"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The client's identifier.
  var clientId: ID<Client>
  /// The payment's identifier.
  var paymentId: ID<Payment>
  /// Why it is made void.
  var reason: String
  /// The revision that the change was made for; where the payment has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the payment of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging(["reason": SchemaKeyword.text(upTo: Payment.reasonLimit)]) { $1 }
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredPayment {
    try transaction.void(
      paymentId, of: clientId, reason: Payment.checkedReason(reason), ifRevision: ifRevision, by: audience.caller)
  }
}
