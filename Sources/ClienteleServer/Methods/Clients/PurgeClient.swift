internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Removes a client in the trash for good, with what its history says of its fields. It can't be taken back.
///
/// Its identifier is never used again; its number can be. Clients below it lose their parent.
struct PurgeClient: ChangeRequest {
  static let method = "client/purge"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The client's identifier; it has to be in the trash.
  var id: ID<Client>
  /// The revision that the caller knows; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the same, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The client that is gone.
    var id: ID<Client>
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    Response(id: try transaction.purge(id, ifRevision: ifRevision, by: audience.caller).client.id)
  }

  static func recordID(of response: Response) -> String { response.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    Response(id: ID(rawValue: recordID))
  }
}
