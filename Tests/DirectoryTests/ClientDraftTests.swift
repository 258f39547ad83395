import Testing

@testable import Directory

struct ClientDraftTests {
  private func check(_ expected: [String], replacing previous: Client? = nil, _ change: (inout Client.Draft) -> Void) {
    var draft = Client.Draft()
    draft.name = "Acme"
    change(&draft)
    #expect(Samples.issues(draft, replacing: previous) == expected)
  }

  @Test func `A name is enough`() throws {
    let client = try Samples.client()
    #expect(client.number == "CLI-0001")
    #expect(client.revision == 1)
    #expect(client.kind == .organization)
    #expect(client.status == .active)
    #expect(client.contacts.isEmpty)
    check(["/name required"]) { $0.name = " \u{A0}" }
  }

  @Test func `A full draft becomes a client in its canonical form`() throws {
    let client = try Client(Samples.full, in: Samples.context(), number: { "never" })
    #expect(client.number == "A-7")
    #expect(client.name == "Société Générale d’Électricité")
    #expect(client.phone?.e164 == "+33123456789")
    #expect(client.phone?.extension == "12")
    #expect(client.registrations.map(\.value) == ["552100554", "FR40303265045"])
    #expect(client.tags == ["Énergie", "B2B"])
    #expect(client.externalIds == ["sap": "4711", "crm": "x"])
    #expect(client.addresses[0].uses == [.billing, .delivery])
    #expect(client.addresses[0].isDefaultBilling)
    #expect(client.addresses[0].region?.code == "FR-04")
    #expect(client.addresses[0].postalCode == "04001")
    #expect(client.contacts.map(\.isDefault) == [false, true])
    #expect(client.contacts[1].notes == "line\nline")
    #expect(client.contacts[1].phones.map(\.e164) == ["+33612345678"])
    #expect(client.contacts[1].language?.rawValue == "fr-FR")
    #expect(client.settings.currency?.rawValue == "CHF")
    #expect(client.settings.defaultRate?.rawValue == "125.50")
    #expect(client.settings.paymentTerms == .endOfMonth(days: 45, method: .addThenEndOfMonth))
    #expect(client.settings.timeZone?.rawValue == "Europe/Paris")
  }

  @Test func `The draft of a client makes the same client again`() throws {
    let client = try Client(Samples.full, in: Samples.context(), number: { "" })
    let again = try Client(client.draft, replacing: client, in: Samples.context(at: 5), number: { "" })
    #expect(again.sameContent(as: client))
    #expect(again.revision == 2)
    #expect(again.updatedAt.milliseconds == 5)
    #expect(again.createdAt == client.createdAt)
    var draft = client.draft
    draft.name = "Other"
    #expect(try !Client(draft, replacing: client, in: Samples.context(), number: { "" }).sameContent(as: client))
  }

  @Test func `A number is kept, or made only when all else is right`() throws {
    let client = try Samples.client()
    var draft = client.draft
    draft.number = nil
    #expect(try Client(draft, replacing: client, in: Samples.context(), number: { "X" }).number == "CLI-0001")
    draft.name = nil
    #expect(throws: Issues.self) {
      try Client(
        draft, in: Samples.context(),
        number: {
          Testing.Issue.record("a number was taken"); return ""
        })
    }
  }

  @Test func `All that is wrong is said at once, each where it is`() {
    var draft = Samples.full
    draft.number = String(repeating: "1", count: 51)
    draft.name = nil
    draft.email = "charles"
    draft.phone?.e164 = "1"
    draft.website = "example.com"
    draft.registrations?[0].value = "1"
    draft.tags = [String(repeating: "a", count: 41)]
    draft.externalIds = ["a/b~": String(repeating: "a", count: 129)]
    draft.addresses?[0].country = "XX"
    draft.addresses?[0].city = "a\u{0}"
    draft.contacts?[1].email = "@"
    draft.contacts?[1].phones?[0].raw = "?"
    draft.settings?.currency = "FRF"
    draft.settings?.defaultRate = "-1"
    draft.settings?.paymentTerms?.days = 1000
    draft.settings?.electronicAddress?.scheme = "siren"
    draft.customFields = ["b": .boolean(true), "a": .text("")]
    #expect(
      Samples.issues(draft) == [
        "/number tooLong", "/name required", "/email invalidEmail", "/website invalidURL",
        "/registrations/0/value invalidRegistration", "/tags/0 tooLong", "/externalIds/a~1b~0 tooLong",
        "/addresses/0/country invalidCountry", "/addresses/0/city invalidCharacter", "/phone/e164 invalidPhone",
        "/contacts/1/email invalidEmail", "/contacts/1/phones/0/raw invalidPhone", "/settings/currency invalidCurrency",
        "/settings/defaultRate outOfRange", "/settings/paymentTerms/days outOfRange",
        "/settings/electronicAddress/scheme tooLong", "/customFields/a unknownCustomField",
        "/customFields/b unknownCustomField",
      ])
  }

  @Test func `Each list has its limit`() {
    check(["/registrations tooMany"]) { $0.registrations = Array(repeating: .init(), count: 11) }
    check(["/tags tooMany"]) { $0.tags = (0..<21).map { "tag \($0)" } }
    check([]) { $0.tags = (0..<40).map { $0 % 2 == 0 ? "Tag \($0)" : "TAG \($0 - 1)" } }
    check(["/addresses tooMany"]) { $0.addresses = Array(repeating: .init(), count: 51) }
    check(["/contacts tooMany"]) { $0.contacts = Array(repeating: .init(), count: 201) }
    check(["/contacts/0/phones tooMany"]) {
      $0.contacts = [Samples.contact("A") { $0.phones = Array(repeating: .init(raw: "17"), count: 7) }]
    }
    check(["/externalIds tooMany"]) { draft in
      draft.externalIds = Dictionary(uniqueKeysWithValues: (0..<21).map { ("\($0)", "x") })
    }
    check(["/registrations/1 duplicate"]) {
      $0.registrations = [.init(scheme: "siren", value: "552100554"), .init(scheme: "SIREN", value: "552 100 554")]
    }
  }

  @Test func `Exactly one active contact is the default`() throws {
    func check(_ contacts: [Contact.Draft], _ expected: [Bool]) throws {
      #expect(try Samples.client { $0.contacts = contacts }.contacts.map(\.isDefault) == expected)
    }
    let plain = Samples.contact("A")
    let marked = Samples.contact("B") { $0.isDefault = true }
    let archived = Samples.contact("C") { $0.status = .archived }
    let markedArchived = Samples.contact("D") {
      $0.status = .archived; $0.isDefault = true
    }
    try check([plain, plain], [true, false])
    try check([plain, marked], [false, true])
    try check([archived, plain, plain], [false, true, false])
    try check([plain, markedArchived, plain], [false, false, true])
    try check([plain, markedArchived], [true, false])
    try check([archived, markedArchived], [false, false])
    try check([markedArchived, plain, marked], [false, false, true])
    self.check(["/contacts/2/isDefault twoDefaults"]) { $0.contacts = [marked, plain, marked] }
  }

  @Test func `A replaced list of contacts keeps its default or moves it on`() throws {
    let client = try Samples.client {
      $0.contacts = [Samples.contact("A"), Samples.contact("B") { $0.isDefault = true }, Samples.contact("C")]
    }
    func check(_ expected: [Bool], _ change: (inout [Contact.Draft]) -> Void) throws {
      var draft = client.draft
      var contacts = client.contacts.map(\.draft)
      for index in contacts.indices { contacts[index].isDefault = nil }
      change(&contacts)
      draft.contacts = contacts
      let changed = try Client(draft, replacing: client, in: Samples.context(), number: { "" })
      #expect(changed.contacts.map(\.isDefault) == expected)
    }
    try check([false, true, false]) { _ in }
    try check([false, true]) { $0.remove(at: 1) }
    try check([false, true]) {
      $0.remove(at: 0); $0.swapAt(0, 1)
    }
    try check([false, false, true]) { $0[1].status = .archived }
    try check([false, false, true]) { $0[1].isDefault = false }
    try check([true, false, false]) { $0[0].isDefault = true }
  }

  @Test func `A contact needs a name or an address, and an address of its own to get invoices`() {
    check(["/contacts/0/lastName required"]) { $0.contacts = [.init()] }
    check([]) {
      $0.contacts = [Contact.Draft()].map {
        var draft = $0; draft.email = "a@b.fr"; return draft
      }
    }
    check(["/contacts/0/email emailRequired"]) { $0.contacts = [Samples.contact("A") { $0.invoiceRole = .cc }] }
    check(["/contacts/1/email duplicateEmail"]) {
      $0.contacts = [Samples.contact("A") { $0.email = "é@b.fr" }, Samples.contact("B") { $0.email = "É@B.fr" }]
    }
  }

  @Test func `Identifiers are the client's own`() throws {
    let client = try Samples.client {
      $0.contacts = [Samples.contact("A")]; $0.addresses = [.init()]
    }
    check(["/addresses/0/id unknownReference", "/contacts/0/id unknownReference"]) {
      $0.addresses = client.draft.addresses
      $0.contacts = client.draft.contacts
    }
    check(["/addresses/1/id duplicate", "/contacts/1/id duplicate"], replacing: client) {
      $0.addresses = [client.addresses[0].draft, client.addresses[0].draft]
      $0.contacts = [client.contacts[0].draft, client.contacts[0].draft].map {
        var draft = $0
        draft.isDefault = nil
        return draft
      }
    }
    check(["/parentId cycle"], replacing: client) { $0.parentId = client.id }
  }

  @Test func `Exactly one billing address is the default`() throws {
    func check(_ marks: [(uses: [Address.Use]?, isDefault: Bool?)], _ expected: [Bool]) throws {
      let client = try Samples.client { draft in
        draft.addresses = marks.map { mark in
          var address = Address.Draft()
          address.uses = mark.uses
          address.isDefaultBilling = mark.isDefault
          return address
        }
      }
      #expect(client.addresses.map(\.isDefaultBilling) == expected)
    }
    try check([([.visit], nil), ([.billing], nil), ([.billing], nil)], [false, true, false])
    try check([([.billing], nil), ([.billing], true)], [false, true])
    try check([([.billing], nil), ([.delivery], true)], [true, false])
    try check([(nil, nil), (nil, true)], [false, true])
    try check([([.visit], nil)], [false])
  }

  @Test func `A retired currency stays readable where it is`() throws {
    var client = try Samples.client()
    client.settings.currency = CurrencyCode(rawValue: "FRF")
    #expect(Samples.issues(client.draft, replacing: client) == [])
    #expect(Samples.issues(client.draft) == ["/settings/currency invalidCurrency"])
  }

  @Test func `A summary and the search text show what matters`() throws {
    let client = try Client(Samples.full, in: Samples.context(), number: { "" })
    let summary = client.summary(organization: Samples.context().organization, customFields: .none)
    #expect(summary.email?.rawValue == "contact@example.fr")
    #expect(summary.phone == "01 23 45 67 89 poste 12")
    #expect(summary.city == "Digne")
    #expect(summary.currency.rawValue == "CHF")
    #expect(summary.defaultContact?.name == "Martin")
    #expect(
      client.searchText(customFields: .none) == """
        a-7
        societe generale d'electricite
        sge sa
        sge
        contact@example.fr
        durand
        martin
        m.martin@example.fr
        33123456789
        33612345678
        552100554
        fr40303265045
        energie
        b2b
        digne
        """)
  }
}
