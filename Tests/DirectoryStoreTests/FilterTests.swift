import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct FilterTests {
  /// As they are, and so that each way is taken with so few clients.
  private static let limits = [
    ListingLimits(), ListingLimits(fewHits: 0, walk: 0, fenceDistance: 4, firstRanks: 20),
    ListingLimits(fewHits: 5, walk: 3, manyHits: 8, counted: 4, fenceDistance: 1, firstRanks: 90),
    ListingLimits(fewHits: 0, walk: 0, manyHits: 0, counted: 1, fenceDistance: 1_000, firstRanks: 1),
  ]

  @Test(arguments: 1...6, 0..<4)
  func pagesOfRandomFiltersAreWhatAPlainEvaluationFinds(seed: UInt64, limits: Int) throws {
    var generator = SeededGenerator(state: seed)
    let test = try TestStore()
    try test.run { $0.state.limits = Self.limits[limits] }
    var random = RandomDirectory(generator: generator)
    let clients = try random.fill(test, count: 80)
    generator = random.generator
    let model = FilterModel(organizationCurrency: "EUR")
    var found = 0
    for _ in 0..<250 {
      let condition = random.condition(depth: 0, from: clients)
      var checker = FilterChecker(country: CountryCode(rawValue: "FR"), customFields: .none)
      let filter = checker.check(condition, at: "/filter")
      #expect(checker.isClean, "\(condition): \(checker.issues) \(checker.shapeIssues)")
      let status = ClientFilter.Status.allCases.randomElement(using: &random.generator) ?? .all
      let search = random.chance(4) ? random.search() : nil
      let order = random.order()
      let expected = model.sorted(
        clients.filter { client in
          let isThere =
            switch status {
            case .active: client.deletedAt == nil && client.status == .active
            case .archived: client.deletedAt == nil && client.status == .archived
            case .all: client.deletedAt == nil
            case .deleted: client.deletedAt != nil
            }
          let words = search?.split(separator: " ") ?? []
          return isThere && model.holds(condition, for: client)
            && words.allSatisfy { client.searchText(customFields: .none).contains(Text.folded(String($0))) }
        }, by: order)
      found += expected.count
      var query = ClientQuery(search: search, status: status, filter: filter, order: order, countsTotal: true)
      var pages: [String] = []
      repeat {
        query.limit = Int.random(in: 1...40, using: &random.generator)
        let page = try test.list(query).page
        pages += try JSON.decode([ClientSummary].self, from: page.items.bytes).map(\.id.rawValue)
        if page.total != expected.count {
          Testing.Issue.record(
            "\(describe(condition)) \(status) \(search ?? ""): total \(page.total ?? 0), not \(expected.count)")
          return
        }
        query.cursor = page.nextCursor
      } while query.cursor != nil && pages.count <= clients.count
      let wanted = expected.map(\.id.rawValue)
      if pages != wanted {
        let place = zip(pages, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
        let names = [pages, wanted].map { list in
          list.dropFirst(place).first.flatMap { id in clients.first { $0.id.rawValue == id } }.map { client in
            "\(client.name) \(client.number) \(client.addresses.map { $0.city ?? "" }) \(client.updatedAt)"
          } ?? "nothing"
        }
        Testing.Issue.record(
          """
          \(describe(condition)) \(status) \(order.map { "\($0.key) \($0.isDescending)" }) \(search ?? ""): \
          found \(names[0]), not \(names[1]) at \(place) of \(wanted.count)
          """)
        return
      }
    }
    // Filters that never find anything would prove nothing.
    #expect(found > 1_000)
  }

  private func describe(_ condition: ClientFilter.Condition) -> String {
    (try? JSON.encode(condition)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test func aWholeFilterSurvivesTheWire() throws {
    var random = RandomDirectory(generator: SeededGenerator(state: 9))
    let clients = try random.fill(try TestStore(), count: 10)
    for _ in 0..<200 {
      let condition = random.condition(depth: 0, from: clients)
      #expect(try JSON.decode(ClientFilter.Condition.self, from: JSON.encode(condition)) == condition)
    }
  }

  // MARK: What is wrong

  private func check(_ filter: String, _ expected: [String]) throws {
    let condition = try JSON.decode(ClientFilter.Draft.self, from: Array(filter.utf8)).condition
    var checker = FilterChecker(country: CountryCode(rawValue: "FR"), customFields: .none)
    _ = checker.check(condition, at: "/filter")
    let found =
      checker.issues.map { "\($0.pointer) \($0.code.rawValue)" + ($0.suggestion.map { ": \($0)" } ?? "") }
      + checker.shapeIssues.map { "\($0.pointer) \($0.code.rawValue): \($0.expected ?? "")" }
    #expect(found == expected, "\(filter)")
  }

  @Test func allThatIsWrongIsFoundAtOnce() throws {
    try check(#"{"field":"ctiy","eq":"Lyon"}"#, ["/filter/field invalidChoice: city"])
    try check(#"{"field":"postalCode","eq":"69"}"#, ["/filter/field invalidChoice: addresses/postalCode"])
    try check(#"{"field":"registrations/sirene","eq":"1"}"#, ["/filter/field invalidChoice: registrations/siren"])
    try check(#"{"field":"country","eq":"FRA"}"#, ["/filter/eq invalidCountry: FR"])
    try check(#"{"field":"country","contains":"F"}"#, ["/filter/contains invalidChoice: eq, ne, in, exists"])
    try check(#"{"field":"name","eq":5}"#, ["/filter/eq wrongType: string"])
    try check(#"{"field":"revision","ge":"5"}"#, ["/filter/ge wrongType: integer"])
    try check(#"{"field":"settings/taxExempt","eq":"yes"}"#, ["/filter/eq wrongType: boolean"])
    try check(#"{"field":"createdAt","lt":"2026-02-30"}"#, ["/filter/lt invalidDate"])
    try check(#"{"field":"kind","eq":"organisation"}"#, ["/filter/eq invalidChoice: organization"])
    try check(#"{"field":"settings/creditLimit","gt":"1 000,50"}"#, ["/filter/gt invalidDecimal: 1000.50"])
    try check(#"{"field":"phone","eq":"none"}"#, ["/filter/eq invalidPhone"])
    try check(#"{"eq":"Lyon"}"#, ["/filter/field required"])
    try check(#"{"field":"kind"}"#, ["/filter required: eq | ne | in | exists"])
    try check(#"{"field":"name","contains":"  "}"#, ["/filter/contains required"])
    try check(#"{"field":"name","in":[]}"#, ["/filter/in required"])
    try check(#"{"and":[],"or":[]}"#, ["/filter/and required", "/filter/or required"])
    try check(
      #"{"and":[{"field":"country","in":["FR","XX"]},{"not":{"field":"colour","eq":1}},{"or":[{"field":"name","gt":true}]}]}"#,
      [
        "/filter/and/0/in/1 invalidCountry",
        "/filter/and/1/not/field invalidChoice: \(FilterField.paths.joined(separator: ", "))",
        "/filter/and/2/or/0/gt wrongType: string",
      ])
    try check(#"{}"#, [])
    try check(#"{"field":"createdAt","ge":"2026-01-01","lt":"2026-02-01T12:00:00.000Z"}"#, [])
  }

  @Test func limitsHold() throws {
    var nested = #"{"field":"name","eq":"x"}"#
    for _ in 1..<ClientFilter.deepest { nested = #"{"not":"# + nested + "}" }
    try check(nested, [])
    try check(
      #"{"not":"# + nested + "}",
      [String(repeating: "/not", count: ClientFilter.deepest)].map { "/filter\($0) tooMany" })
    let many = { (count: Int, text: String) in Array(repeating: text, count: count).joined(separator: ",") }
    try check(#"{"field":"name","in":[\#(many(ClientFilter.mostChoices, #""x""#))]}"#, [])
    try check(#"{"field":"name","in":[\#(many(ClientFilter.mostChoices + 1, #""x""#))]}"#, ["/filter/in tooMany"])
    let one = #"{"field":"name","eq":"x"}"#
    try check(#"{"or":[\#(many(ClientFilter.mostAlternatives, one))]}"#, [])
    try check(#"{"or":[\#(many(ClientFilter.mostAlternatives + 1, one))]}"#, ["/filter/or tooMany"])
    try check(
      #"{"field":"name","ne":"x","or":[\#(many(ClientFilter.mostConditions, one))]}"#, ["/filter/or/49 tooMany"])
    let long = String(repeating: "x", count: ClientFilter.longestValue + 1)
    try check(#"{"field":"name","eq":"\#(long)"}"#, ["/filter/eq tooLong"])
  }

  @Test func theLargestFilterIsCarriedOut() throws {
    let test = try TestStore()
    try test.add("x")
    var filter = ClientFilter.test(.named(.tags), .isIn((0..<100).map { .text("\($0)") }))
    filter = .any(Array(repeating: filter, count: 49) + [.test(.named(.name), .isIn([.text("x")]))])
    for _ in 0..<7 { filter = .not(filter) }
    #expect(try test.list(ClientQuery(filter: .not(filter), countsTotal: true)).page.total == 1)
  }

  @Test func whatAValueHoldsHasNoMeaningInSQL() throws {
    let test = try TestStore()
    let name = #"Robert'); DROP TABLE client;-- "x" %_*"#
    try test.add(name) { $0.externalIds = ["a'b": "1'"] }
    for test_ in [ClientFilter.Test.isIn([.text(Text.folded(name))]), .contains("%_*"), .startsWith("robert')")] {
      #expect(try test.list(ClientQuery(filter: .test(.named(.name), test_))).names == [name])
    }
    #expect(try test.list(ClientQuery(filter: .test(.named(.name), .contains("a%_")))).names == [])
    #expect(
      try test.list(ClientQuery(filter: .test(.externalId(system: "a'b"), .isIn([.text("1'")])))).names == [name])
  }

  @Test func aCursorIsForItsFilterAndItsOrder() throws {
    let test = try TestStore()
    for name in ["a", "b", "c"] { try test.add(name) }
    let filter = ClientFilter.not(.test(.named(.name), .isIn([.text("x")])))
    let order = [ClientSort(.city), ClientSort(.name, descending: true)]
    let query = ClientQuery(filter: filter, order: order, limit: 1)
    let (names, page) = try test.list(query)
    #expect(names == ["c"])
    var next = query
    next.cursor = page.nextCursor
    #expect(try test.list(next).names == ["b"])
    for change in [
      { (query: inout ClientQuery) in query.filter = .everything },
      { $0.filter = .not(.test(.named(.name), .isIn([.text("y")]))) },
      { $0.order = [ClientSort(.city)] }, { $0.order = order.reversed() },
    ] {
      var other = next
      change(&other)
      #expect(throws: StoreError.self) { try test.list(other) }
    }
  }
}
