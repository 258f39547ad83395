import Testing

@testable import Directory
@testable import DirectoryStore

/// What a search looks through, and how well what it finds fits.
@Suite struct SearchFieldTests {
  private func check(_ searches: [String], find found: Bool = true) throws {
    let test = try TestStore()
    let country = CountryCode(rawValue: "FR")
    let phone = { (raw: String) in try? PhoneNumber(checking: PhoneNumber.Draft(raw: raw), country: country) }
    try test.add("Société Dupont") { client in
      client.number = "411DUP"
      client.legalName = "Dupont et fils SARL"
      client.tradingName = "Chez Dédé"
      client.email = EmailAddress(rawValue: "Compta@dupont.example")
      client.phone = phone("01 23 45 67 89")
      client.mobilePhone = phone("06 11 22 33 44 poste 9")
      client.registrations = [
        Registration(scheme: "siren", value: "552100554"), Registration(scheme: "vat", value: "FR27552100554"),
      ]
      client.tags = ["À relancer"]
      client.addresses = ["Saint-Étienne", "Lyon"].map { city in
        Address(id: ID(rawValue: "adr_" + city), uses: [], isDefaultBilling: false, city: city)
      }
      client.contacts = [
        Contact(
          id: ID(rawValue: "con_1"), firstName: "Anaïs", lastName: "Lefèvre",
          email: EmailAddress(rawValue: "anais@dupont.example"),
          phones: [Contact.Phone(kind: .work, raw: "(212) 555-0123", e164: "+12125550123")], isDefault: true,
          invoiceRole: .none, status: .active, customFields: [:])
      ]
    }
    try test.add("Other") { $0.phone = phone("+49 30 123456") }
    for search in searches {
      #expect(try test.list(ClientQuery(search: search)).names == (found ? ["Société Dupont"] : []), "\(search)")
    }
  }

  @Test func everyKindOfWordIsFound() throws {
    try check(["411dup", "dup societe", "fils sarl", "chez dede", "compta@dupont", "LEFEVRE anais", "anais@"])
    try check(["relancer a", "etienne", "lyon", "552100554", "552 100 554", "FR27552100554", "fr275"])
    try check(["dupont lyon 552100554", "lefevre etienne relancer"])
    try check(["paris", "dupont berlin", "552100555"], find: false)
  }

  @Test func aTelephoneIsFoundHoweverItIsWritten() throws {
    try check([
      "01 23 45 67 89", "0123456789", "01.23.45.67.89", "01-23-45-67-89", "+33123456789", "+33 1 23 45 67 89",
      "+33 (0)1 23 45 67 89", "0033 1 23 45 67 89", "33 1 23 45 67 89", "(01) 23/45 67 89", "1 23 45 67 89",
      "123456789",
      "234567", "06 11 22 33 44", "2125550123", "(212) 555-0123", "+1 212 555 0123", "dupont 01 23 45 67 89",
      "01 23 45 67 89 lyon",
    ])
    try check(["01 23 45 67 88", "+49123456789", "+34 1 23 45 67 89"], find: false)
  }

  @Test func theBestFitComesFirst() throws {
    let test = try TestStore()
    let names = [
      "Le Bar", "Barbier", "Bar", "Embargo", "Zinc Bar Lyon", "Café du bar", "Autre", "Bar de Lyon", "Tagged", "Plain",
    ]
    for (index, name) in names.enumerated() {
      try test.add(name) { client in
        client.number = name == "Autre" ? "BAR" : "N\(index)"
        if name == "Tagged" { client.tags = ["bar"] }
        if name == "Plain" { client.tags = ["crowbar"] }
      }
    }
    let order = [ClientSort(.relevance), ClientSort(.name)]
    var query = ClientQuery(search: "bar", order: order, limit: 3)
    let expected = [
      "Autre", "Bar", "Bar de Lyon", "Barbier", "Café du bar", "Le Bar", "Zinc Bar Lyon", "Embargo", "Tagged", "Plain",
    ]
    var found: [String] = []
    repeat {
      let (names, page) = try test.list(query)
      found += names
      query.cursor = page.nextCursor
    } while query.cursor != nil
    #expect(found == expected)
    #expect(try test.list(ClientQuery(search: "lyon bar", order: order)).names == ["Bar de Lyon", "Zinc Bar Lyon"])
    // Short words, and no words at all.
    #expect(try test.list(ClientQuery(search: "ba", order: order)).names.prefix(3) == ["Autre", "Bar", "Bar de Lyon"])
    #expect(try test.list(ClientQuery(order: [ClientSort(.relevance)], limit: 2)).names == ["Autre", "Bar"])
  }

  @Test(arguments: ["atelier", "at"]) func ofVeryManyHitsTheNamesThatBeginSoComeFirstAndEachComesOnce(
    word: String
  ) throws {
    let test = try TestStore()
    let names = (0..<1_000).map { "Maison \($0) atelier" } + ["Atelier du port", "Atelier"]
    for name in names { try test.add(name) }
    for order in [[ClientSort(.relevance)], [ClientSort(.relevance), ClientSort(.name)]] {
      var query = ClientQuery(search: word, order: order, limit: 300)
      var found: [String] = []
      repeat {
        let (names, page) = try test.list(query)
        found += names
        query.cursor = page.nextCursor
      } while query.cursor != nil
      #expect(Set(found.prefix(2)) == ["Atelier", "Atelier du port"])
      if word == "atelier" { #expect(found.first == "Atelier") }
      #expect(found.count == names.count)
      #expect(Set(found) == Set(names))
      // Behind those that are ranked, the others are in the order of their creation.
      #expect(found.suffix(600) == names[400..<1_000])
    }
  }
}
