import Directory
import JSON
import OpenRPC
import Testing

@testable import ClienteleServer

/// The form says what the drafts take, no more and no less.
@Suite struct FormTests {
  private func writer(_ language: Language = .english, _ client: Client? = nil) throws -> FormWriter {
    try FormWriter(
      client, defaults: Organization.first(id: ID(rawValue: "org_1")).defaults, customFields: .none, language: language)
  }

  /// The whole form, and all fields in it.
  private func fields(_ language: Language = .english, _ client: Client? = nil) throws -> [FormField] {
    let writer = try writer(language, client)
    func all(_ fields: [FormField]) -> [FormField] { fields.flatMap { [$0] + all($0.fields ?? []) } }
    return all(writer.fields(ClientForm.whole.fields, of: ClientForm.whole))
  }

  private static let groups: [FieldGroup] = {
    func all(_ group: FieldGroup) -> [FieldGroup] { [group] + group.fields.compactMap(\.group).flatMap { all($0) } }
    return all(ClientForm.whole)
  }()

  @Test func `each member of a draft is in the form, and each field of the form in a draft`() {
    let reader = ShapeReader()
    var drafts: Set<String> = []
    for group in Self.groups {
      guard let type = group.type else { continue }
      drafts.insert(String(reflecting: type))
      let members = reader.members(of: type).map(\.key)
      #expect(Set(group.fields.map(\.name)) == Set(members), "\(type)")
      #expect(group.fields.count == members.count, "\(type)")
    }
    #expect(drafts.count == 10)
  }

  @Test func `the choices of a field are those that its type has`() {
    let reader = ShapeReader()
    var checked = 0
    for group in Self.groups {
      guard let type = group.type else { continue }
      for member in reader.members(of: type) {
        var shape = member.shape
        if case .array(let element) = shape { shape = element }
        if case .reference(let name) = shape { shape = reader.definitions[name] ?? .any }
        guard case .choice(let names) = shape, let field = group.fields.first(where: { $0.name == member.key }) else {
          continue
        }
        checked += 1
        #expect(Set(field.choices.map(\.key)) == Set(names), "\(type) \(member.key)")
      }
    }
    #expect(checked >= 8)
  }

  @Test func `each text is there in both languages`() throws {
    let english = try fields(.english)
    let french = try fields(.french)
    #expect(english.map(\.key) == french.map(\.key))
    #expect(Set(english.map(\.key)).count == english.count)
    for (one, other) in zip(english, french) {
      #expect(!one.label.isEmpty && !other.label.isEmpty, "\(one.key)")
      #expect((one.help == nil) == (other.help == nil) && one.help != "" && other.help != "", "\(one.key)")
      #expect(one.choices?.map(\.key) == other.choices?.map(\.key), "\(one.key)")
      #expect(((one.choices ?? []) + (other.choices ?? [])).allSatisfy { !$0.label.isEmpty }, "\(one.key)")
    }
    for table in StandardChoices.allCases {
      let tables = Language.allCases.map { table.choices(in: $0) }
      #expect(Set(tables[0].map(\.key)) == Set(tables[1].map(\.key)))
      #expect(tables.joined().allSatisfy { !$0.label.isEmpty })
    }
    #expect(StandardChoices.countries.choices(in: .french).first?.label == "Afghanistan")
    #expect(StandardChoices.countries.choices(in: .french).contains { $0.key == "DE" && $0.label == "Allemagne" })
    #expect(StandardChoices.currencies.choices(in: .english).contains { $0.key == "CHF" && $0.label == "Swiss Franc" })
  }

  @Test func `what can be chosen is taken`() throws {
    let takes: [StandardChoices: (String) -> Bool] = [
      .countries: { (try? CountryCode(checking: $0)) != nil },
      .currencies: { (try? CurrencyCode(checking: $0)) != nil },
      .languages: { (try? LanguageTag(checking: $0)) != nil }, .timeZones: { (try? TimeZoneName(checking: $0)) != nil },
    ]
    for table in StandardChoices.allCases {
      let choices = table.choices(in: .french)
      #expect(choices.count > 150, "\(table)")
      for choice in choices { #expect(takes[table]?(choice.key) == true, "\(choice.key)") }
    }
  }

  @Test func `the limits of the form are those of the checks`() throws {
    var checked = 0
    for field in try fields() {
      for (value, limit, isBeyond) in probes(of: field) {
        let issues = try issues(of: value, at: field.key).filter {
          ["tooLong", "tooMany", "outOfRange"].contains($0.code)
        }
        let broken = issues.contains { $0.limit == limit }
        #expect(broken == isBeyond, "\(field.key), \(isBeyond ? "beyond" : "at") \(limit): \(issues)")
        checked += 1
      }
    }
    #expect(checked >= 80)
  }

  /// Values at the limits of a field, and just beyond them.
  private func probes(of field: FormField) -> [(JSONValue, limit: Int, isBeyond: Bool)] {
    var probes: [(JSONValue, limit: Int, isBeyond: Bool)] = []
    func add(_ limit: Int?, _ step: Int, _ make: (Int) -> JSONValue) {
      guard let limit else { return }
      for isBeyond in [false, true] { probes.append((make(limit + (isBeyond ? step : 0)), limit, isBeyond)) }
    }
    // What has a form of its own is refused for that before it is too long.
    if field.pattern == nil, ![.currency, .country, .language].contains(field.kind) {
      add(field.maximumLength, 1) { .string(String(repeating: "x", count: $0)) }
    }
    add(field.maximum, 1) { .number(JSONNumber($0)) }
    add(field.minimum, -1) { .number(JSONNumber($0)) }
    if field.kind == .list {
      add(field.maximumItems, 1) { count in
        .array((0..<count).map { field.key == "tags" ? JSONValue.string("tag \($0)") : [:] })
      }
    }
    if field.kind == .map {
      add(field.maximumItems, 1) { count in
        var object = JSONObject()
        for index in 0..<count { object["key \(index)"] = "x" }
        return .object(object)
      }
      add(field.maximumKeyLength, 1) { .object(object([(String(repeating: "k", count: $0), "x")])) }
    }
    return probes
  }

  private func object(_ members: [(String, JSONValue)]) -> JSONObject {
    var object = JSONObject()
    for (key, value) in members { object[key] = value }
    return object
  }

  /// What is wrong with a draft that has a value at a key.
  private func issues(of value: JSONValue, at key: String) throws -> [(code: String, limit: Int?)] {
    var draft = value
    for (index, name) in key.split(separator: "/").enumerated().reversed() {
      let parent = key.split(separator: "/").prefix(index).last
      if name == "*", parent != "externalIds" {
        draft = [draft]
        continue
      }
      var members = [(name == "*" ? "key" : String(name), draft)]
      // What has to stand beside a number of payment terms for it to count.
      if name == "days" { members.append(("kind", "net")) }
      if name == "day" || name == "monthsAhead" { members.append(("kind", "dayOfMonth")) }
      if name == "monthsAhead" { members.append(("day", 1)) }
      if parent == "registrations" || name == "value" { members.append(("scheme", "other:x")) }
      draft = .object(object(members))
    }
    let read = try JSON.decodeLeniently(Client.Draft.self, from: draft)
    #expect(read.issues == nil, "\(key)")
    do {
      let organization = Organization.first(id: ID(rawValue: "org_1"))
      let context = ClientContext(
        organization: organization, member: ID(rawValue: "mem_1"), now: Instant(milliseconds: 0),
        identifiers: CountedIdentifiers())
      _ = try Client(try #require(read.value), in: context) { "1" }
      return []
    } catch let issues as Issues {
      return issues.list.map { ($0.code.rawValue, $0.limit) }
    }
  }

  /// Identifiers that are all the same: these tests do not look at them.
  private struct CountedIdentifiers: IdentifierSource {
    func next<Record: IdentifiedRecord>(_ kind: Record.Type, at instant: Instant) -> ID<Record> {
      ID(rawValue: Record.identifierPrefix + "_1")
    }
  }

  private func client(_ json: String) throws -> Client {
    let context = ClientContext(
      organization: Organization.first(id: ID(rawValue: "org_1")), member: ID(rawValue: "mem_1"),
      now: Instant(milliseconds: 0), identifiers: CountedIdentifiers())
    return try Client(JSON.decode(Client.Draft.self, from: Array(json.utf8)), in: context) { "1" }
  }

  @Test func `what the form calls the default is what a client is given`() throws {
    let client = try client(
      """
      {"name": "A", "contacts": [{"lastName": "B", "phones": [{"raw": "12"}]}],
        "settings": {"paymentTerms": {"kind": "endOfMonth"}}}
      """)
    let draft = try JSON.value(of: client.draft)
    var checked = 0
    for field in try fields() {
      guard let standard = field.default, field.key != "settings/paymentTerms/monthsAhead" else { continue }
      var value: JSONValue? = draft
      for name in field.key.split(separator: "/") { value = name == "*" ? value?.array?.first : value?[String(name)] }
      #expect(value == standard, "\(field.key)")
      checked += 1
    }
    #expect(checked == 6)
  }

  @Test func `an existing client's values stand at its fields, and the settings that apply`() throws {
    let client = try client(
      """
      {"name": "A", "phone": {"raw": "01 23 45 67 89"}, "tags": ["x"], "contacts": [{"lastName": "B"}],
        "settings": {"currency": "CHF"}}
      """)
    let form = Dictionary(uniqueKeysWithValues: try fields(.english, client).map { ($0.key, $0) })
    #expect(form["name"]?.value == "A")
    #expect(form["phone/e164"]?.value == "+33123456789")
    #expect(form["tags"]?.value == ["x"])
    #expect(form["contacts"]?.value?.array?.first?["lastName"] == "B")
    #expect(form["contacts/*/lastName"]?.value == nil)
    #expect(form["settings/currency"]?.value == "CHF" && form["settings/currency"]?.source == .client)
    #expect(form["settings/language"]?.value == nil && form["settings/language"]?.effective == "fr")
    #expect(form["settings/language"]?.source == .organization)
    #expect(form["name"]?.required == true && form["email"]?.required == false)
    #expect(form["contacts"]?.requiresOneOf == Contact.namingMembers)
    #expect(try fields().allSatisfy { $0.value == nil })
  }
}
