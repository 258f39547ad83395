@testable import Directory
@testable import DirectoryStore

/// Clients and filters from a seed: few values, so that they meet, in several scripts and forms.
struct RandomDirectory {
  var generator: SeededGenerator

  private let names = [
    "Ämne", "amne", "Zoé", "zoe", "Öland AG", "Bar", "bar", "Éclair", "x", "Straße & Söhne", "Nguyễn Thị Đào",
    "İstanbul",
    "ılık", "Œuvre", "a\u{10FFFD}", "日本商事", "O'Brien \"100%\"", "Bar Bar",
  ]
  private let cities = ["Lyon", "LYON", "Paris", "Köln", "Saint-Étienne", "Zürich", "東京"]
  private let countries = ["FR", "DE", "JP"]
  private let currencies = ["EUR", "USD", "CHF"]
  private let tags = ["VIP", "à relancer", "Öl", "b2b"]
  private let phones = ["+33123456789", "+4930123456", "+13125550123"]

  init(generator: SeededGenerator) {
    self.generator = generator
  }

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
  private mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
  private mutating func maybe<T>(_ values: [T]) -> T? { chance(2) ? pick(values) : nil }

  /// Adds clients, changes some, puts some in the trash; answers all in the order of their creation.
  mutating func fill(_ test: TestStore, count: Int) throws -> [Client] {
    let caller = test.caller
    var clients: [Client] = []
    for index in 0..<count {
      let made = client(index)
      let parent = chance(5) ? clients.last?.id : nil
      let client = try test.add(made.name) { client in
        let (number, name) = (made.number, made.name)
        client = made
        (client.number, client.name, client.parentId) = (number, name, parent)
        if client.ownerId != nil { client.ownerId = caller.member }
      }
      clients.append(client.client)
    }
    for index in clients.indices {
      let id = clients[index].id
      if chance(6) {
        let name = pick(names)
        let changed = try test.run { transaction in
          try transaction.update(.id(id), by: caller) { stored in
            var draft = stored.client.draft
            draft.name = name
            return draft
          }
        }
        clients[index] = changed.client
      }
      if chance(6) { clients[index] = try test.run { try $0.delete(.id(id), by: caller) }.client }
    }
    return clients
  }

  private mutating func client(_ index: Int) -> Client {
    var client = TestStore.client(pick(names))
    client.number = pick(["C-\(index)", "c\(index)x", "00\(index)"])
    client.kind = pick([.organization, .person])
    client.status = chance(5) ? .archived : .active
    client.legalName = maybe(names)
    client.tradingName = maybe(names)
    client.email = maybe(["a@example.com", "Zoé@exemple.fr", "B@example.com"]).map { EmailAddress(rawValue: $0) }
    client.phone = maybe(phones).flatMap { number($0) }
    client.website = maybe(["https://example.com", "http://exemple.fr/é"]).map { WebAddress(rawValue: $0) }
    client.tags = tags.filter { _ in chance(3) }
    client.ownerId = chance(3) ? ID(rawValue: "") : nil
    if chance(3) { client.externalIds = ["crm": "\(index)"] }
    if chance(3) { client.registrations = [Registration(scheme: "siren", value: pick(["552100554", "732829320"]))] }
    for place in 0..<Int.random(in: 0...3, using: &generator) { client.addresses.append(address(index * 10 + place)) }
    if !client.addresses.isEmpty, chance(2) {
      let last = client.addresses.count - 1
      client.addresses[last].uses = [.billing]
      client.addresses[last].isDefaultBilling = true
    }
    for place in 0..<Int.random(in: 0...2, using: &generator) {
      client.contacts.append(contact(index * 10 + place, place))
    }
    client.settings.currency = maybe(currencies).map { CurrencyCode(rawValue: $0) }
    client.settings.taxExempt = maybe([true, false])
    client.settings.language = maybe(["fr", "fr-CA", "de"]).map { LanguageTag(rawValue: $0) }
    client.settings.creditLimit = maybe(["0", "99.9", "100", "1000.50"]).map { DecimalNumber(rawValue: $0) }
    client.settings.defaultFeeType = maybe(Settings.FeeType.allCases)
    client.settings.buyerReference = maybe(["PO-1", "po-2"])
    return client
  }

  private func number(_ e164: String) -> PhoneNumber? {
    try? PhoneNumber(checking: PhoneNumber.Draft(raw: e164), country: CountryCode(rawValue: "FR"))
  }

  private mutating func address(_ index: Int) -> Address {
    Address(
      id: ID(rawValue: "adr_\(index)"), label: maybe(["Siège", "Dépôt"]), uses: [], isDefaultBilling: false,
      line1: maybe(["1 rue de l’Été"]), postalCode: maybe(["69001", "75002"]), city: maybe(cities),
      region: maybe([Address.Region(name: "Rhône"), Address.Region(name: "Bavière")]),
      country: maybe(countries).map { CountryCode(rawValue: $0) })
  }

  private mutating func contact(_ index: Int, _ place: Int) -> Contact {
    Contact(
      id: ID(rawValue: "con_\(index)"), firstName: pick(["Anaïs", "Jean"]), lastName: maybe(["Lefèvre", "Öz"]),
      displayName: chance(4) ? pick(["Mme Lefèvre", "Dr. Ö"]) : nil, jobTitle: maybe(["Gérante", "CEO"]),
      email: maybe(["c\(index)@example.com"]).map { EmailAddress(rawValue: $0) },
      phones: chance(3) ? [Contact.Phone(kind: .work, raw: "01 23", e164: pick(phones))] : [],
      language: maybe(["fr", "de"]).map { LanguageTag(rawValue: $0) }, isDefault: place == 0,
      invoiceRole: .none, status: .active, customFields: [:])
  }

  // MARK: Queries

  mutating func order() -> [ClientSort] {
    var keys = ClientSort.Key.allCases.filter { $0 != .relevance && $0 != .customField }
    keys.shuffle(using: &generator)
    return keys.prefix(Int.random(in: 1...ClientSort.most, using: &generator)).map { key in
      ClientSort(key, descending: Bool.random(using: &generator))
    }
  }

  mutating func search() -> String {
    pick(["lyon", "a", "zoe", "vip", "552100554", "bar", "example com", "jean", "öl", "33123456789", "zz"])
  }

  mutating func condition(depth: Int, from clients: [Client]) -> ClientFilter.Condition {
    var condition = ClientFilter.Condition()
    if depth < 3, chance(2) {
      let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        self.condition(depth: depth + 1, from: clients)
      }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: condition.and = parts
      case 1: condition.or = parts
      default: condition.not = ClientFilter.Negation(parts[0])
      }
      if chance(2) { return condition }
    }
    let paths =
      FilterField.Name.allCases.map(\.rawValue) + ["registrations/siren", "externalIds/crm", "externalIds/erp"]
    let path = pick(paths)
    guard let field = FilterField(path, customFields: .none) else { return condition }
    condition.field = path
    for _ in 0..<(chance(4) ? 2 : 1) {
      let value = value(of: path, field.kind, from: clients)
      switch pick(field.kind.operators) {
      case .eq: condition.eq = value
      case .ne: condition.ne = value
      case .lt: condition.lt = value
      case .le: condition.le = value
      case .gt: condition.gt = value
      case .ge: condition.ge = value
      case .contains: condition.contains = part(of: value, field.kind)
      case .startsWith: condition.startsWith = part(of: value, field.kind, atStart: true)
      case .in: condition.in = [value, self.value(of: path, field.kind, from: clients)]
      case .exists: condition.exists = Bool.random(using: &generator)
      }
    }
    return condition
  }

  /// A value that some client has, or another that fits the field.
  private mutating func value(of path: String, _ kind: FilterField.Kind, from clients: [Client]) -> FilterValue {
    let values = FilterModel(organizationCurrency: "EUR").values(of: path, pick(clients))
    switch kind {
    case .integer: return .integer(Int64.random(in: 0...3, using: &generator))
    case .boolean: return .boolean(Bool.random(using: &generator))
    case .instant:
      if chance(2) { return .text(pick(["2025-12-31", "2026-01-01", "2026-01-02"])) }
      if case .integer(let milliseconds)? = values.first {
        return .text(Instant(milliseconds: milliseconds).description)
      }
      return .text("2026-01-01T00:00:30.000Z")
    default: break
    }
    if case .text(let text)? = values.randomElement(using: &generator) {
      switch kind {
      case .text, .numbered: return .text(pick([text, text.uppercased(), text.lowercased()]))
      default: return .text(text)
      }
    }
    switch kind {
    case .phone: return .text(pick(phones))
    case .choice(let choices): return .text(pick(choices))
    case .country: return .text("CH")
    case .currency: return .text("JPY")
    case .language: return .text("it")
    case .decimal: return .text("100.00")
    default: return .text(pick(["e", "zzz", "Éa"]))
    }
  }

  private mutating func part(of value: FilterValue, _ kind: FilterField.Kind, atStart: Bool = false) -> FilterValue {
    guard case .text(let text) = value, kind != .language else { return value }
    let scalars = Array(text.unicodeScalars)
    let start = atStart ? 0 : Int.random(in: 0..<scalars.count, using: &generator)
    let end = Int.random(in: start..<scalars.count, using: &generator)
    let piece = String(String.UnicodeScalarView(scalars[start...end]))
    let isBlank =
      Text.trim(piece).isEmpty || !piece.unicodeScalars.contains { $0.properties.isAlphabetic || $0.value < 0x3A }
    return .text(isBlank || (kind == .phone && piece == "+") ? text : String(Text.trim(piece)))
  }
}
