internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// How many rows a search for short words looks at along the order before it asks the index.
  private static var shortWalk: Int { 512 }
  /// Hits are counted up to this.
  private static var manyHits: Int { 5_000 }
  /// Indexes that are asked how many clients they find.
  private static var mostSources: Int { 6 }
  /// A word of one or two scalars that begins more trigrams than this is common.
  private static var mostTrigrams: Int { 64 }

  /// A page of summaries.
  ///
  /// - Throws: `StoreError.invalidCursor`.
  package func list(_ query: ClientQuery, for caller: Caller) throws -> ClientPage {
    let organization = try storedOrganization(caller.organization)
    let hash = query.hash(for: organization.value)
    let cursor = try query.cursor.map { try ListCursor($0, for: hash) }
    let words = SearchWords(query.search ?? "")
    let sort = SortColumns(query.order, words: words.all.count)
    if let cursor, cursor.positions.count != sort.count { throw StoreError.invalidCursor }
    let filter = FilterStatement(
      query.filter, status: query.status,
      collation: state.writer.collations.collation(organization.value.defaults.language))
    let statement = ListStatement(
      status: query.status, sort: sort, filter: filter, continues: cursor != nil, words: words.all.count)
    let currency = organization.value.defaults.currency
    let page = ListRequest(
      organization: organization.key, cursor: cursor, rows: query.limit + 1, words: words, currency: currency,
      filter: filter.arguments)
    var reader = PageReader(limit: query.limit, currency: currency, sort: sort, query: hash)
    let sources = (words.long.isEmpty ? [] : [Self.searchSource]) + filter.sources
    if !words.isEmpty || !sources.isEmpty { try state.writeSearch(on: connection) }
    let best = try fewestHits(sources, page)
    if sort.isByRelevance {
      try readBest(statement, page, words, best, into: &reader)
    } else if sort.isIndexed {
      try read(statement, page, words, best, into: &reader)
    } else {
      try read(best.map { statement.hits($0.source) } ?? statement.whole, page, match: words.match, into: &reader)
    }
    var total: Int?
    if query.countsTotal {
      total = try count(best.map { statement.hitCount($0.source) } ?? statement.count, page, match: words.match)
    }
    return reader.page(total: total)
  }

  // MARK: Searching

  private static var searchSource: String {
    "SELECT rowid AS hit FROM client_search WHERE client_search MATCH $5"
  }

  /// The index that finds the fewest clients, counted no further than it matters.
  private func fewestHits(_ sources: [String], _ page: ListRequest) throws -> (source: String, count: Int)? {
    var best: (source: String, count: Int)?
    for source in sources.prefix(Self.mostSources) {
      let text = "SELECT count(*) FROM (\(source) LIMIT \(Self.manyHits))"
      let count = try count(text, page, match: page.words.match)
      if best.map({ count < $0.count }) ?? true { best = (source, count) }
    }
    return best
  }

  /// The cheapest of three ways: read all hits and order them, walk along the order until the page is full, or ask the
  /// trigrams that begin with a short word.
  private func read(
    _ statement: ListStatement, _ page: ListRequest, _ words: SearchWords, _ best: (source: String, count: Int)?,
    into reader: inout PageReader
  ) throws {
    guard let best else {
      if words.isEmpty { return _ = try walk(statement, page, atMost: nil, into: &reader) }
      return try searchShort(statement, page, words, into: &reader)
    }
    // Reading a hit costs about two steps of a walk; a walk meets a hit every clients / hits steps.
    let clients = try clientCount()
    let steps = page.rows * clients / max(1, best.count)
    // Of so many hits that they were not all counted, a walk meets one sooner.
    let isMany = best.count == Self.manyHits
    if isMany || best.count * 2 > steps {
      if try walk(statement, page, atMost: max(steps * 2, isMany ? clients / 4 : 0), into: &reader) { return }
      reader.removeAll()
    }
    try read(statement.hits(best.source), page, match: words.match, into: &reader)
  }

  /// Words of one or two scalars: most are common, and the others begin few trigrams.
  private func searchShort(
    _ statement: ListStatement, _ page: ListRequest, _ words: SearchWords, into reader: inout PageReader
  ) throws {
    if try walk(statement, page, atMost: Self.shortWalk, into: &reader) { return }
    reader.removeAll()
    for word in words.short {
      let trigrams = try self.trigrams(beginningWith: word)
      // What no trigram begins with is nowhere.
      if trigrams.isEmpty { return }
      if trigrams.count <= Self.mostTrigrams {
        return try read(
          statement.hits(Self.searchSource), page, match: SearchWords.match(anyOf: trigrams), into: &reader)
      }
    }
    // Only common words, which are seldom in one text together.
    try walk(statement, page, atMost: nil, into: &reader)
  }

  /// The best hits first. All are ranked where they are few; of many, the names that begin with the search and the
  /// oldest hits, and the others come behind those.
  private func readBest(
    _ statement: ListStatement, _ page: ListRequest, _ words: SearchWords, _ best: (source: String, count: Int)?,
    into reader: inout PageReader
  ) throws {
    let few = ListStatement.mostRanked * 2
    if let best, best.count <= few {
      return try read(statement.hits(best.source), page, match: words.match, into: &reader)
    }
    var source = words.long.isEmpty ? nil : Self.searchSource
    var match = words.match
    if source == nil {
      for word in words.short where source == nil {
        let trigrams = try self.trigrams(beginningWith: word)
        if trigrams.isEmpty { return }
        if trigrams.count <= Self.mostTrigrams {
          (source, match) = (Self.searchSource, SearchWords.match(anyOf: trigrams))
        }
      }
      let hits = source ?? "SELECT client FROM listing WHERE organization = $1"
      if try count("SELECT count(*) FROM (\(hits) LIMIT \(few + 1))", page, match: match) <= few {
        let all = source.map { statement.hits($0) } ?? statement.whole
        return try read(all, page, match: match, into: &reader)
      }
    }
    if page.lastUnranked == 0 { try read(statement.ranked(source), page, match: match, into: &reader) }
    if reader.isFull { return }
    try connection.with(text: statement.others(source)) { row in
      page.bind(row, match: match)
      while try !reader.isFull && row.step() { reader.read(row) }
    }
  }

  /// About how many clients there are.
  private func clientCount() throws -> Int {
    try connection.first("SELECT max(client) FROM listing") {
      // A damaged key must not overflow what is reckoned with it.
      Int(min($0.integer(0), 1 << 40))
    } ?? 0
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
  private func walk(
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

  private func read(
    _ sql: String, _ page: ListRequest, match: String, into reader: inout PageReader
  ) throws {
    try connection.with(text: sql) { row in
      page.bind(row, match: match)
      while try row.step() { reader.read(row) }
    }
  }

  private func count(_ sql: String, _ page: ListRequest, match: String? = nil) throws -> Int {
    try connection.with(text: sql) { row in
      page.bind(row, match: match)
      return try row.step() ? Int(row.integer(0)) : 0
    }
  }
}

/// What a page's statement is given.
private struct ListRequest {
  let organization: Int64
  let cursor: ListCursor?
  let rows: Int
  let words: SearchWords
  let currency: CurrencyCode
  let filter: [FilterStatement.Argument]

  /// Of the hits that are not ranked, the last one of the page before; 0 where that had none.
  var lastUnranked: Int64 {
    guard let cursor, cursor.positions.first == .integer(SortColumns.notRanked) else { return 0 }
    return cursor.client
  }

  func bind(_ statement: Statement, match: String? = nil) {
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
    if let match, statement.hasArgument(5) { statement.bind(5, match) }
    if statement.hasArgument(6) { statement.bind(6, currency.rawValue) }
    if statement.hasArgument(7) { statement.bind(7, lastUnranked) }
    if statement.hasArgument(8) { statement.bind(8, words.whole) }
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
