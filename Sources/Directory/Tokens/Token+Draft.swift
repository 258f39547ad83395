internal import JSON

extension Token {
  package static let nameLimit = 80
  /// Names and beginnings of methods of one token.
  package static let mostMethods = 100
  /// Tokens of one member that are not revoked.
  package static let mostOfMember = 100

  /// A token as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var name: String?
    package var memberId: ID<Member>?
    package var role: Member.Role?
    package var readOnly: Bool?
    package var methods: [String]?
    package var expiresAt: Instant?

    package init(
      name: String? = nil, memberId: ID<Member>? = nil, role: Member.Role? = nil, readOnly: Bool? = nil,
      methods: [String]? = nil, expiresAt: Instant? = nil
    ) {
      self.name = name
      self.memberId = memberId
      self.role = role
      self.readOnly = readOnly
      self.methods = methods
      self.expiresAt = expiresAt
    }
  }

  /// Who makes a token: as whom, in which role, and by which token of its own, whose limits hold for the new one too.
  package struct Maker: Sendable {
    package var member: ID<Member>
    package var role: Member.Role
    package var token: Token?

    package init(member: ID<Member>, role: Member.Role, token: Token?) {
      self.member = member
      self.role = role
      self.token = token
    }
  }

  /// A new token for a member. It may never do more than who makes it; for another member, not when that one's role is
  /// raised later either.
  ///
  /// - Parameter known: The names of all methods.
  /// - Throws: `Issues`, with pointers into the token.
  package init(
    _ draft: Draft, for member: Member, by maker: Maker, id: ID<Token>, at now: Instant, known: [String]
  ) throws(Issues) {
    var issues = IssueCollector()
    let name = issues.requiredLine(draft.name, Self.nameLimit, at: "/name")
    let methods = issues.methods(draft.methods, within: maker.token?.methods, known: known)
    let expiresAt = issues.expiry(draft.expiresAt, within: maker.token?.expiresAt, at: now)
    try issues.finish()
    let isOwn = member.id == maker.member && maker.token?.role == nil
    self.init(
      id: id, revision: 1, name: name ?? "", memberId: member.id,
      role: draft.role ?? (isOwn ? nil : min(member.role, member.id == maker.member ? maker.role : member.role)),
      readOnly: draft.readOnly ?? false || maker.token?.readOnly ?? false, methods: methods, createdAt: now,
      createdBy: maker.member, expiresAt: expiresAt)
  }

  /// The token as it is kept when it is revoked.
  package func revoked(by member: ID<Member>, at now: Instant) -> Token {
    guard revokedAt == nil else { return self }
    var token = self
    token.revision += 1
    token.revokedAt = now
    token.revokedBy = member
    return token
  }
}

extension IssueCollector {
  fileprivate mutating func methods(_ given: [String]?, within own: [String]?, known: [String]) -> [String]? {
    guard let given else { return own }
    guard !given.isEmpty else {
      add(.required, at: "/methods")
      return nil
    }
    return each(given, limit: Token.mostMethods, at: "/methods") { issues, _, pattern in
      guard known.contains(where: { MethodPattern.fits($0, pattern) }) else {
        let nearest = NearMiss.closest(to: pattern, among: known, within: 3)
        issues.add(Issue(.invalidChoice, value: pattern, suggestion: nearest), at: "")
        return nil
      }
      if let own, !MethodPattern.isCovered(pattern, by: own) {
        issues.add(Issue(.invalidChoice, value: pattern, suggestion: own.joined(separator: ", ")), at: "")
        return nil
      }
      return pattern
    }
  }

  fileprivate mutating func expiry(_ given: Instant?, within own: Instant?, at now: Instant) -> Instant? {
    guard let given else { return own }
    if given <= now {
      add(Issue(.outOfRange, value: "\(given)", suggestion: "> \(now)"), at: "/expiresAt")
    } else if let own, given > own {
      add(Issue(.outOfRange, value: "\(given)", suggestion: "≤ \(own)"), at: "/expiresAt")
    }
    return given
  }
}
