internal import Directory
internal import SQLDatabase

/// Small numbers for the places of clients in an order, for choosing the first ones without reading their keys.
///
/// Some hundred keys apart there is a fence. The ranks are 1 before the first fence, 2 for its key, 3 behind it, 4 for
/// the key of the second, and so on: who has a lower rank comes before, and who has the same even rank has the same key.
/// What is added later takes its place between the fences, which are set anew when there were half as many changes again.
struct OrderRanks {
  /// The orders that have ranks, by the word of a block.
  static let orders: [(word: ListingBlock.Word, column: String)] = [
    (.name, "name_order"), (.city, "city_order"), (.number, "sort_number"), (.createdAt, "created_at"),
    (.updatedAt, "updated_at"),
  ]

  private static let mostFences = 16_000

  private let connection: Connection
  private let distance: Int

  /// - Parameter distance: How many clients are between two fences at least.
  init(_ connection: Connection, distance: Int) {
    self.connection = connection
    self.distance = distance
  }

  /// The rank of a key; 1 where there are no fences.
  func rank(_ key: ListCursor.Position, in order: ListingBlock.Word, of organization: Int64) throws -> UInt16 {
    let rank = try connection.first(
      """
      SELECT rank + (key <> $3) FROM order_rank WHERE organization = $1 AND ordering = $2 AND key <= $3
      ORDER BY key DESC LIMIT 1
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, order.rawValue)
      $0.bind(3, key)
    } row: {
      UInt16(clamping: $0.integer(0))
    }
    return rank ?? 1
  }

  /// Whether the fences stand for a directory that was much smaller: by the number of changes.
  func areOld(_ organization: Int64, at sequence: Int64, first: Int64) throws -> Bool {
    let made = try connection.first("SELECT sequence FROM order_rank_progress WHERE organization = $1") {
      $0.bind(1, organization)
    } row: {
      $0.integer(0)
    }
    guard let made else { return sequence >= first }
    return sequence > made + made / 2 + first
  }

  /// Sets the fences of all orders anew, and gives all clients their ranks.
  func make(_ organization: Int64, at sequence: Int64) throws {
    let last = try connection.lastClient()
    guard last <= ListingLimits.lastClient else { return }
    try connection.run("DELETE FROM order_rank WHERE organization = $1") { $0.bind(1, organization) }
    var ranks: [[UInt16]] = []
    for order in Self.orders {
      var own = Array(repeating: UInt16(0), count: last + 1)
      try setFences(order, of: organization, clients: last, into: &own)
      ranks.append(own)
    }
    for block in 0...ListingBlock.block(of: last) {
      var words = try ListingBlock(block, on: connection)
      let first = block * ListingBlock.clients
      for (index, order) in Self.orders.enumerated() {
        for place in 0..<min(ListingBlock.clients, last + 1 - first) where ranks[index][first + place] != 0 {
          words[order.word, place] = ranks[index][first + place]
        }
      }
      try words.write(block, on: connection)
    }
    try connection.run("INSERT OR REPLACE INTO order_rank_progress (organization, sequence) VALUES ($1, $2)") {
      $0.bind(1, organization)
      $0.bind(2, sequence)
    }
  }

  /// Likewise where there are fences, for their keys are not those of the listing any more.
  func makeAgain(_ organization: Int64) throws {
    let made = try connection.first("SELECT sequence FROM order_rank_progress WHERE organization = $1") {
      $0.bind(1, organization)
    } row: {
      $0.integer(0)
    }
    if let made { try make(organization, at: made) }
  }

  /// The fences stand among the active clients, and the others are put between them.
  private func setFences(
    _ order: (word: ListingBlock.Word, column: String), of organization: Int64, clients: Int,
    into ranks: inout [UInt16]
  ) throws {
    var fences: [ListCursor.Position] = []
    let apart = max(distance, clients / Self.mostFences)
    for state in [ClientState.active, .archived, .deleted] {
      var row = 0
      var passed = 0
      try connection.with(
        text: """
          SELECT client, \(order.column) FROM listing WHERE organization = $1 AND state = $2 ORDER BY \(order.column)
          """
      ) {
        $0.bind(1, organization)
        $0.bind(2, state.rawValue)
        while try $0.step() {
          if state != .active {
            let key = $0.position(1, order.word)
            while passed < fences.count, !(key < fences[passed]) { passed += 1 }
          } else if row % apart == 0 {
            let key = $0.position(1, order.word)
            if fences.last != key { fences.append(key) }
            passed = fences.count
          }
          let client = Int(clamping: $0.integer(0))
          if ranks.indices.contains(client) { ranks[client] = UInt16(passed * 2 + 1) }
          row += 1
        }
      }
    }
    // Those with the key of a fence may stand before it and behind it.
    for (index, fence) in fences.enumerated() {
      try connection.with(
        text: "SELECT client FROM listing WHERE organization = $1 AND state IN (0, 1, 2) AND \(order.column) = $2"
      ) {
        $0.bind(1, organization)
        $0.bind(2, fence)
        while try $0.step() {
          let client = Int(clamping: $0.integer(0))
          if ranks.indices.contains(client) { ranks[client] = UInt16((index + 1) * 2) }
        }
      }
    }
    for (index, fence) in fences.enumerated() {
      try connection.run("INSERT INTO order_rank (organization, ordering, key, rank) VALUES ($1, $2, $3, $4)") {
        $0.bind(1, organization)
        $0.bind(2, order.word.rawValue)
        $0.bind(3, fence)
        $0.bind(4, (index + 1) * 2)
      }
    }
  }
}

extension Connection {
  /// The highest key of a client.
  func lastClient() throws -> Int {
    // A damaged key must not overflow what is reckoned with it.
    try first("SELECT max(client) FROM listing") { Int(min(max(0, $0.integer(0)), 1 << 40)) } ?? 0
  }
}

extension Statement {
  /// A key as the order's column has it.
  fileprivate func position(_ column: Int32, _ order: ListingBlock.Word) -> ListCursor.Position {
    switch order {
    case .name, .city: .bytes(bytes(column))
    case .number: .text(text(column))
    default: .integer(integer(column))
    }
  }

  func bind(_ index: Int32, _ position: ListCursor.Position) {
    switch position {
    case .integer(let value): bind(index, value)
    case .text(let value): bind(index, value)
    case .bytes(let value): bind(index, value)
    }
  }
}

extension ListCursor.Position: Comparable {
  /// As SQLite orders the values of one column.
  static func < (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.integer(let one), .integer(let other)): one < other
    case (.text(let one), .text(let other)): one.utf8.lexicographicallyPrecedes(other.utf8)
    case (.bytes(let one), .bytes(let other)): one.lexicographicallyPrecedes(other)
    default: false
    }
  }
}
