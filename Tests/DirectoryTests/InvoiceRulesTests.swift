import Testing

@testable import Directory

@Suite struct InvoiceRulesTests {
  private func broken(_ change: (inout Invoice) -> Void) throws -> [String] {
    InvoiceRules(try InvoiceSamples.invoice(nil, change)).errors.map { "\($0.rule) \($0.pointer)" }
  }

  @Test func aSoundInvoiceBreaksNoRule() throws {
    #expect(try broken { _ in } == [])
  }

  @Test func whatIsMissingIsNamedWithItsRule() throws {
    func check(_ expected: String..., after change: (inout Invoice) -> Void) throws {
      #expect(try broken(change) == expected)
    }
    try check("BR-02 /number") { $0.number = nil }
    try check("BR-03 /issueDate") { $0.issueDate = nil }
    try check("BR-07 /buyer") { $0.buyer = nil }
    try check("BR-08 /seller/address") { $0.seller?.address = nil }
    try check("BR-09 /seller/address/country") { $0.seller?.address?.country = nil }
    try check("BR-10 /buyer/address") { $0.buyer?.address = nil }
    try check("BR-11 /buyer/address/country") { $0.buyer?.address?.country = nil }
    try check("BR-57 /delivery/country") { $0.delivery = InvoiceSamples.place("Chantier", nil, nil, nil) }
    try check("BR-S-02 /seller/registrations") { $0.seller?.registrations.removeAll { $0.scheme == "vat" } }
    try check("BR-FR-10 /seller/registrations") {
      $0.seller?.registrations = [Registration(scheme: "vat", value: "FR44732829320")]
    }
    try check("BR-CO-26 /seller/registrations", "BR-S-02 /seller/registrations") {
      $0.seller?.registrations = []
      $0.seller?.address?.country = CountryCode(rawValue: "DE")
    }
    try check("BR-CL-25 /buyer/electronicAddress/scheme") {
      $0.buyer?.electronicAddress = .init(scheme: "1234", id: "1")
    }
  }

  @Test func eachKindOfTaxTakesItsNumbers() throws {
    func check(_ category: Tax.Category, _ expected: String..., after change: (inout Invoice) -> Void) throws {
      let tax = InvoiceSamples.tax("T", category, category.isCharged ? "7" : "0")
      let invoice = try InvoiceSamples.invoice([InvoiceSamples.line("Pose", "1", "10", tax)], taxes: [tax], change)
      #expect(InvoiceRules(invoice).errors.map(\.rule) == expected, "\(category)")
    }
    func isUnknown(_ invoice: inout Invoice) { invoice.buyer?.registrations = [] }
    func hasNoVAT(_ invoice: inout Invoice) { invoice.seller?.registrations.removeAll { $0.scheme == "vat" } }
    try check(.zero, "BR-Z-02", after: hasNoVAT)
    try check(.reverseCharge, "BR-AE-02", after: hasNoVAT)
    try check(.reverseCharge, "BR-AE-02", after: isUnknown)
    try check(.intraCommunity, "BR-IC-11", "BR-IC-02", after: isUnknown)
    try check(.intraCommunity) { $0.supplyDate = $0.issueDate }
    try check(.export, "BR-G-02", after: hasNoVAT)
    try check(.canaryIslands, "BR-AF-02", after: hasNoVAT)
    try check(.ceutaAndMelilla, "BR-AG-02", after: hasNoVAT)
    try check(.outOfScope, after: hasNoVAT)
    // The reason is what a draft's tax has to have; an exempt seller may have no VAT number.
    try check(.exempt, "BR-E-10", after: hasNoVAT)
  }

  @Test func whatIsOutOfScopeStandsAlone() throws {
    let outside = InvoiceSamples.tax("O", .outOfScope, reason: "Hors champ")
    let lines = try [InvoiceSamples.line("Débours", "1", "10", outside), InvoiceSamples.line("Pose", "1", "10")]
    let invoice = try InvoiceSamples.invoice(lines, taxes: [outside, InvoiceSamples.standard])
    #expect(InvoiceRules(invoice).errors.map(\.rule) == ["BR-O-02", "BR-O-11", "BR-O-12"])
  }

  @Test func anAmountOfThreeDigitsIsNamedUnlessTheLastIsZero() throws {
    func check(_ price: String, _ expected: [String]) throws {
      let lines = [try InvoiceSamples.line("Étude", "1", price, digits: 3)]
      let rules = InvoiceRules(try InvoiceSamples.invoice(lines, currency: "KWD"))
      #expect(rules.errors.map(\.rule) == expected)
    }
    try check("10.05", [])
    try check(
      "10.055", ["BR-DEC-09", "BR-DEC-12", "BR-DEC-13", "BR-DEC-14", "BR-DEC-19", "BR-DEC-20", "BR-DEC-23"])
  }

  @Test func whatTheFrenchRulesAskBeyondIsAWarning() throws {
    func check(_ expected: String..., after change: (inout Invoice) -> Void) throws {
      let rules = InvoiceRules(try InvoiceSamples.invoice(nil, change))
      #expect(rules.warnings.map(\.rule) == expected)
    }
    try check("BR-FR-08") { _ in }
    try check("BR-FR-13", "BR-FR-12", "BR-FR-08") {
      $0.seller?.electronicAddress = nil
      $0.buyer?.electronicAddress = nil
    }
    try check("BR-FR-01", "BR-FR-08") { $0.number = "FA 1" }
    try check("BR-FR-08", "BR-FR-CO-05") { $0.kind = .creditNote }
    try check { $0.seller?.address?.country = CountryCode(rawValue: "BE") }
  }

  @Test(arguments: BrokenRule.Problem.allCases) func eachProblemIsSaidInBothLanguages(_ problem: BrokenRule.Problem) {
    let rule = BrokenRule(rule: "BR-1", pointer: "", problem: problem, value: "x")
    let (english, french) = (rule.message(in: .english), rule.message(in: .french))
    #expect(!english.isEmpty && !french.isEmpty && english != french)
    #expect(!english.contains("%") && english.contains("\"x\"") == french.contains("«\u{A0}x\u{A0}»"))
    #expect(!english.hasSuffix("."))
  }
}
