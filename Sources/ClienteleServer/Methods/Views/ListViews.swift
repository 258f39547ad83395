internal import Directory
internal import DirectoryStore

/// Lists the views that the members of the organization keep, by name.
struct ListViews: StoreRequest {
  static let method = "client/views/list"
  static let access = Access.member
  static let since = "1.0"

  struct Response: Codable, Sendable {
    /// The views.
    var items: [ClientView]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    Response(items: try transaction.views(for: audience.caller))
  }
}
