import Testing

@testable import Directory

struct RegistrationTests {
  private func check(_ scheme: String, _ value: String, _ expected: String) {
    let registration = try? Registration(checking: .init(scheme: scheme, value: value))
    #expect(registration?.value == expected, "\(scheme) \(value)")
  }

  private func checkRefused(_ scheme: String?, _ value: String?, _ issue: Issue) {
    #expect(throws: issue, "\(scheme ?? "") \(value ?? "")") {
      try Registration(checking: .init(scheme: scheme, value: value))
    }
  }

  private func checkWrong(_ scheme: String, _ values: [String]) {
    for value in values { checkRefused(scheme, value, Issue(.invalidRegistration, at: "/value", value: value)) }
  }

  @Test func `SIREN and SIRET pass Luhn, or La Poste's own rule`() {
    check("siren", "552 100 554", "552100554")
    check("SIREN", "732.829.320", "732829320")
    check("siret", "732 829 320 00074", "73282932000074")
    check("siret", "356 000 000 00048", "35600000000048")
    check("siret", "35600000049837", "35600000049837")
    checkWrong("siren", ["552100555", "55210055", "5521005540", "55210055a", "٥٥٢١٠٠٥٥٤"])
    checkWrong("siret", ["73282932000075", "35600000000046", "35600000064796", "7328293200007", "55210055500013"])
  }

  @Test func `A VAT number has its country's form and check digits`() {
    let numbers: [(String, String)] = [
      ("FR 40 303 265 045", "FR40303265045"), ("fr83404833048", "FR83404833048"), ("FR K7399859412", "FRK7399859412"),
      ("BE 0403.170.701", "BE0403170701"), ("BE 0428759497", "BE0428759497"), ("DE 136695976", "DE136695976"),
      ("DE129274202", "DE129274202"), ("ES B-58378431", "ESB58378431"),
      ("ES54362315K", "ES54362315K"), ("ESX2482300W", "ESX2482300W"), ("ESJ99216582", "ESJ99216582"),
      ("IT 00743110157", "IT00743110157"), ("LU 150 274 42", "LU15027442"), ("NL004495445B01", "NL004495445B01"),
      ("NL123456789B13", "NL123456789B13"), ("PT 501 964 843", "PT501964843"), ("ATU13585627", "ATU13585627"),
      ("CHE-123.456.788 MWST", "CHE123456788MWST"), ("NO 995 525 828 MVA", "NO995525828MVA"),
      ("GB 980 7806 84", "GB980780684"), ("EL 094259216", "EL094259216"), ("IE6433435F", "IE6433435F"),
      ("IE8D79739I", "IE8D79739I"), ("SE556188840401", "SE556188840401"), ("XI 980780684", "XI980780684"),
    ]
    for (text, number) in numbers { check("vat", text, number) }
    checkWrong(
      "vat",
      [
        "FR41303265045", "FRIO303265045", "BE0403170702", "DE136695978", "DE000000000", "ESB58378432", "ES54362315A",
        "ESX2482300A", "IT00743110158", "IT00743119157", "LU15027443", "NL004495445B02X", "NL004495446B01",
        "PT501964842",
        "US123456789", "DE", "FRé1303265045", "ATU1234567",
      ])
  }

  @Test func `The VAT number that was likely meant is suggested`() {
    func check(_ value: String, _ suggestion: String) {
      checkRefused("vat", value, Issue(.invalidRegistration, at: "/value", value: value, suggestion: suggestion))
    }
    check("40303265045", "FR40303265045")
    check("303 265 045", "FR40303265045")
    check("GR094259216", "EL094259216")
  }

  @Test func `DUNS, GLN and other numbers`() {
    check("duns", "15-048-3782", "150483782")
    check("gln", "4006381333931", "4006381333931")
    check("other:Handelsregister", " HRB  6684. ", "HRB  6684.")
    checkWrong("duns", ["15048378", "1504837820", "15048378x"])
    checkWrong("gln", ["4006381333932", "400638133393"])
  }

  @Test func `A scheme and a value are needed`() {
    checkRefused(nil, "1", Issue(.required, at: "/scheme"))
    checkRefused("siren", " ", Issue(.required, at: "/value"))
    checkRefused("other: ", "1", Issue(.required, at: "/scheme"))
    let choices = "siren, siret, vat, duns, gln, other:<text>"
    checkRefused("rcs", "1", Issue(.invalidChoice, at: "/scheme", value: "rcs", suggestion: choices))
    let long = "other:" + String(repeating: "a", count: 41)
    checkRefused(long, "1", Issue(.tooLong, at: "/scheme", value: long, limit: 46))
  }
}
