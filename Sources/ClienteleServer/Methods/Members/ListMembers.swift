internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists the members of the organization, by name.
struct ListMembers: StoreRequest {
  static let method = "member/list"
  static let access = Access.member
  static let since = "1.0"

  /// Whether members who were removed are listed: only `active` when absent.
  var status: StatusFilter?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?

  static let rules: [String: [SchemaKeyword]] = ["limit": SchemaKeyword.range(1...ClientQuery.largestLimit)]

  /// Which members are listed.
  enum StatusFilter: String, Codable, Sendable, CaseIterable {
    case active, archived, all
  }

  struct Response: Codable, Sendable {
    /// The members of this page.
    var items: [Member]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let issues = IntegerBounds.issues(limit, in: 1...ClientQuery.largestLimit, at: "/limit")
    guard issues.isEmpty else { throw Issues(issues) }
    let wanted: Client.Status? =
      switch status ?? .active {
      case .active: .active
      case .archived: .archived
      case .all: nil
      }
    let page = try transaction.members(
      MemberQuery(status: wanted, limit: limit ?? 50, cursor: cursor), for: audience.caller)
    return Response(items: page.items, nextCursor: page.nextCursor)
  }
}
