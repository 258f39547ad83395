import Testing
import VCard

@testable import Directory

/// What is written as vCards is read as it was.
@Suite struct RoundTripTests {
  private static let seed: UInt64 = 20_261_125

  @Test func `a client that is written and read again is the same`() throws {
    for number in 0..<300 {
      var generator = ClientGenerator(seed: Self.seed + UInt64(number))
      let client = try generator.client()
      var writer = ClientCards()
      try writer.append(client)
      let read = try imported(writer.take())
      #expect(read.count == 1)
      let planned = try #require(read.first)
      #expect(planned.findings.allSatisfy { $0.severity == .information })
      let again = try Client(planned.draft, in: context(), number: { "none" })
      #expect(Self.plain(again) == Self.plain(client), "client \(number)")
    }
  }

  @Test func `reading what was written changes nothing`() throws {
    for number in 0..<300 {
      var generator = ClientGenerator(seed: Self.seed + UInt64(number))
      let client = try generator.client()
      var writer = ClientCards()
      try writer.append(client)
      let planned = try #require(try imported(writer.take()).first)
      for blankMeans in BlankMeans.allCases {
        let draft = client.draft.merging(planned.draft, fields: planned.fields, blankMeans: blankMeans)
        let after = try Client(draft, replacing: client, in: context(), number: { client.number })
        #expect(after.sameContent(as: client), "client \(number)")
      }
    }
  }

  @Test func `the cards of several clients stay apart`() throws {
    var generator = ClientGenerator(seed: Self.seed)
    let clients = try (0..<50).map { number in
      var client = try generator.client()
      client.number = "N-\(number)"
      client.name = "The same name"
      return client
    }
    var writer = ClientCards()
    for client in clients { try writer.append(client) }
    let read = try imported(writer.take())
    #expect(read.map(\.draft.number) == clients.map(\.number))
    #expect(read.map { $0.draft.contacts?.count ?? 0 } == clients.map(\.contacts.count))
  }

  @Test func `lines are of 75 octets at most, end with CRLF, and no character is cut`() throws {
    for number in 0..<100 {
      var generator = ClientGenerator(seed: Self.seed + UInt64(number))
      var writer = ClientCards()
      try writer.append(try generator.client())
      let bytes = writer.take()
      var line: [UInt8] = []
      for byte in bytes {
        if byte == 0x0A {
          #expect(line.last == 0x0D)
          #expect(line.count <= 76)
          #expect(String(validating: line, as: UTF8.self) != nil)
          line = []
        } else {
          line.append(byte)
        }
      }
      #expect(line.isEmpty)
    }
  }

  /// Without what is given anew.
  private static func plain(_ client: Client) -> Client {
    var plain = client
    plain.id = ID(rawValue: "")
    plain.ownerId = nil
    plain.parentId = nil
    for index in plain.contacts.indices { plain.contacts[index].id = ID(rawValue: "") }
    for index in plain.addresses.indices { plain.addresses[index].id = ID(rawValue: "") }
    return plain
  }
}

/// Makes clients with something in any of their fields, and texts that are hard to write.
struct ClientGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let words = [
    "Durand", "Éts. Lévêque & Fils", "a;b", "c,d", "back\\slash", "quo\"te", "ca^ret ^n ^'", "x:y", "日本語のテキスト", "👩‍🚀 Zoë",
    "=HYPERLINK()", "\\n", "\\,", "_$!<Home>!$_", "BEGIN:VCARD", "END:VCARD", "1.2E+10", "#N/A", "l’Été", "Ω",
    "a very long text that has to be folded more than once, since a line takes seventy-five octets; no more",
  ]

  mutating func client() throws -> Client {
    var draft = Client.Draft()
    draft.number = "N-" + String(Int.random(in: 0...9_999, using: &generator))
    draft.kind = chance() ? .organization : .person
    draft.name = text(200)
    draft.legalName = maybe { $0.text(200) }
    draft.tradingName = maybe { $0.text(200) }
    draft.email = maybe { "a+b'\($0.number(99))@example.fr" }
    draft.phone = maybe { $0.phone() }
    draft.mobilePhone = maybe { $0.phone() }
    draft.website = maybe { "https://example.fr/a,b;c?d=\($0.number(9))" }
    draft.registrations = maybe { generator in
      [
        .init(scheme: "siren", value: "552100554"), .init(scheme: "other:a", value: generator.text(20)),
        .init(scheme: "other:a", value: "Z9"), .init(scheme: "vat", value: "FR40303265045"),
      ]
    }
    draft.status = chance() ? .archived : .active
    draft.tags = maybe { generator in (0..<generator.number(6)).map { "\($0) " + generator.text(36) } }
    draft.externalIds = maybe { ["vcard": $0.text(100), "a;b:\"c\"": $0.text(100)] }
    draft.addresses = (0..<number(5)).map { _ in address() }
    var contacts = (0..<number(6)).map { contact($0) }
    if !contacts.isEmpty, chance() { contacts[number(contacts.count)].isDefault = true }
    draft.contacts = contacts
    draft.settings = maybe { $0.settings() }
    draft.customFields = maybe { $0.customFields("") }
    return try Client(draft, in: context(), number: { "none" })
  }

  private mutating func address() -> Address.Draft {
    var address = Address.Draft()
    address.label = maybe { $0.text(80) }
    address.uses = Address.Use.allCases.filter { _ in chance() }
    address.attention = maybe { $0.text(200) }
    address.line1 = maybe { $0.text(200) }
    address.line2 = maybe { $0.text(200) }
    address.line3 = maybe { $0.text(200) }
    address.postalCode = maybe { "0\($0.number(9))001" }
    address.city = "City \(number(1_000_000))"
    address.region = maybe { .init(code: $0.maybe { _ in "FR-75" }, name: $0.text(120)) }
    address.country = maybe { _ in "FR" }
    return address
  }

  private mutating func contact(_ place: Int) -> Contact.Draft {
    var contact = Contact.Draft()
    contact.salutation = maybe { _ in "Mme" }
    contact.firstName = maybe { $0.text(80) }
    contact.lastName = maybe { $0.text(80) }
    // Two of one name are the same to an import that has no more to go by.
    contact.displayName = "\(place) " + text(180)
    contact.jobTitle = maybe { $0.text(120) }
    contact.department = maybe { $0.text(120) }
    contact.email = maybe { _ in "c\(place)@example.fr" }
    contact.phones = (0..<number(7)).map { _ in
      var phone = Contact.PhoneDraft(kind: Contact.Phone.Kind.allCases.randomElement(using: &generator), raw: digits())
      phone.extension = maybe { "\($0.number(999))" }
      return phone
    }
    contact.language = maybe { _ in "fr-CA" }
    contact.invoiceRole = contact.email == nil ? Contact.InvoiceRole.none : .cc
    contact.status = number(4) == 0 ? .archived : .active
    contact.customFields = maybe { $0.customFields("c_") }
    contact.notes = maybe { $0.text(500) + "\n\n" + $0.text(500) }
    return contact
  }

  private mutating func customFields(_ prefix: String) -> [String: CustomFieldValue] {
    [
      prefix + "text": .text(text(200) + "\n" + text(200)), prefix + "count": .integer(Int64(number(1_000))),
      prefix + "flag": .boolean(chance()),
      prefix + "price": .parts(.init(amount: "12.50", currency: "EUR")),
    ]
  }

  private mutating func settings() -> Settings.Draft {
    var settings = Settings.Draft()
    settings.currency = "CHF"
    settings.defaultRate = maybe { _ in "125.500" }
    settings.defaultFeeType = .phase
    settings.paymentTerms = maybe { .init(kind: .endOfMonth, days: $0.number(60)) }
    settings.legalNotice = maybe { $0.text(500) + "\n" + $0.text(500) }
    settings.electronicAddress = maybe { _ in .init(scheme: "0225", id: "552100554") }
    settings.timeZone = maybe { _ in "Europe/Paris" }
    settings.taxExempt = maybe { $0.chance() }
    return settings
  }

  private mutating func phone() -> PhoneNumber.Draft {
    var phone = PhoneNumber.Draft(raw: digits())
    phone.extension = maybe { "\($0.number(999))" }
    return phone
  }

  private mutating func digits() -> String {
    chance() ? "01 23 45 67 \(10 + number(90))" : "+33 (0)6/12.34.56.\(10 + number(90)) ; 2"
  }

  private mutating func text(_ limit: Int) -> String {
    let text = (0...number(4)).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    var cut = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) { cut.append(scalar) }
    return String(cut)
  }

  private mutating func number(_ limit: Int) -> Int { limit < 1 ? 0 : Int.random(in: 0..<limit, using: &generator) }

  private mutating func chance() -> Bool { Bool.random(using: &generator) }

  private mutating func maybe<Value>(_ make: (inout ClientGenerator) -> Value) -> Value? {
    chance() ? make(&self) : nil
  }
}
