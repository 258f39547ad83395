import JSON
import Testing

@testable import Directory

@Suite struct HistoryTests {
  private func object(_ text: String) throws -> JSONObject {
    try #require(try JSON.parse(Array(text.utf8)).object)
  }

  private func check(_ old: String, _ new: String, _ expected: [String]) throws {
    let (before, after) = (try object(old), try object(new))
    let changes = RecordDifference.changes(from: before, to: after)
    #expect(
      changes.map { "\($0.field): \($0.old?.compact ?? "-") → \($0.new?.compact ?? "-")" } == expected)
    let stored = try RecordDifference.changes(
      from: RawJSON(verified: Array(old.utf8)), to: RawJSON(verified: Array(new.utf8)))
    #expect(stored == changes, "what stands in both byte for byte is left out, and changes nothing")
    let back = RecordDifference.reverting(changes, in: after)
    #expect(back == before)
  }

  @Test func `what differs is told field by field, and leads back`() throws {
    try check(#"{"name":"A"}"#, #"{"name":"A"}"#, [])
    try check(#"{"name":"A","email":"x@y.z"}"#, #"{"email": "x@y.z" ,"n\u0061me":"A"}"#, [])
    try check(#"{"name":"A"}"#, #"{"name":"B"}"#, [#"name: "A" → "B""#])
    try check(#"{"name":"A"}"#, #"{"name":"A","email":"x@y.z"}"#, [#"email: - → "x@y.z""#])
    try check(#"{"tags":["a"]}"#, #"{"tags":["a","b"]}"#, [#"tags: ["a"] → ["a","b"]"#])
    try check(
      #"{"settings":{"currency":"EUR","taxExempt":true}}"#, #"{"settings":{"currency":"CHF"}}"#,
      [#"settings/currency: "EUR" → "CHF""#, "settings/taxExempt: true → -"])
    try check(
      #"{"externalIds":{"a/b":"1","c~d":"2"}}"#, #"{"externalIds":{"c~d":"3"}}"#,
      [#"externalIds/c~0d: "2" → "3""#, #"externalIds/a~1b: "1" → -"#])
  }

  @Test func `contacts and addresses are told by their identifiers, and their order too`() throws {
    try check(
      #"{"contacts":[{"id":"a","email":"1"},{"id":"b"}]}"#, #"{"contacts":[{"id":"a","email":"2"},{"id":"b"}]}"#,
      [#"contacts/a/email: "1" → "2""#])
    try check(
      #"{"contacts":[{"id":"a"},{"id":"b"},{"id":"c"}]}"#, #"{"contacts":[{"id":"a"},{"id":"c"}]}"#,
      [#"contacts/b: {"id":"b"} → -"#, #"contacts: ["a","b","c"] → ["a","c"]"#])
    try check(
      #"{"addresses":[{"id":"a"},{"id":"b"}]}"#, #"{"addresses":[{"id":"b"},{"id":"a"}]}"#,
      [#"addresses: ["a","b"] → ["b","a"]"#])
    try check(
      #"{"contacts":[{"id":"a","customFields":{"size":1}}]}"#, #"{"contacts":[{"id":"a","customFields":{"size":2}}]}"#,
      ["contacts/a/customFields/size: 1 → 2"])
    try check(
      #"{"contacts":[]}"#, #"{"contacts":[{"id":"a"}]}"#,
      [#"contacts/a: - → {"id":"a"}"#, #"contacts: [] → ["a"]"#])
  }

  @Test func `revisions and stamps are not fields`() throws {
    let changes = RecordDifference.changes(
      from: try object(#"{"id":"1","revision":1,"updatedAt":"x","updatedBy":"m","importId":"i","name":"A"}"#),
      to: try object(#"{"id":"1","revision":2,"updatedAt":"y","updatedBy":"n","name":"A"}"#))
    #expect(changes.isEmpty)
  }

  @Test func `taking back leaves alone what was edited since`() throws {
    let first = try object(#"{"name":"A","email":"1","contacts":[{"id":"a"}]}"#)
    let second = try object(#"{"name":"B","email":"2","contacts":[]}"#)
    let now = try object(#"{"name":"B","email":"3","contacts":[]}"#)
    let reversal = Reversal(of: RecordDifference.changes(from: first, to: second), in: now)
    #expect(reversal.record == (try object(#"{"name":"A","email":"3","contacts":[{"id":"a"}]}"#)))
    #expect(reversal.reversed.map(\.field) == ["name", "contacts/a", "contacts"])
    #expect(reversal.kept == [FieldChange(field: "email", old: "2", new: "3")])
  }

  @Test func `a field that is as it was before is neither taken back nor kept`() throws {
    let (first, second) = (try object(#"{"name":"A"}"#), try object(#"{"name":"B"}"#))
    let reversal = Reversal(of: RecordDifference.changes(from: first, to: second), in: first)
    #expect(reversal.record == first)
    #expect(reversal.reversed.isEmpty && reversal.kept.isEmpty)
  }
}
