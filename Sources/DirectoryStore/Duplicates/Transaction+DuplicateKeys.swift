internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Brings the keys up to what has changed since they were last: adding and importing clients does not pay for them.
  ///
  /// - Parameter check: Asked from time to time; what it throws ends the work.
  func updateDuplicateKeys(in organization: Int64, check: (Int) throws -> Void) throws {
    let known = try connection.first("SELECT sequence FROM duplicate_progress WHERE organization = $1") {
      $0.bind(1, organization)
    } row: {
      $0.integer(0)
    }
    let newest =
      try connection.first("SELECT max(sequence) FROM activity WHERE organization = $1") {
        $0.bind(1, organization)
      } row: {
        $0.integer(0)
      } ?? 0
    guard known != newest else { return }
    var done = 0
    if let known {
      for client in try clients(changedAfter: known, in: organization) {
        done += 1
        if done & 63 == 0 { try check(done) }
        try connection.run("DELETE FROM duplicate_key WHERE client = $1") { $0.bind(1, client) }
        if let record = try record(of: client) { try insertDuplicateKeys(of: client, record, in: organization) }
      }
    } else {
      // A store may be older than its history: the first time all are taken.
      try connection.each("SELECT key, record FROM client WHERE organization = $1 ORDER BY key") {
        $0.bind(1, organization)
      } row: {
        done += 1
        if done & 63 == 0 { try check(done) }
        try insertDuplicateKeys(of: $0.integer(0), $0.bytes(1), in: organization)
      }
    }
    try connection.run(
      """
      INSERT INTO duplicate_progress (organization, sequence) VALUES ($1, $2)
      ON CONFLICT (organization) DO UPDATE SET sequence = excluded.sequence
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, newest)
    }
  }

  private func clients(changedAfter sequence: Int64, in organization: Int64) throws -> [Int64] {
    var clients: [Int64] = []
    try connection.each(
      "SELECT DISTINCT client FROM activity WHERE organization = $1 AND sequence > $2 AND client IS NOT NULL"
    ) {
      $0.bind(1, organization)
      $0.bind(2, sequence)
    } row: {
      clients.append($0.integer(0))
    }
    return clients
  }

  private func record(of client: Int64) throws -> [UInt8]? {
    try connection.first("SELECT record FROM client WHERE key = $1") {
      $0.bind(1, client)
    } row: {
      $0.bytes(0)
    }
  }

  private func insertDuplicateKeys(of key: Int64, _ record: [UInt8], in organization: Int64) throws {
    let client = try JSON.decode(Client.self, from: record)
    guard client.deletedAt == nil else { return }
    for hash in Self.hashes(of: DuplicateTraits(client)) {
      try connection.run("INSERT OR IGNORE INTO duplicate_key (organization, key, client) VALUES ($1, $2, $3)") {
        $0.bind(1, organization)
        $0.bind(2, hash)
        $0.bind(3, key)
      }
    }
  }

  static func hashes(of traits: DuplicateTraits) -> [Int64] {
    traits.keys.map { Int64(bitPattern: ListCursor.hash($0.utf8)) }.sorted()
  }
}
