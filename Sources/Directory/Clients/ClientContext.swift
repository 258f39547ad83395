/// What checking a draft needs to know besides the draft.
package struct ClientContext: Sendable {
  package var organization: Organization
  /// The fields of its own that it has defined.
  package var customFields: CustomFields
  /// Who makes the change.
  package var member: ID<Member>
  package var now: Instant
  package var identifiers: any IdentifierSource
  package var importId: ID<Import>?

  package init(
    organization: Organization, customFields: CustomFields = .none, member: ID<Member>, now: Instant,
    identifiers: any IdentifierSource, importId: ID<Import>? = nil
  ) {
    self.organization = organization
    self.customFields = customFields
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
