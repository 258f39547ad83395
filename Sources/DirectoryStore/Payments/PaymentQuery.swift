package import Directory

/// Which payments of a client are listed, the newest first.
package struct PaymentQuery: Sendable, Hashable {
  package var client: ID<Client>
  package var currency: CurrencyCode?
  package var kind: Payment.Kind?
  package var status: Payment.Status?
  /// Only those of which something is left.
  package var hasCredit: Bool
  /// The first and the last day.
  package var from: CalendarDate?
  package var to: CalendarDate?
  /// Only those that pay this invoice.
  package var invoice: ID<Invoice>?
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?

  package init(
    client: ID<Client>, currency: CurrencyCode? = nil, kind: Payment.Kind? = nil, status: Payment.Status? = nil,
    hasCredit: Bool = false, from: CalendarDate? = nil, to: CalendarDate? = nil, invoice: ID<Invoice>? = nil,
    limit: Int = 50, cursor: String? = nil
  ) {
    self.client = client
    self.currency = currency
    self.kind = kind
    self.status = status
    self.hasCredit = hasCredit
    self.from = from
    self.to = to
    self.invoice = invoice
    self.limit = min(max(1, limit), ClientQuery.largestLimit)
    self.cursor = cursor
  }

  /// What a cursor is bound to: all but the limit.
  func hash(for organization: ID<Organization>) -> UInt64 {
    let parts = [
      "payments", organization.rawValue, client.rawValue, currency?.rawValue, kind?.rawValue, status?.rawValue,
      hasCredit ? "credit" : nil, from?.description, to?.description, invoice?.rawValue,
    ]
    return ListCursor.hash(parts.map { $0 ?? "" }.joined(separator: "\u{0}").utf8)
  }
}

/// A page of payments.
package struct PaymentPage: Sendable {
  package let items: [Payment]
  /// Where the next page begins; nil after the last.
  package let nextCursor: String?
}
