internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Removes a member: it may do nothing any more, at once and in every session.
///
/// Its record stays, as `archived`, so that the history can name it. Clients that it owns stay its own until somebody
/// else is named (`client/bulk` does that for all of them): the reply says how many there are.
struct RemoveMember: ChangeRequest {
  static let method = "member/remove"
  static let access = Access.setup
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The member's identifier.
  var id: ID<Member>
  /// The revision that the caller knows; where the member has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the same, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The member as it is kept.
    var member: Member
    /// How many clients name it as their owner; those in the trash are not counted.
    var ownedClients: Int
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let role = try audience.role(in: transaction)
    let member = try transaction.changeMember(id, ifRevision: ifRevision, as: role, by: audience.caller) {
      $0.removed()
    }
    return Response(member: member, ownedClients: try transaction.ownedClients(of: id, for: audience.caller))
  }

  static func recordID(of response: Response) -> String { response.member.id.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    let id = ID<Member>(rawValue: recordID)
    return Response(
      member: try transaction.member(id, for: audience.caller),
      ownedClients: try transaction.ownedClients(of: id, for: audience.caller))
  }
}
