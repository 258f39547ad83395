internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Changes a member by a JSON merge patch (RFC 7396): what is absent stays, `null` clears the e-mail address.
///
/// Nobody changes a member of a higher role than their own, or gives one: only an owner makes and unmakes owners, and
/// one active owner stays. A new role holds at once, in every session. With the status `active` a removed member is
/// back.
struct UpdateMember: MemberChangeRequest {
  static let method = "member/update"
  static let access = Access.setup
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate, .invalidState]

  /// The member's identifier.
  var id: ID<Member>
  /// What changes.
  var patch: MergePatch<Member.Draft>
  /// The revision that the change was made for; where the member has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the member of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Member {
    let role = try audience.role(in: transaction)
    return try transaction.changeMember(id, ifRevision: ifRevision, as: role, by: audience.caller) { member in
      try patch.apply(to: member.draft) { try member.updating($0) }
    }
  }
}
