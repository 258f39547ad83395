internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Takes a merge back: the others are again what they were, and the kept client is as it was before, as far as its
/// fields were not edited since. The others get their notes back as they now are; what was written about the kept
/// client meanwhile stays there.
///
/// A client that was merged further has to be taken out of that merge first.
struct UnmergeClients: ChangeRequest {
  static let method = "client/unmerge"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The merge, as `client/merge` answered it.
  var mergeId: ID<Merge>?
  /// A client that was merged, or the one that was kept: the last merge of it.
  var clientId: ID<Client>?
  /// The revision of the kept client that the caller knows; where it has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the clients of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  static let needed = [["mergeId", "clientId"]]

  struct Response: Codable, Sendable {
    /// The merge that was taken back.
    var mergeId: ID<Merge>
    /// The client that was kept, as it now is.
    var client: Client
    /// The clients that are of their own again.
    var restored: [NamedClient]
    /// The fields of the kept client that are as they were before the merge.
    var reversed: [FieldChange]
    /// Its fields that were edited since, and stay: from what the merge made of them to what they are.
    var kept: [FieldChange]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let merge: ID<Merge>
    switch (mergeId, clientId) {
    case (let id?, nil): merge = id
    case (nil, let client?): merge = try transaction.lastMerge(of: client, for: audience.caller)
    case (nil, nil): throw Issues([Issue(.required, suggestion: "mergeId | clientId")])
    default: throw Issues([Issue(.invalidChoice, value: "mergeId, clientId", suggestion: "mergeId | clientId")])
    }
    let undone = try transaction.unmerge(merge, ifRevision: ifRevision, by: audience.caller)
    return Response(
      mergeId: merge, client: undone.client.client, restored: undone.restored.map { NamedClient($0) },
      reversed: undone.reversed, kept: undone.kept)
  }

  static func recordID(of response: Response) -> String {
    ([response.mergeId.rawValue] + response.restored.map(\.id.rawValue)).joined(separator: " ")
  }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    let parts = recordID.split(separator: " ").map(String.init)
    let merge = try transaction.merge(ID(rawValue: parts[0]), for: audience.caller)
    let restored = try parts.dropFirst().map {
      NamedClient(try transaction.writtenClient(ID(rawValue: $0), for: audience.caller).client)
    }
    return Response(mergeId: merge.id, client: merge.client.client, restored: restored, reversed: [], kept: [])
  }
}
