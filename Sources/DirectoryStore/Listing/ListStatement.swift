/// The SQL of a page, put together from literals; the texts are few, and each is prepared once.
///
/// Arguments: `$1` the organization, `$2` and `$3` where the page before ended, `$4` how many rows, `$5` what FTS5 is
/// asked, `$6` how many rows are looked at, `$10` and on the words. Columns: the client, its sort key, the place of
/// the currency, the summary.
struct ListStatement {
  let query: ClientQuery
  let continues: Bool
  let words: Int

  /// A walk along the index: with words, those of the first `$6` clients that have them.
  func walk(isBounded: Bool) -> String {
    union { state in
      if words == 0 || !isBounded {
        return """
          SELECT client, \(column), currency_at, summary FROM listing
          WHERE organization = $1 AND state = \(state.rawValue)\(after)\(hasWords())
          ORDER BY \(order) LIMIT $4
          """
      }
      return """
        SELECT client, \(column), currency_at, summary FROM (
          SELECT client, \(column), currency_at, summary, search_text FROM listing
          WHERE organization = $1 AND state = \(state.rawValue)\(after) ORDER BY \(order) LIMIT $6
        ) WHERE 1\(hasWords()) ORDER BY \(order) LIMIT $4
        """
    }
  }

  /// All hits of the trigram index that have the words, ordered.
  ///
  /// `CROSS JOIN` makes SQLite begin with the hits.
  var hits: String {
    """
    SELECT client, \(column), currency_at, summary
    FROM client_search CROSS JOIN listing ON listing.client = client_search.rowid
    WHERE client_search MATCH $5 AND organization = $1 AND state IN (\(states))\(after)\(hasWords(in: "listing."))
    ORDER BY \(order) LIMIT $4
    """
  }

  var hitCount: String {
    """
    SELECT count(*) FROM client_search CROSS JOIN listing ON listing.client = client_search.rowid
    WHERE client_search MATCH $5 AND organization = $1 AND state IN (\(states))\(hasWords(in: "listing."))
    """
  }

  var count: String {
    "SELECT count(*) FROM listing WHERE organization = $1 AND state IN (\(states))\(hasWords())"
  }

  private var column: String { query.sort.column }
  private var direction: String { query.isDescending ? " DESC" : "" }
  private var order: String { "\(column)\(direction), client\(direction)" }
  private var states: String { query.status.states.map { String($0.rawValue) }.joined(separator: ", ") }

  private var after: String {
    continues ? " AND (\(column), client) \(query.isDescending ? "<" : ">") ($2, $3)" : ""
  }

  private func hasWords(in table: String = "") -> String {
    (0..<words).map { " AND instr(\(table)search_text, $\(10 + $0)) > 0" }.joined()
  }

  private func union(_ select: (ClientState) -> String) -> String {
    let parts = query.status.states.map(select)
    if parts.count == 1 { return parts[0] }
    return parts.map { "SELECT * FROM (\($0))" }.joined(separator: " UNION ALL ")
      + " ORDER BY 2\(direction), 1\(direction) LIMIT $4"
  }
}
