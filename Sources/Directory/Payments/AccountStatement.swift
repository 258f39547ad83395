/// A client's documents and payments over a time, in one currency, with what was owed after each.
package struct AccountStatement: Codable, Sendable, Equatable {
  /// ISO 4217.
  package var currency: CurrencyCode
  /// What was owed before the first day.
  package var opening: Amount
  /// What was invoiced, credited, paid and paid back, in order.
  package var entries: [Entry]
  /// What is owed after the last day.
  package var closing: Amount
  /// What of the invoices was still to be paid on the last day, by how long that was past its day.
  package var ageing: Ageing
  /// What was the client's credit on the last day: paid for nothing yet, or left of credit notes.
  package var credit: Amount

  /// A line of a statement.
  package struct Entry: Codable, Sendable, Equatable {
    /// The day of issue, or of the payment.
    package var date: CalendarDate
    /// What it is.
    package var kind: Kind
    /// The document that it is.
    package var invoiceId: ID<Invoice>?
    /// The payment that it is.
    package var paymentId: ID<Payment>?
    /// The document's number.
    package var number: String?
    /// What tells a payment at the bank, or the client's own reference of a document.
    package var reference: String?
    /// How it was paid.
    package var method: Payment.Method?
    /// When it is to be paid.
    package var dueDate: CalendarDate?
    /// By how much more is owed; below 0 for what was credited or paid.
    package var amount: Amount
    /// What is owed after it.
    package var balance: Amount

    package init(
      date: CalendarDate, kind: Kind, invoiceId: ID<Invoice>? = nil, paymentId: ID<Payment>? = nil,
      number: String? = nil, reference: String? = nil, method: Payment.Method? = nil, dueDate: CalendarDate? = nil,
      amount: Amount
    ) {
      self.date = date
      self.kind = kind
      self.invoiceId = invoiceId
      self.paymentId = paymentId
      self.number = number
      self.reference = reference
      self.method = method
      self.dueDate = dueDate
      self.amount = amount
      balance = .zero(amount.digits)
    }
  }

  /// What a line of a statement is.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// An invoice.
    case invoice
    /// A credit note.
    case creditNote
    /// The client paid.
    case payment
    /// The client was paid back.
    case refund

    fileprivate var rank: Int {
      switch self {
      case .invoice: 0
      case .creditNote: 1
      case .payment: 2
      case .refund: 3
      }
    }
  }

  /// - Parameters:
  ///   - opening: What was owed before the first day.
  ///   - entries: Those of the client in the currency from the first day to the last, in any order.
  ///   - open: What was to be paid of invoices on the last day.
  package init(
    _ currency: CurrencyCode, opening: Amount, _ entries: [Entry], to last: CalendarDate, open: [OpenItem]
  ) {
    self.currency = currency
    self.opening = opening
    var balance = opening
    self.entries = entries.sorted(by: Self.isBefore).map {
      balance = balance + $0.amount
      var entry = $0
      entry.balance = balance
      return entry
    }
    closing = balance
    ageing = Ageing(open, on: last, .zero(opening.digits))
    // What is owed is what is to be paid, less what was paid for nothing yet.
    credit = ageing.total - balance
  }

  /// The most lines: no more can be added up for certain.
  package static let entryLimit = 5000

  /// Documents before payments of the same day; each in the order in which they were made.
  private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    let (one, other) = (left.number ?? left.paymentId?.rawValue ?? "", right.number ?? right.paymentId?.rawValue ?? "")
    return (left.date, left.kind.rank, one.utf8.count, one) < (right.date, right.kind.rank, other.utf8.count, other)
  }
}

/// What is to be paid, by how many days that is past its day.
package struct Ageing: Codable, Sendable, Equatable {
  /// Not due yet.
  package var notDue: Amount
  /// By 1 to 30 days.
  package var days1to30: Amount
  /// By 31 to 60 days.
  package var days31to60: Amount
  /// By 61 to 90 days.
  package var days61to90: Amount
  /// By more than 90 days.
  package var over90: Amount

  package init(_ open: [OpenItem], on day: CalendarDate, _ zero: Amount) {
    (notDue, days1to30, days31to60, days61to90, over90) = (zero, zero, zero, zero, zero)
    for item in open {
      switch day.daysSince1970 - item.dueDate.daysSince1970 {
      case ...0: notDue = notDue + item.open
      case 1...30: days1to30 = days1to30 + item.open
      case 31...60: days31to60 = days31to60 + item.open
      case 61...90: days61to90 = days61to90 + item.open
      default: over90 = over90 + item.open
      }
    }
  }

  /// All of it.
  package var total: Amount { notDue + days1to30 + days31to60 + days61to90 + over90 }
}
