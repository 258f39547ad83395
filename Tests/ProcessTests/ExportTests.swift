import Foundation
import Testing

/// Clients of all sorts, with texts that files spoil.
struct ClientDrafts {
  private var generator: SeededGenerator
  private static let hasCustomFields = false

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let texts = [
    "=1+1", "+33 1", "-5", "@SUM(A1)", "'quoted", "''=x", "0042", "1e5", "TRUE", "2024-01-02", "a;b,c|d",
    "“Zoë”, \"x\"",
    "日本語", "عربى", "👩‍👩‍👧", "Ａ＝１", "＝1", "x'y", "_x000D_", "<b>&amp;", "Été à l’île",
  ]

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }
  private mutating func text() -> String { Self.texts.randomElement(using: &generator) ?? "x" }

  mutating func next(_ number: Int) -> [String: Any] {
    var client: [String: Any] = ["name": "\(text()) \(number)"]
    for member in ["legalName", "tradingName"] where chance(3) { client[member] = text() }
    if chance(2) { client["kind"] = "person" }
    if chance(4) { client["status"] = "archived" }
    if chance(3) { client["number"] = "00\(number)" }
    if chance(2) { client["email"] = "c\(number)@example.com" }
    if chance(2) { client["phone"] = ["raw": "01 42 72 00 \(number % 90 + 10)"] }
    if chance(4) { client["mobilePhone"] = ["raw": "+44 20 7946 0\(number % 900 + 100)"] }
    if chance(4) { client["website"] = "https://example.com/\(number)?a=1;b=2" }
    if chance(3) { client["tags"] = ["VIP", "nord-est", "été \(number % 3)"] }
    if chance(4) { client["externalIds"] = ["crm": "00\(number)", "sage": "411\(number)"] }
    if chance(4) { client["registrations"] = [["scheme": "siren", "value": "552100554"]] }
    var addresses: [[String: Any]] = []
    if chance(2) {
      addresses.append([
        "uses": ["billing"], "line1": text(), "line2": text(), "postalCode": "04001", "city": "Digne", "country": "FR",
        "region": ["name": "Provence"],
      ])
    }
    if chance(3) {
      addresses.append(["uses": ["delivery"], "line1": "\(number) High Street", "city": text(), "country": "GB"])
    }
    client["addresses"] = addresses
    var contacts: [[String: Any]] = []
    for index in 0..<Int.random(in: 0...7, using: &generator) {
      var contact: [String: Any] = [
        "firstName": "P\(index)", "lastName": text(), "email": "p\(index).\(number)@example.com",
      ]
      if chance(3) { contact["jobTitle"] = text() }
      if chance(3) { contact["notes"] = "line 1\nline 2 \(text())" }
      if chance(3) {
        contact["phones"] = [["kind": "work", "raw": "0142720000"], ["kind": "mobile", "raw": "0612345678"]]
      }
      if chance(4) { contact["invoiceRole"] = "cc" }
      if chance(5) { contact["language"] = "fr" }
      contacts.append(contact)
    }
    client["contacts"] = contacts
    var settings: [String: Any] = [:]
    if chance(3) { settings["currency"] = "CHF" }
    if chance(3) { settings["paymentTerms"] = ["kind": "endOfMonth", "days": 30, "method": "addThenEndOfMonth"] }
    if chance(4) { settings["paymentTerms"] = ["kind": "net", "days": 45] }
    if chance(4) { settings["defaultRate"] = "125.50" }
    if chance(4) { settings["defaultFeeType"] = "fixedFee" }
    if chance(5) { settings["legalNotice"] = text() }
    if chance(5) { settings["language"] = "de-CH" }
    client["settings"] = settings
    var values: [String: Any] = [:]
    if chance(3), Self.hasCustomFields { values["tier"] = "gold" }
    client["customFields"] = values
    return client
  }
}

extension ProcessTests {
  private static let clients = 120

  private func filled(seed: UInt64) throws -> RunningProgram {
    let program = try RunningProgram()
    try program.initialize()
    try define(program)
    var drafts = ClientDrafts(seed: seed)
    for number in 1...Self.clients {
      let answer = try program.call("client/create", ["client": drafts.next(number)])
      #expect(answer.error == nil, "\(answer.object)")
    }
    return program
  }

  private func define(_ program: RunningProgram) throws {
    let options = ["gold", "silver"].map { ["key": $0, "label": ["en": $0]] as [String: Any] }
    let field: [String: Any] = ["key": "tier", "label": ["en": "Tier"], "kind": "choice", "options": options]
    _ = try program.call("client/customFields/define", ["field": field])
  }

  private func exported(_ program: RunningProgram, _ format: String) throws -> String {
    let answer = try program.call("client/export", ["format": format])
    let result = try #require(answer.result, "\(answer.object)")
    #expect(result["clients"] as? Int == Self.clients)
    return try #require(result["content"] as? String)
  }

  /// All clients without what is given anew.
  private func contents(_ program: RunningProgram) throws -> [String: String] {
    let content = try exported(program, "json")
    let data = try #require(Data(base64Encoded: content))
    let clients = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var contents: [String: String] = [:]
    for var client in clients {
      let number = try #require(client["number"] as? String)
      for member in ["id", "revision", "createdAt", "createdBy", "updatedAt", "updatedBy", "importId"] {
        client[member] = nil
      }
      for list in ["contacts", "addresses"] {
        client[list] = (client[list] as? [[String: Any]])?.map { element in
          var element = element
          element["id"] = nil
          return element
        }
      }
      let bytes = try JSONSerialization.data(withJSONObject: client, options: [.sortedKeys])
      contents[number] = String(decoding: bytes, as: UTF8.self)
    }
    return contents
  }

  @Test(arguments: ["xlsx", "csv", "vcard"])
  func `What is exported changes nothing when it is imported, and makes the same clients elsewhere`(
    format: String
  ) throws {
    let program = try filled(seed: ["xlsx": 1, "csv": 2, "vcard": 4][format] ?? 5)
    let content = try exported(program, format)
    let again = try program.call("client/import", ["content": content])
    let result = try #require(again.result, "\(again.object)")
    #expect(result["unchanged"] as? Int == Self.clients, "\(result)")
    #expect(result["updated"] as? Int == 0)
    #expect(result["failed"] as? Int == 0)

    let other = try RunningProgram()
    try other.initialize()
    try define(other)
    let made = try #require(try other.call("client/import", ["content": content]).result)
    #expect(made["created"] as? Int == Self.clients, "\(made)")
    let (before, after) = (try contents(program), try contents(other))
    #expect(Set(before.keys) == Set(after.keys))
    for (number, content) in before.sorted(by: { $0.key < $1.key }) where after[number] != content {
      Issue.record("\(number): \(content) became \(after[number] ?? "nothing")")
      break
    }
    #expect(try program.finish() == 0)
    #expect(try other.finish() == 0)
  }

  @Test func `A file that is there is left alone, and one that is not comes whole`() throws {
    let folder = TestFolder()
    let program = try filled(seed: 3)
    let path = folder.path + "/clients.csv"
    #expect(try program.call("client/export", ["format": "csv", "path": path]).error == nil)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try program.call("client/export", ["format": "csv", "path": path]).error != nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["clients.csv"])
    #expect(try program.finish() == 0)
  }
}
