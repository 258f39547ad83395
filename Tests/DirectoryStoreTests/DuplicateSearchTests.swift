import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct DuplicateSearchTests {
  private func pairs(_ test: TestStore, minScore: Int = 60, limit: Int = 500) throws -> [DuplicatePair] {
    let caller = test.caller
    var (pairs, cursor): ([DuplicatePair], String?) = ([], nil)
    repeat {
      let from = cursor
      let page = try test.run {
        try $0.duplicatePairs(minScore: minScore, limit: limit, cursor: from, for: caller) { _ in }
      }
      pairs += page.items
      cursor = page.nextCursor
    } while cursor != nil
    return pairs
  }

  private func email(_ text: String) -> (inout Client) -> Void {
    { $0.email = EmailAddress(rawValue: text) }
  }

  @Test func whatChangesIsFoundAfterwards() throws {
    let test = try TestStore()
    let caller = test.caller
    let one = try test.add("A", email("a@example.com")).client.id
    let other = try test.add("B", email("b@example.com")).client.id
    #expect(try pairs(test).isEmpty)
    func set(_ email: String) throws {
      _ = try test.run { transaction in
        try transaction.update(.id(other), by: caller) { stored in
          var draft = stored.client.draft
          draft.email = email
          return draft
        }
      }
    }
    try set("A@example.com")
    #expect(try pairs(test).map { $0.clients.map(\.id) } == [[one, other]])
    try set("c@example.com")
    #expect(try pairs(test).isEmpty)
    try set("a@example.com")
    _ = try test.run { try $0.delete(.id(one), by: caller) }
    #expect(try pairs(test).isEmpty)
    _ = try test.run { try $0.restore(one, by: caller) }
    #expect(try pairs(test).count == 1)
  }

  @Test func aDismissedPairDoesNotComeAgain() throws {
    let test = try TestStore()
    let caller = test.caller
    let one = try test.add("A", email("a@example.com")).client.id
    let other = try test.add("B", email("a@example.com")).client.id
    _ = try test.run { try $0.dismissDuplicate(other, one, isDismissed: true, by: caller) }
    #expect(try pairs(test).isEmpty)
    #expect(try test.run { try $0.duplicates(of: one, limit: 5, for: caller) }.isEmpty)
    _ = try test.run { try $0.dismissDuplicate(one, other, isDismissed: false, by: caller) }
    #expect(try pairs(test).count == 1)
    #expect(throws: Issues.self) {
      try test.run { try $0.dismissDuplicate(one, one, isDismissed: true, by: caller) }
    }
  }

  @Test func whatTooManyShareTellsNothing() throws {
    let test = try TestStore()
    for index in 0...DuplicateSearch.mostSharing { try test.add("N\(index)", email("shared@example.com")) }
    #expect(try pairs(test).isEmpty)
  }

  /// Against the comparison of each client with each.
  @Test(arguments: 1...5) func everyLikelyPairIsFoundOnce(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let test = try TestStore()
    var clients: [Client] = []
    for _ in 0..<120 {
      let numbers = (0..<4).map { _ in Int.random(in: 0..<40, using: &random) }
      let hasPlace = Bool.random(using: &random)
      let stored = try test.add("Société Nom\(numbers[0])") { client in
        client.email = EmailAddress(rawValue: "mail\(numbers[1])@example.com")
        client.website = WebAddress(rawValue: "https://host\(numbers[2]).example/")
        guard hasPlace else { return }
        client.addresses = [
          Address(
            id: ID(rawValue: "adr_1"), uses: [], isDefaultBilling: false, line1: "Rue \(numbers[3])",
            postalCode: "6900\(numbers[3] % 3)", city: "Lyon", country: CountryCode(rawValue: "FR"))
        ]
      }
      clients.append(stored.client)
    }
    for minScore in [60, 75] {
      var expected: Set<[String]> = []
      for (place, one) in clients.enumerated() {
        for other in clients[(place + 1)...] {
          let comparison = DuplicateComparison(DuplicateTraits(one), DuplicateTraits(other))
          if comparison.score >= minScore { expected.insert([one.id.rawValue, other.id.rawValue]) }
        }
      }
      for limit in [3, 500] {
        let found = try pairs(test, minScore: minScore, limit: limit).map { $0.clients.map(\.id.rawValue) }
        #expect(found.count == expected.count && Set(found) == expected)
      }
    }
  }
}
