internal import Directory
internal import DirectoryStore

/// Says of two clients that they are two, so that they are not found as duplicates any more; or takes that back.
struct DismissDuplicate: ChangeRequest {
  static let method = "client/dismissDuplicate"
  static let access = Access.administrator
  static let since = "1.0"

  /// One of the two.
  var clientId: ID<Client>
  /// The other.
  var otherId: ID<Client>
  /// Whether they are two; `false` takes back that they are. `true` when absent.
  var isDismissed: Bool?
  /// The same key with the same params answers the same, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The two clients.
    var clients: [NamedClient]
    /// Whether they are two.
    var isDismissed: Bool
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let clients = try transaction.dismissDuplicate(
      clientId, otherId, isDismissed: isDismissed ?? true, by: audience.caller)
    return Response(clients: clients.map { NamedClient($0.client) }, isDismissed: isDismissed ?? true)
  }

  static func recordID(of response: Response) -> String {
    response.clients.map(\.id.rawValue).joined(separator: " ") + (response.isDismissed ? " +" : " -")
  }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    let parts = recordID.split(separator: " ").map(String.init)
    let clients = try parts.dropLast().map {
      NamedClient(try transaction.writtenClient(ID(rawValue: $0), for: audience.caller).client)
    }
    return Response(clients: clients, isDismissed: parts.last == "+")
  }
}
