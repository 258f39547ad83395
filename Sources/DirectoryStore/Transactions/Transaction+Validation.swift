package import Directory
internal import JSON

extension Transaction {
  /// What stands against a draft because of what other records are: the references and the taken names for which
  /// inserting it, or putting it in the place of a client, would be refused, and the clients that may be the same one.
  ///
  /// The draft may be incomplete. Nothing is changed.
  ///
  /// - Parameter checked: The client that the draft makes, where it makes one.
  package func validate(
    _ draft: Client.Draft, as checked: Client?, replacing previous: StoredClient?, for caller: Caller
  ) throws -> (issues: [Issue], findings: [ClientFinding]) {
    let organization = try organizationKey(caller.organization)
    let former = previous?.client
    var issues = try referenceIssues(
      parent: draft.parentId == former?.parentId ? nil : draft.parentId,
      owner: draft.ownerId == former?.ownerId ? nil : draft.ownerId, of: previous?.key, in: organization)
    let stored = try storedOrganization(caller.organization)
    var taken = try taken(draft, except: former?.id, for: caller)
    if let checked {
      issues += try customReferenceIssues(checked, replacing: former, in: stored)
      do {
        try refuseTakenCustomValues(of: checked, in: stored, except: previous?.key)
      } catch StoreError.duplicate(_, let field, let existing) {
        taken.append(ClientFinding(.taken, at: "/" + field, value: "", existing: ID(rawValue: existing)))
      }
    }
    let findings =
      try taken
      + likelyDuplicates(draft, except: former?.id, for: caller)
    return (issues, findings)
  }

  private func taken(
    _ draft: Client.Draft, except id: ID<Client>?, for caller: Caller
  ) throws -> [ClientFinding] {
    var findings: [ClientFinding] = []
    func look(_ key: MatchKey, _ value: String, at pointer: String) throws {
      guard !value.isEmpty, let match = try matches(key, for: caller).first(where: { $0.id != id }) else { return }
      findings.append(ClientFinding(.taken, at: pointer, value: value, existing: match.id))
    }
    let number = Text.comparable(draft.number ?? "")
    try look(.number(number), number, at: "/number")
    for (system, value) in (draft.externalIds ?? [:]).sorted(by: { $0.key < $1.key }) {
      let given = Text.comparable(value)
      let pointer = "/externalIds" + JSONPointer().appending(system).description
      try look(.externalId(system: Text.comparable(system), value: given), given, at: pointer)
    }
    return findings
  }

  /// The clients of the same registration, e-mail address, or name and postal code; a client is told of once.
  private func likelyDuplicates(
    _ draft: Client.Draft, except id: ID<Client>?, for caller: Caller
  ) throws -> [ClientFinding] {
    var findings: [ClientFinding] = []
    var known: Set<ID<Client>> = []
    if let id { known.insert(id) }
    func look(_ key: MatchKey, _ value: String, at pointer: String) throws {
      for match in try matches(key, for: caller) where !match.isDeleted && known.insert(match.id).inserted {
        findings.append(ClientFinding(.likelyDuplicate, at: pointer, value: value, existing: match.id))
      }
    }
    for (index, given) in (draft.registrations ?? []).prefix(Client.registrationLimit).enumerated() {
      guard let registration = try? Registration(checking: given) else { continue }
      try look(
        .registration(scheme: registration.scheme, value: registration.value), registration.value,
        at: "/registrations/\(index)")
    }
    if let email = draft.email, let address = try? EmailAddress(checking: email) {
      try look(.email(address.rawValue), address.rawValue, at: "/email")
    }
    let name = Text.comparable(draft.name ?? "")
    if !name.isEmpty {
      let postalCode = Text.comparable(draft.addresses?.first?.postalCode ?? "")
      try look(.nameAndPostalCode(name: name, postalCode: postalCode), name, at: "/name")
    }
    return findings
  }
}
