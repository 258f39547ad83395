/// What stands between the organization and a client, in one currency.
///
/// `balance` is `invoiced` − `credited` − `paid`, and so `due` − `credit`.
package struct Balance: Codable, Sendable, Equatable {
  /// ISO 4217.
  package var currency: CurrencyCode
  /// What the issued invoices come to.
  package var invoiced: Amount
  /// What the issued credit notes come to.
  package var credited: Amount
  /// What was paid, without what was paid back.
  package var paid: Amount
  /// What the client owes in all; below 0 where the organization owes it.
  package var balance: Amount
  /// What is still to be paid of the invoices.
  package var due: Amount
  /// What of it is past its day.
  package var overdue: Amount
  /// What the client has paid for nothing yet, and what is left of its credit notes.
  package var credit: Amount
  /// How many invoices have something to be paid.
  package var openInvoices: Int
  /// The first day on which one of them was, or is, to be paid.
  package var oldestDue: CalendarDate?

  package init(_ currency: CurrencyCode) {
    let zero = Amount.zero(currency.minorUnits ?? 2)
    self.currency = currency
    (invoiced, credited, paid, balance) = (zero, zero, zero, zero)
    (due, overdue, credit) = (zero, zero, zero)
    openInvoices = 0
  }
}
