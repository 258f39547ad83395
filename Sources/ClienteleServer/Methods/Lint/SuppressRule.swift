internal import Directory
internal import DirectoryStore
internal import JSON

/// Says that a house rule does not hold for a client, so that `client/lint` does not name it; or takes that back.
struct SuppressRule: ChangeRequest {
  static let method = "client/lint/suppress"
  static let access = Access.administrator
  static let since = "1.0"

  /// The client.
  var clientId: ID<Client>
  /// The rule.
  var rule: HouseRule
  /// Whether the rule does not hold; `false` takes it back. `true` when absent.
  var isSuppressed: Bool?
  /// Why it does not hold.
  var reason: String?
  /// The same key with the same params answers the same, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  static let longestReason = 200
  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging(["reason": [.maxLength(longestReason)]]) { $1 }
  }

  struct Response: Codable, Sendable {
    /// The client.
    var client: NamedClient
    /// The rules that do not hold for it.
    var suppressed: [HouseRule]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let reason: String?
    do throws(Issue) {
      reason = try self.reason.map { text throws(Issue) in try Text.clean(text, limit: Self.longestReason) }
    } catch {
      var issue = error
      issue.pointer = "/reason"
      throw Issues([issue])
    }
    return try Self.response(
      transaction.suppress(
        rule, of: clientId, isSuppressed: isSuppressed ?? true, reason: reason, by: audience.caller), in: transaction)
  }

  static func recordID(of response: Response) -> String { response.client.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    try response(transaction.writtenClient(ID(rawValue: recordID), for: audience.caller), in: transaction)
  }

  private static func response(_ stored: StoredClient, in transaction: borrowing Transaction) throws -> Response {
    let suppressed = try transaction.suppressedRules(of: stored)
    return Response(client: NamedClient(stored.client), suppressed: HouseRule.allCases.filter(suppressed.contains))
  }
}
