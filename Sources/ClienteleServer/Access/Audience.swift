internal import Directory
internal import DirectoryStore

/// On whose behalf a request is carried out, and in which language it is answered.
struct Audience: Sendable {
  var caller: Caller
  var language: Language

  /// Whether the caller may use a method, by the role and the plan as they are now.
  ///
  /// - Throws: `AccessError`; `SessionError.unauthenticated` for a member who was removed.
  func check(_ access: Access, for method: String, in transaction: borrowing Transaction) throws {
    let role = try self.role(in: transaction)
    guard role >= access.role else { throw AccessError.notAllowed(method: method, needed: access.role, held: role) }
    let plan = try transaction.plan(of: caller)
    guard plan >= access.plan else { throw AccessError.planRequired(method: method, needed: access.plan, held: plan) }
  }

  /// The role that the caller acts in.
  ///
  /// - Throws: `SessionError.unauthenticated` for a member who was removed.
  func role(in transaction: borrowing Transaction) throws -> Member.Role {
    let member = try transaction.member(caller)
    guard member.status == .active else { throw SessionError.unauthenticated }
    return member.role
  }
}
