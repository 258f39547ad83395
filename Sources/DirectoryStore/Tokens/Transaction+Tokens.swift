package import Directory
internal import JSON
internal import SQLDatabase

/// A token that was just made, with the only copy of its secret.
package struct MadeToken: Sendable {
  package var token: Token
  package var secret: String
}

extension Transaction {
  // MARK: Reading

  /// A token of the organization, revoked or not.
  ///
  /// Read once in each transaction of the database, and decoded only where it has changed: it is looked at for each
  /// request of a session that began with it.
  ///
  /// - Throws: `DirectoryError.notFound`.
  package func token(_ id: ID<Token>, for caller: Caller) throws -> Token {
    try storedToken(id, of: caller.organization).value.token
  }

  private func storedToken(_ id: ID<Token>, of organization: ID<Organization>) throws -> StoredToken {
    let key = TokenKey(organization: organization, token: id)
    let known = state.tokens[key]
    if let known, known.readIn == state.transaction { return known }
    let organizationKey = try organizationKey(organization)
    let found = try connection.first("SELECT record FROM token WHERE organization = $1 AND id = $2") {
      $0.bind(1, organizationKey)
      $0.bind(2, id.rawValue)
    } row: { row in
      let record = row.bytes(0)
      if let known, known.record == record {
        known.readIn = state.transaction
        return known
      }
      return StoredToken(
        record: record, value: try JSON.decode(TokenRecord.self, from: record), readIn: state.transaction)
    }
    guard let found else { throw DirectoryError.notFound(kind: .token, id: id.rawValue) }
    state.tokens[key] = found
    return found
  }

  /// The token that has a secret, and the organization that it is of, whether it is valid or not.
  package func token(withSecret secret: String) throws -> (token: Token, organization: ID<Organization>)? {
    let digest = TokenSecret.digest(of: secret)
    let found = try connection.first(
      """
      SELECT organization.id, token.record FROM token JOIN organization ON organization.key = token.organization
      WHERE token.digest = $1
      """
    ) {
      $0.bind(1, digest)
    } row: {
      (organization: ID<Organization>(rawValue: $0.text(0)), record: $0.bytes(1))
    }
    guard let found else { return nil }
    let record = try JSON.decode(TokenRecord.self, from: found.record)
    let isRight = TokenSecret.isEqual(
      Array(record.digest.utf8), Array(SHA256.hexadecimal(digest: digest).utf8))
    return isRight ? (record.token, found.organization) : nil
  }

  /// Whether an owner has a token with which a session could do all that an owner may.
  func hasOwnerToken(in organization: ID<Organization>) throws -> Bool {
    let key = try organizationKey(organization)
    var isThere = false
    try connection.each(
      """
      SELECT token.record FROM member JOIN token ON token.organization = $1 AND token.member = member.id
      WHERE member.organization = $1 AND member.role = 'owner' AND member.is_active = 1 AND token.is_revoked = 0
      """
    ) {
      $0.bind(1, key)
    } row: {
      let token = try JSON.decode(TokenRecord.self, from: $0.bytes(0)).token
      if token.isValid(at: now), token.role ?? .owner == .owner, !token.readOnly, token.methods == nil {
        isThere = true
      }
    }
    return isThere
  }

  // MARK: Writing

  /// Makes a token for a member: for who asks where none is named.
  ///
  /// - Throws: `Issues`, `AccessError`, `DirectoryError` for a member that there is not, or who was removed.
  package func addToken(
    _ draft: Token.Draft, as maker: Token.Maker, known: [String], by caller: Caller
  ) throws -> MadeToken {
    let isOwn = draft.memberId == nil || draft.memberId == caller.member
    if !isOwn, maker.role < .administrator {
      throw AccessError.notAllowed(method: method, needed: .administrator, held: maker.role)
    }
    let member = try member(draft.memberId ?? caller.member, for: caller)
    guard member.status == .active else {
      throw DirectoryError.archived(kind: .member, id: member.id.rawValue, asked: verb)
    }
    let needed = max(draft.role ?? .guest, isOwn ? .guest : member.role)
    guard maker.role >= needed else {
      throw AccessError.notAllowed(method: method, needed: needed, held: maker.role)
    }
    let token = try Token(draft, for: member, by: maker, id: newID(Token.self), at: now, known: known)
    let organization = try organizationKey(caller.organization)
    let count = try connection.first(
      "SELECT count(*) FROM token WHERE organization = $1 AND member = $2 AND is_revoked = 0"
    ) {
      $0.bind(1, organization)
      $0.bind(2, member.id.rawValue)
    } row: {
      Int($0.integer(0))
    }
    if let count, count >= Token.mostOfMember {
      throw Issues([Issue(.tooMany, value: String(count + 1), limit: Token.mostOfMember)])
    }
    let secret = TokenSecret.text(of: makeSecret())
    let digest = TokenSecret.digest(of: secret)
    let record = try JSON.encode(TokenRecord(token: token, digest: SHA256.hexadecimal(digest: digest)))
    try connection.run(
      "INSERT INTO token (organization, id, member, is_revoked, digest, record) VALUES ($1, $2, $3, 0, $4, $5)"
    ) {
      $0.bind(1, organization)
      $0.bind(2, token.id.rawValue)
      $0.bind(3, member.id.rawValue)
      $0.bind(4, digest)
      $0.bind(5, record)
    }
    try enter(.created, token, from: JSONObject(), record: record, by: caller)
    return MadeToken(token: token, secret: secret)
  }

  /// Revokes a token; the sessions that began with it may do nothing any more. One that is revoked stays as it is.
  ///
  /// - Parameter role: That of who asks.
  /// - Throws: `AccessError`; `DirectoryError.notFound`, for another member's too where who asks may not know of it.
  package func revokeToken(
    _ id: ID<Token>, ifRevision: Int? = nil, as role: Member.Role, by caller: Caller
  ) throws -> Token {
    let previous = try token(id, for: caller)
    if previous.memberId != caller.member {
      guard role >= .administrator else { throw DirectoryError.notFound(kind: .token, id: id.rawValue) }
      let needed = try member(previous.memberId, for: caller).role
      guard role >= needed else { throw AccessError.notAllowed(method: method, needed: needed, held: role) }
    }
    if let ifRevision, ifRevision != previous.revision {
      throw StoreError.conflict(current: try RawJSON(encoding: previous))
    }
    return try revoke(previous, by: caller)
  }

  /// Takes back that a token was made.
  package func undo(ofToken entry: Activity, as role: Member.Role, by caller: Caller) throws -> Token {
    state.undoes = entry.sequence
    defer { state.undoes = nil }
    return try revokeToken(ID(rawValue: entry.recordId), as: role, by: caller)
  }

  /// Revokes all tokens of a member.
  func revokeTokens(of member: ID<Member>, by caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    var tokens: [Token] = []
    try connection.each(
      "SELECT record FROM token WHERE organization = $1 AND member = $2 AND is_revoked = 0 ORDER BY id"
    ) {
      $0.bind(1, organization)
      $0.bind(2, member.rawValue)
    } row: {
      tokens.append(try JSON.decode(TokenRecord.self, from: $0.bytes(0)).token)
    }
    for token in tokens { _ = try revoke(token, by: caller) }
  }

  private func revoke(_ previous: Token, by caller: Caller) throws -> Token {
    let token = previous.revoked(by: caller.member, at: now)
    if token == previous { return previous }
    let organization = try organizationKey(caller.organization)
    let digest = try storedToken(token.id, of: caller.organization).value.digest
    let record = try JSON.encode(TokenRecord(token: token, digest: digest))
    state.tokens[TokenKey(organization: caller.organization, token: token.id)] = nil
    try connection.run("UPDATE token SET is_revoked = 1, record = $3 WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, token.id.rawValue)
      $0.bind(3, record)
    }
    try enter(.deleted, token, from: JSON.value(of: previous).object ?? JSONObject(), record: record, by: caller)
    return token
  }

  private func enter(
    _ action: Activity.Action, _ token: Token, from old: JSONObject, record: [UInt8], by caller: Caller
  ) throws {
    let changes = RecordDifference.changes(from: old, to: try JSON.value(of: token).object ?? JSONObject())
    try enter(
      Activity(
        sequence: 0, at: now, memberId: caller.member, method: method, action: action, kind: .token,
        recordId: token.id.rawValue, clientId: nil, revision: token.revision, undoes: state.undoes),
      changes: try JSON.encode(changes), nil, record: RawJSON(verified: record),
      in: organizationKey(caller.organization))
  }
}
