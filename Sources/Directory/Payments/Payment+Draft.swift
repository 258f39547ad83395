extension Payment {
  /// A payment as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    /// The day on which it was paid; today, in UTC, when absent. Not later than tomorrow.
    package var date: String?
    /// How much was paid: a decimal above 0, with no more digits than the currency has.
    package var amount: String?
    /// Its currency: ISO 4217; the client's when absent.
    package var currency: String?
    /// How it was paid; `bankTransfer` when absent.
    package var method: Method?
    /// What tells it at the bank: the transfer's reference, the cheque's number.
    package var reference: String?
    /// What is remarked about it, of one line or several.
    package var note: String?
    /// What it is for; when absent what is due, the oldest first. An empty list pays nothing yet.
    package var allocations: [AllocationDraft]?

    package init() {}
  }

  /// A part of a payment as a peer describes it, not yet checked.
  package struct AllocationDraft: Codable, Sendable, Equatable {
    /// The invoice; of a refund, a credit note.
    package var invoiceId: ID<Invoice>?
    /// The same by its number.
    package var invoiceNumber: String?
    /// Of a refund, the payment whose rest is paid back.
    package var paymentId: ID<Payment>?
    /// How much: a decimal above 0; when absent as much as is due, and is left of the payment.
    package var amount: String?

    package init(
      invoiceId: ID<Invoice>? = nil, invoiceNumber: String? = nil, paymentId: ID<Payment>? = nil,
      amount: String? = nil
    ) {
      self.invoiceId = invoiceId
      self.invoiceNumber = invoiceNumber
      self.paymentId = paymentId
      self.amount = amount
    }
  }

  /// What a draft says of the money, checked; what it is for is not, for that depends on what is due.
  package struct Terms: Sendable, Equatable {
    package var date: CalendarDate
    package var currency: CurrencyCode
    package var amount: Amount
    package var method: Method
    package var reference: String?
    package var note: String?
  }
}

extension Payment.Draft {
  /// - Parameter usual: The currency that the client has.
  /// - Throws: `Issues`.
  package func terms(usual: CurrencyCode, on today: CalendarDate) throws(Issues) -> Payment.Terms {
    var issues = IssueCollector()
    let noted = issues.list.count
    let currency = issues.value(currency, as: CurrencyCode.self, at: "/currency") ?? usual
    var paid: Amount?
    // How many digits an amount may have, only a right currency says.
    if issues.list.count == noted { paid = issues.positive(amount, currency, at: "/amount") }
    var day = today
    if let date {
      day = issues.take(at: "/date") { () throws(Issue) in try CalendarDate(checking: date) } ?? today
      // It may be tomorrow already where the client is.
      let last = today.adding(days: 1)
      if day > last { issues.add(Issue(.outOfRange, value: date, suggestion: "≤ \(last)"), at: "/date") }
    }
    let reference = issues.line(reference, Payment.referenceLimit, at: "/reference")
    let note = issues.lines(note, Payment.noteLimit, at: "/note")
    try issues.finish()
    return Payment.Terms(
      date: day, currency: currency, amount: paid ?? .zero(currency.minorUnits ?? 2), method: method ?? .bankTransfer,
      reference: reference, note: note)
  }
}

extension IssueCollector {
  /// An amount above zero that has to be there.
  mutating func positive(_ text: String?, _ currency: CurrencyCode, at pointer: String) -> Amount? {
    guard let text, !Text.trim(text).isEmpty else {
      add(.required, at: pointer)
      return nil
    }
    return take(at: pointer) { () throws(Issue) in try Amount(checkingPositive: text, of: currency) }
  }
}

extension Amount {
  /// - Throws: as `init(checking:digits:)`, and `outOfRange` for what is not above zero.
  init(checkingPositive text: String, of currency: CurrencyCode) throws(Issue) {
    try self.init(checking: text, digits: currency.minorUnits ?? 2)
    if minorUnits <= 0 { throw Issue(.outOfRange, value: description, suggestion: "> 0") }
  }
}
