internal import Directory
internal import DirectoryStore

/// Tells how the service is: its version and its store.
struct GetStatus: StoreRequest {
  static let method = "service/status"
  static let access = Access.member
  static let since = "1.0"

  struct Response: Codable, Sendable {
    /// The version of the program.
    var version: String
    /// The version of the protocol.
    var protocolVersion: String
    /// The store.
    var store: StoreStatus
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    Response(
      version: Version.program, protocolVersion: Version.protocol, store: try transaction.status(for: audience.caller))
  }
}
