import Testing

@testable import Directory

struct LimitTests {
  /// Whether a text of `limit` scalars is taken, and one of a scalar more is refused by the field's name.
  private func check(_ pointer: String, _ limit: Int, _ set: (inout Client.Draft, String) -> Void) {
    for (count, expected) in [(limit, []), (limit + 1, ["\(pointer) tooLong"])] {
      var draft = Client.Draft()
      draft.name = "Acme"
      set(&draft, String(repeating: "é", count: count))
      #expect(Samples.issues(draft) == expected, "\(pointer) with \(count)")
    }
  }

  @Test func `Each text of a client has its limit`() {
    check("/number", 50) { $0.number = $1 }
    check("/name", 200) { $0.name = $1 }
    check("/legalName", 200) { $0.legalName = $1 }
    check("/tradingName", 200) { $0.tradingName = $1 }
    check("/tags/0", 40) { $0.tags = [$1] }
    check("/externalIds/sap", 128) { $0.externalIds = ["sap": $1] }
  }

  @Test func `Each text of a contact has its limit`() {
    func check(_ name: String, _ limit: Int, _ set: (inout Contact.Draft, String) -> Void) {
      self.check("/contacts/0/\(name)", limit) { draft, text in
        draft.contacts = [Samples.contact("Durand") { set(&$0, text) }]
      }
    }
    check("salutation", 20) { $0.salutation = $1 }
    check("firstName", 80) { $0.firstName = $1 }
    check("lastName", 80) { $0.lastName = $1 }
    check("displayName", 200) { $0.displayName = $1 }
    check("jobTitle", 120) { $0.jobTitle = $1 }
    check("department", 120) { $0.department = $1 }
    check("notes", 2000) { $0.notes = $1 }
  }

  @Test func `Each text of an address has its limit`() {
    func check(_ name: String, _ limit: Int, _ set: (inout Address.Draft, String) -> Void) {
      self.check("/addresses/0/\(name)", limit) { draft, text in
        var address = Address.Draft()
        set(&address, text)
        draft.addresses = [address]
      }
    }
    check("label", 80) { $0.label = $1 }
    check("attention", 200) { $0.attention = $1 }
    check("line1", 200) { $0.line1 = $1 }
    check("line2", 200) { $0.line2 = $1 }
    check("line3", 200) { $0.line3 = $1 }
    check("postalCode", 20) { $0.postalCode = $1 }
    check("city", 120) { $0.city = $1 }
    check("region/name", 120) { $0.region = .init(name: $1) }
  }

  @Test func `Each text of the settings has its limit`() {
    func check(_ name: String, _ limit: Int, _ set: (inout Settings.Draft, String) -> Void) {
      self.check("/settings/\(name)", limit) { draft, text in
        var settings = Settings.Draft()
        set(&settings, text)
        draft.settings = settings
      }
    }
    check("exemptionReason", 200) { $0.exemptionReason = $1 }
    check("legalNotice", 2000) { $0.legalNotice = $1 }
    check("buyerReference", 50) { $0.buyerReference = $1 }
    check("defaultTaxCode", 40) { $0.defaultTaxCode = $1 }
  }
}
