internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// How many rows a search looks at along the order before it asks for all hits.
  private static var walkLength: Int { 4_096 }
  /// How many hits are few: they are all read and ordered.
  private static var fewHits: Int { 1_000 }
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
      try read(statement.walk(isBounded: false), page, into: &reader)
      if query.countsTotal { total = try count(statement.count, page) }
    } else {
      try state.writeSearch(on: connection)
      let match = try self.match(words)
      try search(statement, page, match: match, into: &reader)
      if query.countsTotal {
        total = try match.map { try count(statement.hitCount, page, match: $0) } ?? count(statement.count, page)
      }
    }
    return reader.page(total: total)
  }

  // MARK: Searching

  /// What FTS5 is asked; nil where only common short words are looked for, which no index narrows down.
  private func match(_ words: SearchWords) throws -> String? {
    if !words.long.isEmpty { return words.match }
    for word in words.short {
      let trigrams = try self.trigrams(beginningWith: word)
      // What no trigram begins with is nowhere: an impossible trigram finds nothing.
      if trigrams.isEmpty { return SearchWords.match(anyOf: ["\u{0}\u{0}\u{0}"]) }
      if trigrams.count <= Self.mostTrigrams { return SearchWords.match(anyOf: trigrams) }
    }
    return nil
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

  /// A word that many have fills a page within a short walk; few hits are read and ordered.
  private func search(
    _ statement: ListStatement, _ page: ListRequest, match: String?, into reader: inout PageReader
  ) throws {
    if let match, try hitCount(match) <= Self.fewHits {
      return try read(statement.hits, page, match: match, into: &reader)
    }
    try read(statement.walk(isBounded: true), page, into: &reader)
    if reader.isFull { return }
    reader.removeAll()
    if let match {
      try read(statement.hits, page, match: match, into: &reader)
    } else {
      try read(statement.walk(isBounded: false), page, into: &reader)
    }
  }

  /// How many texts have the trigrams, counted no further than it matters.
  private func hitCount(_ match: String) throws -> Int {
    let count = try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM client_search WHERE client_search MATCH $1 LIMIT $2)"
    ) {
      $0.bind(1, match)
      $0.bind(2, Self.fewHits + 1)
    } row: {
      Int($0.integer(0))
    }
    return count ?? 0
  }

  // MARK: Statements

  private func read(
    _ sql: String, _ page: ListRequest, match: String? = nil, into reader: inout PageReader
  ) throws {
    try connection.with(text: sql) { statement in
      page.bind(statement, match: match, walkLength: Self.walkLength)
      while try statement.step() { reader.read(statement) }
    }
  }

  private func count(_ sql: String, _ page: ListRequest, match: String? = nil) throws -> Int {
    try connection.with(text: sql) { statement in
      page.bind(statement, match: match, walkLength: Self.walkLength)
      return try statement.step() ? Int(statement.integer(0)) : 0
    }
  }
}

/// What a page's statement is given.
private struct ListRequest {
  let organization: Int64
  let cursor: ListCursor?
  let rows: Int
  let words: [String]

  func bind(_ statement: Statement, match: String?, walkLength: Int) {
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
    if statement.hasArgument(6) { statement.bind(6, walkLength) }
    for (index, word) in words.enumerated() { statement.bind(Int32(10 + index), word) }
  }
}
