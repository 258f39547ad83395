internal import Directory
internal import DirectoryStore

/// Answers a client, whole, by its identifier, its number, or what another system calls it.
struct GetClient: StoreRequest {
  static let method = "client/get"
  static let access = Access.member
  typealias Response = ClientRecord

  /// The client's identifier.
  var id: ID<Client>?
  /// The client's number.
  var number: String?
  /// What another system calls the client.
  var externalId: ExternalID?

  /// An identifier in another system.
  struct ExternalID: Codable, Sendable {
    /// The system.
    var system: String
    /// The identifier there.
    var value: String
  }

  private static let ways = "id | number | externalId"

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> ClientRecord {
    let reference: ClientReference =
      switch (id, number, externalId) {
      case (let id?, nil, nil): .id(id)
      case (nil, let number?, nil): .number(number)
      case (nil, nil, let externalId?): .externalId(system: externalId.system, value: externalId.value)
      case (nil, nil, nil): throw Issues([Issue(.required, suggestion: Self.ways)])
      default:
        let given = [id.map { _ in "id" }, number.map { _ in "number" }, externalId.map { _ in "externalId" }]
        let names = given.compactMap { $0 }.joined(separator: ", ")
        throw Issues([Issue(.invalidChoice, value: names, suggestion: Self.ways)])
      }
    return ClientRecord(record: try transaction.clientRecord(reference, for: audience.caller))
  }
}
