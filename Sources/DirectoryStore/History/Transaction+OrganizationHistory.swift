package import Directory
internal import JSON

/// The organization as the history has it.
private struct OrganizationChange: HistoryRecord {
  static var recordKind: RecordKind { .organization }

  let value: Organization
  let updatedAt: Instant
  let updatedBy: ID<Member>

  var historyID: String { value.id.rawValue }
  var historyClient: ID<Client>? { nil }
  var revision: Int { value.revision }
  var importId: ID<Import>? { nil }
}

/// What came of taking a change of the organization back.
package struct UndoneOrganization: Sendable {
  /// The organization as it now is.
  package var organization: Organization
  package var reversed: [FieldChange]
  package var kept: [FieldChange]
}

extension Transaction {
  /// Changes the organization: the closure makes the new one from the one that is there.
  ///
  /// - Throws: `StoreError.conflict` when `ifRevision` is not the revision that is there, before anything is checked.
  package func changeOrganization(
    ifRevision: Int? = nil, by caller: Caller, _ change: (Organization) throws -> Organization
  ) throws -> Organization {
    let stored = try storedOrganization(caller.organization)
    let (previous, record) = (stored.value, RawJSON(verified: stored.record))
    if let ifRevision, ifRevision != previous.revision { throw StoreError.conflict(current: record) }
    var changed = try change(previous)
    guard changed != previous else { return previous }
    changed.revision = previous.revision + 1
    try replace(changed)
    func entry(_ value: Organization) -> OrganizationChange {
      OrganizationChange(value: value, updatedAt: now, updatedBy: caller.member)
    }
    try enterChange(
      .updated, from: (entry(previous), record), to: entry(changed),
      bytes: RawJSON(verified: try JSON.encode(changed)), nil, in: stored.key)
    return changed
  }

  /// Takes a change of the organization back, as far as it was not edited since.
  package func undo(ofOrganization entry: Activity, by caller: Caller) throws -> UndoneOrganization {
    let previous = try organization(of: caller)
    let reversal = Reversal(of: entry.changes, in: try JSON.value(of: previous).object ?? JSONObject())
    let wanted = try JSON.decode(Organization.self, from: JSONValue.object(reversal.record))
    state.undoes = entry.sequence
    defer { state.undoes = nil }
    let changed = try changeOrganization(by: caller) { try $0.updating(wanted.draft) }
    return UndoneOrganization(organization: changed, reversed: reversal.reversed, kept: reversal.kept)
  }
}
