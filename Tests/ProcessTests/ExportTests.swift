import Foundation
import Testing

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
    for field in ClientDrafts.customFields {
      let answer = try program.call("client/customFields/define", ["field": field])
      #expect(answer.error == nil, "\(answer.object)")
    }
  }

  private func exported(
    _ program: RunningProgram, _ format: String, _ others: [String: Any] = [:]
  ) throws -> String {
    let answer = try program.call("client/export", others.merging(["format": format]) { $1 })
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

  @Test(arguments: ["xlsx", "csv", "vcard", "json"])
  func `What is exported changes nothing when it is imported, and makes the same clients elsewhere`(
    format: String
  ) throws {
    let program = try filled(seed: ["xlsx": 1, "csv": 2, "vcard": 4, "json": 6][format] ?? 5)
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

  @Test func `A client whose only address has no use has one address after its export is imported`() throws {
    let program = try RunningProgram()
    try program.initialize()
    let address: [String: Any] = ["label": "Home", "line1": "4 rue Vieille", "city": "Lyon"]
    #expect(try program.call("client/create", ["client": ["name": "A", "addresses": [address]]]).error == nil)
    for format in ["csv", "xlsx"] {
      let exported = try #require(try program.call("client/export", ["format": format]).result)
      let content = try #require(exported["content"] as? String)
      let imported = try #require(try program.call("client/import", ["content": content]).result)
      #expect(imported["unchanged"] as? Int == 1, "\(imported)")
    }
    #expect(try program.finish() == 0)
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

  /// The records of an export as delimited text, which have no line ends in their values.
  private func records(_ program: RunningProgram, _ params: [String: Any]) throws -> [[String]] {
    let answer = try program.call("client/export", params.merging(["format": "csv", "delimiter": "|"]) { $1 })
    let content = try #require(answer.result?["content"] as? String, "\(answer.object)")
    let text = String(decoding: try #require(Data(base64Encoded: content)), as: UTF8.self)
    return text.trimmingPrefix("\u{FEFF}").components(separatedBy: "\r\n").dropLast().map {
      $0.components(separatedBy: "|")
    }
  }

  @Test func `It has the columns that are asked for, in their order, and a contact's for all contacts`() throws {
    let program = try RunningProgram()
    try program.initialize()
    try define(program)
    let contacts = (1...6).map { ["email": "p\($0)@example.com", "customFields": ["desk": "D\($0)"]] as [String: Any] }
    let client: [String: Any] = [
      "number": "C-1", "name": "Café Noir", "customFields": ["tier": "other", "city": "Lyon"], "contacts": contacts,
    ]
    #expect(try program.call("client/create", ["client": client]).error == nil)
    let fields = ["contact.cf:desk", "cf:city", "website", "name", "cf:tier", "contact2.email"]
    #expect(
      try records(program, ["fields": fields]) == [
        // "City" is what the address has.
        ["Client number", "cf:city", "Website", "Client name *", "Tier"]
          + ["Contact: Desk", "Contact 2: Desk", "Contact 2: E-mail"] + (3...5).map { "Contact \($0): Desk" },
        ["C-1", "Lyon", "", "Café Noir", "Silver, ordinary", "D1", "D2", "p2@example.com", "D3", "D4", "D5"],
        ["C-1", "", "", "", "", "D6", "", "", "", "", ""],
      ])
    let wrong = try program.call("client/export", ["format": "csv", "fields": ["cf:teir", "contact.cf:city", "name"]])
    let issues = try #require(wrong.data?["issues"] as? [[String: Any]])
    #expect(issues.map { $0["pointer"] as? String } == ["/fields/0", "/fields/1"])
    #expect(try program.finish() == 0)
  }

  @Test func `It has the clients that the list has, in its order`() throws {
    let program = try RunningProgram()
    try program.initialize()
    for (name, status) in [("Alpha", "active"), ("Beta", "archived"), ("Gamma", "active"), ("Alpha Nord", "active")] {
      let client = ["name": name, "status": status]
      #expect(try program.call("client/create", ["client": client]).error == nil)
    }
    func names(_ params: [String: Any]) throws -> [String] {
      try records(program, params.merging(["fields": ["name"]]) { $1 }).dropFirst().map { $0[1] }
    }
    let descending = [["key": "name", "descending": true] as [String: Any]]
    let view: [String: Any] = ["name": "A", "search": "alpha", "sort": descending]
    let id = try #require(try program.call("client/views/create", ["view": view]).result?["id"])
    #expect(try names([:]) == ["Alpha", "Alpha Nord", "Beta", "Gamma"])
    #expect(try names(["view": id]) == ["Alpha Nord", "Alpha"])
    #expect(try names(["view": id, "search": "nord"]) == ["Alpha Nord"])
    #expect(try names(["view": id, "sort": [["key": "name"]]]) == ["Alpha", "Alpha Nord"])
    #expect(try names(["filter": ["status": "archived"]]) == ["Beta"])
    #expect(
      try names(["filter": ["field": "name", "startsWith": "Al"], "sort": descending]) == ["Alpha Nord", "Alpha"])
    #expect(try names(["search": "beta"]).isEmpty)
    #expect(try names(["search": "beta", "filter": ["status": "all"]]) == ["Beta"])
    #expect(try program.finish() == 0)
  }

  @Test func `A file is neither made by a call of wrong shape nor left by one that is cancelled`() throws {
    let folder = TestFolder()
    let program = try RunningProgram()
    try program.initialize()
    let csv = "name\n" + (0..<20_000).map { "Client number \($0)\n" }.joined()
    _ = try program.call("client/import", ["content": Data(csv.utf8).base64EncodedString()])
    let (path, template) = (folder.path + "/clients.xlsx", folder.path + "/template.xlsx")
    #expect(try program.call("client/export", ["format": "ods", "path": path]).code == -32602)
    #expect(try program.call("client/export", ["format": "csv", "path": path, "colour": 1]).code == -32602)
    #expect(try program.call("client/import/template", ["path": template, "colour": 1]).code == -32602)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)

    program.send(requestLine(500, "client/export", ["format": "xlsx", "path": path, "workDoneToken": "t"]))
    var kinds: [String] = []
    var answer: Message?
    while answer == nil, let message = program.message() {
      if message.method == "$/progress" {
        let value = (message.object["params"] as? [String: Any])?["value"] as? [String: Any]
        kinds.append(value?["kind"] as? String ?? "")
        if kinds.count == 1 { program.send(notificationLine("$/cancelRequest", ["id": 500])) }
      } else if message.method == nil {
        answer = message
      }
    }
    #expect(answer?.code == -32800)
    #expect(kinds.first == "begin" && kinds.last == "end")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    let whole = try program.call("client/export", ["format": "xlsx", "path": path])
    #expect(whole.result?["clients"] as? Int == 20_000)
    #expect(try program.finish() == 0)
  }

  @Test func `An export has the clients of one moment, while another process writes`() throws {
    let folder = TestFolder()
    let (reader, writer) = (try RunningProgram(store: folder.store), try RunningProgram(store: folder.store))
    try reader.initialize()
    try writer.initialize()
    let csv = "number,name\n" + (0..<3_000).map { "N-\($0),Version 0\n" }.joined()
    _ = try writer.call("client/import", ["content": Data(csv.utf8).base64EncodedString()])
    for version in 1...5 {
      let path = "\(folder.path)/\(version).json"
      reader.send(
        requestLine(500 + version, "client/export", ["format": "json", "path": path, "workDoneToken": version]))
      #expect(reader.message()?.method == "$/progress")
      // All are renamed in one transaction, while they are written.
      let names = csv.replacingOccurrences(of: "Version 0", with: "Version \(version)")
      let renamed = try writer.call("client/import", ["content": Data(names.utf8).base64EncodedString()])
      #expect(renamed.result?["updated"] as? Int == 3_000, "\(renamed.object)")
      while let message = reader.message(), message.id != 500 + version {}
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let clients = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      #expect(clients.count == 3_000)
      #expect(Set(clients.compactMap { $0["name"] as? String }).count == 1)
    }
    #expect(try reader.finish() == 0)
    #expect(try writer.finish() == 0)
  }

  @Test func `The template has the custom fields, and the import knows them`() throws {
    let program = try RunningProgram()
    try program.initialize()
    try define(program)
    let template = try #require(try program.call("client/import/template").result?["content"] as? String)
    let plan = try program.call("client/import/plan", ["content": template, "fileName": "template.xlsx"])
    let columns = try #require(plan.result?["columns"] as? [[String: Any]], "\(plan.object)")
    let known = Set(columns.compactMap { $0["field"] as? String })
    for field in ClientDrafts.customFields {
      let key = try #require(field["key"] as? String)
      #expect(known.contains(field["appliesTo"] as? String == "contact" ? "contact.cf:\(key)" : "cf:\(key)"), "\(key)")
    }
    #expect(try program.finish() == 0)
  }
}
