internal import Directory
internal import DirectoryStore

/// Answers a member of the organization; one who was removed too.
struct GetMember: StoreRequest {
  static let method = "member/get"
  static let access = Access.member
  static let since = "1.0"
  typealias Response = Member

  /// The member's identifier.
  var id: ID<Member>

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Member {
    try transaction.member(id, for: audience.caller)
  }
}
