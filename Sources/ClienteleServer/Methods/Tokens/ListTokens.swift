internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists tokens, the oldest first: your own, or for administrators those of another member or of everybody. No secret is
/// in it.
struct ListTokens: StoreRequest {
  static let method = "token/list"
  static let access = Access.member
  static let since = "1.0"

  /// Whose; your own when absent.
  var memberId: ID<Member>?
  /// Whether those of all members are listed.
  var everyone: Bool?
  /// Whether revoked ones are listed too.
  var includeRevoked: Bool?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?

  static let rules: [String: [SchemaKeyword]] = ["limit": SchemaKeyword.range(1...ClientQuery.largestLimit)]

  struct Response: Codable, Sendable {
    /// The tokens of this page.
    var items: [Token]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let issues = IntegerBounds.issues(limit, in: 1...ClientQuery.largestLimit, at: "/limit")
    guard issues.isEmpty else { throw Issues(issues) }
    let caller = audience.caller
    if everyone == true || memberId ?? caller.member != caller.member {
      let role = try audience.role(in: transaction)
      guard role >= .administrator else {
        throw AccessError.notAllowed(method: Self.method, needed: .administrator, held: role)
      }
    }
    if let memberId { _ = try transaction.member(memberId, for: caller) }
    let page = try transaction.tokens(
      TokenQuery(
        member: everyone == true ? nil : memberId ?? caller.member, includeRevoked: includeRevoked == true,
        limit: limit ?? 50, cursor: cursor),
      for: caller)
    return Response(items: page.items, nextCursor: page.nextCursor)
  }
}
