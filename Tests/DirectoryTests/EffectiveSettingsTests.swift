import JSON
import Testing

@testable import Directory

struct EffectiveSettingsTests {
  private var defaults: Organization.Defaults { Samples.context().organization.defaults }

  @Test func `A setting is the client's, else the organization's, else the built-in one`() throws {
    var own = Settings()
    own.currency = CurrencyCode(rawValue: "CHF")
    own.creditLimit = DecimalNumber(rawValue: "100")
    let effective = EffectiveSettings(own, defaults: defaults)
    #expect(effective.settings.currency?.rawValue == "CHF")
    #expect(effective.settings.language?.rawValue == "fr")
    #expect(effective.settings.defaultFeeType == .fixedFee)
    #expect(effective.settings.paymentTerms == .net(days: 30))
    #expect(effective.settings.taxExempt == false)
    #expect(effective.settings.timeZone?.rawValue == "UTC")
    #expect(effective.settings.legalNotice == nil)
    let sources = effective.sources
    #expect(sources["currency"] == .client && sources["creditLimit"] == .client)
    #expect(sources["language"] == .organization && sources["paymentTerms"] == .organization)
    #expect(sources["taxExempt"] == .builtIn && sources["legalNotice"] == .builtIn)
    var taxed = defaults
    taxed.taxCode = "FR-20"
    #expect(EffectiveSettings(own, defaults: taxed).sources["defaultTaxCode"] == .organization)
  }

  @Test func `Each setting has a source, and what the client has is never another's`() throws {
    let full = try Client(Samples.full, in: Samples.context(), number: { "1" }).settings
    let names = try #require(try JSON.value(of: full).object?.keys)
    let effective = EffectiveSettings(full, defaults: defaults)
    #expect(Set(effective.sources.keys) == Set(names))
    #expect(effective.sources.values.allSatisfy { $0 == .client })
    #expect(effective.settings == full)
  }

  @Test func `Invoices go to the contacts for them, else to the client, else to nobody`() throws {
    func recipients(_ change: @escaping (inout Client.Draft) -> Void) throws -> [[String]] {
      let recipients = InvoiceRecipients(of: try Samples.client(change))
      return [recipients.to, recipients.cc, recipients.bcc].map { $0.map(\.email.rawValue) }
    }
    func contact(_ name: String, _ role: Contact.InvoiceRole, _ status: Client.Status = .active) -> Contact.Draft {
      Samples.contact(name) {
        $0.email = name + "@example.com"
        $0.invoiceRole = role
        $0.status = status
      }
    }
    #expect(try recipients { _ in } == [[], [], []])
    #expect(try recipients { $0.email = "us@example.com" } == [["us@example.com"], [], []])
    #expect(
      try recipients {
        $0.email = "us@example.com"
        $0.contacts = [
          contact("a", .to), contact("b", .cc), contact("c", .bcc), contact("d", .none), contact("e", .to),
        ]
      } == [["a@example.com", "e@example.com"], ["b@example.com"], ["c@example.com"]])
    #expect(
      try recipients {
        $0.email = "us@example.com"
        $0.contacts = [contact("a", .to, .archived), contact("b", .cc)]
      } == [["us@example.com"], ["b@example.com"], []])
  }

  @Test func `An organization is changed as a draft says, and its plan is not in it`() throws {
    let organization = Samples.context().organization
    #expect(try organization.updating(organization.draft) == organization)
    var draft = organization.draft
    draft.name = " Nous "
    draft.defaults?.currency = "chf"
    draft.defaults?.taxCode = "CH-8.1"
    draft.numberPattern = "K{000}"
    let changed = try organization.updating(draft)
    #expect(changed.name == "Nous" && changed.numberPattern == "K{000}")
    #expect(changed.defaults.currency.rawValue == "CHF" && changed.defaults.taxCode == "CH-8.1")
    #expect(changed.plan == organization.plan && changed.id == organization.id)
    draft.name = " "
    draft.numberPattern = "K"
    draft.defaults?.country = nil
    draft.defaults?.feeType = nil
    draft.defaults?.paymentTerms = .init(kind: .net, days: 400)
    draft.defaults?.currency = "FRF"
    let issues = #expect(throws: Issues.self) { try organization.updating(draft) }
    #expect(
      issues?.list.map { "\($0.pointer) \($0.code)" } == [
        "/name required", "/numberPattern invalidChoice", "/defaults/currency invalidCurrency",
        "/defaults/country required", "/defaults/paymentTerms/days outOfRange", "/defaults/feeType required",
      ])
  }
}
