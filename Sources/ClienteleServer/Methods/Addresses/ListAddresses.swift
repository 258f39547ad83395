internal import Directory
internal import DirectoryStore

/// Lists a client's addresses, in their order.
struct ListAddresses: StoreRequest {
  static let method = "client/addresses/list"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>

  struct Response: Codable, Sendable {
    /// The addresses.
    var items: [Address]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    Response(items: try transaction.client(.id(clientId), for: audience.caller).client.addresses)
  }
}
