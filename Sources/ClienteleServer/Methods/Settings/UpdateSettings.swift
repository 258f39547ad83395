internal import Directory
internal import DirectoryStore
internal import JSON

/// Changes how a client is invoiced by a JSON merge patch (RFC 7396): what is absent stays, `null` makes it the
/// organization's again.
struct UpdateSettings: ClientChangeRequest {
  static let method = "client/settings/update"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client's identifier.
  var clientId: ID<Client>
  /// What changes.
  var patch: MergePatch<Settings.Draft>
  /// The revision that the change was made for; where the client has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try transaction.change(clientId, ifRevision: ifRevision, by: audience.caller) { client, context in
      try patch.apply(to: client.settings.draft) { try client.updating($0, in: context) }
    }
  }
}
