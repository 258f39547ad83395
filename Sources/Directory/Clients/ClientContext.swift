/// What checking a draft needs to know besides the draft.
package struct ClientContext: Sendable {
  package var organization: Organization
  /// Who makes the change.
  package var member: ID<Member>
  package var now: Instant
  package var identifiers: any IdentifierSource
  package var importId: ID<Import>?

  package init(
    organization: Organization, member: ID<Member>, now: Instant, identifiers: any IdentifierSource,
    importId: ID<Import>? = nil
  ) {
    self.organization = organization
    self.member = member
    self.now = now
    self.identifiers = identifiers
    self.importId = importId
  }
}

/// Where identifiers come from: random ones in the service, counted ones in recorded sessions.
package protocol IdentifierSource: Sendable {
  func next<Record: IdentifiedRecord>(_ kind: Record.Type, at instant: Instant) -> ID<Record>
}
