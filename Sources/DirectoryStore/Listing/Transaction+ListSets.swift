internal import Directory
internal import SQLDatabase

/// A page is found in one of three ways: a walk along its order, in which each row is looked at, where what is asked for
/// is common; all hits of an index, ordered, where they are few; and otherwise the hits as sets, of which those that come
/// first in the order are read.
extension Transaction {
  /// A condition that all have to meet, and about how many do.
  private struct Part {
    let plan: FilterPlan
    let estimate: Int
  }

  func read(
    _ statement: ListStatement, _ page: ListRequest, _ sort: SortColumns, into reader: inout PageReader
  ) throws {
    let limits = state.limits
    guard page.clients <= ListingLimits.lastClient else {
      return _ = try walk(statement, page, atMost: nil, into: &reader)
    }
    var page = page
    let order = RankedOrder(sort.keys, currency: ListedWords.letters(page.currency.rawValue))
    guard var parts = try parts(statement, &page) else { return }
    parts.sort { $0.estimate < $1.estimate }
    let isLarge = order?.hasLargeGroups ?? false
    if parts.isEmpty && !isLarge { return _ = try walk(statement, page, atMost: nil, into: &reader) }
    // A walk meets a hit every clients / hits steps; where it goes through a piece of the order, all are in it.
    let steps = page.rows * page.clients / max(1, parts.first?.estimate ?? page.clients)
    let isBound = sort.isIndexed && statement.filter.bounds(of: sort.walked) != nil
    if sort.isIndexed, !isLarge, isBound || steps <= limits.walk * 2 {
      if try walk(statement, page, atMost: limits.walk, into: &reader) { return }
      reader.removeAll()
    }
    let first = parts.prefix { $0.estimate < limits.manyHits }
    if !first.isEmpty, first.count < parts.count {
      if try read(Array(first), isLast: false, order, statement, page, into: &reader) { return }
      reader.removeAll()
    }
    _ = try read(parts, isLast: true, order, statement, page, into: &reader)
  }

  /// What is known of the conditions; nil where nothing can be found.
  private func parts(_ statement: ListStatement, _ page: inout ListRequest) throws -> [Part]? {
    var parts: [Part] = []
    if !page.words.isEmpty {
      if page.words.long.isEmpty, let trigrams = try trigrams(ofShort: page.words) {
        // What no trigram begins with is nowhere.
        if trigrams.isEmpty { return nil }
        page.match = SearchWords.match(anyOf: trigrams)
      }
      if !page.match.isEmpty {
        let source = FilterSource(sql: Self.searchSource, isExact: false, isByKey: true)
        parts.append(Part(plan: .source(source), estimate: try estimate(source, page)))
      }
    }
    for plan in statement.filter.plans where plan.isKnown {
      let found = if let index = plan.index { try estimate(index, page) } else { page.clients / 2 }
      parts.append(Part(plan: plan, estimate: found))
    }
    return parts
  }

  /// About how many clients an index finds.
  private func estimate(_ source: FilterSource, _ page: ListRequest) throws -> Int {
    let most = state.limits.counted
    let (count, last) = try connection.with(
      text: "SELECT count(*), max(hit) FROM (SELECT hit FROM (\(source.sql)) LIMIT \(most))"
    ) { row in
      page.bind(row)
      return try row.step() ? (Int(row.integer(0)), Int(clamping: row.integer(1))) : (0, 0)
    }
    if count < most { return count }
    return source.isByKey ? count * page.clients / max(1, last) : max(count, page.clients / 8)
  }

  /// About how many texts a trigram is in.
  func trigramFrequency(_ trigram: String, among clients: Int) throws -> Int {
    let most = 200
    let found = try connection.first(
      "SELECT count(*), max(rowid) FROM (SELECT rowid FROM client_search WHERE client_search MATCH $1 LIMIT 200)"
    ) {
      $0.bind(1, SearchWords.quoted(trigram))
    } row: {
      (count: Int($0.integer(0)), last: Int(clamping: $0.integer(1)))
    }
    guard let found, found.count == most else { return found?.count ?? 0 }
    return found.count * min(clients, ListingLimits.lastClient) / max(1, found.last)
  }

  // MARK: Sets

  /// Reads what all parts find.
  ///
  /// - Parameter isLast: Whether there is no other way; if there is, it ends when much was read in vain.
  /// - Returns: false where it has ended so.
  private func read(
    _ parts: [Part], isLast: Bool, _ order: RankedOrder?, _ statement: ListStatement, _ page: ListRequest,
    into reader: inout PageReader
  ) throws -> Bool {
    let set = try set(of: .all(parts.map(\.plan)), page)
    var page = page
    if let set, order == nil || set.count <= state.limits.fewHits {
      page.choose(set)
      try read(statement.hits(ListStatement.chosen), page, into: &reader)
      return true
    }
    guard let order else {
      try walk(statement, page, atMost: nil, into: &reader)
      return true
    }
    var choice = try choice(set, order, page)
    var count = page.rows + 10
    var seen = 0
    while !reader.isFull {
      let clients = choice.next(count)
      if clients.isEmpty { return true }
      page.choose(clients)
      try read(statement.hits(ListStatement.chosen), page, into: &reader)
      seen += clients.count
      if !isLast, seen > state.limits.fewHits, !reader.isFull { return false }
      count *= 4
    }
    return true
  }

  /// The clients of a set, or all, with their places in the order.
  private func choice(_ set: ClientSet?, _ order: RankedOrder, _ page: ListRequest) throws -> RankedChoice {
    let start = try page.cursor.map { cursor in
      let ranks = OrderRanks(connection, distance: state.limits.fenceDistance)
      return try order.place(cursor) { try ranks.rank($0, in: $1, of: page.organization) }
    }
    var choice = RankedChoice(after: start)
    let states = page.states
    try ListingBlock.each(of: set, upTo: page.clients, on: connection) { first, block in
      for index in 0..<ListingBlock.clients where states.contains(block[.state, index]) {
        let client = first + index
        if let set, !set.contains(client) { continue }
        choice.add(client, at: order.place(block, index, client: client))
      }
    }
    return choice
  }

  /// At least all that a plan passes, in every state; nil where it is not known.
  private func set(of plan: FilterPlan, _ page: ListRequest) throws -> ClientSet? {
    var tested = try sets(of: plan.blockTests, page)[...]
    return try set(of: plan, &tested, page)
  }

  private func set(of plan: FilterPlan, _ tested: inout ArraySlice<ClientSet>, _ page: ListRequest) throws -> ClientSet?
  {
    switch plan {
    case .unknown: return nil
    case .source(let source):
      var set = ClientSet(upTo: page.clients)
      try connection.with(text: source.sql) { row in
        page.bind(row)
        while try row.step() { set.insert(row.integer(0)) }
      }
      return set
    case .block: return tested.popFirst()
    case .not(let part):
      var set = try set(of: part, &tested, page)
      set?.formComplement()
      return part.isExact ? set : nil
    case .all(let parts):
      var all: ClientSet?
      for part in parts {
        guard let set = try set(of: part, &tested, page) else { continue }
        all?.formIntersection(set)
        if all == nil { all = set }
      }
      return all
    case .any(let parts):
      var all: ClientSet? = ClientSet(upTo: page.clients)
      for part in parts {
        if let set = try set(of: part, &tested, page) { all?.formUnion(set) } else { all = nil }
      }
      return all
    }
  }

  /// Who passes each test: the blocks are read through once for all of them.
  private func sets(of tests: [BlockTest], _ page: ListRequest) throws -> [ClientSet] {
    if tests.isEmpty { return [] }
    var sets = Array(repeating: ClientSet(upTo: page.clients), count: tests.count)
    let passing = tests.map { $0.passing(currency: ListedWords.letters(page.currency.rawValue)) }
    try ListingBlock.each(of: nil, upTo: page.clients, on: connection) { first, block in
      for (test, passing) in passing.enumerated() {
        for index in 0..<ListingBlock.clients where passing.passes(block[passing.word, index]) {
          sets[test].insert(Int64(first + index))
        }
      }
    }
    return sets
  }

  // MARK: Counting

  /// How many there are in all.
  func total(_ statement: ListStatement, _ page: ListRequest) throws -> Int {
    var page = page
    guard page.clients <= ListingLimits.lastClient else { return try count(statement.count, page) }
    guard let parts = try parts(statement, &page) else { return 0 }
    let isExact = page.words.isEmpty && statement.filter.plans.allSatisfy(\.isExact)
    let set = try set(of: .all(parts.map(\.plan)), page)
    if isExact {
      var total = 0
      let states = page.states
      try ListingBlock.each(of: set, upTo: page.clients, on: connection) { first, block in
        for index in 0..<ListingBlock.clients
        where states.contains(block[.state, index]) && set?.contains(first + index) ?? true {
          total += 1
        }
      }
      return total
    }
    guard let set else { return try count(statement.count, page) }
    page.choose(set)
    return try count(statement.hitCount(ListStatement.chosen), page)
  }
}

extension ListRequest {
  /// What a block has of clients in the states that are asked for.
  fileprivate var states: [UInt16] { status.states.map { ListedWords.state($0, organization) } }

  fileprivate mutating func choose(_ clients: [Int]) {
    chosen = "[" + clients.map { String($0) }.joined(separator: ",") + "]"
  }

  fileprivate mutating func choose(_ set: ClientSet) {
    var clients: [Int] = []
    set.forEach { clients.append($0) }
    choose(clients)
  }
}
