package import Directory
internal import JSON
internal import SQLDatabase

/// What a row of an import can be recognised by.
package enum MatchKey: Sendable, Hashable {
  case number(String)
  case externalId(system: String, value: String)
  /// The client's own address, not its contacts'.
  case email(String)
  case registration(scheme: String, value: String)
  /// The name, and the postal code of the first address.
  case nameAndPostalCode(name: String, postalCode: String)
  /// The name, whatever the postal code.
  case name(String)
}

/// A client that a key leads to.
package struct ClientMatch: Sendable, Hashable {
  package var id: ID<Client>
  /// In the trash: its number is taken, and it cannot be changed.
  package var isDeleted: Bool
}

extension Transaction {
  /// Adds many clients faster: the indexes of lists and searches are made after the rows.
  ///
  /// For a batch that has its commit for itself. Inside, clients are inserted and replaced as always, but not listed
  /// or searched; matching is by number and external identifier only. In a directory that has more than a few times
  /// the expected clients, the indexes are kept as they are, for making them again would cost more.
  ///
  /// - Parameter check: Asked between the pieces that take long; what it throws ends the work.
  package func inBulk<Value>(
    expecting count: Int, check: () throws -> Void = {}, _ body: () throws -> Value
  ) throws -> Value {
    guard try !state.isBulk && isMuch(count) else { return try body() }
    try state.writeSearch(on: connection)
    let value = try withoutListIndexes(changing: count, check: check) {
      state.isBulk = true
      defer { state.isBulk = false }
      return try body()
    }
    try check()
    try connection.execute(Schema.rebuildSearch)
    try check()
    try state.writeBlocks(on: connection)
    for (organization, chain) in state.chains {
      try OrderRanks(connection, distance: state.limits.fenceDistance).make(organization, at: chain.sequence)
    }
    return value
  }

  /// Changes many clients faster: the indexes of lists are made after the rows, as `inBulk` does it; searches go on.
  func withoutListIndexes<Value>(
    changing count: Int, check: () throws -> Void, _ body: () throws -> Value
  ) throws -> Value {
    guard try isMuch(count) else { return try body() }
    let indexes = Schema.bulkIndexes
    for index in indexes { try connection.execute(index.drop) }
    let value = try body()
    for index in indexes {
      try check()
      try connection.execute(index.make)
    }
    return value
  }

  /// Whether so many clients are much beside those that the directory has.
  private func isMuch(_ count: Int) throws -> Bool {
    let present = try connection.first("SELECT max(client) FROM listing") { $0.integer(0) } ?? 0
    return count >= 1_000 && present <= Int64(clamping: count) * 2
  }

  /// The clients that a key leads to, at most 10.
  package func matches(_ key: MatchKey, for caller: Caller) throws -> [ClientMatch] {
    let organization = try organizationKey(caller.organization)
    switch key {
    case .number(let number):
      return try matches("SELECT id, state FROM client WHERE organization = $1 AND number = $2", organization, number)
    case .externalId(let system, let value):
      return try matches(
        """
        SELECT client.id, client.state FROM external_id JOIN client ON client.key = external_id.client
        WHERE external_id.organization = $1 AND external_id.value = $2 AND external_id.system = $3
        """, organization, value, system)
    case .email(let email):
      return try matches(
        """
        SELECT client.id, client.state FROM listing JOIN client ON client.key = listing.client
        WHERE listing.organization = $1 AND listing.email_key = $2 ORDER BY client.key LIMIT 10
        """, organization, Text.folded(email))
    case .registration(let scheme, let value):
      return try matches(
        """
        SELECT client.id, client.state FROM registration JOIN client ON client.key = registration.client
        WHERE registration.organization = $1 AND registration.value = $2 AND registration.scheme = $3
        ORDER BY client.key LIMIT 10
        """, organization, value, scheme)
    case .nameAndPostalCode(let name, let postalCode):
      // The index of the names has them folded: none is needed for this alone.
      return try matches(
        """
        SELECT client.id, client.state FROM listing JOIN client ON client.key = listing.client
        WHERE listing.organization = $1 AND listing.sort_name >= $2
          AND listing.sort_name < $2 || char(1114111) AND listing.match_key = $3
        ORDER BY client.key LIMIT 10
        """, organization, Self.start(ofName: name), ClientColumns.matchKey(name: name, postalCode: postalCode))
    case .name(let name):
      return try matches(
        """
        SELECT client.id, client.state FROM listing JOIN client ON client.key = listing.client
        WHERE listing.organization = $1 AND listing.sort_name >= $2
          AND listing.sort_name < $2 || char(1114111)
          AND listing.match_key >= $3 AND listing.match_key < $3 || char(1114111)
        ORDER BY client.key LIMIT 10
        """, organization, Self.start(ofName: name), ClientColumns.matchKey(name: name, postalCode: ""))
    }
  }

  /// The order of the names begins with the folded name: no index is needed for finding one alone.
  private static func start(ofName name: String) -> String {
    String(Text.sortKey(name).prefix { $0 != sortKeySeparator }) + String(sortKeySeparator)
  }

  /// Stands between the folded name and the name in the key that names are ordered by.
  private static var sortKeySeparator: Character { "\u{1}" }

  private func matches(
    _ sql: StaticString, _ organization: Int64, _ value: String, _ other: String? = nil
  ) throws -> [ClientMatch] {
    var found: [ClientMatch] = []
    try connection.each(sql) {
      $0.bind(1, organization)
      $0.bind(2, value)
      if let other { $0.bind(3, other) }
    } row: {
      found.append(ClientMatch(id: ID(rawValue: $0.text(0)), isDeleted: $0.integer(1) == ClientState.deleted.rawValue))
    }
    return found
  }

  /// Keeps what came of an import.
  package func insert(_ run: Import, by caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    let record = try JSON.encode(run)
    try connection.run("INSERT INTO import (organization, id, created_at, record) VALUES ($1, $2, $3, $4)") {
      $0.bind(1, organization)
      $0.bind(2, run.id.rawValue)
      $0.bind(3, run.createdAt.milliseconds)
      $0.bind(4, record)
    }
  }

  /// What came of an import.
  package func importRun(_ id: ID<Import>, for caller: Caller) throws -> Import {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first("SELECT record FROM import WHERE organization = $1 AND id = $2") {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: {
      try JSON.decode(Import.self, from: $0.bytes(0))
    }
    guard let found else { throw DirectoryError.notFound(kind: .import, id: id.rawValue) }
    return found
  }

  /// Whether there is any client, in the trash included.
  package func hasClients(for caller: Caller) throws -> Bool {
    let organization = try organizationKey(caller.organization)
    return try connection.first("SELECT 1 FROM client WHERE organization = $1 LIMIT 1") {
      $0.bind(1, organization)
    } row: { _ in
      true
    } ?? false
  }

  /// A new identifier, such as an import's.
  package func newID<Record: IdentifiedRecord>(_ kind: Record.Type) -> ID<Record> {
    identifiers.next(kind, at: now)
  }
}
