internal import Directory
internal import DirectoryStore

/// Lists a client's contacts, in their order.
struct ListContacts: StoreRequest {
  static let method = "client/contacts/list"
  static let access = Access.member
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>

  struct Response: Codable, Sendable {
    /// The contacts.
    var items: [Contact]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    Response(items: try transaction.client(.id(clientId), for: audience.caller).client.contacts)
  }
}
