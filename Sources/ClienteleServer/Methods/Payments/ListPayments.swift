internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists a client's payments and refunds, the last paid first.
struct ListPayments: StoreRequest {
  static let method = "client/payments/list"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// Only those in this currency: ISO 4217.
  var currency: String?
  /// Only payments, or only refunds.
  var kind: Payment.Kind?
  /// Only those that count, or only those that are void.
  var status: Payment.Status?
  /// Only those of which something is left as credit.
  var hasCredit: Bool?
  /// Only those of this day and later: `2026-11-01`.
  var from: String?
  /// Only those of this day and earlier.
  var to: String?
  /// Only those that pay this invoice.
  var invoiceId: ID<Invoice>?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?

  static let rules: [String: [SchemaKeyword]] = [
    "currency": SchemaKeyword.length(CurrencyCode.length),
    "limit": SchemaKeyword.range(1...ClientQuery.largestLimit),
  ]

  struct Response: Codable, Sendable {
    /// The payments of this page.
    var items: [Payment]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    var issues = IntegerBounds.issues(limit, in: 1...ClientQuery.largestLimit, at: "/limit")
    let period = Period(from: from, to: to, currency: currency, issues: &issues)
    guard issues.isEmpty else { throw Issues(issues) }
    let page = try transaction.payments(
      PaymentQuery(
        client: clientId, currency: period.currency, kind: kind, status: status, hasCredit: hasCredit ?? false,
        from: period.from, to: period.to, invoice: invoiceId, limit: limit ?? 50, cursor: cursor),
      for: audience.caller)
    return Response(items: page.items, nextCursor: page.nextCursor)
  }
}
