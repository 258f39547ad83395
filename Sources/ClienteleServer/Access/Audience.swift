internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// On whose behalf a request is carried out, and in which language it is answered.
struct Audience: Sendable {
  var caller: Caller
  /// The token that the session began with.
  var token: ID<Token>?
  var language: Language
  /// Where refusals are entered into the history.
  var store: Store?

  /// In which role the caller acts, and with which token.
  struct Held {
    var role: Member.Role
    var token: Token?
  }

  /// Whether the caller may use a method, by the role, the plan and the token as they are now.
  ///
  /// - Throws: `AccessError`, `AuthenticationError`.
  func check<R: Request>(_ request: R.Type, in transaction: borrowing Transaction) throws {
    let terms = try transaction.terms(of: caller)
    let held = try held(requiresTokens: terms.requiresTokens, in: transaction)
    guard held.role >= R.access.role else {
      throw AccessError.notAllowed(method: R.method, needed: R.access.role, held: held.role)
    }
    guard terms.plan >= R.access.plan else {
      throw AccessError.planRequired(method: R.method, needed: R.access.plan, held: terms.plan)
    }
    guard let token = held.token, !R.isUnrestricted else { return }
    if token.readOnly, !R.isReadOnly { throw AccessError.outsideToken(method: R.method, limit: .readOnly) }
    if token.excludes(R.method) { throw AccessError.outsideToken(method: R.method, limit: .methods) }
  }

  /// Whether the caller's token allows another method, what came of which is taken back.
  ///
  /// - Throws: `AccessError`, `AuthenticationError`.
  func checkToken(for method: String, in transaction: borrowing Transaction) throws {
    guard let token = try held(in: transaction).token, token.excludes(method) else { return }
    throw AccessError.outsideToken(method: method, limit: .methods)
  }

  /// What the caller acts with at this moment.
  ///
  /// - Throws: `AuthenticationError` for a member who was removed, a token that is no longer valid, and where there is
  ///   none and the organization requires one.
  func held(in transaction: borrowing Transaction) throws -> Held {
    try held(requiresTokens: transaction.terms(of: caller).requiresTokens, in: transaction)
  }

  private func held(requiresTokens: Bool, in transaction: borrowing Transaction) throws -> Held {
    let member = try transaction.member(caller)
    guard let id = token else {
      if requiresTokens { throw AuthenticationError.tokenRequired }
      guard member.status == .active else { throw AuthenticationError.notValid(known: nil) }
      return Held(role: member.role, token: nil)
    }
    let token = try transaction.token(id, for: caller)
    guard member.status == .active, token.isValid(at: transaction.now) else {
      throw AuthenticationError.notValid(known: nil)
    }
    return Held(role: token.role.map { min($0, member.role) } ?? member.role, token: token)
  }

  /// The role that the caller acts in.
  func role(in transaction: borrowing Transaction) throws -> Member.Role { try held(in: transaction).role }

  /// Answers a call with an error; a refusal when it is in the history.
  func answer(_ call: Call, failing error: any Error, of method: String) {
    let reply = ResponseError(replyingTo: error, in: language)
    guard let store, let refusal = Refusal(error) else { return call.answer(reply) }
    store.submit([
      RefusalTask(refusal, to: caller, token: token, of: method) { call.answer(reply) }
    ])
  }
}

/// Why nobody is let in; that a token was valid once is not told apart from that there is none.
enum AuthenticationError: Error {
  /// The token is not known, expired or revoked, or its member was removed. Where it is known, whose it is, for the
  /// history.
  case notValid(known: (caller: Caller, token: ID<Token>)?)
  /// The organization takes no session without a token.
  case tokenRequired

  var known: (caller: Caller, token: ID<Token>)? {
    if case .notValid(let known) = self { known } else { nil }
  }
}
