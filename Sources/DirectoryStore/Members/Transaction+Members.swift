package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  // MARK: Reading

  /// A member of the organization, removed or not.
  ///
  /// - Throws: `DirectoryError.notFound`.
  package func member(_ id: ID<Member>, for caller: Caller) throws -> Member {
    try member(Caller(organization: caller.organization, member: id))
  }

  /// How many clients name a member as their owner; those in the trash are not counted.
  package func ownedClients(of member: ID<Member>, for caller: Caller) throws -> Int {
    let organization = try organizationKey(caller.organization)
    let count = try connection.first(
      "SELECT count(*) FROM listing WHERE organization = $1 AND owner = $2 AND state < 2"
    ) {
      $0.bind(1, organization)
      $0.bind(2, member.rawValue)
    } row: {
      Int($0.integer(0))
    }
    return count ?? 0
  }

  // MARK: Writing

  /// Adds a member.
  ///
  /// - Parameter role: That of who asks.
  /// - Throws: `Issues`, `AccessError`; `StoreError.duplicate` where another member has the e-mail address.
  package func addMember(_ draft: Member.Draft, as role: Member.Role, by caller: Caller) throws -> Member {
    let member = try Member(draft, id: newID(Member.self))
    try check(role, from: nil, to: member)
    try refuseTakenEmail(of: member, for: caller)
    let organization = try organizationKey(caller.organization)
    let count = try connection.first("SELECT count(*) FROM member WHERE organization = $1") {
      $0.bind(1, organization)
    } row: {
      Int($0.integer(0))
    }
    if let count, count >= Member.most {
      throw Issues([Issue(.tooMany, value: String(count + 1), limit: Member.most)])
    }
    try add(member, by: caller)
    return member
  }

  /// The owner that a new organization begins with.
  func addOwner(to organization: ID<Organization>, by member: ID<Member>) throws {
    try add(Member.first(id: newID(Member.self)), by: Caller(organization: organization, member: member))
  }

  private func add(_ member: Member, by caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    try insert(member, in: caller.organization)
    let record = RawJSON(verified: try JSON.encode(member))
    let changes = try RecordDifference.changes(from: JSONObject(), to: record.value.object ?? JSONObject())
    try enterCreation(
      of: MemberChange(value: member, updatedAt: now, updatedBy: caller.member), changes: changes, nil, bytes: record,
      in: organization)
  }

  /// Changes a member: the closure makes the new one from the one that is there.
  ///
  /// - Parameter role: That of who asks.
  /// - Throws: `StoreError.conflict` when `ifRevision` is not the revision that is there, before anything is checked;
  ///   `AccessError`; `StoreError.duplicate`; `DirectoryError.lastOwner` where no active owner would be left.
  package func changeMember(
    _ id: ID<Member>, ifRevision: Int? = nil, as role: Member.Role, by caller: Caller,
    _ change: (Member) throws -> Member
  ) throws -> Member {
    let previous = try member(id, for: caller)
    if let ifRevision, ifRevision != previous.revision {
      throw StoreError.conflict(current: try RawJSON(encoding: previous))
    }
    let changed = try change(previous)
    try check(role, from: previous, to: changed)
    if changed == previous { return previous }
    try refuseTakenEmail(of: changed, for: caller)
    try refuseLastOwner(previous, changed, for: caller)
    try replace(previous, with: changed, by: caller)
    return changed
  }

  private func replace(_ previous: Member, with member: Member, by caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    let record = try JSON.encode(member)
    state.members[Caller(organization: caller.organization, member: member.id)] = nil
    try connection.run(
      """
      UPDATE member SET role = $3, is_active = $4, record = $5, email_key = $6, name_key = $7
      WHERE organization = $1 AND id = $2
      """
    ) {
      $0.bind(1, organization)
      Self.bind($0, member, record)
    }
    func entry(_ value: Member) -> MemberChange {
      MemberChange(value: value, updatedAt: now, updatedBy: caller.member)
    }
    try enterChange(
      Activity.Action(from: previous, to: member), from: (entry(previous), RawJSON(encoding: previous)),
      to: entry(member), bytes: RawJSON(verified: record), nil, in: organization)
  }

  // MARK: Rules

  private func check(_ role: Member.Role, from old: Member?, to new: Member) throws {
    let needed = Member.roleNeeded(from: old, to: new)
    guard role >= needed else { throw AccessError.notAllowed(method: method, needed: needed, held: role) }
  }

  private func refuseTakenEmail(of member: Member, for caller: Caller) throws {
    guard let key = member.emailKey else { return }
    let organization = try organizationKey(caller.organization)
    let taken = try connection.first(
      "SELECT id FROM member WHERE organization = $1 AND email_key = $2 AND id <> $3"
    ) {
      $0.bind(1, organization)
      $0.bind(2, key)
      $0.bind(3, member.id.rawValue)
    } row: {
      $0.text(0)
    }
    if let taken { throw StoreError.duplicate(kind: .member, field: "email", existingID: taken) }
  }

  private func refuseLastOwner(_ previous: Member, _ changed: Member, for caller: Caller) throws {
    guard previous.isActiveOwner, !changed.isActiveOwner else { return }
    let organization = try organizationKey(caller.organization)
    let other = try connection.first(
      "SELECT 1 FROM member WHERE organization = $1 AND role = 'owner' AND is_active = 1 AND id <> $2"
    ) {
      $0.bind(1, organization)
      $0.bind(2, changed.id.rawValue)
    } row: { _ in
      true
    }
    if other == nil { throw DirectoryError.lastOwner(id: changed.id.rawValue, asked: verb) }
  }

  // MARK: Statements

  package func insert(_ member: Member, in organization: ID<Organization>) throws {
    let key = try organizationKey(organization)
    let record = try JSON.encode(member)
    try connection.run(
      """
      INSERT INTO member (organization, id, role, is_active, record, email_key, name_key)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """
    ) {
      $0.bind(1, key)
      Self.bind($0, member, record)
    }
  }

  /// The parameters from the second on.
  static func bind(_ statement: Statement, _ member: Member, _ record: [UInt8]) {
    statement.bind(2, member.id.rawValue)
    statement.bind(3, member.role.rawValue)
    statement.bind(4, member.status == .active)
    statement.bind(5, record)
    statement.bind(6, member.emailKey)
    statement.bind(7, member.nameKey)
  }
}

extension Member {
  fileprivate var isActiveOwner: Bool { role == .owner && status == .active }
  /// Compared without case and accents, as an import compares it.
  fileprivate var emailKey: String? { email.map { Text.folded($0.rawValue) } }
  /// What members are ordered by.
  var nameKey: String { Text.folded(name) }
}

extension Activity.Action {
  /// What was done to a member who was there before.
  init(from old: Member, to new: Member) {
    self = old.status == new.status ? .updated : new.status == .archived ? .archived : .unarchived
  }
}

/// A member as the history has it.
private struct MemberChange: HistoryRecord {
  static var recordKind: RecordKind { .member }

  let value: Member
  let updatedAt: Instant
  let updatedBy: ID<Member>

  var historyID: String { value.id.rawValue }
  var historyClient: ID<Client>? { nil }
  var revision: Int { value.revision }
  var importId: ID<Import>? { nil }
}
