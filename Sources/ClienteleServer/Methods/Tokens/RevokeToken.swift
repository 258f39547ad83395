internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Revokes a token, for good: your own, or for administrators that of another member.
///
/// It holds at once, in every running service: the next request of a session that began with it is refused with
/// `unauthenticated`.
struct RevokeToken: ChangeRequest {
  static let method = "token/revoke"
  static let access = Access(role: .member, plan: .free)
  static let since = "1.0"
  typealias Response = Token

  /// The token's identifier.
  var id: ID<Token>
  /// The revision that the caller knows; where the token has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the same, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Token {
    let role = try audience.role(in: transaction)
    return try transaction.revokeToken(id, ifRevision: ifRevision, as: role, by: audience.caller)
  }

  static func recordID(of response: Token) -> String { response.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Token
  {
    try transaction.token(ID(rawValue: recordID), for: audience.caller)
  }
}
