package import Directory
package import JSON

/// A client as it is in the store: the value, and the record as it goes over the wire.
package struct StoredClient: Sendable {
  package let client: Client
  /// What an answer splices instead of encoding the client again.
  package let record: RawJSON
  let key: Int64
}

/// What a client is asked for by.
package enum ClientReference: Sendable, Hashable {
  case id(ID<Client>)
  case number(String)
  case externalId(system: String, value: String)

  /// The identifier, the number or the external value, for an error.
  package var text: String {
    switch self {
    case .id(let id): id.rawValue
    case .number(let number): number
    case .externalId(_, let value): value
    }
  }
}
