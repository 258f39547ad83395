package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// The organization whose directory it is.
  package func organization(of caller: Caller) throws -> Organization {
    try storedOrganization(caller.organization).value
  }

  /// What the organization pays for.
  package func plan(of caller: Caller) throws -> Organization.Plan {
    try storedOrganization(caller.organization).value.plan
  }

  /// The member who asks.
  package func member(_ caller: Caller) throws -> Member {
    let known = state.members[caller]
    if let known, known.readIn == state.transaction { return known.value }
    let organization = try organizationKey(caller.organization)
    let found = try connection.first("SELECT record FROM member WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, caller.member.rawValue)
    } row: { row in
      let record = row.bytes(0)
      if let known, known.record == record {
        known.readIn = state.transaction
        return known
      }
      return StoredMember(
        record: record, value: try JSON.decode(Member.self, from: record), readIn: state.transaction)
    }
    guard let found else { throw DirectoryError.notFound(kind: .member, id: caller.member.rawValue) }
    state.members[caller] = found
    return found.value
  }

  /// The first organization and its first active owner, or member of another role: who asks where nothing else is said.
  package func firstCaller(as role: Member.Role = .owner) throws -> Caller {
    let found = try connection.first(
      """
      SELECT organization.id, member.id FROM organization JOIN member ON member.organization = organization.key
      WHERE member.role = $1 AND member.is_active = 1 ORDER BY organization.key, member.id LIMIT 1
      """
    ) {
      $0.bind(1, role.rawValue)
    } row: {
      Caller(organization: ID(rawValue: $0.text(0)), member: ID(rawValue: $0.text(1)))
    }
    guard let found else { throw DirectoryError.notFound(kind: .member, id: "") }
    return found
  }

  package func insert(_ organization: Organization) throws {
    let record = try JSON.encode(organization)
    try connection.run("INSERT INTO organization (id, record) VALUES ($1, $2)") {
      $0.bind(1, organization.id.rawValue)
      $0.bind(2, record)
    }
    try OrderKeys(connection).note(connection.lastInsertedKey)
  }

  /// Puts it in the place of what there is; where its language has another order, all clients are ordered anew.
  package func replace(_ organization: Organization) throws {
    let previous = try storedOrganization(organization.id)
    let (key, language) = (previous.key, previous.value.defaults.language)
    // Their ranks are those of the old keys.
    try state.writeBlocks(on: connection)
    try OrderKeys(connection).change(from: language, to: organization.defaults.language, of: key)
    let record = try JSON.encode(organization)
    state.organizations[organization.id] = nil
    try connection.run("UPDATE organization SET record = $2 WHERE key = $1") {
      $0.bind(1, key)
      $0.bind(2, record)
    }
  }

  package func insert(_ member: Member, in organization: ID<Organization>) throws {
    let key = try organizationKey(organization)
    let record = try JSON.encode(member)
    try connection.run(
      "INSERT INTO member (organization, id, role, is_active, record) VALUES ($1, $2, $3, $4, $5)"
    ) {
      $0.bind(1, key)
      $0.bind(2, member.id.rawValue)
      $0.bind(3, member.role.rawValue)
      $0.bind(4, member.status == .active)
      $0.bind(5, record)
    }
  }

  // MARK: Keys

  func organizationKey(_ id: ID<Organization>) throws -> Int64 {
    if let known = state.organizations[id] { return known.key }
    return try storedOrganization(id).key
  }

  /// Reads the record each time, for another process may have changed it; decodes it only when it did.
  func storedOrganization(_ id: ID<Organization>) throws -> StoredOrganization {
    let known = state.organizations[id]
    if let known, known.readIn == state.transaction { return known }
    let row = try connection.first("SELECT key, record, custom_fields FROM organization WHERE id = $1") {
      $0.bind(1, id.rawValue)
    } row: {
      (key: $0.integer(0), record: $0.bytes(1), version: $0.integer(2))
    }
    guard let row else { throw DirectoryError.notFound(kind: .organization, id: id.rawValue) }
    if let known, known.record == row.record, known.customFieldsVersion == row.version {
      known.readIn = state.transaction
      return known
    }
    let found = StoredOrganization(
      key: row.key, record: row.record, value: try JSON.decode(Organization.self, from: row.record),
      customFieldsVersion: row.version, customFields: try row.version == 0 ? .none : storedCustomFields(row.key),
      readIn: state.transaction)
    state.organizations[id] = found
    return found
  }

  /// The identifiers of the members by their e-mail addresses, folded.
  package func memberIdentifiers(for caller: Caller) throws -> [String: String] {
    let organization = try organizationKey(caller.organization)
    var identifiers: [String: String] = [:]
    try connection.each("SELECT record FROM member WHERE organization = $1 ORDER BY id") {
      $0.bind(1, organization)
    } row: {
      let member = try JSON.decode(Member.self, from: $0.bytes(0))
      guard let email = member.email.map({ Text.folded($0.rawValue) }), identifiers[email] == nil else { return }
      identifiers[email] = member.id.rawValue
    }
    return identifiers
  }

  func isMember(_ id: ID<Member>, of organization: Int64) throws -> Bool {
    try connection.first("SELECT 1 FROM member WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: { _ in
      true
    } ?? false
  }
}
