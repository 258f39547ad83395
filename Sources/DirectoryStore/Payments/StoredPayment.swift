package import Directory
package import JSON

/// A payment as it is in the store: the value, and the record as it goes over the wire.
package struct StoredPayment: Sendable {
  package let payment: Payment
  /// What an answer splices instead of encoding the payment again.
  package let record: RawJSON
  let key: Int64
  /// The client's key.
  let client: Int64
}
