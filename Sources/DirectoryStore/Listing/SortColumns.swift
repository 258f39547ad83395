internal import Directory
internal import SQLDatabase

/// The SQL of an order: what each key is in the listing, and what comes after a place in it.
///
/// Arguments: `$3` the client where the page before ended, `$6` the organization's currency, `$8` the whole search,
/// `$10` and on its words, `$30` and on the keys where the page before ended.
struct SortColumns {
  let keys: [ClientSort]
  private let words: Int

  static let firstPosition: Int32 = 30

  init(_ keys: [ClientSort], words: Int) {
    // Without a search all fit alike.
    let known = words == 0 ? keys.filter { $0.key != .relevance } : keys
    self.keys = known.isEmpty ? [ClientSort(.name)] : known
    self.words = words
  }

  var count: Int { keys.count }

  /// Whether there is an index along the first key: equal ones are then ordered a group at a time.
  var isIndexed: Bool {
    switch keys[0].key {
    case .relevance: false
    case .name, .number, .createdAt, .updatedAt, .lastActivity, .city, .currency, .customField: true
    }
  }

  /// The listing's column along which the walk goes.
  var walked: String { expression(keys[0]) }

  /// The custom field along whose values the walk goes, where it is one.
  var walkedField: String? { keys[0].key == .customField ? keys[0].customField : nil }

  /// Whether the walk goes along the currencies.
  var walksCurrencies: Bool { keys[0].key == .currency }

  /// Whether the best hits come first.
  var isByRelevance: Bool { keys[0].key == .relevance && !keys[0].isDescending }

  /// Of hits that are not ranked: behind all that are.
  static let notRanked: Int64 = 6

  /// Where in the order of the clients the walk goes on, for those who have one currency: so that the index is entered
  /// there.
  var afterClient: String {
    guard keys.count == 1 else { return "" }
    return keys[0].isDescending
      ? " AND client < CASE WHEN $6 = $30 THEN $3 ELSE 9223372036854775807 END"
      : " AND client > CASE WHEN $6 = $30 THEN $3 ELSE 0 END"
  }

  /// What is selected of the keys.
  ///
  /// - Parameter first: The first key, where the statement has it from elsewhere than the listing.
  func selected(first: String? = nil) -> String { expressions(first: first).joined(separator: ", ") }

  /// The order by the positions of the columns, where the client is the first and the keys begin at a position.
  func order(from position: Int) -> String {
    let terms = keys.enumerated().map { "\(position + $0.offset)\(Self.direction($0.element.isDescending))" }
    return (terms + ["1\(Self.direction(endsDescending))"]).joined(separator: ", ")
  }

  /// The condition that a client is behind the place where the page before ended.
  func after(first: String? = nil) -> String {
    let expressions = expressions(first: first) + ["listing.client"]
    let arguments = (0..<count).map { "$\(Int(Self.firstPosition) + $0)" } + ["$3"]
    let directions = keys.map(\.isDescending) + [endsDescending]
    if directions.allSatisfy({ $0 == directions[0] }) {
      let sign = directions[0] ? "<" : ">"
      return " AND (\(expressions.joined(separator: ", "))) \(sign) (\(arguments.joined(separator: ", ")))"
    }
    var condition = ""
    for index in expressions.indices.reversed() {
      let (expression, argument) = (expressions[index], arguments[index])
      let behind = "\(expression) \(directions[index] ? "<" : ">") \(argument)"
      condition = condition.isEmpty ? behind : "(\(behind) OR (\(expression) = \(argument) AND \(condition)))"
    }
    // The first key alone, so that the index is entered there.
    return " AND \(expressions[0]) \(directions[0] ? "<=" : ">=") \(arguments[0]) AND \(condition)"
  }

  /// The key at a place, from a row's column.
  func position(_ index: Int, _ row: Statement, _ column: Int32) -> ListCursor.Position {
    switch keys[index].key {
    case .createdAt, .updatedAt, .lastActivity, .relevance: return .integer(row.integer(column))
    case .name, .city: return .bytes(row.bytes(column))
    case .number, .currency: return .text(row.text(column))
    case .customField: return row.isInteger(column) ? .integer(row.integer(column)) : .text(row.text(column))
    }
  }

  /// A client's own value of a custom field.
  static func customValue(of key: String) -> String {
    """
    SELECT value FROM custom_value AS own
    WHERE own.client = listing.client AND own.field = \(literal(key)) AND own.position = -1
    """
  }

  /// A custom field's key as a text of SQL. A key has but small letters, digits and `_`: what has more is of no field, and
  /// nothing of it stands in a statement.
  static func literal(_ key: String) -> String {
    let isKey = key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    return isKey ? "'\(key)'" : "''"
  }

  private var endsDescending: Bool { keys[count - 1].isDescending }
  private func expressions(first: String?) -> [String] {
    keys.enumerated().map { index, key in index == 0 ? first ?? expression(key) : expression(key) }
  }
  private static func direction(_ isDescending: Bool) -> String { isDescending ? " DESC" : "" }

  /// Behind every value of a custom field.
  static let noValue = "char(1114111)"

  private func expression(_ sort: ClientSort) -> String {
    switch sort.key {
    case .customField: "coalesce((\(Self.customValue(of: sort.customField ?? ""))), \(Self.noValue))"
    case .name: "name_order"
    case .number: "sort_number"
    case .createdAt: "created_at"
    case .updatedAt, .lastActivity: "updated_at"
    case .city: "city_order"
    case .currency: "coalesce(currency, $6)"
    case .relevance: relevance
    }
  }

  /// From 0, the best, to 5. The search text begins with the number and the name, a line each.
  private var relevance: String {
    func all(_ condition: (String) -> String) -> String {
      (0..<words).map { condition("$\(10 + $0)") }.joined(separator: " AND ")
    }
    return """
      CASE WHEN instr(sort_name, $8 || char(1)) = 1 OR instr(search_text, $8 || char(10)) = 1 THEN 0
      WHEN instr(sort_name, $8) = 1 OR instr(search_text, $8) = 1 THEN 1
      WHEN \(all { "instr(' ' || sort_name, ' ' || \($0)) > 0" }) THEN 2
      WHEN \(all { "instr(sort_name, \($0)) > 0" }) THEN 3
      WHEN \(all { "instr(' ' || replace(search_text, char(10), ' '), ' ' || \($0)) > 0" }) THEN 4 ELSE 5 END
      """
  }
}
