import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct MergeTests {
  private func add(
    _ test: TestStore, _ name: String, _ change: @escaping (inout Client.Draft) -> Void = { _ in }
  ) throws -> Client {
    let caller = test.caller
    return try test.run { transaction in
      var draft = Client.Draft()
      draft.name = name
      change(&draft)
      return try transaction.insert(draft, by: caller).client
    }
  }

  private func get(_ test: TestStore, _ id: ID<Client>) throws -> Client {
    let caller = test.caller
    return try test.run(changes: false) { try $0.client(.id(id), for: caller).client }
  }

  private func isIntact(_ test: TestStore) throws -> Bool {
    let caller = test.caller
    return try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact }
  }

  private func contact(_ first: String?, _ email: String?, _ phone: String? = nil) -> Contact.Draft {
    var contact = Contact.Draft()
    (contact.firstName, contact.email) = (first, email)
    if let phone { contact.phones = [.init(raw: phone)] }
    return contact
  }

  @Test func theKeptOneGetsWhatItLacks() throws {
    let test = try TestStore()
    let caller = test.caller
    let kept = try add(test, "Émile") { draft in
      draft.email = "a@example.com"
      draft.tags = ["Bois"]
      draft.externalIds = ["sap": "1"]
      draft.contacts = [self.contact("Zoé", "zoe@example.com")]
    }
    let other = try add(test, "Emile SARL") { draft in
      draft.email = "b@example.com"
      draft.website = "https://emile.example"
      draft.tags = ["bois", "Lyon"]
      draft.externalIds = ["sap": "2", "crm": "9"]
      draft.settings = .init()
      draft.settings?.currency = "CHF"
      draft.contacts = [
        self.contact(nil, "ZOE@example.com", "0142685300"), self.contact("Max", "max@example.com"),
      ]
    }
    let plan = MergePlan(kept: kept.id, others: [other.id], choices: ["email": other.id])
    let merge = try test.run { try $0.merge(plan, by: caller) }
    let client = merge.client.client
    #expect(client.name == "Émile" && client.email?.rawValue == "b@example.com" && client.number == kept.number)
    #expect(client.website?.rawValue == "https://emile.example" && client.settings.currency?.rawValue == "CHF")
    #expect(client.tags == ["Bois", "Lyon"])
    #expect(client.externalIds == ["sap": "1", "crm": "9"])
    #expect(client.contacts.map(\.firstName) == ["Zoé", "Max"])
    #expect(client.contacts[0].phones.count == 1 && client.contacts.filter(\.isDefault).count == 1)
    // The old identifier and number answer it, and it alone is listed.
    #expect(try get(test, other.id) == client)
    let byNumber = try test.run(changes: false) { try $0.client(.number(other.number), for: caller).client.id }
    #expect(byNumber == kept.id)
    #expect(try test.list(ClientQuery(status: .all, countsTotal: true)).page.total == 1)
    #expect(throws: DirectoryError.self) { try test.run { try $0.delete(.id(other.id), by: caller) } }
    #expect(throws: DirectoryError.self) { try test.run { try $0.restore(other.id, by: caller) } }
    // The history of both, and the past.
    let actions = try [kept.id, other.id].map { id in
      try test.run(changes: false) { try $0.activity(ActivityQuery(client: id), for: caller).items.map(\.action) }
    }
    #expect(actions == [[.absorbed, .created], [.merged, .created]])
    let before = try test.run(changes: false) {
      try $0.client(.id(other.id), asOf: other.updatedAt, for: caller)
    }
    #expect(before == other)
    let after = try test.run(changes: false) {
      try $0.client(.id(other.id), asOf: client.updatedAt, for: caller)
    }
    #expect(after == client)
    #expect(throws: UndoObstacle.merged) {
      let newest = try test.run(changes: false) {
        try $0.activity(ActivityQuery(client: kept.id), for: caller).items[0].sequence
      }
      try test.run { try $0.undo(newest, by: caller) }
    }
    #expect(try isIntact(test))
  }

  @Test func unmergingKeepsWhatWasEditedSince() throws {
    let test = try TestStore()
    let caller = test.caller
    let kept = try add(test, "A")
    let other = try add(test, "B") { draft in
      draft.email = "b@example.com"
      draft.website = "https://b.example"
      draft.externalIds = ["crm": "9"]
      draft.contacts = [self.contact("Max", "max@example.com")]
    }
    let merge = try test.run { try $0.merge(MergePlan(kept: kept.id, others: [other.id]), by: caller) }
    _ = try test.run { transaction in
      try transaction.update(.id(kept.id), by: caller) { stored in
        var draft = stored.client.draft
        draft.email = "new@example.com"
        return draft
      }
    }
    #expect(try test.run(changes: false) { try $0.lastMerge(of: other.id, for: caller) } == merge.id)
    #expect(try test.run(changes: false) { try $0.lastMerge(of: kept.id, for: caller) } == merge.id)
    let undone = try test.run { try $0.unmerge(merge.id, by: caller) }
    #expect(undone.kept.map(\.field) == ["email"])
    let again = try get(test, kept.id)
    #expect(again.email?.rawValue == "new@example.com" && again.website == nil && again.contacts.isEmpty)
    #expect(try get(test, other.id).sameContent(as: other))
    #expect(throws: DirectoryError.self) { try test.run { try $0.unmerge(merge.id, by: caller) } }
    #expect(try isIntact(test))
  }

  @Test func childrenGoWithTheirParentAndComeBack() throws {
    let test = try TestStore()
    let caller = test.caller
    let (kept, other) = (try add(test, "A"), try add(test, "B"))
    let child = try add(test, "C") { $0.parentId = other.id }
    let stray = try add(test, "D") { $0.parentId = other.id }
    let merge = try test.run { try $0.merge(MergePlan(kept: kept.id, others: [other.id]), by: caller) }
    #expect(try get(test, child.id).parentId == kept.id)
    _ = try test.run { transaction in
      try transaction.update(.id(stray.id), by: caller) { stored in
        var draft = stored.client.draft
        draft.parentId = nil
        return draft
      }
    }
    _ = try test.run { try $0.unmerge(merge.id, by: caller) }
    #expect(try get(test, child.id).parentId == other.id)
    #expect(try get(test, stray.id).parentId == nil)
    #expect(try isIntact(test))
  }

  @Test func aMergeIsRefusedWhole() throws {
    let test = try TestStore()
    let caller = test.caller
    let (a, b) = (try add(test, "A").id, try add(test, "B").id)
    func check(_ plan: MergePlan, _ location: SourceLocation = #_sourceLocation) throws {
      #expect(throws: (any Error).self, sourceLocation: location) { try test.run { try $0.merge(plan, by: caller) } }
      #expect(try get(test, b).name == "B", sourceLocation: location)
    }
    try check(MergePlan(kept: a, others: []))
    try check(MergePlan(kept: a, others: [a]))
    try check(MergePlan(kept: a, others: [b, b]))
    try check(MergePlan(kept: a, others: [ID(rawValue: "cli_x")]))
    try check(MergePlan(kept: a, others: [b], choices: ["number": b]))
    try check(MergePlan(kept: a, others: [b], choices: ["email": ID(rawValue: "cli_x")]))
    try check(MergePlan(kept: a, others: [b], revisions: [b: 7]))
    // One above the other: the clients between them would lie under themselves.
    let middle = try add(test, "M") { $0.parentId = b }.id
    let below = try add(test, "L") { $0.parentId = middle }.id
    try check(MergePlan(kept: below, others: [b]))
  }

  @Test func purgingTheKeptOneTakesWhatWasMergedIntoIt() throws {
    let test = try TestStore()
    let caller = test.caller
    let ids = try ["A", "B", "C"].map { try add(test, $0).id }
    _ = try test.run { try $0.merge(MergePlan(kept: ids[1], others: [ids[2]]), by: caller) }
    _ = try test.run { try $0.merge(MergePlan(kept: ids[0], others: [ids[1]]), by: caller) }
    #expect(try get(test, ids[2]).id == ids[0])
    _ = try test.run { try $0.delete(.id(ids[0]), by: caller) }
    #expect(throws: DirectoryError.self) { try get(test, ids[2]) }
    _ = try test.run { try $0.purge(ids[0], by: caller) }
    for id in ids {
      #expect(throws: DirectoryError.self) {
        try test.run(changes: false) { try $0.activity(ActivityQuery(client: id), for: caller) }
      }
    }
    #expect(try isIntact(test))
  }

  /// Merges in any order, taken back from the last: everything is what it was.
  @Test(arguments: 1...10) func takingAllMergesBackRestoresEveryClient(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let test = try TestStore()
    let caller = test.caller
    var clients: [Client] = []
    for index in 0..<12 {
      let parent = clients.isEmpty || Bool.random(using: &random) ? nil : clients.randomElement(using: &random)?.id
      let word = Int.random(in: 0..<4, using: &random)
      let made = try? add(test, "N\(word)") { draft in
        draft.parentId = parent
        draft.externalIds = ["s\(index % 3)": "\(index)"]
        draft.tags = ["t\(word)"]
        if word > 0 { draft.email = "e\(word)@example.com" }
        draft.contacts = [
          self.contact("C\(word)", word == 1 ? nil : "c\(word)@example.com"), self.contact("X\(index)", nil),
        ]
      }
      if let made { clients.append(made) }
    }
    var (alive, merges): ([ID<Client>], [ID<Merge>]) = (clients.map(\.id), [])
    for _ in 0..<20 where alive.count > 2 {
      let picked = Array(alive.shuffled(using: &random).prefix(Int.random(in: 2...3, using: &random)))
      let plan = MergePlan(kept: picked[0], others: Array(picked.dropFirst()))
      do {
        merges.append(try test.run { try $0.merge(plan, by: caller) }.id)
        alive.removeAll { plan.others.contains($0) }
      } catch is Issues {}
      #expect(try test.list(ClientQuery(status: .all, countsTotal: true)).page.total == alive.count)
      for client in clients { #expect(try alive.contains(get(test, client.id).id)) }
    }
    #expect(!merges.isEmpty)
    for merge in merges.reversed() {
      let undone = try test.run { try $0.unmerge(merge, by: caller) }
      #expect(undone.kept.isEmpty)
    }
    for client in clients {
      let now = try get(test, client.id)
      #expect(now.sameContent(as: client), "\(client.id)")
    }
    #expect(try isIntact(test))
  }
}
