internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists a client's notes: the pinned ones first, then the newest.
struct ListNotes: StoreRequest {
  static let method = "client/notes/list"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// Words, all of which are in the note, in any order, without case and accents.
  var search: String?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?

  static let rules: [String: [SchemaKeyword]] = [
    "search": [.maxLength(ClientQuery.longestSearch)],
    "limit": SchemaKeyword.range(1...ClientQuery.largestLimit),
  ]

  struct Response: Codable, Sendable {
    /// The notes of this page.
    var items: [Note]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    try check()
    let page = try transaction.notes(
      NoteQuery(client: clientId, search: search, limit: limit ?? 50, cursor: cursor), for: audience.caller)
    return Response(items: page.items, nextCursor: page.nextCursor)
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
