import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore
@testable import SQLDatabase

@Suite struct SearchTests {
  private func check(_ search: String, in names: [String], finds found: [String]) throws {
    let test = try TestStore()
    for (index, name) in names.enumerated() { try test.add(name) { $0.number = "\(index)" } }
    let page = try test.list(ClientQuery(search: search, countsTotal: true))
    #expect(page.names == found, "\(search)")
    #expect(page.page.total == found.count, "\(search)")
  }

  @Test func wordsAreFoundInAnyOrderWithoutCaseAndAccents() throws {
    let names = ["Société Générale", "Straße 10", "Œuvre d'été"]
    try check("generale SOCIETE", in: names, finds: ["Société Générale"])
    try check("cié ale", in: names, finds: ["Société Générale"])
    try check("strasse", in: names, finds: ["Straße 10"])
    try check("oeuvre", in: names, finds: ["Œuvre d'été"])
    try check("societe strasse", in: names, finds: [])
    try check("", in: ["b", "a bb"], finds: ["a bb", "b"])
    try check("  \n ", in: ["b", "a bb"], finds: ["a bb", "b"])
  }

  @Test func shortWordsAreFoundToo() throws {
    let names = ["Ab", "Xyab", "日本", "q"]
    try check("ab", in: names, finds: ["Ab", "Xyab"])
    try check("xy", in: names, finds: ["Xyab"])
    try check("日", in: names, finds: ["日本"])
    try check("本", in: names, finds: ["日本"])
    try check("q", in: names, finds: ["q"])
    try check("zz", in: names, finds: [])
  }

  @Test func whatAWordHoldsHasNoMeaningAsAQuery() throws {
    let names = ["100% \"quoted\" * AND", "a_b%c", "it's (here)", "NEAR{x}"]
    try check("\"quoted\"", in: names, finds: ["100% \"quoted\" * AND"])
    try check("100%", in: names, finds: ["100% \"quoted\" * AND"])
    try check("a_b%c", in: names, finds: ["a_b%c"])
    try check("a%c", in: names, finds: [])
    try check("axb", in: names, finds: [])
    try check("it's", in: names, finds: ["it's (here)"])
    try check("(here)", in: names, finds: ["it's (here)"])
    try check("NEAR{x}", in: names, finds: ["NEAR{x}"])
    try check("quo*", in: names, finds: [])
    try check("search_text:quoted", in: names, finds: [])
    try check("\"", in: names, finds: ["100% \"quoted\" * AND"])
    try check("\u{0}quoted\u{0}", in: names, finds: ["100% \"quoted\" * AND"])
    try check(String(repeating: "long ", count: 10_000), in: names, finds: [])
    try check(String(repeating: "x", count: 10_000), in: names, finds: [])
  }

  @Test func theIndexFollowsChanges() throws {
    let test = try TestStore()
    let caller = test.caller
    let client = try test.add("Before")
    try test.run { transaction in
      _ = try transaction.update(.id(client.client.id), by: caller) { stored in
        var draft = stored.client.draft
        draft.name = "After"
        return draft
      }
    }
    #expect(try test.list(ClientQuery(search: "before")).names == [])
    #expect(try test.list(ClientQuery(search: "after")).names == ["After"])
    try test.run { _ = try $0.delete(.id(client.client.id), by: caller) }
    #expect(try test.list(ClientQuery(search: "after", status: .all)).names == [])
    try test.run { try $0.connection.execute("INSERT INTO client_search (client_search) VALUES ('integrity-check')") }
  }

  @Test func manyHitsArePagedToo() throws {
    let test = try TestStore()
    let caller = test.caller
    try test.run { transaction in
      for index in 0..<3_000 {
        var draft = Client.Draft()
        draft.name = (index % 3 == 0 ? "common " : "other ") + (index % 500 == 0 ? "rare" : "") + " \(index)"
        _ = try transaction.insert(draft, by: caller)
      }
    }
    for (search, count) in [("common", 1_000), ("rare", 6), ("co", 1_000), ("common rare", 2), ("m", 1_000)] {
      var query = ClientQuery(search: search, limit: 77)
      var found = 0
      repeat {
        let page = try test.list(query).page
        found += page.count
        query.cursor = page.nextCursor
      } while query.cursor != nil
      #expect(found == count, "\(search)")
    }
  }
}
