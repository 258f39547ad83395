import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct ClientTests {
  @Test func aClientIsReadBackByIdNumberAndExternalId() throws {
    let store = try TestStore()
    let caller = store.caller
    let added = try store.add("Globex") { $0.externalIds = ["crm": "42"] }
    #expect(added.client.number == "CLI-0001")
    let references: [ClientReference] = [
      .id(added.client.id), .number("CLI-0001"), .externalId(system: "crm", value: "42"),
    ]
    for reference in references {
      let found = try store.run(changes: false) { try $0.client(reference, for: caller) }
      #expect(found.client == added.client)
      #expect(found.record == added.record)
    }
  }

  @Test func aListIsInOrderAndGoesOnAfterEachPage() throws {
    let store = try TestStore()
    for name in ["Delta", "alpha", "Charlie", "bravo", "Echo"] { try store.add(name) }
    let first = try store.list(ClientQuery(limit: 2, countsTotal: true))
    #expect(first.names == ["alpha", "bravo"])
    #expect(first.page.total == 5)
    let second = try store.list(ClientQuery(limit: 2, cursor: first.page.nextCursor))
    #expect(second.names == ["Charlie", "Delta"])
    let third = try store.list(ClientQuery(limit: 2, cursor: second.page.nextCursor))
    #expect(third.names == ["Echo"])
    #expect(third.page.nextCursor == nil)
    #expect(try store.list(ClientQuery(search: "lph")).names == ["alpha"])
    #expect(try store.list(ClientQuery(search: "a c", status: .all)).names == ["alpha", "bravo", "Charlie", "Delta"])
  }
}
