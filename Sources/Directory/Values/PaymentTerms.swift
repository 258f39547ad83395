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
    /// Which way of counting.
    package var kind: Kind?
    /// With `net` and `endOfMonth`: days after the invoice's date.
    package var days: Int?
    /// With `endOfMonth`: `addThenEndOfMonth` unless said otherwise.
    package var method: EndOfMonthMethod?
    /// With `dayOfMonth`: the day, or the last one where the month is shorter.
    package var day: Int?
    /// With `dayOfMonth`: how many months after the invoice's; 0 unless said otherwise.
    package var monthsAhead: Int?

    package init(kind: Kind? = nil, days: Int? = nil) {
      self.kind = kind
      self.days = days
    }
  }

  /// Which way of counting.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// At once.
    case onReceipt
    /// Days after the invoice's date.
    case net
    /// At the end of a month, by `method`.
    case endOfMonth
    /// On a day of a month.
    case dayOfMonth
  }
}

extension PaymentTerms {
  package static let days = 0...365
  package static let monthDays = 1...31
  package static let monthsAhead = 0...6

  /// - Throws: `required`, `outOfRange` or `invalidChoice`, with a pointer into the terms.
  package init(checking draft: Draft) throws(Issue) {
    switch draft.kind {
    case nil: throw Issue(.required, at: "/kind", suggestion: "onReceipt, net, endOfMonth, dayOfMonth")
    case .onReceipt: self = .onReceipt
    case .net: self = .net(days: try Self.check(draft.days, in: Self.days, at: "/days"))
    case .endOfMonth:
      let days = try Self.check(draft.days ?? 0, in: Self.days, at: "/days")
      self = .endOfMonth(days: days, method: draft.method ?? .addThenEndOfMonth)
    case .dayOfMonth:
      let day = try Self.check(draft.day, in: Self.monthDays, at: "/day")
      self = .dayOfMonth(
        day: day, monthsAhead: try Self.check(draft.monthsAhead ?? 0, in: Self.monthsAhead, at: "/monthsAhead"))
    }
  }

  private static func check(_ number: Int?, in range: ClosedRange<Int>, at pointer: String) throws(Issue) -> Int {
    guard let number else { throw Issue(.required, at: pointer) }
    guard range.contains(number) else {
      let limit = number < range.lowerBound ? range.lowerBound : range.upperBound
      throw Issue(.outOfRange, at: pointer, value: String(number), limit: limit)
    }
    return number
  }

  /// The draft that would make these terms again.
  package var draft: Draft {
    switch self {
    case .onReceipt: return Draft(kind: .onReceipt)
    case .net(let days): return Draft(kind: .net, days: days)
    case .endOfMonth(let days, let method):
      var draft = Draft(kind: .endOfMonth, days: days)
      draft.method = method
      return draft
    case .dayOfMonth(let day, let monthsAhead):
      var draft = Draft(kind: .dayOfMonth)
      draft.day = day
      draft.monthsAhead = monthsAhead
      return draft
    }
  }

  /// When an invoice of that day is due.
  ///
  /// A day of the month that is already past counts in the month after.
  package func dueDate(from date: CalendarDate) -> CalendarDate {
    switch self {
    case .onReceipt: return date
    case .net(let days): return date.adding(days: days)
    case .endOfMonth(let days, .addThenEndOfMonth): return date.adding(days: days).endOfMonth
    case .endOfMonth(let days, .endOfMonthThenAdd): return date.endOfMonth.adding(days: days)
    case .dayOfMonth(let day, let monthsAhead):
      let due = date.adding(months: monthsAhead, day: day)
      return due < date ? date.adding(months: monthsAhead + 1, day: day) : due
    }
  }
}

extension PaymentTerms: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(checking: try Draft(from: decoder))
  }

  package func encode(to encoder: any Encoder) throws {
    try draft.encode(to: encoder)
  }
}
