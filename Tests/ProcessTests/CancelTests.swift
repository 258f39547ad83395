import Foundation
import Testing

/// Long work that is cancelled while it runs.
@Suite struct CancelTests {
  /// Each is cancelled when it says that it has begun: it ends so, and leaves the directory as it was.
  @Test func `Cancelled long work leaves nothing half done`() throws {
    let program = try RunningProgram()
    try program.initialize()
    // Every second one is a likely duplicate of the one before.
    let rows = (0..<20_000).map { "Client number \($0),c\($0 / 2)@example.com\n" }
    let content = Data(("name,email\n" + rows.joined()).utf8).base64EncodedString()
    let imported = try #require(try program.call("client/import", ["content": content]).result)
    #expect(imported["created"] as? Int == 20_000)
    let importId = try #require(imported["importId"] as? String)
    let before = try state(of: program)
    let works: [(method: String, params: [String: Any])] = [
      ("client/bulk", ["operation": "archive", "filter": [String: Any]()]),
      ("client/bulk", ["operation": "addTags", "tags": ["VIP"], "filter": [String: Any](), "onError": "skip"]),
      ("client/lint", ["countTotal": true]),
      ("client/findDuplicates", [:]),
      ("client/import/undo", ["importId": importId]),
    ]
    for (index, work) in works.enumerated() {
      let id = 700 + index
      program.send(requestLine(id, work.method, work.params.merging(["workDoneToken": "t\(id)"]) { $1 }))
      let kinds = try cancel(id, work.method, in: program)
      #expect(kinds.first == "begin" && kinds.last == "end" && kinds.count { $0 == "end" } == 1, "\(work.method)")
      #expect(try state(of: program) == before, "\(work.method)")
    }
    // What was cancelled can be done after it.
    #expect(try program.call("client/import/undo", ["importId": importId]).result != nil)
    #expect(try program.call("client/list", ["countTotal": true]).result?["total"] as? Int == 0)
    #expect(try program.finish() == 0)
  }

  /// Cancels a request at its first progress; answers the kinds of all progress, once it is answered as cancelled.
  private func cancel(_ id: Int, _ method: String, in program: RunningProgram) throws -> [String] {
    var kinds: [String] = []
    while let message = program.message() {
      if message.method == "$/progress" {
        let value = (message.object["params"] as? [String: Any])?["value"] as? [String: Any]
        kinds.append(value?["kind"] as? String ?? "")
        if kinds.count == 1 { program.send(notificationLine("$/cancelRequest", ["id": id])) }
      } else if message.id == id {
        #expect(message.code == -32800, "\(method)")
        return kinds
      }
    }
    Issue.record("\(method) is not answered")
    return kinds
  }

  /// How many clients there are, active, archived and with a tag, and where the history has come to.
  private func state(of program: RunningProgram) throws -> [String] {
    let filters: [[String: Any]] = [
      [:], ["status": "archived"], ["field": "tags", "eq": "VIP"],
    ]
    let totals = try filters.map { filter in
      try program.call("client/list", ["countTotal": true, "limit": 1, "filter": filter]).result?["total"] as? Int
    }
    let check = try program.call("activity/verify").result
    return totals.map { "\($0 ?? -1)" } + ["\(check?["entries"] ?? "")", "\(check?["link"] ?? "")"]
  }
}
