package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// The clients that a draft would likely be the same as, the likeliest first.
  ///
  /// - Throws: `Issues` where the draft is not right.
  package func duplicates(
    of draft: Client.Draft, minScore: Int = DuplicateSearch.likely, limit: Int, for caller: Caller,
    check: (Int) throws -> Void = { _ in }
  ) throws -> [DuplicateMatch] {
    let client = try Client(draft, in: context(for: caller)) { "" }
    return try duplicates(of: client, key: nil, minScore: minScore, limit: limit, for: caller, check: check)
  }

  /// The clients that a client is likely the same as, the likeliest first, without those that were dismissed.
  package func duplicates(
    of id: ID<Client>, minScore: Int = DuplicateSearch.likely, limit: Int, for caller: Caller,
    check: (Int) throws -> Void = { _ in }
  ) throws -> [DuplicateMatch] {
    let stored = try client(.id(id), for: caller)
    return try duplicates(
      of: stored.client, key: stored.key, minScore: minScore, limit: limit, for: caller, check: check)
  }

  func duplicates(
    of client: Client, key: Int64?, minScore: Int, limit: Int, for caller: Caller, check: (Int) throws -> Void
  ) throws -> [DuplicateMatch] {
    let organization = try organizationKey(caller.organization)
    try updateDuplicateKeys(in: organization, check: check)
    let traits = DuplicateTraits(client)
    var others: Set<Int64> = []
    for hash in Self.hashes(of: traits) { others.formUnion(try clients(sharing: hash, in: organization) ?? []) }
    if let key { others.remove(key) }
    var matches: [DuplicateMatch] = []
    for (index, other) in others.sorted().enumerated() {
      if index & 63 == 63 { try check(index) }
      if let key, try isDismissed(key, other) { continue }
      guard let found = try self.client(key: other) else { continue }
      let comparison = DuplicateComparison(traits, DuplicateTraits(found))
      if comparison.score >= minScore {
        matches.append(
          DuplicateMatch(client: NamedClient(found), score: comparison.score, evidence: comparison.evidence))
      }
    }
    // The sort keeps the order of those that are alike: the older first.
    return Array(
      matches.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
        .map(\.element).prefix(limit))
  }

  /// All pairs of clients that are likely one, a page at a time, in a fixed order: that of what they share.
  ///
  /// - Throws: `StoreError.invalidCursor`.
  package func duplicatePairs(
    minScore: Int, limit: Int, cursor: String?, for caller: Caller, check: (Int) throws -> Void
  ) throws -> DuplicatePage {
    let organization = try organizationKey(caller.organization)
    let query = ListCursor.hash("duplicates\u{0}\(caller.organization.rawValue)\u{0}\(minScore)".utf8)
    var walk = try PairWalk(cursor, query: query)
    try updateDuplicateKeys(in: organization, check: check)
    var page = DuplicatePage(items: [], nextCursor: nil)
    var examined = 0
    while let hash = try sharedKey(from: walk.key, in: organization) {
      if hash != walk.key { walk = PairWalk(key: hash) }
      let clients = try clients(sharing: hash, in: organization) ?? []
      for (place, one) in clients.enumerated() {
        for other in clients[(place + 1)...] where (one, other) > (walk.one, walk.other) {
          examined += 1
          if examined & 15 == 0 { try check(examined) }
          if let pair = try pair(one, other, foundBy: hash, minScore: minScore, in: organization) {
            page.items.append(pair)
          }
          (walk.one, walk.other) = (one, other)
          if page.items.count == limit {
            page.nextCursor = walk.cursor(query: query)
            return page
          }
        }
      }
      guard hash < Int64.max else { break }
      walk = PairWalk(key: hash + 1)
    }
    return page
  }

  /// A pair is answered for the first of what its clients share, once.
  private func pair(
    _ one: Int64, _ other: Int64, foundBy hash: Int64, minScore: Int, in organization: Int64
  ) throws -> DuplicatePair? {
    if try isDismissed(one, other) { return nil }
    guard let first = try client(key: one), let second = try client(key: other) else { return nil }
    let (traits, others) = (DuplicateTraits(first), DuplicateTraits(second))
    let comparison = DuplicateComparison(traits, others)
    guard comparison.score >= minScore else { return nil }
    let shared = Set(Self.hashes(of: traits)).intersection(Self.hashes(of: others))
    for earlier in shared.sorted() where earlier < hash {
      if try clients(sharing: earlier, in: organization) != nil { return nil }
    }
    return DuplicatePair(
      clients: [NamedClient(first), NamedClient(second)], score: comparison.score, evidence: comparison.evidence)
  }

  /// The first key, from one on, that several clients have.
  private func sharedKey(from key: Int64, in organization: Int64) throws -> Int64? {
    try connection.first(
      """
      SELECT key FROM duplicate_key WHERE organization = $1 AND key >= $2
      GROUP BY key HAVING count(*) > 1 ORDER BY key LIMIT 1
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, key)
    } row: {
      $0.integer(0)
    }
  }

  /// The clients that have a key, the older first; nil where they are too many for it to tell anything.
  private func clients(sharing key: Int64, in organization: Int64) throws -> [Int64]? {
    var clients: [Int64] = []
    try connection.each(
      "SELECT client FROM duplicate_key WHERE organization = $1 AND key = $2 ORDER BY client LIMIT $3"
    ) {
      $0.bind(1, organization)
      $0.bind(2, key)
      $0.bind(3, DuplicateSearch.mostSharing + 1)
    } row: {
      clients.append($0.integer(0))
    }
    return clients.count > DuplicateSearch.mostSharing ? nil : clients
  }

  private func client(key: Int64) throws -> Client? {
    try connection.first("SELECT record FROM client WHERE key = $1 AND state < 2") {
      $0.bind(1, key)
    } row: {
      try JSON.decode(Client.self, from: $0.bytes(0))
    }
  }

  func isDismissed(_ one: Int64, _ other: Int64) throws -> Bool {
    try connection.first("SELECT 1 FROM duplicate_dismissal WHERE one = $1 AND other = $2") {
      $0.bind(1, min(one, other))
      $0.bind(2, max(one, other))
    } row: { _ in
      true
    } ?? false
  }

  /// Says of two clients that they are two, so that they are not answered as duplicates any more, or takes that back.
  package func dismissDuplicate(
    _ one: ID<Client>, _ other: ID<Client>, isDismissed: Bool, by caller: Caller
  ) throws -> [StoredClient] {
    let clients = [try client(.id(one), for: caller), try client(.id(other), for: caller)]
    let keys = clients.map(\.key).sorted()
    guard keys[0] < keys[1] else { throw Issues([Issue(.duplicate, at: "/otherId", value: other.rawValue)]) }
    let before = Self.remark(.duplicateDismissal, try self.isDismissed(keys[0], keys[1]))
    // The history of each tells of the other.
    for (client, other) in [(clients[0], clients[1]), (clients[1], clients[0])] {
      try enterRemark(
        .duplicateDismissal, other.client.id.rawValue, on: client, from: before,
        to: Self.remark(.duplicateDismissal, isDismissed),
        by: caller, in: organizationKey(caller.organization))
    }
    if isDismissed {
      try connection.run("INSERT OR IGNORE INTO duplicate_dismissal (one, other, at, member) VALUES ($1, $2, $3, $4)") {
        $0.bind(1, keys[0])
        $0.bind(2, keys[1])
        $0.bind(3, now.milliseconds)
        $0.bind(4, caller.member.rawValue)
      }
    } else {
      try connection.run("DELETE FROM duplicate_dismissal WHERE one = $1 AND other = $2") {
        $0.bind(1, keys[0])
        $0.bind(2, keys[1])
      }
    }
    return clients
  }
}

/// How far a walk through the pairs has come.
private struct PairWalk {
  var key: Int64
  var one: Int64 = 0
  var other: Int64 = 0

  init(key: Int64) {
    self.key = key
  }

  init(_ cursor: String?, query: UInt64) throws(StoreError) {
    key = Int64.min
    guard let cursor else { return }
    let place = try ListCursor(cursor, for: query)
    guard case .text(let text) = place.position else { throw .invalidCursor }
    let numbers = text.split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == 2 else { throw .invalidCursor }
    (key, one, other) = (numbers[0], numbers[1], place.client)
  }

  func cursor(query: UInt64) -> String {
    ListCursor(query: query, position: .text("\(key) \(one)"), client: other).text
  }
}
