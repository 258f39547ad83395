import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

/// The numbers that lists are chosen by.
@Suite struct ListingBlockTests {
  private func words(_ connection: Connection, ranks: Bool = true) throws -> [[UInt16]] {
    var words: [[UInt16]] = []
    try connection.each("SELECT words FROM listing_block ORDER BY block") { _ in
    } row: { row in
      var block = ListingBlock()
      block.read(row, 0)
      words.append(ranks ? block.words : Array(block.words.prefix(ListingBlock.clients * 6)))
    }
    return words
  }

  @Test(arguments: 1...4) func theyAreThoseOfTheListingWhateverHasHappened(seed: UInt64) throws {
    let test = try TestStore()
    let caller = test.caller
    var random = RandomDirectory(generator: SeededGenerator(state: seed))
    let clients = try random.fill(test, count: 200)
    var purged = 0
    for client in clients where client.deletedAt != nil && random.chance(2) {
      try test.run { _ = try $0.purge(client.id, by: caller) }
      purged += 1
    }
    #expect(purged > 5)
    try test.run { transaction in
      let kept = try words(transaction.connection, ranks: false)
      try transaction.connection.execute("DELETE FROM listing_block")
      try ListingDerivation(transaction.connection).fillBlocks()
      #expect(try words(transaction.connection, ranks: false) == kept)
      #expect(kept.count == 2 && kept.allSatisfy { $0.contains { $0 != 0 } })
    }
  }

  @Test func aStoreWithoutThemGetsThemWhenItIsOpened() throws {
    let path = TestStore.temporaryPath()
    let made = try TestStore(path: path)
    for index in 0..<300 { try made.add("\(index * 7 % 10) client") }
    let kept = try made.run { transaction in
      try OrderRanks(transaction.connection, distance: ListingLimits().fenceDistance).make(1, at: 300)
      return try words(transaction.connection)
    }
    made.store.closeNow()
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      ListingMigrationTests.undoneBlocks + "PRAGMA user_version = \(Schema.blocksVersion - 1);")
    connection.close()
    let test = try TestStore(path: path)
    #expect(try test.run(changes: false) { try words($0.connection) } == kept)
    let ranks = Set(kept.flatMap { $0[(ListingBlock.Word.name.rawValue * ListingBlock.clients)...].prefix(180) })
    #expect(ranks == [0, 2, 3, 4, 5])
  }

  @Test func aRankIsThatOfTheKeysAround() throws {
    let test = try TestStore()
    for name in ["b", "b", "d", "d", "d", "f"] { try test.add(name) }
    let collation = Collation(LanguageTag(rawValue: "fr"))
    try test.run { transaction in
      // The first, the third and the fifth are b, d and d again: two fences.
      let ranks = OrderRanks(transaction.connection, distance: 2)
      try ranks.make(1, at: 1)
      let expected: [(String, UInt16)] = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 5), ("g", 5)]
      for (name, rank) in expected {
        #expect(try ranks.rank(.bytes(collation.key(name)), in: .name, of: 1) == rank, "\(name)")
      }
      let block = try ListingBlock(0, on: transaction.connection)
      #expect((1...6).map { block[.name, $0] } == [2, 2, 4, 4, 4, 5])
    }
  }

  @Test(arguments: 1...20) func theNextOnesAreChosenInOrder(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let places = (0..<600).map { client in
      // The last bits are told apart by the client where all are those of one key each.
      let ranks = (0..<2).map { _ in UInt64.random(in: 0..<5, using: &generator) }
      return RankedChoice.Place(ranks: ranks[0] << 48 | ranks[1] << 32, tie: ranks[1] % 2 == 0 ? client : 0)
    }
    let start = Bool.random(using: &generator) ? places.randomElement(using: &generator) : nil
    var choice = RankedChoice(after: start)
    for (client, place) in places.enumerated() { choice.add(client, at: place) }
    var left = places.indices.filter { index in !(start.map { places[index] < $0 } ?? false) }
    var size = 1
    while true {
      let chosen = choice.next(size)
      if chosen.isEmpty { break }
      let last = chosen.map { places[$0] }.max()
      // All up to the last one, and no other.
      #expect(Set(chosen) == Set(left.filter { index in last.map { !($0 < places[index]) } ?? false }))
      #expect(chosen.count >= min(size, left.count))
      left.removeAll { Set(chosen).contains($0) }
      size = Int.random(in: 1...90, using: &generator)
    }
    #expect(left.isEmpty)
  }

  @Test func setsAreJoined() {
    var one = ClientSet(upTo: 200)
    var other = ClientSet(upTo: 200)
    for client in [0, 63, 64, 200] as [Int64] { one.insert(client) }
    for client in [63, 65, 200, 5_000, -1] as [Int64] { other.insert(client) }
    var both = one
    both.formIntersection(other)
    var all = one
    all.formUnion(other)
    var keys: [Int] = []
    all.forEach { keys.append($0) }
    #expect(both.count == 2 && both.contains(63) && both.contains(200) && !both.contains(64))
    #expect(keys == [0, 63, 64, 65, 200])
    #expect(one.intersects(1..<64) && !one.intersects(1..<63) && !one.intersects(65..<200) && one.intersects(65..<201))
    one.formComplement()
    #expect(!one.contains(64) && one.contains(1) && !one.contains(-1) && !one.contains(1_000))
  }
}
