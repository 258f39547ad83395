import Testing

@testable import Directory

@Suite struct DuplicateTests {
  @Test func namesAreComparedWithoutLegalFormAccentsAndOrder() {
    func check(_ name: String, _ words: String, _ location: SourceLocation = #_sourceLocation) {
      #expect(Text.nameWords(name).joined(separator: " ") == words, sourceLocation: location)
    }
    check("Boulangerie Émile SARL", "boulangerie emile")
    check("S.A.R.L. Émile, Boulangerie", "boulangerie emile")
    check("Dupont & Fils S.A.S.", "dupont fils")
    check("Müller GmbH & Co. KG", "muller")
    check("Acme Ltd.", "acme")
    check("ACME, Inc.", "acme")
    check("Jansen B.V.", "jansen")
    check("L'Atelier du Bois", "bois latelier")
    check("SA", "sa")
    check("株式会社", "株式会社")
    check("", "")
  }

  private func client(_ name: String, _ change: (inout Client.Draft) -> Void = { _ in }) throws -> Client {
    var draft = Client.Draft()
    draft.name = name
    change(&draft)
    return try Client(draft, in: Samples.context()) { "1" }
  }

  private func compare(_ one: Client, _ other: Client) -> DuplicateComparison {
    let (one, other) = (DuplicateTraits(one), DuplicateTraits(other))
    let comparison = DuplicateComparison(one, other)
    #expect(DuplicateComparison(other, one).score == comparison.score)
    // What makes two likely one is what they are found by.
    if comparison.score >= 60 { #expect(!one.keys.isDisjoint(with: other.keys)) }
    return comparison
  }

  private func place(_ line: String?, _ code: String, _ city: String) -> [Address.Draft] {
    var address = Address.Draft()
    (address.line1, address.postalCode, address.city, address.country) = (line, code, city, "FR")
    return [address]
  }

  @Test func eachKindOfEvidenceHasItsWeight() throws {
    func check(
      _ expected: [DuplicateEvidence.Kind], _ score: Int, _ location: SourceLocation = #_sourceLocation,
      _ one: (inout Client.Draft) -> Void, _ other: (inout Client.Draft) -> Void
    ) throws {
      let comparison = compare(try client("Alpha", one), try client("Omega", other))
      #expect(comparison.evidence.map(\.kind) == expected, sourceLocation: location)
      #expect(comparison.score == score, sourceLocation: location)
    }
    let siren = Registration.Draft(scheme: "siren", value: "552100554")
    let siret = Registration.Draft(scheme: "siret", value: "55210055400013")
    let vat = Registration.Draft(scheme: "vat", value: "FR96552100554")
    try check([], 0) { _ in
    } _: { _ in
    }
    try check([.registration], 90) {
      $0.registrations = [siren]
    } _: {
      $0.registrations = [siren]
    }
    try check([.company], 80) {
      $0.registrations = [siret]
    } _: {
      $0.registrations = [vat]
    }
    try check([.email], 60) {
      $0.email = "A@example.com"
    } _: { draft in
      var contact = Contact.Draft()
      contact.email = "a@EXAMPLE.com"
      draft.contacts = [contact]
    }
    try check([.phone], 50) {
      $0.phone = .init(raw: "01 42 68 53 00")
    } _: {
      $0.mobilePhone = .init(raw: "+33 1 42 68 53 00")
    }
    try check([.website], 35) {
      $0.website = "https://www.example.com/a"
    } _: {
      $0.website = "http://Example.com:80"
    }
    try check([.address], 35) {
      $0.addresses = place("12, rue du Bois", "69001", "Lyon")
    } _: {
      $0.addresses = place("12 Rue du BOIS", "69 001", "LYON 1er")
    }
    try check([.name, .place], 60) { draft in
      draft.name = "Émile SARL"
      draft.addresses = place(nil, "69001", "Lyon")
    } _: { draft in
      draft.name = "emile"
      draft.addresses = place(nil, "69001", "Lyon")
    }
    try check([.nearName, .place], 60) { draft in
      draft.name = "Menuiserie Alpine"
      draft.addresses = place(nil, "38000", "Grenoble")
    } _: { draft in
      draft.name = "Menuisserie Alpine"
      draft.addresses = place(nil, "38000", "Grenoble")
    }
    try check([.partialName, .place], 48) { draft in
      draft.name = "Menuiserie Alpine"
      draft.addresses = place(nil, "38000", "Grenoble")
    } _: { draft in
      draft.name = "Menuiserie Alpine du Drac"
      draft.addresses = place(nil, "38000", "Grenoble")
    }
    // A near name elsewhere is nothing.
    try check([], 0) {
      $0.name = "Menuiserie Alpine"
    } _: {
      $0.name = "Menuisserie Alpine"
    }
  }

  @Test func anotherCompanySpeaksAgainstIt() throws {
    let one = try client("Émile") { draft in
      draft.registrations = [.init(scheme: "siren", value: "552100554")]
      draft.email = "a@example.com"
    }
    let other = try client("Émile") { draft in
      draft.registrations = [.init(scheme: "siren", value: "356000000")]
      draft.email = "a@example.com"
    }
    let comparison = compare(one, other)
    #expect(comparison.evidence.map(\.kind) == [.email, .name, .otherCompany])
    #expect(comparison.score == 24)
  }
}
