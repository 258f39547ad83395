package import Directory
package import JSON
internal import SQLDatabase

extension Transaction {
  // MARK: Reading

  /// A client's record as it goes over the wire: nothing is decoded.
  package func clientRecord(_ reference: ClientReference, for caller: Caller) throws -> RawJSON {
    RawJSON(verified: try clientRow(reference, for: caller).record)
  }

  /// A client with its record.
  package func client(_ reference: ClientReference, for caller: Caller) throws -> StoredClient {
    let row = try clientRow(reference, for: caller)
    return StoredClient(
      client: try JSON.decode(Client.self, from: row.record), record: RawJSON(verified: row.record), key: row.key)
  }

  private func clientRow(
    _ reference: ClientReference, for caller: Caller
  ) throws -> (key: Int64, record: [UInt8]) {
    let organization = try organizationKey(caller.organization)
    let found: (key: Int64, record: [UInt8])?
    switch reference {
    case .id(let id):
      found = try connection.first(
        "SELECT key, record FROM client WHERE organization = $1 AND id = $2 AND state < 2"
      ) {
        $0.bind(1, organization)
        $0.bind(2, id.rawValue)
      } row: {
        ($0.integer(0), $0.bytes(1))
      }
    case .number(let number):
      found = try connection.first(
        "SELECT key, record FROM client WHERE organization = $1 AND number = $2 AND state < 2"
      ) {
        $0.bind(1, organization)
        $0.bind(2, number)
      } row: {
        ($0.integer(0), $0.bytes(1))
      }
    case .externalId(let system, let value):
      found = try connection.first(
        """
        SELECT client.key, client.record FROM external_id JOIN client ON client.key = external_id.client
        WHERE external_id.organization = $1 AND external_id.system = $2 AND external_id.value = $3
          AND client.state < 2
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, system)
        $0.bind(3, value)
      } row: {
        ($0.integer(0), $0.bytes(1))
      }
    }
    guard let found = try found ?? keptRow(of: reference, in: organization) else {
      throw DirectoryError.notFound(kind: .client, id: reference.text)
    }
    return found
  }

  // MARK: Writing

  /// What checking a draft needs to know.
  package func context(for caller: Caller, importId: ID<Import>? = nil) throws -> ClientContext {
    let organization = try storedOrganization(caller.organization)
    return ClientContext(
      organization: organization.value, customFields: organization.customFields, member: caller.member, now: now,
      identifiers: identifiers, importId: importId)
  }

  /// Adds a client, and gives it the organization's next number where the draft has none.
  ///
  /// - Throws: `Issues`, or `StoreError.duplicate` when the number or an external identifier is taken.
  package func insert(
    _ draft: Client.Draft, by caller: Caller, importId: ID<Import>? = nil
  ) throws -> StoredClient {
    let organization = try storedOrganization(caller.organization)
    let context = try context(for: caller, importId: importId)
    var issues = try referenceIssues(parent: draft.parentId, owner: draft.ownerId, in: organization.key)
    let client: Client
    do {
      client = try Client(draft, in: context) { "" }
      issues += try customReferenceIssues(client, replacing: nil, in: organization)
    } catch let error as Issues {
      issues.insert(contentsOf: error.list, at: 0)
      throw Issues(issues)
    }
    guard issues.isEmpty else { throw Issues(issues) }
    return try insert(PreparedClient(client: client), in: organization, by: caller)
  }

  /// Adds a client that was prepared, as `insert` of its draft would.
  ///
  /// What it throws it throws before anything is written, but for failures of the database itself.
  package func insert(_ prepared: PreparedClient, by caller: Caller) throws -> StoredClient {
    let organization = try storedOrganization(caller.organization)
    let issues =
      try referenceIssues(
        parent: prepared.client.parentId, owner: prepared.client.ownerId, in: organization.key)
      + customReferenceIssues(prepared.client, replacing: nil, in: organization)
    guard issues.isEmpty else { throw Issues(issues) }
    return try insert(prepared, in: organization, by: caller)
  }

  private func insert(
    _ prepared: PreparedClient, in organization: StoredOrganization, by caller: Caller
  ) throws -> StoredClient {
    var client = prepared.client
    try refuseTakenExternalIds(of: client, in: organization.key, except: nil)
    try refuseTakenCustomValues(of: client, in: organization, except: nil)
    if client.number.isEmpty { client.number = try nextNumber(organization) }
    let rows =
      try prepared.rows ?? ClientRows(client, in: context(for: caller), writer: state.writer)
    return try insert(client, rows, in: organization)
  }

  /// Puts a changed client in the place of the one that is there.
  ///
  /// Where only the revision and who changed it when would differ, nothing is written, and what is there is answered.
  ///
  /// - Parameter client: Its revision is that of `previous` and one.
  /// - Throws: `StoreError.conflict` when `ifRevision` is not the revision that is there.
  package func replace(
    _ previous: StoredClient, with client: Client, ifRevision: Int? = nil, by caller: Caller
  ) throws -> StoredClient {
    if let ifRevision, ifRevision != previous.client.revision {
      throw StoreError.conflict(current: previous.record)
    }
    if client.sameContent(as: previous.client) { return previous }
    let organization = try storedOrganization(caller.organization)
    // What stays is not checked again: a parent that was deleted since does not lock its clients.
    let issues =
      try referenceIssues(
        parent: client.parentId == previous.client.parentId ? nil : client.parentId,
        owner: client.ownerId == previous.client.ownerId ? nil : client.ownerId, of: previous.key, in: organization.key)
      + customReferenceIssues(client, replacing: previous.client, in: organization)
    guard issues.isEmpty else { throw Issues(issues) }
    return try update(previous, to: client, in: organization)
  }

  /// Changes a client: the closure makes the new draft from what is there.
  package func update(
    _ reference: ClientReference, ifRevision: Int? = nil, by caller: Caller, importId: ID<Import>? = nil,
    _ change: (StoredClient) throws -> Client.Draft
  ) throws -> StoredClient {
    let previous = try client(reference, for: caller)
    if let ifRevision, ifRevision != previous.client.revision {
      throw StoreError.conflict(current: previous.record)
    }
    let draft = try change(previous)
    let context = try context(for: caller, importId: importId)
    let client = try Client(draft, replacing: previous.client, in: context) { previous.client.number }
    return try replace(previous, with: client, by: caller)
  }

  /// Puts a client in the trash; its number stays taken.
  package func delete(
    _ reference: ClientReference, ifRevision: Int? = nil, by caller: Caller
  ) throws -> StoredClient {
    let previous = try client(reference, for: caller)
    // Who deletes what was merged does not mean the client that it is part of.
    if case .id(let id) = reference, id != previous.client.id {
      throw DirectoryError.notFound(kind: .client, id: id.rawValue)
    }
    if let ifRevision, ifRevision != previous.client.revision {
      throw StoreError.conflict(current: previous.record)
    }
    return try delete(previous, by: caller)
  }

  /// Puts a client that is not there yet in the trash.
  ///
  /// - Throws: `DirectoryError.hasInvoices`.
  func delete(_ previous: StoredClient, by caller: Caller) throws -> StoredClient {
    try refuseInvoiced(previous, asked: "delete")
    var client = previous.client
    client.revision += 1
    client.deletedAt = now
    client.updatedAt = now
    client.updatedBy = caller.member
    return try update(previous, to: client, in: try storedOrganization(caller.organization))
  }

  // MARK: Numbers

  /// The number that a client gets that is made elsewhere than in `insert`.
  package func nextNumber(for caller: Caller) throws -> String {
    try nextNumber(storedOrganization(caller.organization))
  }

  /// The next number of the organization's pattern that no client has or had.
  private func nextNumber(_ organization: StoredOrganization) throws -> String {
    let pattern = try NumberPattern(checking: organization.value.numberPattern)
    var next = try state.nextNumbers[organization.key] ?? storedNextNumber(organization.key)
    var number = pattern.number(next)
    while try isNumberTaken(number, in: organization.key) {
      next += 1
      number = pattern.number(next)
    }
    state.nextNumbers[organization.key] = next + 1
    return number
  }

  private func storedNextNumber(_ organization: Int64) throws -> Int {
    let next = try connection.first(
      "SELECT next FROM number_sequence WHERE organization = $1 AND kind = 'client'"
    ) {
      $0.bind(1, organization)
    } row: {
      Int(clamping: $0.integer(0))
    }
    return next ?? 1
  }

  private func isNumberTaken(_ number: String, in organization: Int64) throws -> Bool {
    try connection.first("SELECT 1 FROM client WHERE organization = $1 AND number = $2") {
      $0.bind(1, organization)
      $0.bind(2, number)
    } row: { _ in
      true
    } ?? false
  }
}
