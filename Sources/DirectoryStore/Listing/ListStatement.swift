/// The SQL of a page, put together from literals; the texts are few, and each is prepared once.
///
/// Arguments: `$1` the organization, `$2` and `$3` where the page before ended, `$4` how many rows, `$5` what FTS5 is
/// asked, `$10` and on the words. Columns: the client, its sort key, the place of the currency, the summary, and
/// whether the row is found.
struct ListStatement {
  let query: ClientQuery
  let continues: Bool
  let words: Int

  /// A walk along the index, in which each row tells whether it has the words.
  var walk: String {
    query.status.states.map { state in
      """
      SELECT client, \(column), currency_at, summary, \(words == 0 ? "1" : "1\(hasWords())") FROM listing
      WHERE organization = $1 AND state = \(state.rawValue)\(after)
      """
    }.joined(separator: " UNION ALL ") + " ORDER BY 2\(direction), 1\(direction)"
  }

  /// All hits of the trigram index that have the words, ordered.
  ///
  /// `CROSS JOIN` makes SQLite begin with the hits.
  var hits: String {
    """
    SELECT client, \(column), currency_at, summary, 1
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
}
