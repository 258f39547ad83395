import JSON
import Testing

@testable import Directory

@Suite struct HouseRuleTests {
  private func findings(_ change: (inout Client.Draft) -> Void) throws -> [RuleFinding] {
    let client = try client(change)
    return client.findings(organization: Samples.context().organization)
  }

  private func client(_ change: (inout Client.Draft) -> Void) throws -> Client {
    var draft = Client.Draft()
    draft.name = "A"
    change(&draft)
    return try Client(draft, in: Samples.context()) { "1" }
  }

  private func address(_ code: String, _ country: String) -> Address.Draft {
    var address = Address.Draft()
    (address.postalCode, address.country) = (code, country)
    return address
  }

  @Test func eachRuleIsBrokenAndKept() throws {
    func check(
      _ rule: HouseRule, at pointer: String?, _ location: SourceLocation = #_sourceLocation,
      _ change: (inout Client.Draft) -> Void
    ) throws {
      let found = try findings(change).filter { $0.rule == rule }
      #expect(found.map(\.pointer) == (pointer.map { [$0] } ?? []), sourceLocation: location)
    }
    var billed = Contact.Draft()
    (billed.email, billed.invoiceRole) = ("a@example.com", .to)
    try check(.noInvoiceRecipient, at: nil) { $0.contacts = [billed] }
    billed.status = .archived
    try check(.noInvoiceRecipient, at: "/contacts") { $0.contacts = [billed] }
    try check(.missingSIREN, at: "/registrations") { _ in }
    try check(.missingSIREN, at: nil) { $0.kind = .person }
    try check(.missingSIREN, at: nil) { $0.addresses = [address("1000", "BE")] }
    try check(.missingSIREN, at: nil) { $0.registrations = [.init(scheme: "siren", value: "552100554")] }
    let siret = Registration.Draft(scheme: "siret", value: "55210055400013")
    let vat = Registration.Draft(scheme: "vat", value: "FR96552100554")
    try check(.siretOfAnotherSIREN, at: nil) { $0.registrations = [siret, .init(scheme: "siren", value: "552100554")] }
    try check(.siretOfAnotherSIREN, at: "/registrations/0") {
      $0.registrations = [siret, .init(scheme: "siren", value: "356000000")]
    }
    try check(.vatOfAnotherSIREN, at: nil) { $0.registrations = [vat, .init(scheme: "siren", value: "552100554")] }
    try check(.vatOfAnotherSIREN, at: "/registrations/1") {
      $0.registrations = [.init(scheme: "siren", value: "356000000"), vat]
    }
    try check(.phoneNotE164, at: nil) { $0.phone = .init(raw: "01 42 68 53 00") }
    try check(.phoneNotE164, at: "/mobilePhone") { $0.mobilePhone = .init(raw: "12") }
    var person = Contact.Draft()
    person.lastName = "Martin"
    try check(.unreachableContact, at: "/contacts/0") { $0.contacts = [person] }
    person.status = .archived
    try check(.unreachableContact, at: nil) { $0.contacts = [person] }
    try check(.noBillingAddress, at: "/addresses") { _ in }
    try check(.exemptWithoutReason, at: "/settings/exemptionReason") {
      $0.settings = .init()
      $0.settings?.taxExempt = true
    }
  }

  @Test func aPostalCodeHasTheFormOfItsCountry() throws {
    func check(_ code: String, _ country: String, _ isRight: Bool, _ location: SourceLocation = #_sourceLocation) {
      #expect(PostalCodeForm.fits(code, CountryCode(rawValue: country)) == isRight, sourceLocation: location)
    }
    check("69001", "FR", true)
    check("69 001", "FR", true)
    check("F-69001", "FR", true)
    check("1000", "FR", false)
    check("1000", "BE", true)
    check("L-1234", "LU", true)
    check("1012 AB", "NL", true)
    check("1012", "NL", false)
    check("SW1A 1AA", "GB", true)
    check("69001", "GB", false)
    check("1000-205", "PT", true)
    check("00-950", "PL", true)
    check("K1A 0B1", "CA", true)
    check("94107-1234", "US", true)
    check("anything", "BZ", true)
    check("", "FR", false)
  }

  @Test func aFixPutsItRightAndNothingElse() throws {
    var one = Contact.Draft()
    one.email = "a@example.com"
    let broken = try client { draft in
      draft.contacts = [one]
      draft.addresses = [address("1000", "FR")]
      draft.registrations = [.init(scheme: "siret", value: "55210055400013")]
    }
    let context = Samples.context()
    let found = broken.findings(organization: context.organization)
    #expect(
      found.filter { $0.fix != nil }.map(\.rule)
        == [.noInvoiceRecipient, .missingSIREN, .postalCodeOfAnotherForm, .noBillingAddress])
    for finding in found {
      guard let fix = finding.fix else { continue }
      let patched = try JSON.decode(Client.Draft.self, from: Self.merged(JSON.value(of: broken.draft), fix))
      let fixed = try Client(patched, replacing: broken, in: context) { "1" }
      let left = fixed.findings(organization: context.organization).map(\.rule)
      #expect(left == found.map(\.rule).filter { $0 != finding.rule }, "\(finding.rule)")
    }
  }

  private static func merged(_ record: JSONValue, _ patch: JSONValue) -> JSONValue {
    guard case .object(var object) = record, case .object(let changes) = patch else { return patch }
    for member in changes.members { object[member.key] = member.value }
    return .object(object)
  }

  @Test func everyRuleHasASentenceInBothLanguages() {
    for rule in HouseRule.allCases {
      #expect(rule.message("x", in: .english) != rule.message("x", in: .french))
    }
  }
}
