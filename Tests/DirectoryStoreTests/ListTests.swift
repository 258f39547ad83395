import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

/// A seeded generator, so that a failure can be seen again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct ListTests {
  @Test func aPageMayEndWithTheLongestName() throws {
    let test = try TestStore()
    // Its key in the order is that of 18 letters for each of its own.
    let names = (1...3).map { String(repeating: "\u{FDFA}", count: 198) + " \($0)" }
    for name in names { try test.add(name) }
    var query = ClientQuery(limit: 1)
    var seen: [String] = []
    repeat {
      let (page, answer) = try test.list(query)
      seen += page
      query.cursor = answer.nextCursor
    } while query.cursor != nil
    #expect(seen == names)
  }

  @Test(arguments: ClientQuery.SortKey.allCases, [false, true])
  func pagesHaveEachClientOnceAndInOrderWhileOthersComeAndGo(sort: ClientQuery.SortKey, isDescending: Bool) throws {
    var generator = SeededGenerator(state: isDescending ? 7 : 3)
    let test = try TestStore()
    let caller = test.caller
    let names = ["Ämne", "amne", "Zoé", "zoe", "Öland", "Bar", "bar", "Éclair", "x"]
    var stable: [ID<Client>: String] = [:]
    for index in 0..<120 {
      let client = try test.add("\(names.randomElement(using: &generator) ?? "") \(index % 5)") {
        if index % 7 == 0 { $0.status = .archived }
      }
      stable[client.client.id] = client.client.name
    }
    for status in ClientQuery.StatusFilter.allCases {
      var query = ClientQuery(status: status, sort: sort, isDescending: isDescending, limit: 1)
      let whole = ClientQuery(status: status, sort: sort, isDescending: isDescending, limit: 500)
      let order = try summaries(test, whole).0.map(\.id)
      #expect(Set(order).count == order.count)
      var seen: [ID<Client>] = []
      repeat {
        query.limit = Int.random(in: 1...9, using: &generator)
        let (page, next) = try summaries(test, query)
        seen += page.map(\.id)
        query.cursor = next
        // Clients that come and go between the pages do not move the others.
        let other = try test.add(names.randomElement(using: &generator) ?? "")
        if Bool.random(using: &generator) {
          try test.run { _ = try $0.delete(.id(other.client.id), by: caller) }
        }
      } while query.cursor != nil
      #expect(seen.filter { stable[$0] != nil } == order.filter { stable[$0] != nil }, "\(status)")
      #expect(Set(seen).count == seen.count)
    }
  }

  private func summaries(_ test: TestStore, _ query: ClientQuery) throws -> ([ClientSummary], String?) {
    let caller = test.caller
    let page = try test.run(changes: false) { try $0.list(query, for: caller) }
    return (try JSON.decode([ClientSummary].self, from: page.items.bytes), page.nextCursor)
  }

  @Test func aCursorIsForItsQueryAlone() throws {
    let test = try TestStore()
    for name in ["a", "b", "c"] { try test.add(name) }
    let cursor = try #require(try test.list(ClientQuery(search: "Cli", limit: 1)).page.nextCursor)
    #expect(try test.list(ClientQuery(search: "cli ", limit: 2, cursor: cursor)).names == ["b", "c"])
    let wrong: [ClientQuery] = [
      ClientQuery(cursor: cursor), ClientQuery(search: "clo", cursor: cursor),
      ClientQuery(search: "cli", status: .all, cursor: cursor),
      ClientQuery(search: "cli", sort: .number, cursor: cursor),
      ClientQuery(search: "cli", isDescending: true, cursor: cursor),
      ClientQuery(search: "cli", cursor: ""), ClientQuery(search: "cli", cursor: "AAAA"),
      ClientQuery(search: "cli", cursor: cursor + "A"), ClientQuery(search: "cli", cursor: String(cursor.dropLast())),
      ClientQuery(search: "cli", cursor: String(repeating: "A", count: 100_000)),
      ClientQuery(search: "cli", cursor: "é" + cursor),
    ]
    for query in wrong { #expect(throws: StoreError.self, "\(query)") { try test.list(query) } }
    for index in cursor.indices {
      var damaged = cursor
      damaged.replaceSubrange(index...index, with: cursor[index] == "A" ? "B" : "A")
      #expect(throws: StoreError.self) { try test.list(ClientQuery(search: "cli", cursor: damaged)) }
    }
  }

  @Test func theCurrencyFollowsTheOrganization() throws {
    let test = try TestStore()
    let caller = test.caller
    try test.add(#"A "currency":"XXX" b"#)
    try test.add("B") { $0.settings.currency = CurrencyCode(rawValue: "USD") }
    #expect(try summaries(test, ClientQuery()).0.map(\.currency.rawValue) == ["EUR", "USD"])
    try test.run { transaction in
      var organization = try transaction.organization(of: caller)
      organization.defaults.currency = CurrencyCode(rawValue: "CHF")
      try transaction.replace(organization)
    }
    #expect(try summaries(test, ClientQuery()).0.map(\.currency.rawValue) == ["CHF", "USD"])
  }

  @Test func aChangeOfTheOrganizationThatFailsIsForgotten() throws {
    let test = try TestStore()
    let caller = test.caller
    struct Stop: Error {}
    for others in 0...1 {
      let failing = Work { transaction in
        var organization = try transaction.organization(of: caller)
        organization.defaults.currency = CurrencyCode(rawValue: "CHF")
        try transaction.replace(organization)
        let currency = try transaction.organization(of: caller).defaults.currency.rawValue
        #expect(currency == "CHF")
        throw Stop()
      }
      let after = Work { transaction in
        let currency = try transaction.organization(of: caller).defaults.currency.rawValue
        #expect(currency == "EUR")
      }
      #expect(test.store.carryOutNow([failing] + (0..<others).map { _ in after }))
      #expect(test.store.carryOutNow([after]))
      #expect(failing.error is Stop && after.error == nil)
    }
  }

  @Test func numbersAreInTheOrderOfTheirDigits() throws {
    let test = try TestStore()
    for number in ["C-10", "C-9", "C-100"] { try test.add("x") { $0.number = number } }
    #expect(try summaries(test, ClientQuery(sort: .number)).0.map(\.number) == ["C-9", "C-10", "C-100"])
  }
}
