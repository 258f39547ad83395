internal import Directory
internal import DirectoryStore

/// Lists a client's notes: the pinned ones first, then the newest.
struct ListNotes: StoreRequest {
  static let method = "client/notes/list"
  static let access = Access.member

  /// The client's identifier.
  var clientId: ID<Client>
  /// Words, all of which are in the note, in any order, without case and accents; at most 200 characters.
  var search: String?
  /// How many at most, 1 to 500; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same params.
  var cursor: String?

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
          .outOfRange, at: "/limit", value: String(limit), limit: ClientQuery.largestLimit,
          suggestion: "1–\(ClientQuery.largestLimit)"))
    }
    if let search, search.unicodeScalars.count > 200 { issues.append(Issue(.tooLong, at: "/search", limit: 200)) }
    if !issues.isEmpty { throw Issues(issues) }
  }
}
