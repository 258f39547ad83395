/// The SQL of a page, put together from literals.
///
/// Arguments: `$1` the organization, `$4` how many rows, `$5` what FTS5 is asked, `$9` clients, `$10` and on the words, those of the
/// order (`SortColumns`) and of the filter (`FilterStatement`). Columns: the client, the place of the currency, the
/// summary, whether the row is found, its sort keys.
struct ListStatement {
  let status: ClientQuery.StatusFilter
  let sort: SortColumns
  let filter: FilterStatement
  let continues: Bool
  let words: Int

  /// A walk along the index, in which each row tells whether it is found. What the filter says of the column that is
  /// walked bounds the walk itself.
  var walk: String {
    if let field = sort.walkedField { return walk(alongValuesOf: field) }
    if sort.walksCurrencies { return walkAlongCurrencies }
    let bounds = filter.bounds(of: sort.walked).map { " AND \($0)" } ?? ""
    return status.states.map { state in
      """
      SELECT client, currency_at, summary, \(found), \(sort.selected()) FROM listing
      WHERE organization = $1 AND state = \(state.rawValue)\(bounds)\(after)
      """
    }.joined(separator: " UNION ALL ") + " ORDER BY \(sort.order(from: 5))"
  }

  /// A walk along the values of a custom field, and then along the clients without one.
  private func walk(alongValuesOf field: String) -> String {
    let (value, none) = ("ordering.value", SortColumns.noValue)
    return """
      SELECT ordering.client, currency_at, summary, \(found), \(sort.selected(first: value))
      FROM custom_value AS ordering CROSS JOIN listing ON listing.client = ordering.client
      WHERE ordering.organization = $1 AND ordering.field = \(SortColumns.literal(field)) AND ordering.position = -1
        AND state IN (\(states))\(continues ? sort.after(first: value) : "")
      UNION ALL
      SELECT client, currency_at, summary, \(found), \(sort.selected(first: none)) FROM listing
      WHERE organization = $1 AND state IN (\(states)) AND NOT EXISTS (\(SortColumns.customValue(of: field)))
        \(continues ? sort.after(first: none) : "")
      ORDER BY \(sort.order(from: 5))
      """
  }

  /// Two walks side by side: along the currencies that clients have of their own, and along the clients who have the
  /// organization's.
  private var walkAlongCurrencies: String {
    status.states.flatMap { state in
      [("currency", "currency IS NOT NULL", ""), ("$6", "currency IS NULL", continues ? sort.afterClient : "")].map {
        """
        SELECT client, currency_at, summary, \(found), \(sort.selected(first: $0.0)) FROM listing
        WHERE organization = $1 AND state = \(state.rawValue) AND \($0.1)\(continues ? sort.after(first: $0.0) : "")\($0.2)
        """
      }
    }.joined(separator: " UNION ALL ") + " ORDER BY \(sort.order(from: 5))"
  }

  // MARK: The best hits

  /// The best of the hits that are ranked.
  func ranked(_ source: String?) -> String {
    """
    \(candidates(source))
    SELECT listing.client, currency_at, summary, 1, \(sort.selected())
    FROM candidate CROSS JOIN listing ON listing.client = candidate.client
    WHERE organization = $1 AND state IN (\(states)) AND \(found)\(after)
    ORDER BY \(sort.order(from: 5)) LIMIT $4
    """
  }

  /// The other hits, from the oldest on; `$7` is the last one that a page before had of them.
  func others(_ source: String?) -> String {
    let hits = source.map { "(SELECT hit FROM (\($0)) WHERE hit > $7 ORDER BY hit) AS hit CROSS JOIN listing" }
    let clients = hits.map { "\($0) ON listing.client = hit.hit" } ?? "listing NOT INDEXED"
    return """
      \(candidates(source))
      SELECT listing.client, currency_at, summary, \(found), \(sort.selected(first: String(SortColumns.notRanked)))
      FROM \(clients)
      WHERE organization = $1 AND state IN (\(states)) AND listing.client > $7
        AND listing.client NOT IN (SELECT client FROM candidate)
      ORDER BY listing.client
      """
  }

  /// How many of the names that begin with the search are ranked, and how many of the oldest hits.
  static let mostRanked = 400

  private func candidates(_ source: String?) -> String {
    let hits = source ?? "SELECT client AS hit FROM listing NOT INDEXED WHERE organization = $1 AND \(areInText)"
    return """
      WITH candidate (client) AS MATERIALIZED (
        SELECT client FROM (
          SELECT client FROM listing
          WHERE organization = $1 AND sort_name >= $8 AND sort_name < $8 || char(1114111)
          ORDER BY sort_name LIMIT \(Self.mostRanked))
        UNION SELECT hit FROM (SELECT hit FROM (\(hits)) ORDER BY hit LIMIT \(Self.mostRanked)))
      """
  }

  private var areInText: String {
    (0..<words).map { "instr(search_text, $\(10 + $0)) > 0" }.joined(separator: " AND ")
  }

  // MARK: Without an index

  /// All that is found, ordered: where there is no index to walk along.
  var whole: String {
    """
    SELECT client, currency_at, summary, 1, \(sort.selected()) FROM listing
    WHERE organization = $1 AND state IN (\(states)) AND \(found)\(after)
    ORDER BY \(sort.order(from: 5)) LIMIT $4
    """
  }

  /// What is found among the clients of another index, ordered.
  ///
  /// `CROSS JOIN` makes SQLite begin with those.
  func hits(_ source: String) -> String {
    """
    SELECT listing.client, currency_at, summary, 1, \(sort.selected())
    FROM (SELECT DISTINCT hit FROM (\(source))) AS hit CROSS JOIN listing ON listing.client = hit.hit
    WHERE organization = $1 AND state IN (\(states)) AND \(found)\(after)
    ORDER BY \(sort.order(from: 5)) LIMIT $4
    """
  }

  /// Clients that are given by their keys.
  static let chosen = "SELECT value AS hit FROM json_each($9)"

  func hitCount(_ source: String) -> String {
    """
    SELECT count(*) FROM (SELECT DISTINCT hit FROM (\(source))) AS hit CROSS JOIN listing ON listing.client = hit.hit
    WHERE organization = $1 AND state IN (\(states)) AND \(found)
    """
  }

  var count: String {
    "SELECT count(*) FROM listing WHERE organization = $1 AND state IN (\(states)) AND \(found)"
  }

  private var states: String { status.states.map { String($0.rawValue) }.joined(separator: ", ") }
  private var after: String { continues ? sort.after() : "" }

  private var found: String {
    let conditions = (words == 0 ? [] : [areInText]) + filter.conditions
    return conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }
}
