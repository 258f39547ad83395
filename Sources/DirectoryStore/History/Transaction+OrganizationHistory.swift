package import Directory
internal import JSON
internal import SQLDatabase

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

  /// Adds an organization with one owner; by whom is said, for nobody in it was there before.
  ///
  /// - Throws: `Issues` for its name.
  package func addOrganization(
    named name: String, plan: Organization.Plan, by member: ID<Member>
  ) throws -> Organization {
    var organization = Organization.first(id: newID(Organization.self))
    var draft = organization.draft
    draft.name = name
    organization = try organization.updating(draft)
    organization.plan = plan
    try insert(organization)
    let key = try organizationKey(organization.id)
    let record = RawJSON(verified: try JSON.encode(organization))
    let changes = try RecordDifference.changes(from: JSONObject(), to: record.value.object ?? JSONObject())
    try enterCreation(
      of: OrganizationChange(value: organization, updatedAt: now, updatedBy: member), changes: changes, nil,
      bytes: record, in: key)
    try addOwner(to: organization.id, by: member)
    return organization
  }

  /// All organizations of the store, the oldest first.
  package func organizations() throws -> [Organization] {
    var organizations: [Organization] = []
    try connection.each("SELECT record FROM organization ORDER BY key") { _ in
    } row: {
      organizations.append(try JSON.decode(Organization.self, from: $0.bytes(0)))
    }
    return organizations
  }

  /// Takes a change of the organization back, as far as it was not edited since.
  ///
  /// - Throws: `UndoObstacle` for what only who runs the service changes.
  package func undo(ofOrganization entry: Activity, by caller: Caller) throws -> UndoneOrganization {
    if entry.action == .created || entry.changes.contains(where: { $0.field == "plan" }) {
      throw UndoObstacle.operatorOnly
    }
    let previous = try organization(of: caller)
    let reversal = Reversal(of: entry.changes, in: try JSON.value(of: previous).object ?? JSONObject())
    let wanted = try JSON.decode(Organization.self, from: JSONValue.object(reversal.record))
    state.undoes = entry.sequence
    defer { state.undoes = nil }
    let changed = try changeOrganization(by: caller) { try $0.updating(wanted.draft) }
    return UndoneOrganization(organization: changed, reversed: reversal.reversed, kept: reversal.kept)
  }
}
