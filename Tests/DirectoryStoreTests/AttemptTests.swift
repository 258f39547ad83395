import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct AttemptTests {
  struct Failure: Error {}

  @Test func whatFailedLeavesNothingAndTheRestIsKept() throws {
    let test = try TestStore()
    let caller = test.caller
    let ids = try (0..<3).map { try test.add("Client \($0)").client.id }
    try test.run { transaction in
      for (index, id) in ids.enumerated() {
        do {
          try transaction.attempt {
            _ = try transaction.setStatus(.archived, of: id, by: caller)
            if index == 1 { throw Failure() }
          }
        } catch is Failure {}
      }
    }
    #expect(try test.list(ClientQuery(status: .archived)).names == ["Client 0", "Client 2"])
    #expect(try test.list(ClientQuery(search: "client", status: .active)).names == ["Client 1"])
    let check = try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }
    #expect(check.isIntact && check.entries == 5)
  }
}
