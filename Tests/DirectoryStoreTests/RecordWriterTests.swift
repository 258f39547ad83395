import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct RecordWriterTests {
  @Test func itWritesWhatCodableWrites() throws {
    for client in [TestStore.client("Plain"), try Self.full()] {
      let writer = RecordWriter()
      let record = try writer.record(client)
      #expect(String(decoding: record, as: UTF8.self) == String(decoding: try JSON.encode(client), as: UTF8.self))
      #expect(try JSON.decode(Client.self, from: record) == client)
      let summary = client.summary(organization: .first(id: ID(rawValue: "org_1")), customFields: .none)
      #expect(
        String(decoding: try writer.record(summary).bytes, as: UTF8.self)
          == String(decoding: try JSON.encode(summary), as: UTF8.self))
    }
  }

  @Test(arguments: [
    PaymentTerms.onReceipt, .net(days: 0), .endOfMonth(days: 45, method: .endOfMonthThenAdd),
    .dayOfMonth(day: 10, monthsAhead: 1),
  ]) func itWritesPaymentTermsAsCodableDoes(terms: PaymentTerms) throws {
    var client = TestStore.client("A")
    client.settings.paymentTerms = terms
    #expect(
      String(decoding: try RecordWriter().record(client), as: UTF8.self)
        == String(decoding: try JSON.encode(client), as: UTF8.self))
  }

  /// A client with a value in every field.
  static func full() throws -> Client {
    var client = TestStore.client("Société \"Générale\" \\ d'été\u{2028}")
    client.id = ID(rawValue: "cli_1")
    client.revision = 7
    client.number = "CLI-0001"
    client.kind = .person
    client.legalName = "Legal"
    client.tradingName = "Trading"
    client.email = EmailAddress(rawValue: "a@example.com")
    client.phone = try JSON.decode(PhoneNumber.self, from: Array(#"{"raw":"01","e164":"+331","extension":"2"}"#.utf8))
    client.mobilePhone = try JSON.decode(PhoneNumber.self, from: Array(#"{"raw":"06"}"#.utf8))
    client.website = WebAddress(rawValue: "https://example.com/a?b")
    client.registrations = try JSON.decode(
      [Registration].self, from: Array(#"[{"scheme":"siren","value":"552100554"}]"#.utf8))
    client.status = .archived
    client.tags = ["a", "b"]
    client.ownerId = ID(rawValue: "mem_1")
    client.parentId = ID(rawValue: "cli_2")
    client.externalIds = ["crm": "1"]
    client.addresses = [
      Address(
        id: ID(rawValue: "adr_1"), label: "HQ", uses: [.billing, .visit], isDefaultBilling: true, attention: "X",
        line1: "1", line2: "2", line3: "3", postalCode: "04001", city: "Digne",
        region: .init(code: "FR-04", name: "Alpes"), country: CountryCode(rawValue: "FR"))
    ]
    client.contacts = [
      Contact(
        id: ID(rawValue: "con_1"), salutation: "M.", firstName: "A", lastName: "B", displayName: "AB",
        jobTitle: "J", department: "D", email: EmailAddress(rawValue: "b@example.com"),
        phones: [.init(kind: .work, raw: "01", e164: "+331", extension: "3")],
        language: LanguageTag(rawValue: "fr"), isDefault: true, invoiceRole: .to, status: .active,
        customFields: ["k": .text("v")], notes: "n\nm")
    ]
    client.settings = try JSON.decode(
      Settings.self,
      from: Array(
        #"""
        {"currency":"USD","defaultFeeType":"phase","defaultRate":"12.50","defaultTaxCode":"FR20","taxExempt":true,
        "exemptionReason":"R","language":"fr-CA","paymentTerms":{"kind":"net","days":30},"legalNotice":"N\n",
        "buyerReference":"B","electronicAddress":{"scheme":"0009","id":"30096903700013"},"timeZone":"Europe/Paris",
        "creditLimit":"1000"}
        """#.utf8))
    client.customFields = ["n": .text("3")]
    client.importId = ID(rawValue: "imp_1")
    client.deletedAt = Instant(milliseconds: 5)
    return client
  }
}
