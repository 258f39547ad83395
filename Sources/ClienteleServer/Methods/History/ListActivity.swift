internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists what happened to a client and its notes, newest first: who changed what, when, through which method, from
/// what to what.
///
/// That a duplicate was dismissed, or a rule suppressed, is in it too; the record is then the other client, or the rule.
/// A client in the trash has its history too.
struct ListActivity: StoreRequest {
  static let method = "client/activity"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// Only changes of this field, or of fields in it: `email`, `settings`, `settings/currency`, `contacts/con_…`.
  var field: String?
  /// Only what this member changed.
  var memberId: ID<Member>?
  /// Only what was changed through this method.
  var method: String?
  /// Only changes of this record: the client itself, one of its notes, a dismissed duplicate, or a suppressed rule.
  var recordId: String?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?

  static let rules: [String: [SchemaKeyword]] = ["limit": SchemaKeyword.range(1...ClientQuery.largestLimit)]

  struct Response: Codable, Sendable {
    /// The changes of this page.
    var items: [Activity]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let issues = HistoryFilter.issues(limit: limit, memberId: memberId)
    guard issues.isEmpty else { throw Issues(issues) }
    let page = try transaction.activity(
      ActivityQuery(
        client: clientId, field: field, member: memberId, method: method, record: recordId,
        limit: limit ?? 50, cursor: cursor),
      for: audience.caller)
    return Response(items: page.items, nextCursor: page.nextCursor)
  }
}
