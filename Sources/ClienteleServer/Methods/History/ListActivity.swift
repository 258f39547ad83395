internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists what happened to a client, its invoices, payments, files and notes, newest first: who changed what, when, through
/// which method, from what to what; each with a line for people.
///
/// That a duplicate was dismissed, or a rule suppressed, is in it too; the record is then the other client, or the rule.
/// A client in the trash has its history too.
struct ListActivity: StoreRequest {
  static let method = "client/activity"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// Only changes of records of these kinds: `client`, `invoice`, `payment`, `attachment`, `note` and so on.
  var kinds: [RecordKind]?
  /// Only changes of this field, or of fields in it: `email`, `settings`, `settings/currency`, `contacts/con_…`.
  var field: String?
  /// Only what this member changed.
  var memberId: ID<Member>?
  /// Only what was changed through this method.
  var method: String?
  /// Only changes of this record: the client itself, one of its notes, invoices, payments or
  /// files, a dismissed duplicate, or a suppressed rule.
  var recordId: String?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?

  static let rules: [String: [SchemaKeyword]] = [
    "limit": SchemaKeyword.range(1...ClientQuery.largestLimit), "kinds": [.maxItems(RecordKind.allCases.count)],
  ]

  struct Response: Codable, Sendable {
    /// The changes of this page.
    var items: [Activity]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    var issues = HistoryFilter.issues(limit: limit, memberId: memberId)
    if let kinds, kinds.count > RecordKind.allCases.count {
      issues.append(
        Issue(.tooMany, at: "/kinds", value: String(kinds.count), limit: RecordKind.allCases.count))
    }
    guard issues.isEmpty else { throw Issues(issues) }
    let page = try transaction.activity(
      ActivityQuery(
        client: clientId, kinds: kinds ?? [], field: field, member: memberId, method: method, record: recordId,
        limit: limit ?? 50, cursor: cursor),
      for: audience.caller)
    let names = try transaction.memberNames(in: page.items, for: audience.caller)
    let currencies = try transaction.invoiceCurrencies(in: page.items, for: audience.caller)
    let items = page.items.map {
      var item = $0
      item.summary = $0.summary(
        member: names[$0.memberId], currency: currencies[$0.recordId], in: audience.language)
      return item
    }
    return Response(items: items, nextCursor: page.nextCursor)
  }
}
