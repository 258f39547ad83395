import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct RefusalTests {
  private let clock = SetClock()
  private let refusal = Refusal(reason: "notAllowed", needed: "owner", held: "guest")

  private func makeStore() throws -> TestStore {
    var environment = StoreEnvironment.deterministic()
    environment.clock = clock
    return try TestStore(environment: environment)
  }

  private func refuse(_ test: TestStore, _ refusal: Refusal, times: Int = 1, token: ID<Token>? = nil) throws {
    let caller = test.caller
    for _ in 0..<times { try test.run { try $0.enterRefusal(refusal, to: caller, token: token) } }
  }

  private func entries(_ test: TestStore) throws -> [Activity] {
    let caller = test.caller
    return try test.run(changes: false) {
      try $0.activity(OrganizationActivityQuery(kind: .access), for: caller).items
    }
  }

  private func times(_ entries: [Activity]) -> [Int?] {
    entries.map { $0.changes.first { $0.field == "times" }?.new?.int }
  }

  @Test func aRefusalIsEnteredAtOnceAndThoseLikeItAreCounted() throws {
    let test = try makeStore()
    try refuse(test, refusal, times: 1_000)
    #expect(times(try entries(test)) == [1])
    let entered = try entries(test)
    let entry = try #require(entered.first)
    #expect(entry.action == .refused && entry.memberId == test.caller.member && entry.method == "test")
    #expect(
      entry.changes == [
        FieldChange(field: "reason", new: "notAllowed"), FieldChange(field: "needed", new: "owner"),
        FieldChange(field: "held", new: "guest"), FieldChange(field: "times", new: 1),
      ])
    clock.add(seconds: 60)
    try refuse(test, refusal, times: 5)
    #expect(times(try entries(test)) == [1_000, 1])
    // What was only counted is entered with any other that comes later.
    clock.add(seconds: 61)
    try refuse(test, Refusal(reason: "planRequired"))
    #expect(times(try entries(test)) == [4, 1, 1_000, 1])
    let caller = test.caller
    #expect(try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact })
  }

  @Test func refusalsThatDifferAreEnteredEach() throws {
    let test = try makeStore()
    try refuse(test, refusal)
    try refuse(test, Refusal(reason: "unauthenticated"))
    try refuse(test, refusal, token: ID(rawValue: "tok_1"))
    #expect(try entries(test).map(\.recordId) == ["tok_1", test.caller.member.rawValue, test.caller.member.rawValue])
  }

  @Test func aScriptThatIsRefusedAllDayDoesNotFillTheStore() throws {
    let test = try makeStore()
    // A refusal each second, for a day.
    for _ in 0..<1_440 {
      try refuse(test, refusal, times: 3)
      clock.add(seconds: 60)
    }
    #expect(try entries(test).count == 50)
    let caller = test.caller
    let all = try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).entries }
    #expect(all == 1_440)
  }

  @Test func aClockThatGoesBackDoesNotStopTheHistory() throws {
    let test = try makeStore()
    try refuse(test, refusal)
    clock.add(seconds: -3_600)
    try refuse(test, refusal)
    #expect(times(try entries(test)) == [1, 1])
  }

  @Test func whatIsAlteredOfTokensBeneathTheServiceShows() throws {
    func check(_ sql: String, _ reasons: [HistoryCheck.Reason]) throws {
      let test = try TestStore(path: TestStore.temporaryPath())
      let caller = test.caller
      let maker = Token.Maker(member: caller.member, role: .owner, token: nil)
      _ = try test.run { transaction in
        try transaction.addToken(
          Token.Draft(name: "T", role: .guest), as: maker, known: [], by: caller)
      }
      try test.run { try $0.enterRefusal(refusal, to: caller, token: nil) }
      test.store.closeNow()
      let connection = try Connection(path: test.path, mode: .readWrite)
      try connection.execute(sql)
      connection.close()
      let again = try TestStore(path: test.path)
      let found = try again.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }
      #expect(found.problems.map(\.reason) == reasons, "\(sql)")
    }
    try check("SELECT 1", [])
    try check(
      "UPDATE token SET record = CAST(replace(CAST(record AS TEXT), '\"guest\"', '\"owner\"') AS BLOB)",
      [.recordAltered])
    try check("UPDATE token SET digest = zeroblob(32)", [.recordAltered])
    try check("UPDATE token SET is_revoked = 1", [.recordAltered])
    try check("UPDATE activity SET member = 'mem_2' WHERE kind = 'access'", [.entryAltered])
    try check("UPDATE activity SET changes = CAST('[]' AS BLOB) WHERE kind = 'access'", [.changesAltered])
    try check("DELETE FROM activity WHERE kind = 'token'", [.missing, .entryAltered])
  }
}
