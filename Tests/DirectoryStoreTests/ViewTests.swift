import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct ViewTests {
  private func add(_ name: String, to test: TestStore) throws -> ClientView {
    let caller = test.caller
    return try test.run { transaction in
      var draft = ClientView.Draft()
      draft.name = name
      let view = try ClientView(
        draft, id: transaction.newID(ClientView.self), by: caller.member, at: transaction.now)
      try transaction.insert(view, for: caller)
      return view
    }
  }

  @Test func viewsAreListedByNameAndFoundById() throws {
    let test = try TestStore()
    let caller = test.caller
    let views = try ["Zoé", "archivés", "Élus"].map { try add($0, to: test) }
    #expect(try test.run(changes: false) { try $0.views(for: caller) } == [views[1], views[2], views[0]])
    #expect(try test.run(changes: false) { try $0.view(views[2].id, for: caller) } == views[2])
    #expect(throws: DirectoryError.self) {
      try test.run(changes: false) { try $0.view(ID(rawValue: "viw_x"), for: caller) }
    }
  }

  @Test func aNameIsThereOnceWithoutCaseAndAccents() throws {
    let test = try TestStore()
    let caller = test.caller
    let one = try add("Élus", to: test)
    let two = try add("Others", to: test)
    #expect(throws: StoreError.self) { try add("ELUS", to: test) }
    var draft = two.draft
    draft.name = "elus"
    let renamed = try two.replacing(draft, by: caller.member, at: two.updatedAt)
    #expect(throws: StoreError.self) {
      try test.run { try $0.replace(two, with: renamed, ifRevision: nil, for: caller) }
    }
    draft.name = "élus !"
    let other = try one.replacing(draft, by: caller.member, at: one.updatedAt)
    #expect(other.revision == 2)
    try test.run { try $0.replace(one, with: other, ifRevision: 1, for: caller) }
    #expect(throws: StoreError.self) { try test.run { try $0.removeView(one.id, ifRevision: 1, for: caller) } }
    try test.run { try $0.removeView(one.id, ifRevision: 2, for: caller) }
    #expect(try test.run(changes: false) { try $0.views(for: caller) } == [two])
    #expect(try two.replacing(two.draft, by: caller.member, at: now(test)) == two)
  }

  private func now(_ test: TestStore) throws -> Instant { try test.run(changes: false) { $0.now } }

  @Test func thereAreNotMoreThanTheLimit() throws {
    let test = try TestStore()
    for index in 0..<ClientView.most { _ = try add("View \(index)", to: test) }
    #expect(throws: Issues.self) { try add("One more", to: test) }
  }

  @Test func aNameIsNeeded() throws {
    for name in [nil, " ", String(repeating: "x", count: ClientView.nameLimit + 1), "a\u{7}"] as [String?] {
      var draft = ClientView.Draft()
      draft.name = name
      #expect(throws: Issues.self) {
        try ClientView(draft, id: ID(rawValue: ""), by: ID(rawValue: ""), at: Instant(milliseconds: 0))
      }
    }
  }
}
