internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// How many rows a search for short words looks at along the order before it asks the index.
  private static var shortWalk: Int { 512 }
  /// Hits are counted up to this.
  private static var manyHits: Int { 5_000 }
  /// A word of one or two scalars that begins more trigrams than this is common.
  private static var mostTrigrams: Int { 64 }

  /// A page of summaries.
  ///
  /// - Throws: `StoreError.invalidCursor`.
  package func list(_ query: ClientQuery, for caller: Caller) throws -> ClientPage {
    let organization = try storedOrganization(caller.organization)
    let hash = query.hash(for: caller.organization)
    let cursor = try query.cursor.map { try ListCursor($0, for: hash) }
    let words = SearchWords(query.search ?? "")
    let statement = ListStatement(query: query, continues: cursor != nil, words: words.all.count)
    let page = ListRequest(
      organization: organization.key, cursor: cursor, rows: query.limit + 1, words: words.all)
    var reader = PageReader(
      limit: query.limit, currency: organization.value.defaults.currency, sort: query.sort, query: hash)
    var total: Int?
    if words.isEmpty {
      try walk(statement, page, atMost: nil, into: &reader)
      if query.countsTotal { total = try count(statement.count, page) }
    } else {
      try state.writeSearch(on: connection)
      try search(statement, page, words, into: &reader)
      if query.countsTotal {
        let match = words.long.isEmpty ? nil : words.match
        total = try match.map { try count(statement.hitCount, page, match: $0) } ?? count(statement.count, page)
      }
    }
    return reader.page(total: total)
  }

  // MARK: Searching

  /// The cheaper of two ways: read all hits and order them, or walk along the order until the page is full.
  private func search(
    _ statement: ListStatement, _ page: ListRequest, _ words: SearchWords, into reader: inout PageReader
  ) throws {
    if words.long.isEmpty { return try searchShort(statement, page, words, into: &reader) }
    let match = words.match
    let hits = try hitCount(match)
    // Reading a hit costs about two steps of a walk; a walk meets a hit every clients / hits steps.
    let steps = page.rows * (try clientCount()) / max(1, hits)
    if hits * 2 > steps {
      if try walk(statement, page, atMost: steps * 2, into: &reader) { return }
      reader.removeAll()
    }
    try read(statement.hits, page, match: match, into: &reader)
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
        return try read(statement.hits, page, match: SearchWords.match(anyOf: trigrams), into: &reader)
      }
    }
    // Only common words, which are seldom in one text together.
    try walk(statement, page, atMost: nil, into: &reader)
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

  /// How many texts have the trigrams, counted no further than it matters.
  private func hitCount(_ match: String) throws -> Int {
    let count = try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM client_search WHERE client_search MATCH $1 LIMIT $2)"
    ) {
      $0.bind(1, match)
      $0.bind(2, Self.manyHits)
    } row: {
      Int($0.integer(0))
    }
    return count ?? 0
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
  let words: [String]

  func bind(_ statement: Statement, match: String? = nil) {
    statement.bind(1, organization)
    if let cursor, statement.hasArgument(2) {
      switch cursor.position {
      case .integer(let value): statement.bind(2, value)
      case .text(let value): statement.bind(2, value)
      }
      statement.bind(3, cursor.client)
    }
    if statement.hasArgument(4) { statement.bind(4, rows) }
    if let match, statement.hasArgument(5) { statement.bind(5, match) }
    for (index, word) in words.enumerated() { statement.bind(Int32(10 + index), word) }
  }
}
