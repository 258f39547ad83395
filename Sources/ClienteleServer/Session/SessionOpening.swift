internal import Directory
internal import DirectoryStore

/// On whose behalf a session is to work: by its token, or as the first member of the role of an organization.
struct SessionOpening: Sendable {
  var token: String?
  var organization: ID<Organization>?
  /// Where there is no token.
  var role: Member.Role

  struct Opened: Sendable {
    var caller: Caller
    var token: ID<Token>?
    var info: SessionInfo
  }

  /// - Throws: `AuthenticationError`; `DirectoryError.notFound` for another organization than the token's, which is
  ///   answered like one that there is not.
  func open(in transaction: borrowing Transaction) throws -> Opened {
    let (caller, token) = try identify(in: transaction)
    let audience = Audience(caller: caller, token: token, language: .english)
    let held: Audience.Held
    do {
      held = try audience.held(in: transaction)
    } catch AuthenticationError.notValid {
      throw AuthenticationError.notValid(known: token.map { (caller, $0) })
    }
    if let organization, organization != caller.organization {
      throw DirectoryError.notFound(kind: .organization, id: organization.rawValue)
    }
    return Opened(
      caller: caller, token: token,
      info: SessionInfo(
        organization: try transaction.organization(of: caller), member: try transaction.member(caller), role: held.role)
    )
  }

  private func identify(in transaction: borrowing Transaction) throws -> (Caller, ID<Token>?) {
    guard let token else { return (try transaction.firstCaller(of: organization, as: role), nil) }
    guard let found = try transaction.token(withSecret: token) else {
      throw AuthenticationError.notValid(known: nil)
    }
    return (Caller(organization: found.organization, member: found.token.memberId), found.token.id)
  }

  /// Enters into the history that the session was refused: into that of the token's organization, or else of the one
  /// that was asked for, or of the first.
  func enter(_ refusal: Refusal, known: (caller: Caller, token: ID<Token>)?, in transaction: borrowing Transaction)
    throws
  {
    if let known { return try transaction.enterRefusal(refusal, to: known.caller, token: known.token) }
    let organizations = try transaction.organizations()
    guard let organization = organizations.first(where: { $0.id == organization }) ?? organizations.first else {
      return
    }
    try transaction.enterRefusal(
      refusal, to: Caller(organization: organization.id, member: .unknown), token: nil)
  }
}
