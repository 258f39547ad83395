import JSON
import Testing

@testable import Directory

@Suite struct CustomFieldRuleTests {
  private func field(
    _ key: String, _ kind: CustomField.Kind, of target: CustomField.Target = .client,
    _ change: (inout CustomField.Draft) -> Void
  ) throws -> CustomField {
    var draft = CustomField.Draft()
    (draft.key, draft.label, draft.kind, draft.appliesTo) = (key, ["en": key], kind, target)
    change(&draft)
    return try CustomField(draft, order: 1, in: Samples.context())
  }

  private func client(_ values: [String: CustomFieldValue], contact: [String: CustomFieldValue]) throws -> Client {
    var draft = Client.Draft()
    draft.name = "A"
    var person = Contact.Draft()
    person.email = "a@example.com"
    draft.contacts = [person]
    var client = try Client(draft, in: Samples.context()) { "1" }
    client.customFields = values
    client.contacts[0].customFields = contact
    return client
  }

  private func options(_ retired: String) -> [CustomField.OptionDraft] {
    ["gold", "bronze"].map { key in
      var option = CustomField.OptionDraft()
      (option.key, option.label, option.retired) = (key, ["en": key], key == retired)
      return option
    }
  }

  @Test func `A missing or outdated value breaks a rule, and a retired field none`() throws {
    func check(
      _ values: [String: CustomFieldValue], contact: [String: CustomFieldValue] = [:], _ expected: [String],
      isRetired: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      var fields = [
        try field("tier", .choice) { ($0.options, $0.required, $0.default) = (options("bronze"), true, .text("gold")) },
        try field("size", .integer) { $0.maximum = "5" },
        try field("all", .multiChoice) { $0.options = options("bronze") },
        try field("short", .text) { $0.maximumLength = 3 },
        try field("role", .text, of: .contact) { $0.required = true },
      ]
      if isRetired { fields = fields.map { $0.retired(at: Samples.context().now, in: Samples.context()) } }
      let found = try client(values, contact: contact).findings(
        organization: Samples.context().organization, customFields: CustomFields(fields),
        of: [.missingCustomField, .outdatedCustomField])
      let texts = found.map { "\($0.rule.rawValue) \($0.pointer) \($0.value ?? "-")" }
      #expect(texts.sorted() == expected.sorted(), sourceLocation: sourceLocation)
    }
    let good: [String: CustomFieldValue] = ["role": .text("x")]
    try check(["tier": .text("gold"), "size": .integer(5)], contact: good, [])
    try check([:], contact: good, ["missingCustomField /customFields/tier tier"])
    try check(["tier": .text("gold")], ["missingCustomField /contacts/0/customFields/role role"])
    try check(["tier": .text("bronze")], contact: good, ["outdatedCustomField /customFields/tier bronze"])
    try check(
      ["tier": .text("gold"), "size": .integer(6)], contact: good, ["outdatedCustomField /customFields/size 6"])
    try check(
      ["tier": .text("gold"), "all": .choices(["gold", "bronze"])], contact: good,
      ["outdatedCustomField /customFields/all bronze"])
    try check(
      ["tier": .text("gold"), "short": .text("long")], contact: good, ["outdatedCustomField /customFields/short long"])
    try check(["tier": .text("bronze"), "size": .integer(6)], [], isRetired: true)
  }

  @Test func `A default is the fix of a missing value, and the sentences are in both languages`() throws {
    let fields = CustomFields([
      try field("tier", .text) { ($0.required, $0.default) = (true, .text("gold")) },
      try field("code", .text) { $0.required = true },
    ])
    let found = try client([:], contact: [:]).findings(
      organization: Samples.context().organization, customFields: fields, of: [.missingCustomField])
    #expect(found.first { $0.value == "tier" }?.fix == ["customFields": ["tier": "gold"]])
    #expect(found.contains { $0.value == "code" && $0.fix == nil })
    func check(_ rule: HouseRule, _ english: String, _ french: String) {
      #expect(rule.message("tier", in: .english) == english)
      #expect(rule.message("tier", in: .french) == french)
    }
    check(
      .missingCustomField, "The custom field \"tier\" is required and has no value",
      "Le champ personnalisé «\u{A0}tier\u{A0}» est obligatoire et n’a pas de valeur")
    check(
      .outdatedCustomField, "The custom field does not allow \"tier\" any more",
      "Le champ personnalisé n’admet plus «\u{A0}tier\u{A0}»")
  }
}
