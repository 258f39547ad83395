import JSON
import Testing

@testable import Directory

@Suite struct CustomFieldTests {
  private func field(_ kind: CustomField.Kind, _ change: (inout CustomField.Draft) -> Void = { _ in }) throws
    -> CustomField
  {
    var draft = CustomField.Draft()
    draft.key = "field"
    draft.label = ["en": "Field"]
    draft.kind = kind
    if kind.isChoice {
      draft.options = ["gold", "silver", "bronze"].map { key in
        var option = CustomField.OptionDraft()
        option.key = key
        option.label = ["en": key, "fr": key + " (fr)"]
        option.retired = key == "bronze"
        return option
      }
    }
    change(&draft)
    return try CustomField(draft, order: 1, in: Samples.context())
  }

  /// What a value becomes, as JSON, or what is wrong with it.
  private func check(
    _ kind: CustomField.Kind, _ given: String, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout CustomField.Draft) -> Void = { _ in }
  ) throws {
    let value = try JSON.decode(CustomFieldValue.self, from: Array(given.utf8))
    let field = try field(kind, change)
    let found: String
    do throws(Issue) {
      let checked = try field.check(value, dialledIn: CountryCode(rawValue: "FR"))
      found = checked.flatMap { try? JSON.encode($0) }.map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
    } catch {
      found = [error.pointer, error.code.rawValue, error.suggestion].compactMap { $0?.isEmpty == true ? nil : $0 }
        .joined(separator: " ")
    }
    #expect(found == expected, "\(kind) \(given)", sourceLocation: sourceLocation)
  }

  @Test func `Values of each kind become what is stored, or say what is wrong`() throws {
    try check(.text, #""  Été  ""#, #""Été""#)
    try check(.text, #""e\u0301te""#, #""éte""#)
    try check(.text, #""a\nb""#, "invalidCharacter")
    try check(.text, #""   ""#, "nothing")
    try check(.text, "7", "invalidValue \"…\"")
    try check(.text, #""abcd""#, "tooLong") { $0.maximumLength = 3 }
    try check(.longText, #""a\r\nb""#, #""a\nb""#)
    try check(.integer, "-7", "-7")
    try check(.integer, #""7""#, "invalidValue 42")
    try check(.integer, "11", "outOfRange 1…10") { ($0.minimum, $0.maximum) = ("1", "10") }
    try check(.integer, "10", "10") { ($0.minimum, $0.maximum) = ("1", "10") }
    try check(.decimal, #""007.50""#, #""7.50""#)
    try check(.decimal, #""-12.5""#, #""-12.5""#)
    try check(.decimal, #""-12.51""#, "outOfRange ≥ -12.5") { $0.minimum = "-12.5" }
    try check(.decimal, #""1,5""#, "invalidDecimal 1.5")
    try check(.money, #"{"amount":"12.50","currency":"EUR"}"#, #"{"amount":"12.50","currency":"EUR"}"#)
    try check(.money, #"{"amount":"12.50"}"#, "/currency required")
    try check(.money, #"{"amount":"x","currency":"EUR"}"#, "/amount invalidDecimal")
    try check(.money, #"{"amount":"1","currency":"FRF"}"#, "/currency invalidCurrency EUR")
    try check(.money, #"{"raw":"01"}"#, "/amount required")
    try check(.money, #"{"amount":"101","currency":"EUR"}"#, "/amount outOfRange ≤ 100") { $0.maximum = "100" }
    try check(.date, #""2024-02-29""#, #""2024-02-29""#)
    try check(.date, #""2023-02-29""#, "invalidDate")
    try check(.date, #""2026-12-31""#, "outOfRange ≤ 2026-01-01") { $0.maximum = "2026-01-01" }
    try check(.dateTime, #""2026-11-23T09:30:00.000Z""#, #""2026-11-23T09:30:00.000Z""#)
    try check(.dateTime, #""2026-11-23""#, "invalidDate")
    try check(.boolean, "true", "true")
    try check(.boolean, #""true""#, "invalidValue true | false")
    try check(.choice, #""gold""#, #""gold""#)
    try check(.choice, #""golf""#, "invalidChoice gold")
    try check(.choice, #""xyz""#, "invalidChoice gold, silver")
    try check(.choice, #""bronze""#, "retired")
    try check(.multiChoice, #"["silver","gold"]"#, #"["gold","silver"]"#)
    try check(.multiChoice, #"["gold","gold"]"#, "/1 duplicate")
    try check(.multiChoice, "[]", "nothing")
    try check(.url, #""https://example.com/a""#, #""https://example.com/a""#)
    try check(.url, #""example""#, "invalidURL")
    try check(.email, #""a@example.com""#, #""a@example.com""#)
    try check(.email, #""a.example.com""#, "invalidEmail")
    try check(.phone, #""01 42 72 00 00""#, #"{"raw":"01 42 72 00 00","e164":"+33142720000"}"#)
    try check(.phone, #"{"raw":"abc"}"#, "/raw invalidPhone")
    try check(.phone, #"{"amount":"1"}"#, #"invalidValue {"raw": "01 42 72 00 00"}"#)
    try check(.country, #""FR""#, #""FR""#)
    try check(.country, #""France""#, "invalidCountry FR")
    try check(.clientReference, #""cli_1""#, #""cli_1""#)
    try check(.memberReference, "true", "invalidValue \"mem_…\"")
  }

  @Test func `A definition says what is wrong with it`() throws {
    func check(_ expected: [String], _ kind: CustomField.Kind = .text, _ change: (inout CustomField.Draft) -> Void) {
      do {
        _ = try field(kind, change)
        #expect(expected.isEmpty)
      } catch {
        #expect((error as? Issues)?.list.map { "\($0.pointer) \($0.code)" } == expected)
      }
    }
    check([]) { _ in }
    check(["/key invalidValue"]) { $0.key = "Été 2" }
    check(["/key tooLong"]) { $0.key = String(repeating: "a", count: 42) }
    check(["/key required", "/label required"]) { ($0.key, $0.label) = (nil, [:]) }
    check(["/label/xx-1 invalidLanguage"]) { $0.label = ["xx-1": "A"] }
    check(["/label/en required"]) { $0.label = ["en": " "] }
    check(["/kind required"]) { $0.kind = nil }
    check(["/options required"], .choice) { $0.options = [] }
    check(["/options notApplicable"]) {
      var option = CustomField.OptionDraft()
      (option.key, option.label) = ("a", ["en": "A"])
      $0.options = [option]
    }
    check(["/options/1/key duplicate"], .choice) { $0.options?[1].key = "gold" }
    check(["/minimum notApplicable"]) { $0.minimum = "1" }
    check(["/maximum outOfRange"], .decimal) { ($0.minimum, $0.maximum) = ("2", "-3") }
    check(["/maximum invalidDate"], .date) { $0.maximum = "tomorrow" }
    check(["/maximumLength outOfRange"]) { $0.maximumLength = 501 }
    check(["/unique notApplicable"], .boolean) { $0.unique = true }
    check(["/unique notApplicable"], .money) { $0.unique = true }
    check(["/default outOfRange"], .integer) { ($0.maximum, $0.default) = ("3", .integer(4)) }
    check(["/default retired"], .choice) { $0.default = .text("bronze") }
  }

  @Test func `A change keeps what never changes, and every option`() throws {
    let previous = try field(.choice)
    func check(_ expected: [String], _ change: (inout CustomField.Draft) -> Void) {
      var draft = previous.draft
      change(&draft)
      do {
        let changed = try CustomField(draft, replacing: previous, order: 1, in: Samples.context())
        #expect(changed.revision == 2)
        #expect(expected.isEmpty)
      } catch {
        #expect(error.list.map { "\($0.pointer) \($0.code)" } == expected)
      }
    }
    check([]) { $0.options?.swapAt(0, 2) }
    check(["/key fixed"]) { $0.key = "other" }
    check(["/kind fixed"]) { $0.kind = .multiChoice }
    check(["/appliesTo fixed"]) { $0.appliesTo = .contact }
    check(["/options required"]) { $0.options?.removeFirst() }
  }

  @Test func `A record gets defaults once, keeps what it has, and loses no required value`() throws {
    var tier = try field(.choice) { ($0.key, $0.default) = ("tier", .text("silver")) }
    let code = try field(.text) { ($0.key, $0.required) = ("code", true) }
    func check(
      _ expected: String, _ given: [String: CustomFieldValue], _ previous: [String: CustomFieldValue]?,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      var issues = IssueCollector()
      let values = issues.customFields(
        given, replacing: previous, of: .client, dialledIn: CountryCode(rawValue: "FR"), in: CustomFields([tier, code]))
      let found =
        issues.list.map { "\($0.pointer) \($0.code)" }
        + values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.shown)" }
      #expect(found.joined(separator: ", ") == expected, sourceLocation: sourceLocation)
    }
    check("/customFields/code required, tier=silver", [:], nil)
    check("code=a, tier=silver", ["code": .text("a")], nil)
    check("code=a, tier=gold", ["code": .text("a"), "tier": .text("gold")], nil)
    check("", [:], [:])
    check("/customFields/code required", [:], ["code": .text("a")])
    check("/customFields/cod unknownCustomField", ["cod": .text("a")], [:])
    check("cod=a", ["cod": .text("a")], ["cod": .text("a")])
    check("/customFields/code required", ["code": .text(" ")], ["code": .text("a")])
    tier = tier.retired(at: Instant(milliseconds: 0), in: Samples.context())
    check("code=a", ["code": .text("a")], nil)
    check("/customFields/tier retired, code=a", ["code": .text("a"), "tier": .text("gold")], nil)
    check(
      "code=a, tier=gold", ["code": .text("a"), "tier": .text("gold")], ["code": .text("a"), "tier": .text("gold")])
    check("code=a", ["code": .text("a")], ["code": .text("a"), "tier": .text("gold")])
  }

  @Test func `Decimals are ordered as numbers, below zero too`() {
    let ordered = ["-1000", "-12.51", "-12.5", "-0.000001", "0", "0.000001", "9", "10", "10.5", "999999999999999999"]
    let keys = ordered.map { DecimalNumber(rawValue: $0).signedOrderKey }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }
}
