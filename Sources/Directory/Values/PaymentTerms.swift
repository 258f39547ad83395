/// When an invoice is due.
///
/// On the wire an object with a `kind`: `{"kind":"net","days":30}`.
package enum PaymentTerms: Sendable, Equatable {
  case onReceipt
  /// Days after the invoice's date, 0 to 365.
  case net(days: Int)
  case endOfMonth(days: Int, method: EndOfMonthMethod)
  /// A day of the month (1 to 31, the last where the month is shorter), 0 to 6 months ahead.
  case dayOfMonth(day: Int, monthsAhead: Int)

  /// The two ways in which French practice counts "days, end of month".
  package enum EndOfMonthMethod: String, Codable, Sendable, CaseIterable {
    /// The days first, then to the end of the month that is reached.
    case addThenEndOfMonth
    /// To the end of the invoice's month first, then the days.
    case endOfMonthThenAdd
  }

  /// Payment terms as a peer or an import describes them, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var kind: Kind?
    package var days: Int?
    package var method: EndOfMonthMethod?
    package var day: Int?
    package var monthsAhead: Int?

    package init(kind: Kind? = nil, days: Int? = nil) {
      self.kind = kind
      self.days = days
    }
  }

  /// Which way of counting.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case onReceipt, net, endOfMonth, dayOfMonth
  }
}
