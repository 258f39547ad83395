package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Walks through the clients that are not in the trash, in the order of their creation, while the closure wants to go
  /// on.
  ///
  /// - Parameters:
  ///   - cursor: Where an earlier walk has ended; the answer is where this one has, nil at the end.
  /// - Throws: `StoreError.invalidCursor`.
  package func eachClient(
    after cursor: String?, for caller: Caller, _ body: (StoredClient) throws -> Bool
  ) throws -> String? {
    let organization = try organizationKey(caller.organization)
    let query = ListCursor.hash("lint\u{0}\(caller.organization.rawValue)".utf8)
    var last = try cursor.map { try ListCursor($0, for: query).client } ?? 0
    while true {
      var page: [StoredClient] = []
      try connection.each(
        """
        SELECT key, record FROM client WHERE organization = $1 AND key > $2 AND state < 2 ORDER BY key LIMIT 200
        """
      ) {
        $0.bind(1, organization)
        $0.bind(2, last)
      } row: { row in
        let record = row.bytes(1)
        page.append(
          StoredClient(
            client: try JSON.decode(Client.self, from: record), record: RawJSON(verified: record), key: row.integer(0)))
      }
      if page.isEmpty { return nil }
      for stored in page {
        last = stored.key
        if try !body(stored) { return ListCursor(query: query, position: .integer(0), client: last).text }
      }
    }
  }

  /// The clients that a client is likely the same as, for a rule about it.
  package func duplicates(
    of stored: StoredClient, for caller: Caller, check: (Int) throws -> Void
  ) throws -> [DuplicateMatch] {
    try duplicates(
      of: stored.client, key: stored.key, minScore: DuplicateSearch.likely, limit: 1, for: caller, check: check)
  }

  /// The rules that somebody has said do not hold for a client.
  package func suppressedRules(of stored: StoredClient) throws -> Set<HouseRule> {
    var rules: Set<HouseRule> = []
    try connection.each("SELECT rule FROM lint_suppression WHERE client = $1") {
      $0.bind(1, stored.key)
    } row: {
      if let rule = HouseRule(rawValue: $0.text(0)) { rules.insert(rule) }
    }
    return rules
  }

  /// Whether somebody has said that a rule does not hold for a client, and why.
  func suppression(of rule: HouseRule, on stored: StoredClient) throws -> JSONObject {
    let found = try connection.first("SELECT reason FROM lint_suppression WHERE client = $1 AND rule = $2") {
      $0.bind(1, stored.key)
      $0.bind(2, rule.rawValue)
    } row: {
      Self.remark(.ruleSuppression, true, reason: $0.isNull(0) ? nil : $0.text(0))
    }
    return found ?? Self.remark(.ruleSuppression, false)
  }

  /// Says that a rule does not hold for a client, or takes that back.
  package func suppress(
    _ rule: HouseRule, of id: ID<Client>, isSuppressed: Bool, reason: String?, by caller: Caller
  ) throws -> StoredClient {
    let stored = try client(.id(id), for: caller)
    try enterRemark(
      .ruleSuppression, rule.rawValue, on: stored, from: suppression(of: rule, on: stored),
      to: Self.remark(.ruleSuppression, isSuppressed, reason: isSuppressed ? reason : nil), by: caller,
      in: organizationKey(caller.organization))
    guard isSuppressed else {
      try connection.run("DELETE FROM lint_suppression WHERE client = $1 AND rule = $2") {
        $0.bind(1, stored.key)
        $0.bind(2, rule.rawValue)
      }
      return stored
    }
    try connection.run(
      "INSERT OR REPLACE INTO lint_suppression (client, rule, reason, at, member) VALUES ($1, $2, $3, $4, $5)"
    ) {
      $0.bind(1, stored.key)
      $0.bind(2, rule.rawValue)
      $0.bind(3, reason)
      $0.bind(4, now.milliseconds)
      $0.bind(5, caller.member.rawValue)
    }
    return stored
  }
}
