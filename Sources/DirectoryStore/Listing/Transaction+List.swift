internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// A word of one or two scalars that begins more trigrams than this is common.
  private static var mostTrigrams: Int { 64 }

  /// A page of summaries.
  ///
  /// - Parameter figures: What is looked up for the clients of the page besides.
  /// - Throws: `StoreError.invalidCursor`.
  package func list(
    _ query: ClientQuery, with figures: ClientFigures = [], for caller: Caller
  ) throws -> ClientPage {
    let organization = try storedOrganization(caller.organization)
    let hash = query.hash(for: organization.value)
    let cursor = try query.cursor.map { try ListCursor($0, for: hash) }
    let words = SearchWords(query.search ?? "")
    let sort = SortColumns(query.order, words: words.all.count)
    if let cursor, cursor.positions.count != sort.count { throw StoreError.invalidCursor }
    try state.writeSearch(on: connection)
    try state.writeBlocks(on: connection)
    let (connection, clients) = (connection, try connection.lastClient())
    let filter = FilterStatement(
      query.filter, status: query.status,
      collation: state.writer.collations.collation(organization.value.defaults.language)
    ) {
      // It is but an estimate: what is wrong with the store is said by the statements that follow.
      (try? connection.trigramFrequency($0, among: clients)) ?? 0
    }
    let statement = ListStatement(
      status: query.status, sort: sort, filter: filter, continues: cursor != nil, words: words.all.count)
    let currency = organization.value.defaults.currency
    var page = ListRequest(
      organization: organization.key, status: query.status, cursor: cursor, rows: query.limit + 1, words: words,
      currency: currency, filter: filter.arguments, clients: clients)
    page.match = try words.match { try connection.trigramFrequency($0, among: clients) }
    var reader = PageReader(limit: query.limit, currency: currency, sort: sort, query: hash)
    if sort.isByRelevance {
      try readBest(statement, page, into: &reader)
    } else {
      try read(statement, page, sort, into: &reader)
    }
    return reader.page(
      total: query.countsTotal ? try total(statement, page) : nil,
      figures: try self.figures(figures, of: reader.clients, in: organization.key))
  }

  // MARK: Searching

  static var searchSource: String {
    "SELECT rowid AS hit FROM client_search WHERE client_search MATCH $5"
  }

  /// The trigrams that tell of short words; nil where they are in too many texts.
  func trigrams(ofShort words: SearchWords) throws -> [String]? {
    for word in words.short {
      let trigrams = try trigrams(beginningWith: word)
      if trigrams.count <= Self.mostTrigrams { return trigrams }
    }
    return nil
  }

  /// The best hits first. All are ranked where they are few; of many, the names that begin with the search and the
  /// oldest hits, and the others come behind those.
  private func readBest(_ statement: ListStatement, _ page: ListRequest, into reader: inout PageReader) throws {
    let few = ListStatement.mostRanked * 2
    var page = page
    var source = page.words.long.isEmpty ? nil : Self.searchSource
    if source == nil, let trigrams = try trigrams(ofShort: page.words) {
      // What no trigram begins with is nowhere.
      if trigrams.isEmpty { return }
      (source, page.match) = (Self.searchSource, SearchWords.match(anyOf: trigrams))
    }
    for other in [source].compactMap({ $0 }) + statement.filter.plans.compactMap({ $0.index?.sql }) {
      if try count("SELECT count(*) FROM (\(other) LIMIT \(few + 1))", page) <= few {
        return try read(statement.hits(other), page, into: &reader)
      }
    }
    if source == nil {
      let clients = "SELECT client FROM listing WHERE organization = $1"
      if try count("SELECT count(*) FROM (\(clients) LIMIT \(few + 1))", page) <= few {
        return try read(statement.whole, page, into: &reader)
      }
    }
    if page.lastUnranked == 0 { try read(statement.ranked(source), page, into: &reader) }
    if reader.isFull { return }
    try connection.with(text: statement.others(source)) { row in
      page.bind(row)
      while try !reader.isFull && row.step() { reader.read(row) }
    }
  }

  private func trigrams(beginningWith word: String) throws -> [String] {
    var trigrams: [String] = []
    try connection.each("SELECT term FROM client_trigram WHERE term >= $1 AND term < $2 LIMIT $3") {
      $0.bind(1, word)
      $0.bind(2, word + "\u{10FFFF}")
      $0.bind(3, Self.mostTrigrams + 1)
    } row: {
      trigrams.append($0.text(0))
    }
    return trigrams
  }

  // MARK: Statements

  /// Reads along the order until the page is full: false when the walk was over before that.
  @discardableResult
  func walk(
    _ statement: ListStatement, _ page: ListRequest, atMost limit: Int?, into reader: inout PageReader
  ) throws -> Bool {
    try connection.with(text: statement.walk) { row in
      page.bind(row)
      var seen = 0
      while try row.step() {
        reader.read(row)
        if reader.isFull { return true }
        seen += 1
        if seen == limit { return false }
      }
      return true
    }
  }

  func read(_ sql: String, _ page: ListRequest, into reader: inout PageReader) throws {
    try connection.with(text: sql) { row in
      page.bind(row)
      while try row.step() { reader.read(row) }
    }
  }

  func count(_ sql: String, _ page: ListRequest) throws -> Int {
    try connection.with(text: sql) { row in
      page.bind(row)
      return try row.step() ? Int(row.integer(0)) : 0
    }
  }
}

/// What a page's statement is given.
struct ListRequest {
  let organization: Int64
  let status: ClientQuery.StatusFilter
  let cursor: ListCursor?
  let rows: Int
  let words: SearchWords
  let currency: CurrencyCode
  let filter: [FilterStatement.Argument]
  /// The highest key of a client.
  let clients: Int
  /// What FTS5 is asked.
  var match = ""
  /// Clients, as a JSON array of their keys.
  var chosen = "[]"

  /// Of the hits that are not ranked, the last one of the page before; 0 where that had none.
  var lastUnranked: Int64 {
    guard let cursor, cursor.positions.first == .integer(SortColumns.notRanked) else { return 0 }
    return cursor.client
  }

  func bind(_ statement: Statement) {
    if statement.hasArgument(1) { statement.bind(1, organization) }
    if let cursor, statement.hasArgument(3) {
      statement.bind(3, cursor.client)
      for (index, position) in cursor.positions.enumerated() {
        let argument = SortColumns.firstPosition + Int32(index)
        switch position {
        case .integer(let value): statement.bind(argument, value)
        case .text(let value): statement.bind(argument, value)
        case .bytes(let value): statement.bind(argument, value)
        }
      }
    }
    if statement.hasArgument(4) { statement.bind(4, rows) }
    if statement.hasArgument(5) { statement.bind(5, match) }
    if statement.hasArgument(6) { statement.bind(6, currency.rawValue) }
    if statement.hasArgument(7) { statement.bind(7, lastUnranked) }
    if statement.hasArgument(8) { statement.bind(8, words.whole) }
    if statement.hasArgument(9) { statement.bind(9, chosen) }
    for (index, word) in words.all.enumerated() where statement.hasArgument(Int32(10 + index)) {
      statement.bind(Int32(10 + index), word)
    }
    for (index, value) in filter.enumerated() {
      let argument = Int32(FilterStatement.firstArgument + index)
      guard statement.hasArgument(argument) else { continue }
      switch value {
      case .integer(let integer): statement.bind(argument, integer)
      case .text(let text): statement.bind(argument, text)
      case .bytes(let bytes): statement.bind(argument, bytes)
      }
    }
  }
}
