import Testing

@testable import Directory

struct PhoneNumberTests {
  private func check(_ raw: String, _ country: String, _ e164: String?, extension: String? = nil) {
    let number = try? PhoneNumber(checking: .init(raw: raw), country: CountryCode(rawValue: country))
    #expect(number?.raw == raw, "\(raw)")
    #expect(number?.e164 == e164, "\(raw) in \(country)")
    #expect(number?.extension == `extension`, "\(raw)")
  }

  @Test func `A number with its country's code is certain anywhere`() {
    for raw in [
      "+33 1 23 45 67 89", "+33 (0)1 23 45 67 89", "0033123456789", "+33-1.23/45 67 89", "+33 01 23 45 67 89",
    ] {
      check(raw, "US", "+33123456789")
    }
    check("+1 (415) 555-2671", "FR", "+14155552671")
    check("011 33 1 23 45 67 89", "US", "+33123456789")
    check("+81 3-1234-5678", "FR", "+81312345678")
    check("+39 06 6982", "FR", "+39066982")
    check("+262 692 12 34 56", "FR", "+262692123456")
    check("+590 590 12 34 56", "FR", "+590590123456")
  }

  @Test func `A national number is certain where the country's plan is`() {
    check("01 23 45 67 89", "FR", "+33123456789")
    check("06.12.34.56.78", "FR", "+33612345678")
    check("0692 12 34 56", "RE", "+262692123456")
    check("0692 12 34 56", "FR", "+262692123456")
    check("0690 12 34 56", "GP", "+590690123456")
    check("0123456789", "MQ", "+33123456789")
    check("02 512 12 12", "BE", "+3225121212")
    check("0470 12 34 56", "BE", "+32470123456")
    check("044 668 18 00", "CH", "+41446681800")
    check("621 123 456", "LU", "+352621123456")
    check("030 901820", "DE", "+4930901820")
    check("912 345 678", "ES", "+34912345678")
    check("06 698 12345", "IT", "+390669812345")
    check("347 123 4567", "IT", "+393471234567")
    check("020 123 4567", "NL", "+31201234567")
    check("213 456 789", "PT", "+351213456789")
    check("020 7946 0018", "GB", "+442079460018")
    check("086 123 4567", "IE", "+353861234567")
    check("(415) 555-2671", "US", "+14155552671")
    check("1-514-555-0123", "CA", "+15145550123")
    check("93 15 00 00", "MC", "+37793150000")
  }

  @Test func `What is not certain is kept as typed`() {
    check("1 23 45 67 89", "FR", nil)
    check("3639", "FR", nil)
    check("01 23 45 67", "FR", nil)
    check("01 23 45 67 89 / 06 12 34 56 78", "FR", nil)
    check("06 12 34 56 78", "BE", nil)
    check("01 23 45 67 89", "JP", nil)
    check("1-800-FLOWERS", "US", nil)
    check("+33 1 23", "FR", nil)
    check("+999 123 456 789", "FR", nil)
    check("+12345678901234567", "FR", nil)
  }

  @Test func `An extension is read behind the number`() {
    check("01 23 45 67 89 poste 12", "FR", "+33123456789", extension: "12")
    check("+1 415 555 2671 ext. 1234", "US", "+14155552671", extension: "1234")
    check("415-555-2671x12", "US", "+14155552671", extension: "12")
    check("01 23 45 67 89 (poste 12", "FR", "+33123456789", extension: "12")
    check("+33 1 23 45 67 89 #7", "FR", "+33123456789", extension: "7")
  }

  @Test func `A given E.164 number is checked`() throws {
    var draft = PhoneNumber.Draft(raw: "call me on 12")
    let france = CountryCode(rawValue: "FR")
    draft.e164 = "+33123456789"
    #expect(try PhoneNumber(checking: draft, country: france).e164 == "+33123456789")
    for e164 in ["0123456789", "+33 1 23 45 67 89", "+0123456789", "+33", "+1234567890123456", "x"] {
      draft.e164 = e164
      let issue = #expect(throws: Issue.self, "\(e164)") { try PhoneNumber(checking: draft, country: france) }
      #expect(issue?.code == .invalidPhone)
      #expect(issue?.pointer == "/e164")
    }
    draft = .init(raw: "+33 1 23 45 67 89")
    draft.e164 = "+33987654321"
    #expect(throws: Issue(.invalidPhone, at: "/e164", value: "+33987654321", suggestion: "+33123456789")) {
      try PhoneNumber(checking: draft, country: france)
    }
    draft.raw = nil
    #expect(try PhoneNumber(checking: draft, country: france).raw == "+33987654321")
  }

  @Test func `Text without a digit and text that is too long are refused`() {
    let france = CountryCode(rawValue: "FR")
    #expect(throws: Issue(.invalidPhone, at: "/raw", value: "none")) {
      try PhoneNumber(checking: .init(raw: "none"), country: france)
    }
    let long = String(repeating: "1", count: 41)
    #expect(throws: Issue(.tooLong, at: "/raw", value: long, limit: 40)) {
      try PhoneNumber(checking: .init(raw: long), country: france)
    }
  }

  @Test func `What a new number means is not taken from the old one`() throws {
    let france = CountryCode(rawValue: "FR")
    let old = try PhoneNumber(checking: .init(raw: "01 23 45 67 89 poste 1"), country: france)
    var draft = old.draft
    draft.raw = "06 12 34 56 78"
    let new = try PhoneNumber(checking: draft, country: france, replacing: old)
    #expect(new == (try PhoneNumber(checking: .init(raw: "06 12 34 56 78"), country: france)))
    #expect(try PhoneNumber(checking: old.draft, country: france, replacing: old) == old)
  }
}
