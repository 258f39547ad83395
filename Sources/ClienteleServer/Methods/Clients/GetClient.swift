internal import Directory
internal import DirectoryStore
internal import JSON

/// Answers a client, whole, by its identifier, its number, or what another system calls it.
///
/// `asOf` answers it as it was; by its identifier also one that is in the trash now. A number and an external identifier
/// are those of today.
struct GetClient: StoreRequest {
  static let method = "client/get"
  static let access = Access.member
  static let since = "1.0"
  typealias Response = ClientRecord

  /// The client's identifier.
  var id: ID<Client>?
  /// The client's number.
  var number: String?
  /// What another system calls the client.
  var externalId: ExternalID?
  /// The instant, as RFC 3339 in UTC with milliseconds, as at which the client is answered; now when absent.
  var asOf: Instant?

  static let needed = [["id", "number", "externalId"]]

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
      case (nil, let number?, nil): .number(Text.comparable(number))
      case (nil, nil, let externalId?):
        .externalId(system: Text.comparable(externalId.system), value: Text.comparable(externalId.value))
      case (nil, nil, nil): throw Issues([Issue(.required, suggestion: Self.ways)])
      default:
        let given = [id.map { _ in "id" }, number.map { _ in "number" }, externalId.map { _ in "externalId" }]
        let names = given.compactMap { $0 }.joined(separator: ", ")
        throw Issues([Issue(.invalidChoice, value: names, suggestion: Self.ways)])
      }
    guard let asOf else {
      return ClientRecord(record: try transaction.clientRecord(reference, for: audience.caller))
    }
    let client = try transaction.client(reference, asOf: asOf, for: audience.caller)
    return ClientRecord(record: try RawJSON(encoding: client))
  }
}
