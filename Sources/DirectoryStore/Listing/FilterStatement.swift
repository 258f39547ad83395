internal import Directory
internal import JSON

/// A filter in SQL: conditions on a row of the listing, with numbered arguments, and the indexes that may find its clients.
struct FilterStatement {
  /// All of them hold; none is NULL.
  private(set) var conditions: [String] = []
  /// Where clients may be looked up instead: each finds at least all that are found, as `hit`.
  private(set) var sources: [String] = []
  /// The arguments from `firstArgument` on.
  private(set) var arguments: [Argument] = []
  private var bounds: [(column: String, condition: String)] = []
  private let status: ClientQuery.StatusFilter
  private let collation: Collation

  enum Argument: Equatable {
    case text(String)
    case integer(Int64)
    case bytes([UInt8])
  }

  static let firstArgument = 100

  init(_ filter: ClientFilter, status: ClientQuery.StatusFilter, collation: Collation) {
    self.status = status
    self.collation = collation
    for part in Self.parts(of: filter) { conditions.append(add(part, isTop: true)) }
  }

  /// What the filter says of a column that may be walked along.
  func bounds(of column: String) -> String? {
    let own = bounds.filter { $0.column == column }.map(\.condition)
    return own.isEmpty ? nil : own.joined(separator: " AND ")
  }

  /// What all has to hold. A filter is as deep as its check allows.
  private static func parts(of filter: ClientFilter) -> [ClientFilter] {
    guard case .all(let parts) = filter else { return [filter] }
    return parts.flatMap { Self.parts(of: $0) }
  }

  private mutating func add(_ filter: ClientFilter, isTop: Bool = false) -> String {
    switch filter {
    case .all(let parts): return joined(parts, by: " AND ", none: "1")
    case .any(let parts): return joined(parts, by: " OR ", none: "0")
    case .not(let part): return "NOT (\(add(part)))"
    case .test(let field, let test):
      let place = FieldColumn(field, for: test)
      let condition = condition(test, place)
      if isTop { addSources(field, test, place, condition) }
      return condition
    }
  }

  private mutating func joined(_ parts: [ClientFilter], by word: String, none: String) -> String {
    let texts = parts.map { add($0) }
    return texts.isEmpty ? none : "(" + texts.joined(separator: word) + ")"
  }

  // MARK: Tests

  private mutating func condition(_ test: ClientFilter.Test, _ place: FieldColumn) -> String {
    switch place {
    case .sortKey(let column): return sortKey(test, column)
    case .order(let column): return order(test, column)
    case .value(let expression): return "coalesce(\(check(test, expression)), 0)"
    case .rows(let from, let value): return "EXISTS (SELECT 1 FROM \(from) AND \(check(test, value)))"
    case .keyed(let from, let key, let value):
      return "EXISTS (SELECT 1 FROM \(from) = \(argument(Argument.text(key))) AND \(check(test, value)))"
    }
  }

  private mutating func check(_ test: ClientFilter.Test, _ value: String) -> String {
    switch test {
    case .exists: return "\(value) IS NOT NULL"
    case .isIn(let keys):
      if keys.count == 1 { return "\(value) = \(argument(keys[0]))" }
      return "\(value) IN (\(list(keys)))"
    case .compares(let comparison, let key): return "\(value) \(comparison.sign) \(argument(key))"
    case .contains(let text): return "instr(\(value), \(argument(Argument.text(text)))) > 0"
    case .startsWith(let text):
      let argument = argument(Argument.text(text))
      return "substr(\(value), 1, length(\(argument))) = \(argument)"
    }
  }

  /// Of a column that holds a folded text, U+0001 and the text itself.
  private mutating func sortKey(_ test: ClientFilter.Test, _ column: String) -> String {
    let none = "char(1114111)"
    switch test {
    case .exists: return "\(column) < \(none)"
    case .contains(let text): return "instr(\(FieldColumn.folded(column)), \(argument(Argument.text(text)))) > 0"
    case .startsWith(let text): return bound(column, from: text, to: text + ClientColumns.noCity)
    case .isIn(let keys):
      let ranges = keys.map { key in bound(column, from: key.text + "\u{1}", to: key.text + "\u{2}") }
      return "(" + ranges.joined(separator: " OR ") + ")"
    case .compares(.lt, let key): return "\(column) < \(argument(Argument.text(key.text + "\u{1}")))"
    case .compares(.le, let key): return "\(column) < \(argument(Argument.text(key.text + "\u{2}")))"
    case .compares(.gt, let key):
      return "\(column) >= \(argument(Argument.text(key.text + "\u{2}"))) AND \(column) < \(none)"
    case .compares(.ge, let key):
      return "\(column) >= \(argument(Argument.text(key.text + "\u{1}"))) AND \(column) < \(none)"
    }
  }

  /// Of a column of a collation's keys: accents and capitals make no difference.
  private mutating func order(_ test: ClientFilter.Test, _ column: String) -> String {
    guard case .compares(let comparison, .text(let text)) = test else { return "0" }
    let range = collation.range(text)
    switch comparison {
    case .lt: return "\(column) < \(argument(Argument.bytes(range.from)))"
    case .le: return "\(column) < \(argument(Argument.bytes(range.to)))"
    // What has no city comes behind all, but has none that could be compared.
    case .gt, .ge:
      let from = comparison == .gt ? range.to : range.from
      return
        "\(column) >= \(argument(Argument.bytes(from))) AND \(column) < \(argument(Argument.bytes(Collation.behindAll)))"
    }
  }

  private mutating func bound(_ column: String, from lower: String, to upper: String) -> String {
    "\(column) >= \(argument(Argument.text(lower))) AND \(column) < \(argument(Argument.text(upper)))"
  }

  // MARK: Indexes

  /// Notes where the clients of a test that has to hold may be looked up.
  private mutating func addSources(
    _ field: FilterField, _ test: ClientFilter.Test, _ place: FieldColumn, _ condition: String
  ) {
    let states = status.states.map { String($0.rawValue) }.joined(separator: ", ")
    if let column = place.indexedColumn, test.isRange {
      bounds.append((column, condition))
      // The index of folded names is one of all states.
      let isState = column == "sort_name" ? "" : " AND state IN (\(states))"
      sources.append("SELECT client AS hit FROM listing WHERE organization = $1\(isState) AND \(condition)")
    } else if case .isIn = test, let column = place.lookupColumn {
      sources.append(
        "SELECT client AS hit FROM listing WHERE organization = $1 AND \(column) IS NOT NULL AND "
          + check(test, column))
    } else if case .keyed(let from, let key, let value) = place, case .isIn(let keys) = test, keys.count == 1,
      let table = FieldColumn.keyedTable(from)
    {
      // A registration is stored in capitals, and compared without regard to case: the index has the capitals.
      let stored = value.hasPrefix("folded") ? "upper(\(argument(keys[0])))" : argument(keys[0])
      guard field.isStoredInCapitals || !value.hasPrefix("folded") else { return }
      sources.append(
        "SELECT client AS hit FROM \(table.name) WHERE organization = $1 AND \(table.key) = \(argument(Argument.text(key))) "
          + "AND value = \(stored)")
    } else if case .keyed(let from, let key, let value) = place, case .compares = test,
      let table = FieldColumn.keyedTable(from), table.name == "custom_value"
    {
      sources.append(
        "SELECT client AS hit FROM custom_value AS entry WHERE organization = $1 AND field = "
          + "\(argument(Argument.text(key))) AND \(check(test, value))")
    } else if field.isSearched, let text = test.searched {
      guard let match = SearchWords.match(allOf: text) else { return }
      sources.append(
        "SELECT rowid AS hit FROM client_search WHERE client_search MATCH \(argument(Argument.text(match)))")
    }
  }

  // MARK: Arguments

  private mutating func argument(_ key: ClientFilter.Key) -> String {
    switch key {
    case .text(let text): argument(Argument.text(text))
    case .integer(let integer): argument(Argument.integer(integer))
    }
  }

  private mutating func argument(_ argument: Argument) -> String {
    arguments.append(argument)
    return "$\(Self.firstArgument + arguments.count - 1)"
  }

  /// Several values in one argument, so that there are not as many statements as lengths of lists.
  private mutating func list(_ keys: [ClientFilter.Key]) -> String {
    let writer = JSONWriter()
    writer.beginArray()
    for key in keys {
      switch key {
      case .text(let text): writer.string(text)
      case .integer(let integer): writer.integer(Int(integer))
      }
    }
    writer.endArray()
    return "SELECT value FROM json_each(\(argument(Argument.text(String(decoding: writer.bytes, as: UTF8.self)))))"
  }
}

extension ClientFilter.Comparison {
  fileprivate var sign: String {
    switch self {
    case .lt: "<"
    case .le: "<="
    case .gt: ">"
    case .ge: ">="
    }
  }
}

extension ClientFilter.Key {
  fileprivate var text: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    }
  }
}

extension ClientFilter.Test {
  /// Whether it is one piece of an order.
  fileprivate var isRange: Bool {
    switch self {
    case .compares, .startsWith: true
    case .isIn(let keys): keys.count == 1
    case .exists, .contains: false
    }
  }

  /// A text that is in the search text of every client that passes.
  fileprivate var searched: String? {
    switch self {
    case .contains(let text), .startsWith(let text): text
    case .isIn(let keys): keys.count == 1 ? keys[0].text : nil
    case .exists, .compares: nil
    }
  }
}
