import Directory
import JSON
import Testing

@testable import ClienteleServer

/// The form has the organization's own fields, with their limits, choices and values.
@Suite struct CustomFieldFormTests {
  private static let fields = """
    [
      {"key":"tier","label":{"en":"Tier","fr":"Niveau"},"kind":"choice","appliesTo":"client","required":true,"unique":false,
       "options":[{"key":"gold","label":{"en":"Gold","fr":"Or"},"retired":false},
                  {"key":"bronze","label":{"en":"Bronze","fr":"Bronze"},"retired":true}],"default":"gold",
       "description":"How much we do."},
      {"key":"size","label":{"en":"Size"},"kind":"integer","appliesTo":"client","required":false,"unique":false,
       "minimum":"1","maximum":"5000"},
      {"key":"code","label":{"en":"Code"},"kind":"text","appliesTo":"client","required":false,"unique":true,
       "maximumLength":12},
      {"key":"budget","label":{"en":"Budget"},"kind":"money","appliesTo":"client","required":false,"unique":false},
      {"key":"old","label":{"en":"Old"},"kind":"text","appliesTo":"client","required":false,"unique":false,
       "retiredAt":"2026-01-01T00:00:00.000Z"},
      {"key":"birthday","label":{"en":"Birthday","fr":"Anniversaire"},"kind":"date","appliesTo":"contact","required":true,
       "unique":false,"maximum":"2020-12-31"}
    ]
    """

  private static let client = """
    {"id":"cli_1","revision":1,"number":"1","kind":"organization","name":"A","registrations":[],"status":"active","tags":[],
     "externalIds":{},"addresses":[],"settings":{},"customFields":{"tier":"TIER","size":7,
     "budget":{"amount":"12.50","currency":"EUR"},"old":"x"},
     "contacts":[],"createdAt":"2026-01-01T00:00:00.000Z","createdBy":"mem_1","updatedAt":"2026-01-01T00:00:00.000Z",
     "updatedBy":"mem_1"}
    """

  private func customFields() throws -> CustomFields {
    let stamps =
      #"{"revision":1,"personalData":false,"showInList":false,"order":1,"createdAt":"2026-01-01T00:00:00.000Z","#
      + #""createdBy":"mem_1","updatedAt":"2026-01-01T00:00:00.000Z","updatedBy":"mem_1","#
    let elements = try JSON.parse(Array(Self.fields.utf8)).array ?? []
    let parsed = try elements.enumerated().map { index, element in
      var field = try JSON.decode(CustomField.self, from: Array(stamps.utf8) + JSON.encode(element).dropFirst())
      field.order = index + 1
      return field
    }
    return CustomFields(parsed)
  }

  private func form(_ tier: String?, _ language: Language) throws -> [String: FormField] {
    let client = try tier.map { tier in
      let text = Self.client.split(separator: "TIER").joined(separator: tier)
      return try JSON.decode(Client.self, from: Array(text.utf8))
    }
    let writer = try FormWriter(
      client, defaults: Organization.first(id: ID(rawValue: "org_1")).defaults, customFields: customFields(),
      language: language)
    func all(_ fields: [FormField]) -> [FormField] { fields.flatMap { [$0] + all($0.fields ?? []) } }
    let fields = all(writer.fields(ClientForm.whole.fields, of: ClientForm.whole))
    return Dictionary(fields.filter { $0.key.contains("customFields/") }.map { ($0.key, $0) }) { first, _ in first }
  }

  @Test func `A new client's form has the open fields with their limits, defaults and open choices`() throws {
    let form = try form(nil, .english)
    #expect(
      form.keys.sorted() == [
        "contacts/*/customFields/birthday", "customFields/budget", "customFields/budget/amount",
        "customFields/budget/currency", "customFields/code", "customFields/size", "customFields/tier",
      ])
    let tier = try #require(form["customFields/tier"])
    #expect(tier.label == "Tier" && tier.help == "How much we do." && tier.required && tier.default == "gold")
    #expect(tier.choices?.map(\.key) == ["gold"] && tier.choices?.map(\.label) == ["Gold"] && tier.value == nil)
    let size = try #require(form["customFields/size"])
    #expect(size.kind == .integer && size.least == "1" && size.greatest == "5000" && !size.required)
    let code = try #require(form["customFields/code"])
    #expect(code.maximumLength == 12 && code.unique == true)
    let birthday = try #require(form["contacts/*/customFields/birthday"])
    #expect(birthday.kind == .date && birthday.required && birthday.greatest == "2020-12-31" && birthday.value == nil)
  }

  @Test func `An existing client's form has its values, and the retired option that it has`() throws {
    let form = try form("bronze", .french)
    #expect(form["customFields/tier"]?.label == "Niveau")
    #expect(form["customFields/tier"]?.value == "bronze")
    #expect(form["customFields/tier"]?.choices?.map(\.label) == ["Or", "Bronze"])
    #expect(form["customFields/size"]?.value == 7)
    #expect(form["customFields/budget/amount"]?.value == "12.50")
    #expect(form["customFields/old"] == nil)
    #expect(form["contacts/*/customFields/birthday"]?.label == "Anniversaire")
    #expect(try self.form("gold", .french)["customFields/tier"]?.choices?.map(\.key) == ["gold"])
  }
}
