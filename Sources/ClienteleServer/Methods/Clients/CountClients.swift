internal import Directory
internal import DirectoryStore
internal import JSON

/// Counts the clients that a list with the same search and filter would have.
struct CountClients: StoreRequest {
  static let method = "client/count"
  static let access = Access.member
  static let since = "1.0"

  /// Words to look for.
  var search: String?
  /// Which clients.
  var filter: ListClients.Filter?

  static let rules: [String: [SchemaKeyword]] = ["search": [.maxLength(ClientQuery.longestSearch)]]

  struct Response: Codable, Sendable {
    /// How many clients are found.
    var total: Int
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    if let search, search.unicodeScalars.count > ClientQuery.longestSearch {
      throw Issues([Issue(.tooLong, at: "/search", limit: ClientQuery.longestSearch)])
    }
    let page = try transaction.list(
      ClientQuery(search: search, status: filter?.status ?? .active, limit: 1, countsTotal: true), for: audience.caller)
    return Response(total: page.total ?? 0)
  }
}
