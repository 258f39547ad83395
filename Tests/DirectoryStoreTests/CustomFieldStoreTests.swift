import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct CustomFieldStoreTests {
  private let test: TestStore

  init() throws {
    test = try TestStore()
  }

  private func define(
    _ key: String, _ kind: CustomField.Kind, _ change: (inout CustomField.Draft) -> Void = { _ in }
  ) throws {
    var draft = CustomField.Draft()
    (draft.key, draft.label, draft.kind) = (key, ["en": key], kind)
    if kind.isChoice {
      draft.options = ["a", "b", "c"].map { key in
        var option = CustomField.OptionDraft()
        (option.key, option.label) = (key, ["en": "Option \(key)", "fr": "Choix \(key)"])
        return option
      }
    }
    change(&draft)
    let (caller, given) = (test.caller, draft)
    _ = try test.run { try $0.define(given, by: caller) }
  }

  private func add(_ name: String, _ values: [String: CustomFieldValue]) throws -> StoredClient {
    var draft = Client.Draft()
    (draft.name, draft.customFields) = (name, values)
    let (caller, given) = (test.caller, draft)
    return try test.run { try $0.insert(given, by: caller) }
  }

  private func set(_ values: [String: CustomFieldValue], of id: ID<Client>) throws -> StoredClient {
    let caller = test.caller
    return try test.run {
      try $0.update(.id(id), by: caller) { stored in
        var draft = stored.client.draft
        draft.customFields = values
        return draft
      }
    }
  }

  private func names(_ query: ClientQuery) throws -> [String] {
    let caller = test.caller
    var (names, query): ([String], ClientQuery) = ([], query)
    repeat {
      let asked = query
      let page = try test.run(changes: false) { try $0.list(asked, for: caller) }
      names += try page.items.value.array?.compactMap { $0["name"]?.string } ?? []
      query.cursor = page.nextCursor
    } while query.cursor != nil
    return names
  }

  private func filtered(_ json: String) throws -> [String] {
    let caller = test.caller
    let fields = try test.run(changes: false) { try $0.customFields(for: caller) }
    var checker = FilterChecker(country: CountryCode(rawValue: "FR"), customFields: fields)
    let filter = checker.check(try JSON.decode(ClientFilter.Condition.self, from: Array(json.utf8)), at: "")
    #expect(checker.isClean, "\(json) \(checker.issues)")
    return try names(ClientQuery(filter: filter, order: []))
  }

  @Test func `A unique value is one record's, in the store itself too`() throws {
    try define("code", .text) { $0.unique = true }
    let first = try add("A", ["code": .text("Été")])
    #expect(throws: StoreError.self) { try add("B", ["code": .text("ETE")]) }
    let second = try add("B", ["code": .text("other")])
    #expect(throws: StoreError.self) { try set(["code": .text("été")], of: second.client.id) }
    _ = try set(["code": .text("ete")], of: first.client.id)
    #expect(throws: (any Error).self) {
      try test.run { transaction in
        try transaction.connection.execute("UPDATE custom_value SET value = 'ete' WHERE field = 'code'")
      }
    }
  }

  @Test func `A field with equal values can't be made unique`() throws {
    try define("code", .text)
    for name in ["A", "B"] { _ = try add(name, ["code": .text("x")]) }
    let caller = test.caller
    func makeUnique() throws {
      _ = try test.run {
        try $0.changeCustomField("code", ifRevision: nil, by: caller) { field, context in
          var draft = field.draft
          draft.unique = true
          return try CustomField(draft, replacing: field, order: field.order, in: context)
        }
      }
    }
    #expect(throws: StoreError.self) { try makeUnique() }
    _ = try add("C", ["code": .text("y")])
    let ids = try test.run(changes: false) { try $0.client(.number("CLI-0002"), for: caller).client.id }
    _ = try set([:], of: ids)
    try makeUnique()
    #expect(throws: StoreError.self) { try set(["code": .text("X")], of: ids) }
  }

  @Test func `What a reference points to is there`() throws {
    try define("broker", .clientReference)
    #expect(throws: Issues.self) { try add("A", ["broker": .text("cli_none")]) }
    let broker = try add("Broker", [:])
    let client = try add("A", ["broker": .text(broker.client.id.rawValue)])
    let caller = test.caller
    _ = try test.run { try $0.delete(.id(broker.client.id), by: caller) }
    // What it has may stay.
    let changed = try test.run { transaction in
      try transaction.update(.id(client.client.id), by: caller) { stored in
        var draft = stored.client.draft
        draft.name = "AA"
        return draft
      }
    }
    #expect(changed.client.customFields["broker"] == .text(broker.client.id.rawValue))
  }

  @Test func `Retired values stay, purged ones go from every client, as a change of each`() throws {
    try define("code", .text)
    let client = try add("A", ["code": .text("x")])
    let caller = test.caller
    #expect(throws: DirectoryError.notRetired(key: "code", asked: "purge")) {
      try test.run { try $0.purgeCustomField("code", ifRevision: nil, by: caller) }
    }
    _ = try test.run {
      try $0.changeCustomField("code", ifRevision: 1, by: caller) { $0.retired(at: $1.now, in: $1) }
    }
    #expect(throws: Issues.self) { try add("B", ["code": .text("y")]) }
    #expect(try names(ClientQuery(search: "x", order: [])) == ["A"])
    let purged = try test.run { try $0.purgeCustomField("code", ifRevision: 2, by: caller) }
    #expect(purged.clients == 1)
    let stored = try test.run(changes: false) { try $0.client(.id(client.client.id), for: caller) }
    #expect(stored.client.customFields.isEmpty)
    #expect(stored.client.revision == 2)
    #expect(try names(ClientQuery(search: "x", order: [])) == [])
    let checked = try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }
    #expect(checked.isIntact)
  }

  @Test func `Clients are found by the labels of their options, also after these change`() throws {
    try define("tier", .choice)
    _ = try add("A", ["tier": .text("a")])
    #expect(try names(ClientQuery(search: "choix a", order: [])) == ["A"])
    let caller = test.caller
    _ = try test.run {
      try $0.changeCustomField("tier", ifRevision: nil, by: caller) { field, context in
        var draft = field.draft
        draft.options?[0].label = ["en": "Platinum"]
        draft.showInList = true
        return try CustomField(draft, replacing: field, order: field.order, in: context)
      }
    }
    #expect(try names(ClientQuery(search: "platin", order: [])) == ["A"])
    #expect(try names(ClientQuery(search: "choix", order: [])) == [])
    let page = try test.run(changes: false) { try $0.list(ClientQuery(order: []), for: caller) }
    #expect(try page.items.value.array?.first?["customFields"] == ["tier": "a"])
  }

  @Test func `Clients are filtered by the operators of the kind`() throws {
    try define("note", .longText)
    try define("rank", .integer)
    try define("rate", .decimal)
    try define("since", .date)
    try define("vip", .boolean)
    try define("areas", .multiChoice)
    _ = try add("A", ["rank": .integer(3), "rate": .text("-2.5"), "since": .text("2020-05-01"), "vip": .boolean(true)])
    _ = try add(
      "B", ["rank": .integer(10), "rate": .text("10"), "areas": .choices(["a", "b"]), "note": .text("Long\nÉté")])
    _ = try add(
      "C", ["rate": .text("9"), "areas": .choices(["c"]), "vip": .boolean(false), "since": .text("2021-01-01")])
    let cases: [(String, [String])] = [
      (#"{"field":"customFields/rank","exists":true}"#, ["A", "B"]),
      (#"{"field":"customFields/rank","gt":3}"#, ["B"]),
      (#"{"field":"customFields/rank","in":[3,4]}"#, ["A"]),
      (#"{"field":"customFields/rate","lt":"9.5"}"#, ["A", "C"]),
      (#"{"field":"customFields/rate","eq":"-2.50"}"#, ["A"]),
      (#"{"field":"customFields/rate","ge":"9"}"#, ["B", "C"]),
      (#"{"field":"customFields/since","ge":"2020-06-01"}"#, ["C"]),
      (#"{"field":"customFields/vip","eq":false}"#, ["C"]),
      (#"{"field":"customFields/vip","ne":true}"#, ["B", "C"]),
      (#"{"field":"customFields/areas","eq":"b"}"#, ["B"]),
      (#"{"field":"customFields/areas","in":["b","c"]}"#, ["B", "C"]),
      (#"{"field":"customFields/note","contains":"ete"}"#, ["B"]),
      (#"{"not":{"field":"customFields/note","exists":true}}"#, ["A", "C"]),
      (#"{"and":[{"field":"customFields/rank","ge":1},{"field":"customFields/vip","exists":true}]}"#, ["A"]),
    ]
    for (json, expected) in cases { #expect(try filtered(json) == expected, "\(json)") }
  }

  @Test func `Pages in the order of a custom field have each client once, those without a value last`() throws {
    try define("rank", .integer)
    var generator = SeededGenerator(state: 5)
    var expected: [(Int64?, Int, String)] = []
    for index in 0..<60 {
      let rank: Int64? = generator.next() % 4 == 0 ? nil : Int64(generator.next() % 7) - 3
      let name = "C\(index)"
      expected.append((rank, index, name))
      _ = try add(name, rank.map { ["rank": .integer($0)] } ?? [:])
    }
    for isDescending in [false, true] {
      for limit in [1, 7, 60] {
        let sort = ClientSort(.customField, customField: "rank", descending: isDescending)
        let found = try names(ClientQuery(order: [sort], limit: limit))
        let ordered = expected.sorted { one, other in
          let left = (one.0 ?? .max, one.1), right = (other.0 ?? .max, other.1)
          return isDescending ? left > right : left < right
        }
        #expect(found == ordered.map(\.2))
      }
    }
    let byNameThenRank = try names(
      ClientQuery(
        order: [ClientSort(.customField, customField: "rank"), ClientSort(.name, descending: true)], limit: 9))
    #expect(Set(byNameThenRank).count == 60)
  }

  @Test func `A key that is none is no part of a statement`() throws {
    _ = try add("A", [:])
    for key in ["x' OR 1=1 --", "'; DROP TABLE client; --", "Été", ""] {
      let sort = ClientSort(.customField, customField: key)
      #expect(try names(ClientQuery(order: [sort])) == ["A"])
      #expect(try names(ClientQuery(search: "a", order: [sort, ClientSort(.name)])) == ["A"])
    }
  }

  /// Random operations on values, compared with what they should make.
  @Test(arguments: [1, 2, 3] as [UInt64]) func `Values are what was set, through changes, undoing and the past`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(state: seed)
    let kinds: [(String, CustomField.Kind)] = [
      ("t", .text), ("i", .integer), ("d", .decimal), ("b", .boolean), ("c", .choice), ("m", .multiChoice),
      ("e", .date),
    ]
    for (key, kind) in kinds { try define(key, kind) }
    func value(_ kind: CustomField.Kind) -> CustomFieldValue {
      let number = Int(generator.next() % 5)
      switch kind {
      case .integer: return .integer(Int64(number))
      case .decimal: return .text("\(number).5")
      case .boolean: return .boolean(number % 2 == 0)
      case .choice: return .text(["a", "b", "c"][number % 3])
      case .multiChoice: return .choices(Array(["a", "b", "c"].prefix(1 + number % 3)))
      case .date: return .text("2026-0\(1 + number)-01")
      default: return .text("text \(number)")
      }
    }
    let client = try add("A", [:])
    let caller = test.caller
    var states: [[String: CustomFieldValue]] = [[:]]
    var instants = [client.client.updatedAt]
    for _ in 0..<80 {
      var next = states[states.count - 1]
      let (key, kind) = kinds[Int(generator.next() % UInt64(kinds.count))]
      next[key] = generator.next() % 4 == 0 ? nil : value(kind)
      let before = states[states.count - 1]
      if next == before { continue }
      let stored = try set(next, of: client.client.id)
      #expect(stored.client.customFields == next)
      states.append(next)
      instants.append(stored.client.updatedAt)
      if generator.next() % 5 == 0 {
        let page = try test.run(changes: false) {
          try $0.activity(ActivityQuery(client: client.client.id, limit: 1), for: caller)
        }
        let sequence = try #require(page.items.first?.sequence)
        let undone = try test.run { try $0.undo(sequence, by: caller) }
        #expect(undone.client.client.customFields == before)
        states.append(before)
        instants.append(undone.client.client.updatedAt)
      }
    }
    for (instant, state) in zip(instants, states) {
      let past = try test.run(changes: false) { try $0.client(.id(client.client.id), asOf: instant, for: caller) }
      #expect(past.customFields == state)
    }
  }
}
