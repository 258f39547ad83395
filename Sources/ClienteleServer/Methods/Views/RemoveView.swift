internal import Directory
internal import DirectoryStore

/// Removes a view; the clients that it lists stay as they are.
struct RemoveView: ChangeRequest {
  static let method = "client/views/remove"
  static let access = Access.member
  static let since = "1.0"

  /// The view's identifier.
  var id: ID<ClientView>
  /// The revision that the caller knows; where the view has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the same, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The view that is gone.
    var id: ID<ClientView>
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    try transaction.removeView(id, ifRevision: ifRevision, for: audience.caller)
    return Response(id: id)
  }

  static func recordID(of response: Response) -> String { response.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    Response(id: ID(rawValue: recordID))
  }
}
