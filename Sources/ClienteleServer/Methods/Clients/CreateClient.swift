internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Adds a client, with its contacts, addresses and settings, and gives it a number.
struct CreateClient: ClientChangeRequest {
  static let method = "client/create"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The client to add.
  var client: Client.Draft
  /// What happens where the directory likely has the client already, as `client/findDuplicates` tells; `allow` when
  /// absent.
  var onLikelyDuplicate: OnLikelyDuplicate?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  /// What to do with a client that the directory likely has already.
  enum OnLikelyDuplicate: String, Codable, Sendable, CaseIterable {
    /// It is added.
    case allow
    /// The call fails with `duplicate`, and names the clients that are like it.
    case refuse
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    try under("/client") {
      if onLikelyDuplicate == .refuse {
        let matches = try transaction.duplicates(of: client, limit: 10, for: audience.caller)
        guard matches.isEmpty else { throw LikelyDuplicate(matches: matches) }
      }
      return try transaction.insert(client, by: audience.caller)
    }
  }
}

/// The directory likely has the client already.
struct LikelyDuplicate: Error {
  /// The clients that are like it, the likeliest first.
  let matches: [DuplicateMatch]
}
