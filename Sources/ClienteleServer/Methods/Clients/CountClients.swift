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
  var filter: ClientFilter.Draft?
  /// The view whose search and filter count where they are not given here.
  var view: ID<ClientView>?

  static let rules: [String: [SchemaKeyword]] = ["search": [.maxLength(ClientQuery.longestSearch)]]

  struct Response: Codable, Sendable {
    /// How many clients are found.
    var total: Int
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let kept = try view.map { try transaction.view($0, for: audience.caller) }
    let criteria = ListCriteria(search: search ?? kept?.search, filter: filter ?? kept?.filter)
    let checked = try criteria.check(in: transaction, for: audience)
    try checked.finish()
    let page = try transaction.list(
      ClientQuery(
        search: criteria.search, status: criteria.filter?.status ?? .active, filter: checked.filter, limit: 1,
        countsTotal: true),
      for: audience.caller)
    return Response(total: page.total ?? 0)
  }
}
