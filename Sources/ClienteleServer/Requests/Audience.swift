internal import Directory
internal import DirectoryStore

/// On whose behalf a request is carried out, and in which language it is answered.
struct Audience: Sendable {
  var caller: Caller
  var language: Language

  /// Whether the caller may use a method, by the role and the plan as they are now.
  ///
  /// - Throws: `AccessError`.
  func check(_ access: Access, for method: String, in transaction: borrowing Transaction) throws {
    let role = try transaction.member(caller).role
    guard role >= access.role else { throw AccessError.notAllowed(method: method, needed: access.role, held: role) }
    let plan = try transaction.plan(of: caller)
    guard plan >= access.plan else { throw AccessError.planRequired(method: method, needed: access.plan, held: plan) }
  }
}

/// Why a caller may not use a method.
enum AccessError: Error {
  case notAllowed(method: String, needed: Member.Role, held: Member.Role)
  case planRequired(method: String, needed: Organization.Plan, held: Organization.Plan)
}
