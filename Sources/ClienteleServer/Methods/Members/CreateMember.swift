internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Adds a member to the organization.
///
/// Nobody makes a member of a higher role than their own: only an owner makes an owner.
struct CreateMember: MemberChangeRequest {
  static let method = "member/create"
  static let access = Access.setup
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The member to add; of the role `member` and active where nothing else is said.
  var member: Member.Draft
  /// The same key with the same params answers the member of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Member {
    let role = try audience.role(in: transaction)
    return try under("/member") { try transaction.addMember(member, as: role, by: audience.caller) }
  }
}
