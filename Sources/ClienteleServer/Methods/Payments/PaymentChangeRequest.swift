internal import Directory
internal import DirectoryStore

/// A change whose response is the payment as it now is.
protocol PaymentChangeRequest: ChangeRequest where Response == StoredPayment {}

extension PaymentChangeRequest {
  static func recordID(of response: StoredPayment) -> String { response.payment.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> StoredPayment
  {
    try transaction.writtenPayment(ID(rawValue: recordID), for: audience.caller)
  }
}
