internal import Directory
internal import JSON

/// A filter in SQL: conditions on a row of the listing, with numbered arguments, and the indexes that may find its clients.
struct FilterStatement {
  /// All of them hold; none is NULL.
  private(set) var conditions: [String] = []
  /// How clients are found together: all of them hold.
  private(set) var plans: [FilterPlan] = []
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
    for part in Self.parts(of: filter) {
      conditions.append(add(part, isTop: true))
      plans.append(plan(part))
    }
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
      let condition = condition(field, test, place)
      if isTop, let column = place.indexedColumn, test.isRange { bounds.append((column, condition)) }
      return condition
    }
  }

  private mutating func joined(_ parts: [ClientFilter], by word: String, none: String) -> String {
    let texts = parts.map { add($0) }
    return texts.isEmpty ? none : "(" + texts.joined(separator: word) + ")"
  }

  // MARK: Tests

  private mutating func condition(
    _ field: FilterField, _ test: ClientFilter.Test, _ place: FieldColumn
  ) -> String {
    guard let code = field.termCode else { return condition(test, place) }
    let terms = TermFilter(code: code, isList: field.isList)
    switch test {
    case .exists: return "instr(filter_terms, \(argument(Argument.text("\n" + code)))) > 0"
    case .startsWith(let text): return "instr(filter_terms, \(argument(Argument.text("\n" + code + text)))) > 0"
    case .isIn(let keys):
      let lines = keys.map { "\n\(code)\($0.text)\n" }
      if lines.count == 1 { return "instr(filter_terms, \(argument(Argument.text(lines[0])))) > 0" }
      let list = list(lines.map { .text($0) })
      return "EXISTS (SELECT 1 FROM (\(list)) AS line WHERE instr(filter_terms, line.value) > 0)"
    case .compares, .contains:
      let value = field.isList ? place : .value(terms.value)
      return "(instr(filter_terms, \(argument(Argument.text("\n" + code)))) > 0 AND \(condition(test, value)))"
    }
  }

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

  private mutating func plan(_ filter: ClientFilter) -> FilterPlan {
    switch filter {
    case .all(let parts): return .all(parts.map { plan($0) })
    case .any(let parts): return .any(parts.map { plan($0) })
    case .not(let part): return .not(plan(part))
    case .test(let field, let test):
      let source = source(field, test)
      if case .named(let name) = field, let block = BlockTest(name, test) { return .block(block, source) }
      return source.map { .source($0) } ?? .unknown
    }
  }

  /// Where the clients of a test may be looked up; nil where no index tells.
  private mutating func source(_ field: FilterField, _ test: ClientFilter.Test) -> FilterSource? {
    let place = FieldColumn(field, for: test)
    let listed = "SELECT client AS hit FROM listing WHERE organization = $1"
    if case .named(let name) = field, let code = field.termCode,
      let source = termSource(test, TermFilter(code: code, isList: field.isList), isExact: name.hasExactTerms)
    {
      return source
    }
    if let column = place.indexedColumn, test.isRange {
      let states = status.states.map { String($0.rawValue) }.joined(separator: ", ")
      // The index of folded names is one of all states.
      let isState = column == "sort_name" ? "" : " AND state IN (\(states))"
      return FilterSource(sql: "\(listed)\(isState) AND \(condition(test, place))", isExact: true, isByKey: false)
    }
    if case .isIn(let keys) = test, let column = place.lookupColumn {
      return FilterSource(
        sql: "\(listed) AND \(column) IS NOT NULL AND \(check(test, column))", isExact: true, isByKey: keys.count == 1)
    }
    if case .named(let name) = field, let sql = clientSource(name, test) {
      return FilterSource(sql: sql, isExact: name != .number, isByKey: false)
    }
    // The city that is shown is that of an address.
    if field == .named(.city), let code = FilterField.named(.addressCity).termCode,
      let source = termSource(test, TermFilter(code: code, isList: true), isExact: false)
    {
      return source
    }
    if case .keyed(let from, let key, let value) = place, let table = FieldColumn.keyedTable(from),
      let sql = keyedSource(field, test, table, key: key, value: value)
    {
      return FilterSource(sql: sql, isExact: false, isByKey: false)
    }
    guard field.isSearched, let match = test.searched.flatMap({ SearchWords.match(allOf: $0) }) else { return nil }
    return FilterSource(
      sql: "SELECT rowid AS hit FROM client_search WHERE client_search MATCH \(argument(Argument.text(match)))",
      isExact: false, isByKey: true)
  }

  private mutating func termSource(
    _ test: ClientFilter.Test, _ filter: TermFilter, isExact: Bool
  ) -> FilterSource? {
    switch filter.source(test) {
    case nil: return nil
    case .lines(let query):
      return FilterSource(
        sql: "SELECT rowid AS hit FROM client_filter WHERE client_filter MATCH \(argument(Argument.text(query)))",
        isExact: isExact, isByKey: true)
    case .range(let lower, let upper):
      return FilterSource(
        sql: "SELECT doc AS hit FROM client_filter_value WHERE term >= \(argument(Argument.text(lower))) "
          + "AND term < \(argument(Argument.text(upper)))", isExact: false, isByKey: false)
    }
  }

  /// By other indexes of the listing and of the records.
  private mutating func clientSource(_ name: FilterField.Name, _ test: ClientFilter.Test) -> String? {
    let clients = "SELECT key AS hit FROM client WHERE organization = $1 AND"
    let listed = "SELECT client AS hit FROM listing WHERE organization = $1 AND state IN (0, 1, 2)"
    switch (name, test) {
    case (.number, .isIn(let keys)) where keys.count == 1:
      let order = String(Text.numberSortKey(keys[0].text).unicodeScalars.prefix { $0 != "\u{1}" })
      return "\(listed) AND \(bound("sort_number", from: order + "\u{1}", to: order + "\u{2}"))"
    case (.id, .isIn): return "\(clients) \(check(test, "id"))"
    case (.parentId, .exists): return "\(clients) parent IS NOT NULL"
    case (.parentId, .isIn):
      let parents = "SELECT key FROM client WHERE organization = $1 AND \(check(test, "id"))"
      return "\(clients) parent IS NOT NULL AND parent IN (\(parents))"
    // Most have the first, of which there is no index.
    case (.revision, .compares(.gt, .integer(let least))) where least >= 1,
      (.revision, .compares(.ge, .integer(let least))) where least >= 2:
      return "\(clients) revision > 1 AND \(check(test, "revision"))"
    case (.revision, .isIn(let keys)) where !keys.contains(.integer(1)):
      return "\(clients) revision > 1 AND \(check(test, "revision"))"
    case (.currency, .isIn):
      return "\(listed) AND \(check(test, "currency")) "
        + "UNION ALL \(listed) AND currency IS NULL AND \(check(test, "$6"))"
    case (.ownCurrency, .isIn): return "\(listed) AND \(check(test, "currency"))"
    default: return nil
    }
  }

  private mutating func keyedSource(
    _ field: FilterField, _ test: ClientFilter.Test, _ table: (name: String, key: String), key: String, value: String
  ) -> String? {
    let rows = "SELECT client AS hit FROM \(table.name)"
    switch test {
    case .isIn(let keys) where keys.count == 1:
      // A registration is stored in capitals, and compared without regard to case: the index has the capitals.
      guard field.isStoredInCapitals || !value.hasPrefix("folded") else { return nil }
      let stored = value.hasPrefix("folded") ? "upper(\(argument(keys[0])))" : argument(keys[0])
      return "\(rows) WHERE organization = $1 AND \(table.key) = \(argument(Argument.text(key))) AND value = \(stored)"
    case .compares where table.name == "custom_value":
      return "\(rows) AS entry WHERE organization = $1 AND field = \(argument(Argument.text(key))) "
        + "AND \(check(test, value))"
    default: return nil
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
  var text: String {
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
