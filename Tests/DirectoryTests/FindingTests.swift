import Testing

@testable import Directory

struct FindingTests {
  private func check(
    _ expected: [String], _ comment: Comment? = nil, _ change: (inout Client.Draft) -> Void
  ) {
    var draft = Client.Draft()
    draft.email = "us@example.com"
    change(&draft)
    let found = draft.findings(in: Samples.context().organization).map { finding in
      "\(finding.pointer) \(finding.code)" + (finding.suggestion.map { " \($0)" } ?? "")
    }
    #expect(found == expected, comment)
  }

  private func address(_ country: String?, _ postalCode: String?) -> Address.Draft {
    var draft = Address.Draft()
    draft.country = country
    draft.postalCode = postalCode
    return draft
  }

  @Test func `An invoice needs somebody who receives it`() {
    check([]) { _ in }
    check(["/email noInvoiceRecipient"]) { $0.email = " " }
    func contact(_ email: String?, _ role: Contact.InvoiceRole, _ status: Client.Status? = nil) -> Contact.Draft {
      Samples.contact("A") {
        $0.email = email
        $0.invoiceRole = role
        $0.status = status
      }
    }
    for (contact, isEnough) in [
      (contact("a@example.com", .to), true), (contact("a@example.com", .cc), false), (contact(nil, .to), false),
      (contact("a@example.com", .to, .archived), false),
    ] {
      check(isEnough ? [] : ["/email noInvoiceRecipient"]) {
        $0.email = nil
        $0.contacts = [contact]
      }
    }
  }

  @Test func `An organization in France has a SIREN`() {
    check(["/registrations missingSIREN"]) { $0.addresses = [address("fr", nil)] }
    check(["/registrations missingSIREN 303265045"], "that of its VAT number") {
      $0.addresses = [address("FR", nil)]
      $0.registrations = [.init(scheme: "vat", value: "FR40303265045")]
    }
    check([], "in a SIRET too") {
      $0.addresses = [address("FR", nil)]
      $0.registrations = [.init(scheme: "SIRET", value: "73282932000074")]
    }
    check([], "a person has none") {
      $0.kind = .person
      $0.addresses = [address("FR", nil)]
    }
    check([]) { $0.addresses = [address("BE", nil)] }
    check([]) { $0.addresses = [address(nil, nil)] }
    check([], "where invoices go counts") {
      $0.addresses = [address("FR", nil), address("BE", nil)]
      $0.addresses?[1].isDefaultBilling = true
    }
  }

  @Test func `A telephone number is one that can be dialled from everywhere`() {
    check([]) { $0.phone = .init(raw: "01 23 45 67 89") }
    check([], "no number at all is an error, and no finding") { $0.phone = .init(raw: "none") }
    check(["/phone phoneNotE164", "/mobilePhone phoneNotE164", "/contacts/0/phones/1 phoneNotE164"]) {
      $0.phone = .init(raw: "12 34")
      $0.mobilePhone = .init(raw: "12 34")
      $0.contacts = [Samples.contact("A") { $0.phones = [.init(raw: "+33612345678"), .init(raw: "12 34")] }]
    }
  }

  @Test func `A postal code has the form of its country`() {
    for (country, code) in [
      ("FR", "04001"), ("GB", "SW1A 1AA"), ("GB", "m1 1ae"), ("NL", "1234 ab"), ("PT", "1000-001"), ("PT", "1000 001"),
      ("US", "94105"), ("US", "94105-1234"), ("CA", "K1A0B1"), ("LV", "LV-1010"), ("SE", "11455"), ("KP", "?"),
      ("", "1"), ("XX", "1"), ("FR", " "),
    ] {
      check([], "\(country) \(code)") {
        $0.kind = .person
        $0.addresses = [address(country, code)]
      }
    }
    for (country, code, form) in [
      ("FR", "4001", "99999"), ("FR", "6900A", "99999"), ("GB", "12345", "A9 9AA"), ("CH", "12345", "9999"),
      ("LV", "LT-1010", "LV-9999"),
    ] {
      check(["/addresses/0/postalCode postalCodeForm \(form)"], "\(country) \(code)") {
        $0.kind = .person
        $0.addresses = [address(country, code)]
      }
    }
  }

  @Test(arguments: ClientFindingCode.allCases) func `Each finding has a sentence in both languages`(
    _ code: ClientFindingCode
  ) {
    let finding = ClientFinding(code, at: "/x", value: "V", suggestion: "S", existing: ID(rawValue: "cli_1"))
    let messages = Language.allCases.map { finding.message(in: $0) }
    #expect(Set(messages).count == Language.allCases.count)
    #expect(messages.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
  }
}
