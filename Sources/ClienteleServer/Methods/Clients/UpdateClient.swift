internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Changes a client by a JSON merge patch (RFC 7396): what is absent stays, `null` clears, an array is replaced.
///
/// Contacts and addresses keep their identifiers where the patch repeats them. A patch that changes nothing keeps the
/// revision.
struct UpdateClient: ClientChangeRequest {
  static let method = "client/update"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The client's identifier.
  var id: ID<Client>
  /// What changes.
  var patch: MergePatch<Client.Draft>
  /// The revision that the change was made for; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    // What other clients say of it, such as a parent, is found when it is put in place.
    try under("/patch") {
      try transaction.change(id, ifRevision: ifRevision, by: audience.caller) { client, context in
        try patch.apply(to: client.draft) { draft in
          try Client(draft, replacing: client, in: context) { client.number }
        }
      }
    }
  }
}
