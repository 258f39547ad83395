/// Money that a client has paid, or that was paid back to it.
///
/// What it paid of each invoice are its allocations; the rest is the client's credit, until it is allocated or paid back.
/// A payment is never edited: it is allocated anew, or made void.
package struct Payment: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "pay"

  /// Stable; given by the service.
  package var id: ID<Payment>
  /// The client who paid; after a merge, the client that it is part of.
  package var clientId: ID<Client>
  /// Starts at 1 and grows by 1 at each change.
  package var revision: Int
  /// Whether the client paid, or was paid back.
  package var kind: Kind
  /// Whether it counts.
  package var status: Status
  /// The day on which it was paid.
  package var date: CalendarDate
  /// The currency of all its amounts: ISO 4217.
  package var currency: CurrencyCode
  /// How much was paid; always more than 0.
  package var amount: Amount
  /// How it was paid.
  package var method: Method
  /// What tells it at the bank: the transfer's reference, the cheque's number.
  package var reference: String?
  /// What is remarked about it, of one line or several.
  package var note: String?
  /// What of it paid which invoice; of a refund, which credit note or payment was paid back.
  package var allocations: [Allocation]
  /// What of it was paid back since.
  package var refunded: Amount
  /// What is left of it: the client's credit. 0 of a refund and of what is void.
  package var unallocated: Amount
  /// When it was recorded.
  package var createdAt: Instant
  /// Who recorded it.
  package var createdBy: ID<Member>
  /// When it was last changed.
  package var updatedAt: Instant
  /// Who last changed it.
  package var updatedBy: ID<Member>
  /// When it was made void.
  package var voidedAt: Instant?
  /// Why it was made void.
  package var voidReason: String?

  /// Which way the money went.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// The client paid.
    case payment
    /// The client was paid back.
    case refund
  }

  /// Whether a payment counts.
  package enum Status: String, Codable, Sendable, CaseIterable {
    /// It counts.
    case recorded
    /// It counts no more: what it paid is due again.
    case void
  }

  /// How money was paid: UNTDID 4461.
  package enum Method: String, Codable, Sendable, CaseIterable {
    /// A credit transfer: 30.
    case bankTransfer
    /// A bank card: 48.
    case card
    /// Cash: 10.
    case cash
    /// A cheque: 20.
    case cheque
    /// A direct debit: 49.
    case directDebit
    /// In another way: ZZZ.
    case other

    /// The code in EN 16931's list for BT-81.
    package var code: String {
      switch self {
      case .bankTransfer: "30"
      case .card: "48"
      case .cash: "10"
      case .cheque: "20"
      case .directDebit: "49"
      case .other: "ZZZ"
      }
    }
  }

  /// A part of a payment, and what it is for.
  package struct Allocation: Codable, Sendable, Equatable {
    /// The invoice that it pays; of a refund, the credit note that it pays back.
    package var invoiceId: ID<Invoice>?
    /// That document's number.
    package var invoiceNumber: String?
    /// Of a refund, the payment whose rest it pays back.
    package var paymentId: ID<Payment>?
    /// How much.
    package var amount: Amount

    package init(
      invoiceId: ID<Invoice>? = nil, invoiceNumber: String? = nil, paymentId: ID<Payment>? = nil, amount: Amount
    ) {
      self.invoiceId = invoiceId
      self.invoiceNumber = invoiceNumber
      self.paymentId = paymentId
      self.amount = amount
    }
  }

  package static let referenceLimit = 140
  package static let noteLimit = 2000
  package static let reasonLimit = 200
  package static let allocationLimit = 500
}
