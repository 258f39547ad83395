import Foundation
import Testing

@testable import Directory

struct WireTests {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func check<Value: Codable & Equatable>(_ value: Value, _ expected: String) throws {
    let text = try json([value])
    #expect(text == "[\(expected)]")
    #expect(try JSONDecoder().decode([Value].self, from: Data(text.utf8)) == [value])
  }

  @Test func `Values travel in their own form`() throws {
    try check(PaymentTerms.onReceipt, #"{"kind":"onReceipt"}"#)
    try check(PaymentTerms.net(days: 30), #"{"days":30,"kind":"net"}"#)
    try check(
      PaymentTerms.endOfMonth(days: 45, method: .endOfMonthThenAdd),
      #"{"days":45,"kind":"endOfMonth","method":"endOfMonthThenAdd"}"#)
    try check(PaymentTerms.dayOfMonth(day: 10, monthsAhead: 1), #"{"day":10,"kind":"dayOfMonth","monthsAhead":1}"#)
    try check(Instant(milliseconds: 0), #""1970-01-01T00:00:00.000Z""#)
    try check(CalendarDate(daysSince1970: 0), #""1970-01-01""#)
    try check(CountryCode(rawValue: "FR"), #""FR""#)
    try check(CustomFieldValue.text("a"), #""a""#)
    try check(CustomFieldValue.integer(-7), "-7")
    try check(CustomFieldValue.boolean(true), "true")
    try check(CustomFieldValue.choices(["a", "b"]), #"["a","b"]"#)
  }

  @Test func `What does not fit is refused when it is read`() {
    #expect(throws: (any Error).self) { try JSONDecoder().decode([Instant].self, from: Data(#"["2026"]"#.utf8)) }
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(PaymentTerms.self, from: Data(#"{"kind":"net","days":400}"#.utf8))
    }
    #expect(throws: (any Error).self) { try JSONDecoder().decode([CustomFieldValue].self, from: Data("[1.5]".utf8)) }
  }

  @Test func `What is absent is left out, what is empty is sent`() throws {
    try check(
      try Samples.client { $0.contacts = [Samples.contact("Durand")] },
      #"{"addresses":[],"contacts":[{"customFields":{},"id":"con_2","invoiceRole":"none","isDefault":true,"#
        + #""lastName":"Durand","phones":[],"status":"active"}],"createdAt":"1970-01-01T00:00:00.000Z","#
        + #""createdBy":"mem_1","customFields":{},"externalIds":{},"id":"cli_1","kind":"organization","name":"Acme","#
        + #""number":"CLI-0001","registrations":[],"revision":1,"settings":{},"status":"active","tags":[],"#
        + #""updatedAt":"1970-01-01T00:00:00.000Z","updatedBy":"mem_1"}"#)
  }

  @Test func `A full client reads back as it was written`() throws {
    let client = try Client(Samples.full, in: Samples.context(), number: { "" })
    let read = try JSONDecoder().decode(Client.self, from: Data(try json(client).utf8))
    #expect(read == client)
    let draft = try JSONDecoder().decode(Client.Draft.self, from: Data(try json(client.draft).utf8))
    #expect(draft == client.draft)
  }
}
