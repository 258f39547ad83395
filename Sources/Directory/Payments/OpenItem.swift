/// What something can be paid of: an invoice that is due, or, for a refund, a credit note or the rest of a payment.
package struct OpenItem: Sendable, Equatable {
  package enum Source: Sendable, Hashable {
    case invoice(ID<Invoice>)
    case payment(ID<Payment>)
  }

  package var source: Source
  /// The document's number; a payment has none.
  package var number: String?
  /// The day of issue, or of the payment.
  package var date: CalendarDate
  /// When it is to be paid; the day itself where no terms say otherwise.
  package var dueDate: CalendarDate
  /// How much is open.
  package var open: Amount

  package init(source: Source, number: String?, date: CalendarDate, dueDate: CalendarDate? = nil, open: Amount) {
    self.source = source
    self.number = number
    self.date = date
    self.dueDate = dueDate ?? date
    self.open = open
  }

  /// Whether it is paid before another: what is due first, then what is older, then the lower number.
  package static func isOlder(_ left: OpenItem, _ right: OpenItem) -> Bool {
    let (one, other) = (left.number ?? "", right.number ?? "")
    // Numbers grow past their width: 2026-9999 comes before 2026-10000.
    return (left.dueDate, left.date, one.utf8.count, one) < (right.dueDate, right.date, other.utf8.count, other)
  }

  fileprivate func allocation(of amount: Amount) -> Payment.Allocation {
    switch source {
    case .invoice(let id): Payment.Allocation(invoiceId: id, invoiceNumber: number, amount: amount)
    case .payment(let id): Payment.Allocation(paymentId: id, amount: amount)
    }
  }
}

/// What a sum pays, and what is left of it.
package struct AllocationPlan: Sendable, Equatable {
  package var allocations: [Payment.Allocation]
  package var rest: Amount

  /// Pays what is open, the oldest first.
  package init(oldestFirst amount: Amount, onto items: [OpenItem]) {
    var rest = amount
    allocations = []
    for item in items.sorted(by: OpenItem.isOlder) where !rest.isZero {
      let part = min(rest, item.open)
      guard part.minorUnits > 0 else { continue }
      allocations.append(item.allocation(of: part))
      rest = rest - part
    }
    self.rest = rest
  }

  /// Pays what a peer names.
  ///
  /// - Throws: `Issues`: `notDue` for what is not open in the currency, `duplicate`, `moreThanDue`, `moreThanLeft`, or
  ///   what is wrong with an amount; the pointers begin with the place in the list.
  package init(
    _ drafts: [Payment.AllocationDraft], of amount: Amount, _ currency: CurrencyCode, onto items: [OpenItem]
  ) throws(Issues) {
    var issues = IssueCollector()
    var rest = amount
    var seen: Set<OpenItem.Source> = []
    let allocations: [Payment.Allocation] = issues.each(drafts, limit: Payment.allocationLimit, at: "") {
      issues, _, draft in
      guard let (member, named) = draft.named else {
        issues.add(Issue(.required, suggestion: Payment.AllocationDraft.choices), at: "")
        return nil
      }
      guard let item = items.first(where: draft.names) else {
        issues.add(Issue(.notDue, value: named, suggestion: currency.rawValue), at: "/" + member)
        return nil
      }
      guard seen.insert(item.source).inserted else {
        issues.add(.duplicate, at: "/" + member, value: named)
        return nil
      }
      var part = min(item.open, rest)
      if draft.amount != nil {
        guard let given = issues.positive(draft.amount, currency, at: "/amount") else { return nil }
        part = given
      }
      if part > item.open {
        issues.add(
          Issue(.moreThanDue, value: part.description, suggestion: item.open.description), at: "/amount")
        return nil
      }
      if part > rest || part.minorUnits <= 0 {
        issues.add(Issue(.moreThanLeft, value: part.description, suggestion: rest.description), at: "/amount")
        return nil
      }
      rest = rest - part
      return item.allocation(of: part)
    }
    try issues.finish()
    self.allocations = allocations
    self.rest = rest
  }
}

extension Payment.AllocationDraft {
  static var choices: String { "invoiceId | invoiceNumber | paymentId" }

  /// The member that names what is paid, and what it says; nil where none does, or several do.
  fileprivate var named: (member: String, value: String)? {
    switch (invoiceId, invoiceNumber, paymentId) {
    case (let id?, nil, nil): ("invoiceId", id.rawValue)
    case (nil, let number?, nil): ("invoiceNumber", number)
    case (nil, nil, let id?): ("paymentId", id.rawValue)
    default: nil
    }
  }

  fileprivate func names(_ item: OpenItem) -> Bool {
    if let invoiceId { return item.source == .invoice(invoiceId) }
    if let paymentId { return item.source == .payment(paymentId) }
    return item.number != nil && item.number == invoiceNumber
  }
}
