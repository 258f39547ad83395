import Foundation
import Testing

/// Everybody tries everything: the published matrix is what the service does.
@Suite struct AccessWalkTests {
  private struct Row {
    var method: String
    var role: Int
    var plan: Int
    var readOnly: Bool
    var unrestricted: Bool
  }

  /// What a token is limited to.
  private struct Restriction {
    var role: Int?
    var readOnly = false
    var methods: [String]?
  }

  private let folder = TestFolder()

  @Test func `Each method is allowed just where the published matrix says so, by role, plan and token`() throws {
    let owner = try RunningProgram(store: folder.store)
    try owner.initialize()
    let answer = try owner.call("access/matrix")
    let matrix = try #require(answer.result)
    let roles = try #require(matrix["roles"] as? [String])
    let plans = try #require(matrix["plans"] as? [String])
    #expect(roles == ["guest", "member", "projectManager", "administrator", "owner"])
    #expect(plans == ["free", "pro", "enterprise"])
    let published = try #require(matrix["methods"] as? [[String: Any]])
    let rows = try published.map { row in
      let (role, plan) = (row["role"] as? String, row["plan"] as? String)
      return Row(
        method: try #require(row["method"] as? String),
        role: try #require(roles.firstIndex { $0 == role }), plan: try #require(plans.firstIndex { $0 == plan }),
        readOnly: try #require(row["readOnly"] as? Bool), unrestricted: try #require(row["unrestricted"] as? Bool))
    }
    let discovered = try owner.call("rpc.discover").result?["methods"] as? [[String: Any]]
    let document = try #require(discovered)
    #expect(Set(rows.map(\.method)) == Set(document.compactMap { $0["name"] as? String }))
    let odd = rows.enumerated().filter { $0.offset % 2 == 1 }.map(\.element.method)
    for (index, role) in roles.enumerated() {
      let member = try owner.call("member/create", ["member": ["name": "M", "role": role]])
      let id = try #require(member.result?["id"] as? String)
      let restrictions = [
        Restriction(), Restriction(role: max(0, index - 1)), Restriction(readOnly: true),
        Restriction(methods: ["client/*"]), Restriction(readOnly: true, methods: odd),
      ]
      for restriction in restrictions {
        var token: [String: Any] = ["name": "t", "memberId": id, "readOnly": restriction.readOnly]
        if let role = restriction.role { token["role"] = roles[role] }
        if let methods = restriction.methods { token["methods"] = methods }
        let made = try owner.call("token/create", ["token": token])
        let secret = try #require(made.result?["secret"] as? String, "\(made.object)")
        let session = try RunningProgram(store: folder.store)
        let begun = try session.call("initialize", ["initializationOptions": ["token": secret]])
        #expect(begun.error == nil)
        for plan in plans.indices {
          let set = try ProcessTests.run(["organization", "set-plan", "--store", folder.store, plans[plan]])
          #expect(set.code == 0)
          try walk(session, rows, (roles, restriction.role ?? index), (plans, plan), restriction)
        }
        #expect(try session.finish() == 0)
      }
    }
    let history = try owner.call("organization/activity", ["kind": "access", "limit": 500])
    #expect((history.result?["items"] as? [Any])?.count == 500)
    #expect(try owner.call("activity/verify").result?["isIntact"] as? Bool == true)
    #expect(try owner.finish() == 0)
  }

  private func walk(
    _ session: RunningProgram, _ rows: [Row], _ role: (names: [String], index: Int),
    _ plan: (names: [String], index: Int), _ restriction: Restriction
  ) throws {
    // One id for each, above those of other calls; what belongs to the life cycle is tried elsewhere.
    let tried = rows.enumerated().filter { !["initialize", "shutdown", "rpc.discover"].contains($0.element.method) }
    let base = 1_000
    session.send(tried.map { requestLine(base + $0.offset, $0.element.method) }.joined())
    var answers: [Int: Message] = [:]
    while answers.count < tried.count {
      let message = try #require(session.message())
      if let id = message.id { answers[id - base] = message }
    }
    var allowed: [String] = ["initialize", "rpc.discover", "shutdown"]
    for (index, row) in tried {
      let answer = try #require(answers[index])
      let place = "\(row.method), \(role.names[role.index]), \(plan.names[plan.index]), \(restriction)"
      if role.index < row.role {
        #expect(answer.code == 1004 && answer.data?["needed"] as? String == role.names[row.role], "\(place)")
        #expect(answer.data?["held"] as? String == role.names[role.index], "\(place)")
      } else if plan.index < row.plan {
        #expect(answer.code == 1005 && answer.data?["needed"] as? String == plan.names[row.plan], "\(place)")
        #expect(answer.data?["held"] as? String == plan.names[plan.index], "\(place)")
      } else if !row.unrestricted, restriction.readOnly, !row.readOnly {
        #expect(answer.code == 1004 && answer.data?["reason"] as? String == "readOnly", "\(place)")
      } else if !row.unrestricted, let methods = restriction.methods, !isAmong(methods, row.method) {
        #expect(answer.code == 1004 && answer.data?["reason"] as? String == "methods", "\(place)")
      } else {
        #expect(answer.result != nil || answer.code == -32602, "\(place): \(answer.object)")
        allowed.append(row.method)
      }
    }
    let told = try session.call("session/get").result?["methods"] as? [String]
    #expect(told == allowed.sorted())
  }

  private func isAmong(_ methods: [String], _ method: String) -> Bool {
    methods.contains { $0 == method || ($0 == "client/*" && method.hasPrefix("client/")) }
  }
}
