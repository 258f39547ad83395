import Foundation
import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct HistoryTests {
  private func rename(_ test: TestStore, _ id: ID<Client>, to name: String) throws {
    let caller = test.caller
    _ = try test.run { transaction in
      try transaction.update(.id(id), by: caller) { stored in
        var draft = stored.client.draft
        draft.name = name
        return draft
      }
    }
  }

  private func history(_ test: TestStore, _ id: ID<Client>) throws -> [Activity] {
    let caller = test.caller
    return try test.run(changes: false) { try $0.activity(ActivityQuery(client: id), for: caller).items }
  }

  private func verify(_ test: TestStore, known: KnownLink? = nil) throws -> HistoryCheck {
    let caller = test.caller
    return try test.run(changes: false) { try $0.verifyHistory(known: known, for: caller) }
  }

  @Test func everyChangeIsInTheHistoryOnce() throws {
    let test = try TestStore()
    let id = try test.add("A").client.id
    try rename(test, id, to: "B")
    try rename(test, id, to: "B")
    try rename(test, id, to: "C")
    let entries = try history(test, id)
    #expect(entries.map(\.action) == [.updated, .updated, .created])
    #expect(entries.map(\.sequence) == [3, 2, 1])
    #expect(entries.map(\.revision) == [3, 2, 1])
    #expect(entries[0].changes == [FieldChange(field: "name", old: "B", new: "C")])
    #expect(entries.allSatisfy { $0.memberId == test.caller.member && $0.method == "test" })
    #expect(try verify(test).isIntact)
  }

  @Test func whatWasTakenBackIsNotInTheHistory() throws {
    let test = try TestStore()
    let id = try test.add("A").client.id
    let caller = test.caller
    struct Failure: Error {}
    let refused = Work { transaction in
      _ = try transaction.delete(.id(id), by: caller)
      throw Failure()
    }
    let tried = Work(isDryRun: true) { _ = try $0.delete(.id(id), by: caller) }
    let kept = Work { _ = try $0.setStatus(.archived, of: id, by: caller) }
    #expect(test.store.carryOutNow([refused, tried, kept]))
    #expect(try history(test, id).map(\.action) == [.archived, .created])
    let check = try verify(test)
    #expect(check.isIntact && check.entries == 2)
  }

  @Test func twoProcessesGoOnWithOneChain() throws {
    let path = TestStore.temporaryPath()
    let one = try TestStore(path: path, environment: .system())
    let other = try TestStore(path: path, environment: .system())
    for index in 0..<10 { try (index % 2 == 0 ? one : other).add("Client \(index)") }
    let check = try verify(one)
    #expect(check.isIntact && check.entries == 10)
  }

  @Test func aPageOfTheHistoryEndsWhereTheNextBegins() throws {
    let test = try TestStore()
    let id = try test.add("0").client.id
    for index in 1...6 { try rename(test, id, to: "\(index)") }
    let caller = test.caller
    var (sequences, cursor): ([Int], String?) = ([], nil)
    repeat {
      let query = ActivityQuery(client: id, limit: 3, cursor: cursor)
      let page = try test.run(changes: false) { try $0.activity(query, for: caller) }
      sequences += page.items.map(\.sequence)
      cursor = page.nextCursor
      // What is written meanwhile is newer than what is read.
      try rename(test, id, to: "later \(sequences.count)")
    } while cursor != nil
    #expect(sequences == [7, 6, 5, 4, 3, 2, 1])
  }

  @Test func theHistoryIsFilteredByFieldMemberAndMethod() throws {
    let test = try TestStore()
    let id = try test.add("A").client.id
    let caller = test.caller
    try rename(test, id, to: "B")
    _ = try test.run { transaction in
      try transaction.update(.id(id), by: caller) { stored in
        var draft = stored.client.draft
        draft.settings?.currency = "CHF"
        draft.tags = ["x"]
        return draft
      }
    }
    func found(_ change: (inout ActivityQuery) -> Void) throws -> [Int] {
      var query = ActivityQuery(client: id)
      change(&query)
      let made = query
      return try test.run(changes: false) { try $0.activity(made, for: caller).items.map(\.sequence) }
    }
    #expect(try found { $0.field = "name" } == [2])
    #expect(try found { $0.field = "settings" } == [3])
    #expect(try found { $0.field = "settings/currency" } == [3])
    #expect(try found { $0.field = "setting" } == [])
    #expect(try found { $0.member = caller.member } == [3, 2, 1])
    #expect(try found { $0.member = ID(rawValue: "mem_9") } == [])
    #expect(try found { $0.method = "test" } == [3, 2, 1])
    #expect(try found { $0.method = "client/update" } == [])
  }

  @Test func whatIsAlteredBeneathTheServiceShows() throws {
    func check(_ sql: String, _ reasons: [HistoryCheck.Reason]) throws {
      let test = try TestStore(path: TestStore.temporaryPath())
      let id = try test.add("A").client.id
      try rename(test, id, to: "B")
      try test.add("Other")
      #expect(try verify(test).isIntact)
      test.store.closeNow()
      let connection = try Connection(path: test.path, mode: .readWrite)
      try connection.execute(sql)
      connection.close()
      let again = try TestStore(path: test.path)
      let found = try verify(again)
      #expect(found.problems.map(\.reason) == reasons, "\(sql)")
      #expect(found.isIntact == reasons.isEmpty)
    }
    try check("UPDATE activity SET member = 'mem_2' WHERE sequence = 2", [.entryAltered])
    try check("UPDATE activity SET at = at + 1 WHERE sequence = 1", [.entryAltered])
    try check("UPDATE activity SET changes = CAST('[]' AS BLOB) WHERE sequence = 2", [.changesAltered])
    try check("DELETE FROM activity WHERE sequence = 2", [.missing, .entryAltered, .recordAltered])
    try check("DELETE FROM activity WHERE sequence = 3", [])
    try check(
      "UPDATE client SET record = CAST(replace(CAST(record AS TEXT), '\"B\"', '\"X\"') AS BLOB)", [.recordAltered])
    try check(
      "UPDATE activity SET revision = 7, link = zeroblob(32) WHERE sequence = 2", [.entryAltered, .entryAltered])
  }

  @Test func aKeptLinkTellsThatTheHistoryWasWrittenAnew() throws {
    let test = try TestStore()
    try test.add("A")
    let kept = try verify(test)
    try test.add("B")
    let known = KnownLink(sequence: kept.entries, link: kept.link)
    #expect(try verify(test, known: known).isIntact)
    let other = try TestStore()
    try other.add("Z")
    #expect(try verify(other, known: known).problems.map(\.reason) == [.linkDiffers])
    #expect(try verify(other, known: KnownLink(sequence: 9, link: kept.link)).problems.map(\.reason) == [.missing])
  }

  @Test func aStoreOfTheFirstVersionHasAHistoryFromThenOn() throws {
    let path = TestStore.temporaryPath()
    let made = try TestStore(path: path)
    let id = try made.add("A").client.id
    made.store.closeNow()
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      ListingMigrationTests.undone + """
        DROP TABLE note; DROP TABLE activity; DROP TABLE duplicate_key; DROP TABLE duplicate_progress; DROP TABLE duplicate_dismissal;
        DROP TABLE merge_child; DROP TABLE merged; DROP TABLE merge; DROP TABLE lint_suppression;
        PRAGMA user_version = 1;
        """)
    connection.close()
    let test = try TestStore(path: path)
    let caller = test.caller
    #expect(try history(test, id) == [])
    #expect(try verify(test).isIntact)
    try rename(test, id, to: "B")
    #expect(try history(test, id).map(\.action) == [.updated])
    let blame = try test.run(changes: false) { try $0.blame(id, for: caller) }
    #expect(blame.first { $0.field == "name" }?.sequence == 1)
    #expect(blame.first { $0.field == "kind" }?.sequence == nil)
  }

  @Test func aPurgeLeavesNothingOfTheClientAndAnIntactHistory() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    let caller = test.caller
    let id = try test.add("Quetzalcoatl").client.id
    let child = try test.add("Child") { $0.parentId = id }.client.id
    try rename(test, id, to: "Quetzalcoatl and sons")
    #expect(throws: DirectoryError.notInTrash(id: id.rawValue, asked: "purge")) {
      try test.run { try $0.purge(id, by: caller) }
    }
    _ = try test.run { try $0.delete(.id(id), by: caller) }
    _ = try test.run { try $0.purge(id, by: caller) }
    #expect(throws: DirectoryError.notFound(kind: .client, id: id.rawValue)) { try history(test, id) }
    #expect(try test.list(ClientQuery(search: "quetzal", status: .all)).names == [])
    let parent = try test.run(changes: false) { try $0.client(.id(child), for: caller).client.parentId }
    #expect(parent == nil)
    #expect(try verify(test).isIntact)
    test.store.closeNow()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: test.path))
    #expect(bytes.range(of: Data("Quetzalcoatl".utf8)) == nil)
  }
}
