import Foundation
import JSON
import Testing

@testable import ClienteleServer

/// Plans of files with more rows than an answer holds, and how long a plan is kept.
@Suite(.disabled(if: Recording.isOn)) struct ImportPlanTests {
  private let server: ServerProcess

  init() throws {
    server = try ServerProcess(options: [])
    _ = try call("initialize", ["locale": "en"])
  }

  @discardableResult
  private func call(_ method: String, _ params: JSONValue) throws -> JSONValue {
    let request: JSONValue = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": params]
    try server.send([request.compact])
    while true {
      let answer = try JSON.parse(Array(try server.line().utf8))
      if answer["id"] != nil { return answer["result"] ?? answer["error"] ?? .null }
    }
  }

  private func file(_ rows: Int, _ cell: (Int) -> String) -> JSONValue {
    let text = "Number,Client name,Email\n" + (1...rows).map { "N-\($0),Client \($0),\(cell($0))\n" }.joined()
    return ["content": .string(Data(text.utf8).base64EncodedString()), "onError": "skipRow"]
  }

  @Test func `a plan of many rows counts them all, tells them page by page, and is what then happens`() throws {
    let rows = 1_500
    try call("client/import", file(100) { "client\($0)@example.com" })
    let plan = try call(
      "client/import/plan",
      file(rows) { $0 % 10 == 0 ? "no address" : $0 <= 50 ? "client\($0)@example.org" : "client\($0)@example.com" })
    let expected = ["create": 1_260, "update": 45, "unchanged": 45, "skip": 0, "conflict": 150]
    for (name, count) in expected { #expect(plan[name]?.int == count, "\(name)") }
    #expect(plan["errors"]?.int == 150)
    let planId = try #require(plan["planId"])
    var told: [String: Int] = [:]
    var seen: [Int] = []
    var cursor: JSONValue?
    repeat {
      var params = JSONObject()
      params["planId"] = planId
      params["limit"] = 500
      params["cursor"] = cursor
      let page = try call("client/import/plan", .object(params))
      for item in try #require(page["items"]?.array) {
        told[item["action"]?.string ?? "", default: 0] += 1
        seen.append(item["rows"]?.array?.first?["row"]?.int ?? 0)
        let isChange = item["action"] == "create" || item["action"] == "update"
        #expect((item["changes"]?.array?.isEmpty == false) == isChange)
        #expect((item["diagnostics"]?.array?.isEmpty == false) == (item["action"] == "conflict"))
      }
      cursor = page["nextCursor"]
    } while cursor != nil
    #expect(told == expected.filter { $0.value > 0 })
    #expect(seen == Array(2...rows + 1))
    #expect(try call("client/count", [:])["total"] == 100)
    let done = try call("client/import/commit", ["planId": planId])
    for (name, planned) in [
      ("created", "create"), ("updated", "update"), ("unchanged", "unchanged"), ("skipped", "skip"),
      ("failed", "conflict"),
    ] { #expect(done[name] == plan[planned], "\(name)") }
    #expect(try call("client/count", [:])["total"] == 1_360)
    let undone = try call("client/import/undo", ["importId": try #require(done["importId"]), "limit": 3])
    #expect(undone["reversed"]?["total"] == 1_305)
    #expect(undone["reversed"]?["clients"]?.array?.count == 3)
    #expect(try call("client/count", [:])["total"] == 100)
    #expect(try call("client/get", ["number": "N-7"])["email"] == "client7@example.com")
    #expect(try call("activity/verify", [:])["isIntact"] == true)
  }

  @Test func `a session keeps the latest plans`() throws {
    var plans: [JSONValue] = []
    for row in 1...(ImportPlans.plansKept + 1) {
      plans.append(try #require(try call("client/import/plan", file(row) { _ in "" })["planId"]))
    }
    let oldest = try call("client/import/commit", ["planId": plans[0], "dryRun": true])
    #expect(oldest["data"]?["kind"] == "importPlan")
    for plan in plans.dropFirst() {
      #expect(try call("client/import/commit", ["planId": plan, "dryRun": true])["created"] != nil)
    }
  }

  @Test func `a repeated or mistaken call of long work is told all that is wrong`() throws {
    let long = JSONValue.string(String(repeating: "k", count: 300))
    for (method, params, pointers) in [
      ("client/import/commit", ["planId": "pln_1", "idempotencyKey": long, "workDoneToken": long], 2),
      ("client/import/undo", ["importId": "imp_1", "limit": 501, "idempotencyKey": "", "workDoneToken": []], 3),
      ("client/import/plan", ["limit": 0, "cursor": "x", "actions": [], "matchOn": []], 5),
      ("client/import/list", ["limit": 0], 1),
    ] as [(String, JSONValue, Int)] {
      let issues = try call(method, params)["data"]?["issues"]?.array
      #expect(issues?.count == pointers, "\(method): \(issues.map { JSONValue.array($0).compact } ?? "")")
    }
  }
}
