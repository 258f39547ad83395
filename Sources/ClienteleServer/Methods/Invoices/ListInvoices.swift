internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists the invoices and credit notes of a client, or of all clients, a page at a time.
///
/// A cursor stays good while others write.
struct ListInvoices: StoreRequest {
  static let method = "client/invoices/list"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier; all clients when absent.
  var clientId: ID<Client>?
  /// Words, all of which are in the number, the order's reference or the buyer's name, without case and accents.
  var search: String?
  /// What they have to be like.
  var filter: InvoiceQuery.Filter?
  /// What they are ordered by; the day of issue when absent.
  var sort: InvoiceQuery.Sort?
  /// Whether the last comes first; `true` when absent.
  var descending: Bool?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?
  /// Whether to add up, by currency, all that is found.
  var withTotals: Bool?

  static let rules: [String: [SchemaKeyword]] = [
    "search": [.maxLength(ClientQuery.longestSearch)],
    "limit": SchemaKeyword.range(1...ClientQuery.largestLimit),
  ]

  struct Response: Codable, Sendable {
    /// The invoices of this page.
    var items: [InvoiceSummary]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
    /// What all that is found comes to, where that was asked for; drafts and what is void do not count.
    var totals: [InvoiceSums]?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    var issues = IntegerBounds.issues(limit, in: 1...ClientQuery.largestLimit, at: "/limit")
    if let search, search.unicodeScalars.count > ClientQuery.longestSearch {
      issues.append(Issue(.tooLong, at: "/search", value: search, limit: ClientQuery.longestSearch))
    }
    var filter = filter ?? InvoiceQuery.Filter()
    if let currency = filter.currency {
      do {
        filter.currency = try CurrencyCode(checkingWithRetired: currency).rawValue
      } catch {
        issues.append(
          Issue(error.code, at: "/filter/currency", value: error.value, suggestion: error.suggestion))
      }
    }
    guard issues.isEmpty else { throw Issues(issues) }
    let query = InvoiceQuery(
      client: clientId, search: search, filter: filter, sort: sort ?? .issueDate, descending: descending ?? true,
      limit: limit ?? 50, cursor: cursor, withTotals: withTotals ?? false)
    let page = try transaction.invoices(query, for: audience.caller)
    return Response(items: page.items, nextCursor: page.nextCursor, totals: page.totals)
  }
}
