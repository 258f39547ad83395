import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct MemberStoreTests {
  private func add(
    _ test: TestStore, _ name: String, _ role: Member.Role = .member, email: String? = nil
  ) throws -> Member {
    let caller = test.caller
    return try test.run {
      try $0.addMember(Member.Draft(name: name, email: email, role: role), as: .owner, by: caller)
    }
  }

  private func change(
    _ test: TestStore, _ id: ID<Member>, as role: Member.Role = .owner, _ change: @escaping (inout Member.Draft) -> Void
  ) throws -> Member {
    let caller = test.caller
    return try test.run { transaction in
      try transaction.changeMember(id, as: role, by: caller) { member in
        var draft = member.draft
        change(&draft)
        return try member.updating(draft)
      }
    }
  }

  private func history(_ test: TestStore) throws -> [Activity] {
    let caller = test.caller
    return try test.run(changes: false) {
      try $0.activity(OrganizationActivityQuery(kind: .member), for: caller).items
    }
  }

  private func undo(_ test: TestStore, _ entry: Activity, as role: Member.Role = .owner) throws -> UndoneMember {
    let caller = test.caller
    return try test.run { try $0.undo(ofMember: entry, as: role, by: caller) }
  }

  private func isIntact(_ test: TestStore) throws -> Bool {
    let caller = test.caller
    return try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact }
  }

  @Test func changesOfMembersAreInTheHistoryAndAreTakenBack() throws {
    let test = try TestStore()
    let zoe = try add(test, "Zoé", email: "zoe@example.com")
    _ = try change(test, zoe.id) { $0.role = .administrator }
    _ = try change(test, zoe.id) { $0.name = "Zoé Martin" }
    _ = try change(test, zoe.id) { $0.name = "Zoé Martin" }
    let entries = try history(test)
    #expect(entries.map(\.action) == [.updated, .updated, .created])
    #expect(entries.map(\.revision) == [3, 2, 1])
    #expect(entries[1].changes == [FieldChange(field: "role", old: "member", new: "administrator")])
    // Who may not have made the change may not take it back.
    #expect(throws: AccessError.notAllowed(method: "test", needed: .administrator, held: .projectManager)) {
      try undo(test, entries[1], as: .projectManager)
    }
    let undone = try undo(test, entries[1])
    #expect(undone.member.role == .member && undone.member.name == "Zoé Martin")
    #expect(try history(test).first?.undoes == entries[1].sequence)
    #expect(throws: UndoObstacle.editedSince(.member)) { try undo(test, entries[2]) }
    let ahmed = try add(test, "Ahmed")
    #expect(try undo(test, #require(history(test).first)).member.status == .archived)
    #expect(
      try history(test).first.map { [$0.action == .archived, $0.recordId == ahmed.id.rawValue] } == [true, true])
    #expect(try isIntact(test))
  }

  @Test func theLastActiveOwnerStaysWhateverTheWay() throws {
    let test = try TestStore()
    let owner = test.caller.member
    func isRefused(_ body: () throws -> Void) {
      #expect(throws: DirectoryError.lastOwner(id: owner.rawValue, asked: "test")) { try body() }
    }
    isRefused { _ = try change(test, owner) { $0.role = .administrator } }
    isRefused { _ = try change(test, owner) { $0.status = .archived } }
    let other = try add(test, "Other", .owner)
    _ = try change(test, other.id) { $0.status = .archived }
    isRefused { _ = try change(test, owner) { $0.role = .guest } }
    let removal = try #require(try history(test).first)
    _ = try undo(test, removal)
    _ = try change(test, owner) { $0.role = .guest }
    // Taking back that somebody was made active again would leave none.
    #expect(throws: DirectoryError.self) { try undo(test, #require(history(test).first { $0.undoes != nil })) }
    #expect(try isIntact(test))
  }

  @Test func theDatabaseItselfKeepsAnActiveOwnerAndUniqueAddresses() throws {
    let path = TestStore.temporaryPath()
    let test = try TestStore(path: path)
    _ = try add(test, "Zoé", email: "zoe@example.com")
    let ahmed = try add(test, "Ahmed", email: "ahmed@example.com")
    test.store.closeNow()
    let connection = try Connection(path: path, mode: .readWrite)
    let owner = "id = '\(test.caller.member.rawValue)'"
    for statement in [
      "UPDATE member SET role = 'member' WHERE \(owner)", "UPDATE member SET is_active = 0 WHERE \(owner)",
      "DELETE FROM member WHERE \(owner)", "UPDATE member SET is_active = 0",
      "UPDATE member SET email_key = 'zoe@example.com' WHERE id = '\(ahmed.id.rawValue)'",
    ] {
      #expect(throws: SQLiteError.self, "\(statement)") { try connection.execute(statement) }
    }
    try connection.execute("UPDATE member SET role = 'owner' WHERE id = '\(ahmed.id.rawValue)'")
    try connection.execute("UPDATE member SET is_active = 0 WHERE \(owner)")
    connection.close()
  }

  @Test func anAddressNamesOneMember() throws {
    let test = try TestStore()
    let zoe = try add(test, "Zoé", email: "Zoe@example.com")
    let ahmed = try add(test, "Ahmed")
    func isTaken(_ body: () throws -> Void) {
      let error = #expect(throws: StoreError.self) { try body() }
      guard case .duplicate(.member, "email", zoe.id.rawValue) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    isTaken { _ = try add(test, "Other", email: "zoe@EXAMPLE.com") }
    isTaken { _ = try change(test, ahmed.id) { $0.email = "zoe@example.com" } }
    _ = try change(test, zoe.id) { $0.status = .archived }
    isTaken { _ = try add(test, "Other", email: "zoe@example.com") }
    _ = try change(test, zoe.id) { $0.email = nil }
    _ = try add(test, "Other", email: "zoe@example.com")
  }

  @Test func aPageOfMembersEndsWhereTheNextBegins() throws {
    let test = try TestStore()
    for name in ["Zoé", "Émile", "Ahmed", "Zoé", "emile"] { _ = try add(test, name) }
    _ = try change(test, try add(test, "Gone").id) { $0.status = .archived }
    let caller = test.caller
    func names(_ status: Client.Status?, _ limit: Int) throws -> [String] {
      var (names, cursor): ([String], String?) = ([], nil)
      repeat {
        let query = MemberQuery(status: status, limit: limit, cursor: cursor)
        let page = try test.run(changes: false) { try $0.members(query, for: caller) }
        #expect(page.items.count <= limit)
        names += page.items.map(\.name)
        cursor = page.nextCursor
      } while cursor != nil
      return names
    }
    let active = ["Ahmed", "Émile", "emile", "Owner", "Zoé", "Zoé"]
    for limit in 1...7 { #expect(try names(.active, limit) == active) }
    #expect(try names(.archived, 2) == ["Gone"])
    #expect(try names(nil, 3).count == 7)
    #expect(throws: StoreError.self) {
      try test.run(changes: false) { try $0.members(MemberQuery(status: nil, cursor: "x"), for: caller) }
    }
  }

  @Test func aRemovedMemberIsStillNamedByItsClients() throws {
    let test = try TestStore()
    let caller = test.caller
    let zoe = try add(test, "Zoé", email: "zoe@example.com")
    let client = try test.add("A") { $0.ownerId = zoe.id }
    try test.add("B") { $0.ownerId = zoe.id }
    _ = try change(test, zoe.id) { $0.status = .archived }
    #expect(try test.run(changes: false) { try $0.ownedClients(of: zoe.id, for: caller) } == 2)
    // A change of something else, and an import by the address, find it as before.
    let changed = try test.run { transaction in
      try transaction.update(.id(client.client.id), by: caller) { stored in
        var draft = stored.client.draft
        draft.name = "C"
        return draft
      }
    }
    #expect(changed.client.ownerId == zoe.id)
    #expect(
      try test.run(changes: false) { try $0.memberIdentifiers(for: caller) } == ["zoe@example.com": zoe.id.rawValue])
    _ = try test.run { try $0.delete(.id(client.client.id), by: caller) }
    #expect(try test.run(changes: false) { try $0.ownedClients(of: zoe.id, for: caller) } == 1)
  }

  @Test func anOlderStoreKeepsItsMembers() throws {
    let path = TestStore.temporaryPath()
    try TestStore(path: path).store.closeNow()
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(ListingMigrationTests.undoneAfterFilters + "PRAGMA user_version = 12;")
    connection.close()
    let test = try TestStore(path: path)
    let caller = test.caller
    let owner = try test.run(changes: false) { try $0.member(caller) }
    #expect(owner.revision == 1 && owner.role == .owner)
    #expect(try test.run(changes: false) { try $0.members(MemberQuery(status: nil), for: caller).items } == [owner])
    #expect(throws: DirectoryError.self) { try change(test, owner.id) { $0.status = .archived } }
  }

  @Test func whatIsAlteredBeneathTheServiceShows() throws {
    func check(_ sql: String, _ problems: [HistoryCheck.Problem]) throws {
      let test = try TestStore(path: TestStore.temporaryPath())
      let caller = test.caller
      let zoe = try add(test, "Zoé")
      _ = try test.run { transaction in
        try transaction.changeOrganization(by: caller) { organization in
          var draft = organization.draft
          draft.name = "One"
          return try organization.updating(draft)
        }
      }
      #expect(zoe.id.rawValue == "mem_000002")
      #expect(try isIntact(test))
      test.store.closeNow()
      let connection = try Connection(path: test.path, mode: .readWrite)
      try connection.execute(sql)
      connection.close()
      let again = try TestStore(path: test.path)
      let found = try again.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).problems }
      #expect(found == problems, "\(sql)")
    }
    func altered(_ sequence: Int, _ id: String) -> HistoryCheck.Problem {
      HistoryCheck.Problem(sequence: sequence, reason: .recordAltered, recordId: id)
    }
    let record = "record = CAST(replace(CAST(record AS TEXT),"
    try check(
      "UPDATE member SET role = 'owner', \(record) '\"role\":\"member\"', '\"role\":\"owner\"') AS BLOB)",
      [altered(1, "mem_000002")])
    try check("UPDATE member SET role = 'owner' WHERE id = 'mem_000002'", [altered(0, "mem_000002")])
    try check("UPDATE member SET is_active = 0 WHERE id = 'mem_000002'", [altered(0, "mem_000002")])
    try check("UPDATE organization SET \(record) 'One', 'Two') AS BLOB)", [altered(2, "org_000001")])
  }
}
