internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists the files that are kept with a client, the newest first, without their content.
struct ListAttachments: StoreRequest {
  static let method = "client/attachments/list"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// Words, all of which are in the name or the description, in any order, without case and accents.
  var search: String?
  /// Only those that may be shown to the client (`true`), or that may not (`false`).
  var visibleToClient: Bool?
  /// Those that were removed, instead of the others; `false` when absent.
  var removed: Bool?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?

  static let rules: [String: [SchemaKeyword]] = [
    "search": [.maxLength(ClientQuery.longestSearch)],
    "limit": SchemaKeyword.range(1...ClientQuery.largestLimit),
  ]

  struct Response: Codable, Sendable {
    /// The attachments of this page.
    var items: [Attachment]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
    /// How many there are on all pages.
    var total: Int
    /// How many bytes they have together.
    var totalSize: Int
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    try check()
    let page = try transaction.attachments(
      AttachmentQuery(
        client: clientId, search: search, visibleToClient: visibleToClient, removed: removed ?? false,
        limit: limit ?? 50, cursor: cursor),
      for: audience.caller)
    return Response(
      items: page.items, nextCursor: page.nextCursor, total: page.total, totalSize: page.totalSize)
  }

  private func check() throws {
    var issues: [Issue] = []
    if let limit, !(1...ClientQuery.largestLimit).contains(limit) {
      issues.append(
        Issue(
          .outOfRange, at: "/limit", value: String(limit), limit: limit < 1 ? 1 : ClientQuery.largestLimit,
          suggestion: "1–\(ClientQuery.largestLimit)"))
    }
    if let search, search.unicodeScalars.count > ClientQuery.longestSearch {
      issues.append(Issue(.tooLong, at: "/search", value: search, limit: ClientQuery.longestSearch))
    }
    if !issues.isEmpty { throw Issues(issues) }
  }
}
