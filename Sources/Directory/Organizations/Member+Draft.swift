extension Member {
  package static let nameLimit = 80
  /// Members of one organization, the removed ones too.
  package static let most = 10_000

  /// A member as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var name: String?
    package var email: String?
    package var role: Role?
    package var status: Client.Status?

    package init(name: String? = nil, email: String? = nil, role: Role? = nil, status: Client.Status? = nil) {
      self.name = name
      self.email = email
      self.role = role
      self.status = status
    }
  }

  /// The draft that would make this member again: what a merge patch is applied to.
  package var draft: Draft {
    Draft(name: name, email: email?.rawValue, role: role, status: status)
  }

  /// A new member: of the role `member`, and active, where the draft does not say.
  ///
  /// - Throws: `Issues`, with pointers into the member.
  package init(_ draft: Draft, id: ID<Member>) throws(Issues) {
    var issues = IssueCollector()
    let name = issues.requiredLine(draft.name, Self.nameLimit, at: "/name")
    let email = issues.value(draft.email, as: EmailAddress.self, at: "/email")
    try issues.finish()
    self.init(
      id: id, name: name ?? "", email: email, role: draft.role ?? .member, status: draft.status ?? .active)
  }

  /// The member as a draft says, one revision further where that is another.
  ///
  /// - Throws: `Issues`, with pointers into the member; a role and a status have to be there.
  package func updating(_ draft: Draft) throws(Issues) -> Member {
    var issues = IssueCollector()
    if draft.role == nil { issues.add(.required, at: "/role") }
    if draft.status == nil { issues.add(.required, at: "/status") }
    var changed = issues.take { () throws(Issues) in try Member(draft, id: id) } ?? self
    try issues.finish()
    changed.revision = revision
    if changed != self { changed.revision += 1 }
    return changed
  }

  /// The member as it is kept when it is removed.
  package func removed() -> Member {
    var member = self
    member.status = .archived
    if member != self { member.revision += 1 }
    return member
  }
}
