import Foundation
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct LifeTests {
  @Test func theLogIsCopiedWhenNothingIsWaiting() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    let caller = test.caller
    func add(_ count: Int) throws {
      try test.run { transaction in
        for index in 0..<count {
          var draft = Client.Draft()
          draft.name = "Client \(index)"
          _ = try transaction.insert(draft, by: caller)
        }
      }
    }
    func size() throws -> Int {
      try FileManager.default.attributesOfItem(atPath: test.path)[.size] as? Int ?? 0
    }
    let small = try size()
    try add(10)
    test.store.idle()
    #expect(try size() == small)
    try add(5_000)
    test.store.idle()
    #expect(try size() > small)
  }

  @Test func aVeryLongLogIsCopiedWithoutWaitingForThat() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    try test.run {
      try $0.connection.execute("CREATE TABLE filler (x); INSERT INTO filler VALUES (zeroblob(70000000))")
    }
    #expect(try FileManager.default.attributesOfItem(atPath: test.path)[.size] as? Int ?? 0 > 60_000_000)
  }

  @Test func aClosedStoreRefusesWorkAndDoesNotOpenAgain() async throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    await test.store.close()
    let write = Work { _ in Issue.record("it began") }
    let read = Work(changes: false) { _ in Issue.record("it began") }
    while !test.store.carryOutNow([write, read]) { sched_yield() }
    for work in [write, read] {
      guard case StoreError.unavailable(reason: .io, outcome: .notSaved, _)? = work.error else {
        Issue.record("\(String(describing: work.error))")
        continue
      }
    }
  }

  @Test func identifiersGrowWithinAMillisecond() {
    let source = RandomIdentifiers()
    var last = ""
    for _ in 0..<10_000 {
      let id = source.next(Client.self, at: Instant(milliseconds: 1_767_225_600_000)).rawValue
      #expect(id > last)
      #expect(id.utf8.count == 36 && id.hasPrefix("cli_019b") && Array(id.utf8)[16] == UInt8(ascii: "7"))
      last = id
    }
    #expect(source.next(Client.self, at: Instant(milliseconds: 0)).rawValue > last)
  }

  @Test func aRecordedSessionHasFixedTimesAndIdentifiers() {
    let environment = StoreEnvironment.deterministic()
    #expect(environment.clock.now().description == "2026-01-01T00:00:00.000Z")
    #expect(environment.clock.now().description == "2026-01-01T00:00:01.000Z")
    #expect(environment.identifiers.next(Client.self, at: environment.clock.now()).rawValue == "cli_000001")
    #expect(environment.identifiers.next(Contact.self, at: environment.clock.now()).rawValue == "con_000001")
  }
}
