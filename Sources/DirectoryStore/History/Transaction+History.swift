package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// A page of what happened to a client and to what it has, newest first; also to one in the trash.
  ///
  /// - Throws: `StoreError.invalidCursor`, or `DirectoryError.notFound`.
  package func activity(_ query: ActivityQuery, for caller: Caller) throws -> ActivityPage {
    let organization = try organizationKey(caller.organization)
    let client = try storedClient(query.client, in: organization)
    let hash = query.hash(for: caller.organization)
    var before = Int64.max
    if let cursor = query.cursor {
      guard case .integer(let sequence)? = try ListCursor(cursor, for: hash).positions.first else {
        throw StoreError.invalidCursor
      }
      before = sequence
    }
    let kinds = try JSON.encode(query.kinds)
    var items: [Activity] = []
    try connection.each(
      """
      SELECT sequence, at, member, method, action, kind, record_id, client_id, revision, import_id, undoes, changes
      FROM activity
      WHERE organization = $1 AND client = $2 AND sequence < $3
        AND ($4 IS NULL OR member = $4) AND ($5 IS NULL OR method = $5)
        AND ($6 IS NULL OR EXISTS (
          SELECT 1 FROM json_each(CAST(changes AS TEXT)) AS change
          WHERE json_extract(change.value, '$.field') = $6
            OR substr(json_extract(change.value, '$.field'), 1, length($6) + 1) = $6 || '/'))
        AND ($8 IS NULL OR ifnull(record_id, client_id) = $8)
        AND ($9 = '[]' OR kind IN (SELECT value FROM json_each($9)))
      ORDER BY sequence DESC LIMIT $7
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, client.key)
      $0.bind(3, before)
      $0.bind(4, query.member?.rawValue)
      $0.bind(5, query.method)
      $0.bind(6, query.field)
      $0.bind(7, query.limit + 1)
      $0.bind(8, query.record)
      $0.bind(9, String(decoding: kinds, as: UTF8.self))
    } row: {
      items.append(try Self.activity($0))
    }
    return Self.page(items, limit: query.limit, hash)
  }

  /// A page of what happened to the organization's own records, newest first.
  ///
  /// - Throws: `StoreError.invalidCursor`.
  package func activity(_ query: OrganizationActivityQuery, for caller: Caller) throws -> ActivityPage {
    let organization = try organizationKey(caller.organization)
    let hash = query.hash(for: caller.organization)
    var before = Int64.max
    if let cursor = query.cursor {
      guard case .integer(let sequence)? = try ListCursor(cursor, for: hash).positions.first else {
        throw StoreError.invalidCursor
      }
      before = sequence
    }
    var items: [Activity] = []
    try connection.each(
      """
      SELECT sequence, at, member, method, action, kind, record_id, client_id, revision, import_id, undoes, changes
      FROM activity
      WHERE organization = $1 AND client_id IS NULL AND sequence < $2
        AND ($3 IS NULL OR kind = $3) AND ($4 IS NULL OR member = $4) AND ($5 IS NULL OR method = $5)
        AND ($6 IS NULL OR record_id = $6) AND ($8 OR kind NOT IN ('token', 'access'))
      ORDER BY sequence DESC LIMIT $7
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, before)
      $0.bind(3, query.kind?.rawValue)
      $0.bind(4, query.member?.rawValue)
      $0.bind(5, query.method)
      $0.bind(6, query.record)
      $0.bind(7, query.limit + 1)
      $0.bind(8, query.includesAccess)
    } row: {
      items.append(try Self.activity($0))
    }
    return Self.page(items, limit: query.limit, hash)
  }

  /// The names of the members who made changes, by their identifiers.
  package func memberNames(in entries: [Activity], for caller: Caller) throws -> [ID<Member>: String] {
    let organization = try organizationKey(caller.organization)
    var names: [ID<Member>: String] = [:]
    for id in Set(entries.map(\.memberId)) {
      names[id] = try connection.first("SELECT record FROM member WHERE organization = $1 AND id = $2") {
        $0.bind(1, organization)
        $0.bind(2, id.rawValue)
      } row: {
        try JSON.decode(Member.self, from: $0.bytes(0)).name
      }
    }
    return names
  }

  /// The currencies of the invoices that were changed, by their identifiers: the changes tell amounts alone.
  package func invoiceCurrencies(in entries: [Activity], for caller: Caller) throws -> [String: CurrencyCode] {
    let organization = try organizationKey(caller.organization)
    var currencies: [String: CurrencyCode] = [:]
    for id in Set(entries.filter { $0.kind == .invoice }.map(\.recordId)) {
      currencies[id] = try connection.first("SELECT currency FROM invoice WHERE organization = $1 AND id = $2") {
        $0.bind(1, organization)
        $0.bind(2, id)
      } row: {
        CurrencyCode(rawValue: $0.text(0))
      }
    }
    return currencies
  }

  private static func page(_ items: [Activity], limit: Int, _ hash: UInt64) -> ActivityPage {
    guard items.count > limit else { return ActivityPage(items: items, nextCursor: nil) }
    let items = Array(items.dropLast())
    let cursor = items.last.map { ListCursor(query: hash, positions: [.integer(Int64($0.sequence))], client: 0).text }
    return ActivityPage(items: items, nextCursor: cursor)
  }

  /// One change, by its sequence.
  package func activity(_ sequence: Int, for caller: Caller) throws -> Activity {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first(
      """
      SELECT sequence, at, member, method, action, kind, record_id, client_id, revision, import_id, undoes, changes
      FROM activity WHERE organization = $1 AND sequence = $2
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, sequence)
    } row: {
      try Self.activity($0)
    }
    guard let found else { throw DirectoryError.notFound(kind: .activity, id: String(sequence)) }
    return found
  }

  /// A client as it was at an instant; also one that is in the trash now.
  ///
  /// - Throws: `DirectoryError.notFound` where it was not there yet, or was in the trash.
  package func client(_ reference: ClientReference, asOf instant: Instant, for caller: Caller) throws -> Client {
    let organization = try organizationKey(caller.organization)
    var stored =
      if case .id(let id) = reference { try storedClient(id, in: organization) } else {
        try client(reference, for: caller)
      }
    // A client that was merged by then is answered by the one that it was part of.
    while let kept = stored.client.mergedInto, let merged = stored.client.deletedAt, merged <= instant {
      stored = try storedClient(kept, in: organization)
    }
    let missing = DirectoryError.notFound(kind: .client, id: reference.text)
    guard stored.client.createdAt <= instant, var record = try stored.record.value.object else { throw missing }
    var last: Activity?
    try history(of: stored.key, in: organization) { entry in
      if entry.at <= instant {
        last = entry
        return false
      }
      record = RecordDifference.reverting(entry.changes, in: record)
      return true
    }
    var client = try JSON.decode(Client.self, from: JSONValue.object(record))
    guard client.deletedAt == nil else { throw missing }
    if let last {
      client.revision = last.revision
      client.updatedAt = last.at
      client.updatedBy = last.memberId
      client.importId = try lastImport(of: stored.key, upTo: last.sequence, in: organization)
    }
    return client
  }

  /// Walks through the changes of a client itself, newest first, while the closure wants to go on.
  func history(of client: Int64, in organization: Int64, _ body: (Activity) throws -> Bool) throws {
    var before = Int64.max
    var goesOn = true
    while goesOn {
      var page: [Activity] = []
      try connection.each(
        """
        SELECT sequence, at, member, method, action, kind, record_id, client_id, revision, import_id, undoes, changes
        FROM activity WHERE organization = $1 AND client = $2 AND kind = 'client' AND sequence < $3
        ORDER BY sequence DESC LIMIT 100
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, client)
        $0.bind(3, before)
      } row: {
        page.append(try Self.activity($0))
      }
      guard let last = page.last else { return }
      before = Int64(last.sequence)
      for entry in page where goesOn { goesOn = try body(entry) }
    }
  }

  /// A client wherever it is, the trash included.
  func storedClient(_ id: ID<Client>, in organization: Int64) throws -> StoredClient {
    let found = try connection.first("SELECT key, record FROM client WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: { row in
      let record = row.bytes(1)
      return StoredClient(
        client: try JSON.decode(Client.self, from: record), record: RawJSON(verified: record), key: row.integer(0))
    }
    guard let found else { throw DirectoryError.notFound(kind: .client, id: id.rawValue) }
    return found
  }

  private func lastImport(of client: Int64, upTo sequence: Int, in organization: Int64) throws -> ID<Import>? {
    try connection.first(
      """
      SELECT import_id FROM activity
      WHERE organization = $1 AND client = $2 AND kind = 'client' AND sequence <= $3 AND import_id IS NOT NULL
      ORDER BY sequence DESC LIMIT 1
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
      $0.bind(3, sequence)
    } row: {
      ID(rawValue: $0.text(0))
    }
  }

  private static func activity(_ row: Statement) throws -> Activity {
    var activity = header(row)
    if !row.isNull(11) { activity.changes = try JSON.decode([FieldChange].self, from: row.bytes(11)) }
    return activity
  }

  /// The entry in the columns `sequence` to `undoes`, without its changes.
  static func header(_ row: Statement) -> Activity {
    Activity(
      sequence: Int(row.integer(0)), at: Instant(milliseconds: row.integer(1)), memberId: ID(rawValue: row.text(2)),
      method: row.text(3), action: Activity.Action(rawValue: row.text(4)) ?? .updated,
      kind: RecordKind(rawValue: row.text(5)) ?? .client, recordId: row.text(row.isNull(6) ? 7 : 6),
      clientId: row.isNull(7) ? nil : ID(rawValue: row.text(7)), revision: Int(row.integer(8)),
      importId: row.isNull(9) ? nil : ID(rawValue: row.text(9)), undoes: row.isNull(10) ? nil : Int(row.integer(10)))
  }
}
