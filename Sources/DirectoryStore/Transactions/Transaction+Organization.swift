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
}
