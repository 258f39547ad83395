internal import Directory
internal import DirectoryStore

/// Tells for each field of a client who set it, when, and through what.
struct BlameClient: StoreRequest {
  static let method = "client/blame"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var id: ID<Client>

  struct Response: Codable, Sendable {
    /// The fields, in the order of the record.
    var items: [FieldOrigin]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    Response(items: try transaction.blame(id, for: audience.caller))
  }
}
