package import Directory
package import JSON
internal import SQLDatabase

/// What purging a custom field takes away.
package struct PurgedCustomField: Sendable {
  package let field: CustomField
  /// How many clients had a value, in a field of theirs or of a contact.
  package let clients: Int
}

extension Transaction {
  // MARK: Reading

  /// The organization's custom fields, retired ones too.
  package func customFields(for caller: Caller) throws -> CustomFields {
    try storedOrganization(caller.organization).customFields
  }

  /// - Throws: `DirectoryError.notFound`.
  package func customField(_ key: String, for caller: Caller) throws -> CustomField {
    guard let field = try customFields(for: caller)[key] else {
      throw DirectoryError.notFound(kind: .customField, id: key)
    }
    return field
  }

  /// The values of a client that a list has named; one in the trash too.
  package func customValues(ofListed client: ID<Client>, for caller: Caller) throws -> JSONObject {
    let organization = try organizationKey(caller.organization)
    let record = try connection.first("SELECT record FROM client WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, client.rawValue)
    } row: {
      RawJSON(verified: $0.bytes(0))
    }
    return try record?.value["customFields"]?.object ?? JSONObject()
  }

  func storedCustomFields(_ organization: Int64) throws -> CustomFields {
    var fields: [CustomField] = []
    try connection.each("SELECT record FROM custom_field WHERE organization = $1") {
      $0.bind(1, organization)
    } row: {
      fields.append(try JSON.decode(CustomField.self, from: $0.bytes(0)))
    }
    return CustomFields(fields)
  }

  // MARK: Defining

  /// Adds a custom field behind the others.
  ///
  /// - Throws: `Issues`; `StoreError.duplicate` where the key is taken, by a retired field too.
  package func define(_ draft: CustomField.Draft, by caller: Caller) throws -> CustomField {
    let organization = try storedOrganization(caller.organization)
    let fields = organization.customFields
    let field = try CustomField(draft, order: (fields.all.last?.order ?? 0) + 1, in: context(for: caller))
    if fields[field.key] != nil {
      throw StoreError.duplicate(kind: .customField, field: "key", existingID: field.key)
    }
    guard fields.all.count < CustomField.most else {
      throw Issues([Issue(.tooMany, value: String(fields.all.count + 1), limit: CustomField.most)])
    }
    try checkDefault(of: field, in: organization)
    let record = RawJSON(verified: try JSON.encode(field))
    try connection.run("INSERT INTO custom_field (organization, key, record) VALUES ($1, $2, $3)") {
      $0.bind(1, organization.key)
      $0.bind(2, field.key)
      $0.bind(3, record.bytes)
    }
    try countCustomFieldChange(caller)
    let changes = try RecordDifference.changes(from: JSONObject(), to: record.value.object ?? JSONObject())
    try enterCreation(of: field, changes: changes, nil, bytes: record, in: organization.key)
    return field
  }

  /// Changes a custom field: the closure makes the new one from the one that is there.
  ///
  /// What clients have stays, whatever the field says from now on; but values that are to be unique must be.
  ///
  /// - Throws: `StoreError.conflict`; `Issues`; `StoreError.duplicate` where two records have the same value.
  package func changeCustomField(
    _ key: String, ifRevision: Int?, by caller: Caller, _ change: (CustomField, ClientContext) throws -> CustomField
  ) throws -> CustomField {
    let previous = try customField(key, for: caller)
    try check(previous, ifRevision)
    let field = try change(previous, context(for: caller))
    return try replace(previous, with: field, by: caller)
  }

  private func replace(_ previous: CustomField, with field: CustomField, by caller: Caller) throws -> CustomField {
    if field.sameContent(as: previous) { return previous }
    let organization = try storedOrganization(caller.organization)
    if field.default != previous.default { try checkDefault(of: field, in: organization) }
    if field.unique != previous.unique { try mark(field, in: organization.key) }
    try write(field, in: organization.key)
    try countCustomFieldChange(caller)
    try enterChange(
      .updated, from: (previous, RawJSON(encoding: previous)), to: field, bytes: RawJSON(encoding: field), nil,
      in: organization.key)
    if field.showInList != previous.showInList || field.options != previous.options {
      try deriveListing(of: field, for: caller)
    }
    return field
  }

  /// Puts all custom fields into an order.
  ///
  /// - Throws: `Issues` where the keys are not those of all fields that are not retired.
  package func reorderCustomFields(_ keys: [String], by caller: Caller) throws -> CustomFields {
    let fields = try customFields(for: caller)
    var issues: [Issue] = []
    var seen: Set<String> = []
    for (index, key) in keys.enumerated() {
      if fields[key] == nil { issues.append(Issue(.unknownCustomField, at: "/keys/\(index)", value: key)) }
      if !seen.insert(key).inserted { issues.append(Issue(.duplicate, at: "/keys/\(index)", value: key)) }
    }
    let missing = fields.all.filter { !$0.isRetired && !seen.contains($0.key) }.map(\.key)
    if !missing.isEmpty {
      issues.append(Issue(.required, at: "/keys", suggestion: missing.joined(separator: ", ")))
    }
    guard issues.isEmpty else { throw Issues(issues) }
    let ordered = keys + fields.all.map(\.key).filter { !seen.contains($0) }
    let context = try context(for: caller)
    for (index, key) in ordered.enumerated() {
      guard let previous = fields[key], previous.order != index + 1 else { continue }
      var field = previous
      field.order = index + 1
      field.revision += 1
      field.updatedAt = context.now
      field.updatedBy = context.member
      _ = try replace(previous, with: field, by: caller)
    }
    return try customFields(for: caller)
  }

  // MARK: Retiring

  /// Removes a retired field for good, and its values from all clients, as a change of each.
  ///
  /// - Throws: `DirectoryError.notRetired`, `StoreError.conflict`.
  package func purgeCustomField(_ key: String, ifRevision: Int?, by caller: Caller) throws -> PurgedCustomField {
    let field = try customField(key, for: caller)
    try check(field, ifRevision)
    guard field.isRetired else { throw DirectoryError.notRetired(key: key, asked: "purge") }
    let organization = try storedOrganization(caller.organization)
    let clients = try clientsWithValue(of: field, in: organization.key)
    // Those that were merged come back with what they have.
    for id in try clients + mergedClientsWithValue(of: field, in: organization.key) {
      let previous = try storedClient(id, in: organization.key)
      var client = previous.client
      client.customFields[key] = nil
      for index in client.contacts.indices { client.contacts[index].customFields[key] = nil }
      client.revision += 1
      client.updatedAt = now
      client.updatedBy = caller.member
      _ = try update(previous, to: client, in: organization)
    }
    try connection.run("DELETE FROM custom_field WHERE organization = $1 AND key = $2") {
      $0.bind(1, organization.key)
      $0.bind(2, key)
    }
    try countCustomFieldChange(caller)
    var purged = field
    purged.revision += 1
    purged.updatedAt = now
    purged.updatedBy = caller.member
    try enterPurge(of: purged, in: organization.key)
    return PurgedCustomField(field: field, clients: clients.count)
  }

  // MARK: Statements

  private func check(_ field: CustomField, _ ifRevision: Int?) throws {
    if let ifRevision, ifRevision != field.revision {
      throw StoreError.conflict(current: try RawJSON(encoding: field))
    }
  }

  private func write(_ field: CustomField, in organization: Int64) throws {
    let record = try JSON.encode(field)
    try connection.run("UPDATE custom_field SET record = $3 WHERE organization = $1 AND key = $2") {
      $0.bind(1, organization)
      $0.bind(2, field.key)
      $0.bind(3, record)
    }
  }

  private func countCustomFieldChange(_ caller: Caller) throws {
    let key = try organizationKey(caller.organization)
    state.organizations[caller.organization] = nil
    try connection.run("UPDATE organization SET custom_fields = custom_fields + 1 WHERE key = $1") { $0.bind(1, key) }
  }

  /// The record that a default points to must be there.
  private func checkDefault(of field: CustomField, in organization: StoredOrganization) throws {
    guard case .text(let id)? = field.default else { return }
    let exists =
      switch field.kind {
      case .clientReference: try clientKey(ID(rawValue: id), in: organization.key) != nil
      case .memberReference: try isMember(ID(rawValue: id), of: organization.key)
      default: true
      }
    if !exists { throw Issues([Issue(.unknownReference, at: "/default", value: id)]) }
  }

  /// Makes the values of a field unique, or no longer.
  private func mark(_ field: CustomField, in organization: Int64) throws {
    if field.unique {
      let twice = try connection.first(
        """
        SELECT client.id FROM custom_value JOIN client ON client.key = custom_value.client
        WHERE custom_value.organization = $1 AND field = $2
          AND value = (
            SELECT value FROM custom_value WHERE organization = $1 AND field = $2
            GROUP BY value HAVING count(*) > 1 LIMIT 1)
        ORDER BY client.key LIMIT 1
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, field.key)
      } row: {
        $0.text(0)
      }
      if let twice {
        throw StoreError.duplicate(field: "customFields/\(field.key)", existingID: twice)
      }
    }
    try connection.run("UPDATE custom_value SET is_unique = $3 WHERE organization = $1 AND field = $2") {
      $0.bind(1, organization)
      $0.bind(2, field.key)
      $0.bind(3, field.unique)
    }
  }

  private func clientsWithValue(of field: CustomField, in organization: Int64) throws -> [ID<Client>] {
    var clients: [ID<Client>] = []
    try connection.each(
      """
      SELECT id FROM client WHERE key IN (SELECT client FROM custom_value WHERE organization = $1 AND field = $2)
      ORDER BY key
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, field.key)
    } row: {
      clients.append(ID(rawValue: $0.text(0)))
    }
    return clients
  }

  /// The clients that are part of another one, and have a value in their own record.
  private func mergedClientsWithValue(of field: CustomField, in organization: Int64) throws -> [ID<Client>] {
    var clients: [ID<Client>] = []
    try connection.each(
      """
      SELECT client.record FROM merged JOIN client ON client.key = merged.client
      WHERE merged.organization = $1 ORDER BY client.key
      """
    ) {
      $0.bind(1, organization)
    } row: {
      let client = try JSON.decode(Client.self, from: $0.bytes(0))
      let hasValue =
        client.customFields[field.key] != nil || client.contacts.contains { $0.customFields[field.key] != nil }
      if hasValue { clients.append(client.id) }
    }
    return clients
  }

  /// Makes anew what lists show and search of the clients that have a value.
  private func deriveListing(of field: CustomField, for caller: Caller) throws {
    let organization = try storedOrganization(caller.organization)
    for id in try clientsWithValue(of: field, in: organization.key) {
      let stored = try storedClient(id, in: organization.key)
      let columns = try ClientColumns(
        stored.client, organization: organization.value, customFields: organization.customFields, writer: state.writer)
      try updateListing(stored.key, stored.client, columns, in: organization.key)
    }
  }
}
