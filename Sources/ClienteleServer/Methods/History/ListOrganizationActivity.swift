internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists what happened to the organization's own records, newest first: to itself, to its custom fields and to its
/// members.
///
/// What happened to a client is in `client/activity`, the values of its custom fields included.
struct ListOrganizationActivity: StoreRequest {
  static let method = "organization/activity"
  static let access = Access.member
  static let since = "1.0"

  /// Only changes of this record: the organization's identifier, a custom field's key, or a member's identifier.
  var recordId: String?
  /// Only changes of records of this kind.
  var kind: RecordKind?
  /// Only what this member changed.
  var memberId: ID<Member>?
  /// Only what was changed through this method.
  var method: String?
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
      OrganizationActivityQuery(
        kind: kind, member: memberId, method: method, record: recordId, limit: limit ?? 50, cursor: cursor),
      for: audience.caller)
    return Response(items: page.items, nextCursor: page.nextCursor)
  }
}
