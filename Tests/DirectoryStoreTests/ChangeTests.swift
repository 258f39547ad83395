import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct ChangeTests {
  private func rename(
    _ test: TestStore, _ id: ID<Client>, to name: String, ifRevision: Int? = nil
  ) throws -> StoredClient {
    let caller = test.caller
    return try test.run { transaction in
      try transaction.update(.id(id), ifRevision: ifRevision, by: caller) { stored in
        var draft = stored.client.draft
        draft.name = name
        return draft
      }
    }
  }

  @Test func aChangeGrowsTheRevisionAndNoChangeDoesNot() throws {
    let test = try TestStore()
    let client = try test.add("A")
    let changed = try rename(test, client.client.id, to: "B")
    #expect(changed.client.revision == 2)
    #expect(changed.client.number == client.client.number)
    #expect(changed.client.updatedAt > client.client.updatedAt)
    let same = try rename(test, client.client.id, to: "B")
    #expect(same.record == changed.record)
  }

  @Test func aStaleChangeIsAConflictWithTheCurrentRecord() throws {
    let test = try TestStore()
    let client = try test.add("A")
    let changed = try rename(test, client.client.id, to: "B", ifRevision: 1)
    do {
      _ = try rename(test, client.client.id, to: "C", ifRevision: 1)
      Issue.record("not refused")
    } catch StoreError.conflict(let current) {
      #expect(current == changed.record)
    }
  }

  @Test func aDeletedClientIsGoneAndItsNumberStaysTaken() throws {
    let test = try TestStore()
    let caller = test.caller
    let client = try test.add("A")
    try test.run { _ = try $0.delete(.id(client.client.id), by: caller) }
    #expect(throws: DirectoryError.notFound(kind: .client, id: client.client.id.rawValue)) {
      try test.run(changes: false) { try $0.client(.id(client.client.id), for: caller) }
    }
    #expect(try test.list(ClientQuery(status: .all)).names == [])
    var draft = Client.Draft()
    draft.name = "B"
    draft.number = client.client.number
    let again = draft
    do {
      _ = try test.run { try $0.insert(again, by: caller) }
      Issue.record("not refused")
    } catch StoreError.duplicate(_, let field, let existingID) {
      #expect(field == "number" && existingID == client.client.id.rawValue)
    }
  }

  @Test func numbersThatAreTakenArePassedOver() throws {
    let test = try TestStore()
    try test.add("A") { $0.number = "CLI-0001" }
    try test.add("B") { $0.number = "CLI-0002" }
    #expect(try test.add("C").client.number == "CLI-0003")
    try test.add("D") { $0.number = "CLI-0004" }
    #expect(try test.add("E").client.number == "CLI-0005")
  }

  @Test func aParentIsThereAndNotBelowAndNotTooDeep() throws {
    let test = try TestStore()
    let caller = test.caller
    var chain: [ID<Client>] = []
    func child(of parent: ID<Client>?) throws -> ID<Client> {
      var draft = Client.Draft()
      draft.name = "x"
      draft.parentId = parent
      let made = draft
      return try test.run { try $0.insert(made, by: caller) }.client.id
    }
    for _ in 0..<5 { chain.append(try child(of: chain.last)) }
    func check(_ code: IssueCode, _ body: () throws -> Void) {
      do {
        try body()
        Testing.Issue.record("\(code) not found")
      } catch let issues as Issues {
        #expect(issues.list.map(\.code) == [code])
        #expect(issues.list.map(\.pointer) == ["/parentId"])
      } catch {
        Testing.Issue.record(error)
      }
    }
    func move(_ id: ID<Client>, under parent: ID<Client>) throws {
      try test.run { transaction in
        _ = try transaction.update(.id(id), by: caller) { stored in
          var draft = stored.client.draft
          draft.parentId = parent
          return draft
        }
      }
    }
    check(.tooDeep) { _ = try child(of: chain[4]) }
    check(.unknownReference) { _ = try child(of: ID(rawValue: "cli_none")) }
    check(.cycle) { try move(chain[0], under: chain[3]) }
    check(.cycle) { try move(chain[0], under: chain[0]) }
    let other = try child(of: nil)
    check(.tooDeep) { try move(chain[0], under: other) }
    try move(chain[3], under: other)
  }

  @Test func aKeyAnswersTheFirstRecordForThirtyDays() throws {
    let clock = SteppingClock()
    let test = try TestStore(
      environment: StoreEnvironment(clock: clock, identifiers: CountedIdentifiers()))
    let caller = test.caller
    let write = IdempotentWrite(method: "client/create", paramsHash: "h", recordID: "cli_1")
    func earlier(_ hash: String = "h", method: String = "client/create") throws -> String? {
      try test.run(changes: false) { transaction in
        try transaction.earlierWrite(key: "k", method: method, paramsHash: hash, by: caller)
      }
    }
    #expect(try earlier() == nil)
    try test.run { try $0.keep(write, key: "k", by: caller) }
    #expect(try earlier() == "cli_1")
    #expect(throws: StoreError.self) { try earlier("other") }
    #expect(throws: StoreError.self) { try earlier(method: "client/update") }
  }

  @Test func anImportInBulkIsAsIfOneByOne() throws {
    let test = try TestStore()
    let caller = test.caller
    try test.add("Before")
    try test.run { transaction in
      try transaction.inBulk(expecting: 2_000) {
        for index in 0..<2_000 {
          var draft = Client.Draft()
          draft.name = "Bulk \(index)"
          draft.email = "bulk\(index)@example.com"
          _ = try transaction.insert(draft, by: caller)
        }
      }
    }
    #expect(try test.list(ClientQuery(search: "ulk1999@")).names == ["Bulk 1999"])
    #expect(try test.list(ClientQuery(search: "before", countsTotal: true)).names == ["Before"])
    #expect(try test.list(ClientQuery(limit: 1, countsTotal: true)).page.total == 2_001)
    #expect(try test.add("After").client.number == "CLI-2002")
    let matches = try test.run(changes: false) { try $0.matches(.email("BULK7@example.com"), for: caller) }
    #expect(matches.count == 1)
  }

  @Test func aBulkThatFailsLeavesTheIndexesAsTheyWere() throws {
    let test = try TestStore()
    try test.add("Before")
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try test.run { transaction in
        try transaction.inBulk(expecting: 2_000) { throw Stop() }
      }
    }
    #expect(try test.list(ClientQuery(search: "before")).names == ["Before"])
    try test.add("After")
    #expect(try test.list(ClientQuery(search: "after")).names == ["After"])
  }

  @Test func aClientIsMatchedByWhatItHas() throws {
    let test = try TestStore()
    let caller = test.caller
    var draft = Client.Draft()
    draft.name = "Café Noir"
    draft.number = "N1"
    draft.email = "a@example.com"
    draft.externalIds = ["crm": "7"]
    var contact = Contact.Draft()
    contact.email = "b@example.com"
    draft.contacts = [contact]
    var address = Address.Draft()
    address.postalCode = "75001"
    address.country = "FR"
    draft.addresses = [address]
    let made = draft
    let client = try test.run { try $0.insert(made, by: caller) }.client
    let found: [DirectoryStore.MatchKey] = [
      .number("N1"), .externalId(system: "crm", value: "7"), .email("A@EXAMPLE.com"),
      .nameAndPostalCode(name: "cafe noir", postalCode: "750 01"),
    ]
    let missed: [DirectoryStore.MatchKey] = [
      .number("N2"), .externalId(system: "crm", value: "8"), .email("b@example.com"),
      .nameAndPostalCode(name: "cafe", postalCode: "75001"),
      .nameAndPostalCode(name: "cafe noir", postalCode: "75002"), .registration(scheme: "siren", value: "1"),
    ]
    for key in found {
      let matches = try test.run(changes: false) { try $0.matches(key, for: caller) }
      #expect(matches == [ClientMatch(id: client.id, isDeleted: false)], "\(key)")
    }
    for key in missed {
      #expect(try test.run(changes: false) { try $0.matches(key, for: caller) }.isEmpty, "\(key)")
    }
  }
}
