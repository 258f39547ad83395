internal import Directory
internal import DirectoryStore

/// Answers a payment of a client.
struct GetPayment: StoreRequest {
  static let method = "client/payments/get"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// The payment's identifier.
  var paymentId: ID<Payment>

  typealias Response = StoredPayment

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredPayment {
    try transaction.payment(paymentId, of: clientId, for: audience.caller)
  }
}
