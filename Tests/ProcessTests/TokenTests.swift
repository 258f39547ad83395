import Foundation
import Testing

/// Sessions that begin with a token, in processes of their own.
@Suite struct TokenTests {
  private let folder = TestFolder()
  private let owner: RunningProgram

  init() throws {
    owner = try RunningProgram(store: folder.store)
    try owner.initialize()
  }

  private func makeToken(_ draft: [String: Any] = [:]) throws -> (id: String, secret: String) {
    let made = try owner.call("token/create", ["token": draft.merging(["name": "test"]) { one, _ in one }])
    let token = try #require(made.result?["token"] as? [String: Any], "\(made.object)")
    return (try #require(token["id"] as? String), try #require(made.result?["secret"] as? String))
  }

  private func addMember(_ role: String = "member") throws -> String {
    let made = try owner.call("member/create", ["member": ["name": "Zoé", "role": role]])
    return try #require(made.result?["id"] as? String)
  }

  private func session(
    _ secret: String?, arguments: [String] = [], prelude: String? = nil
  ) throws -> (RunningProgram, Message) {
    let program = try RunningProgram(
      store: folder.store, arguments: ["--framing", "lines"] + arguments, prelude: prelude)
    let options = secret.map { ["initializationOptions": ["token": $0]] } ?? [:]
    return (program, try program.call("initialize", options))
  }

  private func role(_ message: Message) -> String? {
    ((message.result?["session"] as? [String: Any])?["member"] as? [String: Any])?["role"] as? String
  }

  @Test func `A token lets in by initialize, by a file and by the environment, in this order`() throws {
    let (guest, member, manager) = (
      try makeToken(["role": "guest"]), try makeToken(["role": "member"]), try makeToken(["role": "projectManager"])
    )
    #expect(guest.secret.count == 68 && guest.secret.hasPrefix("clt_") && guest.secret != member.secret)
    let file = folder.path + "/token"
    #expect(
      FileManager.default.createFile(
        atPath: file, contents: Data((member.secret + "\n").utf8), attributes: [.posixPermissions: 0o600]))
    let environment = "export CLIENTELE_TOKEN=\(manager.secret)"
    #expect(role(try session(nil, prelude: environment).1) == "projectManager")
    #expect(role(try session(nil, arguments: ["--token-file", file], prelude: environment).1) == "member")
    #expect(role(try session(guest.secret, arguments: ["--token-file", file], prelude: environment).1) == "guest")
    #expect(role(try session(nil).1) == "owner")
  }

  @Test func `What a token does not allow, it does not take back either`() throws {
    let client = try owner.call("client/create", ["client": ["name": "A"]])
    let id = try #require(client.result?["id"] as? String)
    #expect(try owner.call("client/update", ["id": id, "patch": ["name": "B"]]).error == nil)
    let (program, begun) = try session(makeToken(["methods": ["activity/*", "client/activity"]]).secret)
    #expect(begun.error == nil)
    let items = try program.call("client/activity", ["clientId": id]).result?["items"] as? [[String: Any]]
    let sequence = try #require(items?.first?["sequence"] as? Int)
    #expect(try program.call("activity/undo", ["sequence": sequence]).error?["code"] as? Int == 1004)
    #expect(try owner.call("client/get", ["id": id]).result?["name"] as? String == "B")
    let (allowed, _) = try session(makeToken(["methods": ["activity/undo", "client/update"]]).secret)
    #expect(try allowed.call("activity/undo", ["sequence": sequence]).error == nil)
    #expect(try owner.call("client/get", ["id": id]).result?["name"] as? String == "A")
  }

  @Test func `A token file that others can use, or without a token, is refused`() throws {
    func check(_ contents: String, _ mode: Int, _ reason: String) throws {
      let file = folder.path + "/token"
      try? FileManager.default.removeItem(atPath: file)
      #expect(
        FileManager.default.createFile(
          atPath: file, contents: Data(contents.utf8), attributes: [.posixPermissions: mode]))
      let end = try ProcessTests.run(["--store", folder.store, "--token-file", file])
      #expect(end.code == 2 && end.errors.contains(reason), "\(end)")
      #expect(!end.errors.contains("clt_"))
    }
    try check("clt_1\n", 0o640, "Others can use the token file")
    try check("clt_1\n", 0o604, "Others can use the token file")
    try check("\n", 0o600, "has no token on its first line")
    let absent = try ProcessTests.run(["--store", folder.store, "--token-file", folder.path + "/none"])
    #expect(absent.code == 2 && absent.errors.contains("can't be read"))
    #expect(
      try ProcessTests.run(["--store", folder.store, "--token-file", folder.path]).errors.contains("not a regular file")
    )
  }

  @Test func `Unknown, revoked and expired tokens, and those of removed members, are answered alike`() throws {
    let expiry = Date().addingTimeInterval(1.5)
    let form = ISO8601DateFormatter()
    form.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    let expiring = try makeToken(["expiresAt": form.string(from: expiry)])
    let (open, begun) = try session(expiring.secret)
    #expect(begun.error == nil)
    let revoked = try makeToken()
    #expect(try owner.call("token/revoke", ["id": revoked.id]).error == nil)
    let member = try addMember()
    let orphan = try makeToken(["memberId": member])
    #expect(try owner.call("member/remove", ["id": member]).error == nil)
    Thread.sleep(until: expiry.addingTimeInterval(0.1))
    let unknown = "clt_" + String(repeating: "0", count: 64)
    let answers = try [unknown, revoked.secret, orphan.secret, expiring.secret, "", "x"].map { secret in
      let answer = try session(secret).1
      return try #require(answer.error as NSDictionary?)
    }
    #expect(answers[0]["code"] as? Int == 1006)
    for answer in answers { #expect(answer == answers[0]) }
    // The session that began in time ends with its token.
    #expect(try open.call("session/get").error as NSDictionary? == answers[0])
  }

  @Test func `Revoking, a lower role and removing hold at once in another process`() throws {
    let member = try addMember("administrator")
    let (first, second) = (try makeToken(["memberId": member]), try makeToken(["memberId": member]))
    let (one, other) = (try session(first.secret).0, try session(second.secret).0)
    #expect(try one.call("client/create", ["client": ["name": "A"]]).error == nil)
    #expect(try owner.call("token/revoke", ["id": first.id]).error == nil)
    #expect(try one.call("client/list").code == 1006)
    #expect(try one.call("session/get").code == 1006)
    #expect(try other.call("client/create", ["client": ["name": "B"]]).error == nil)
    #expect(try owner.call("member/update", ["id": member, "patch": ["role": "member"]]).error == nil)
    #expect(try other.call("client/create", ["client": ["name": "C"]]).code == 1004)
    #expect(try other.call("client/list").error == nil)
    let removed = try owner.call("member/remove", ["id": member])
    #expect(removed.error == nil)
    #expect(try other.call("client/list").code == 1006)
    #expect(try other.finish() == 0)
    let entries = try owner.call("organization/activity", ["kind": "access"]).result?["items"] as? [[String: Any]]
    #expect(entries?.map { $0["recordId"] as? String } == [second.id, second.id, first.id, first.id])
    #expect(entries?.allSatisfy { $0["memberId"] as? String == member } == true)
  }

  @Test func `A token makes none that may do more, and sees no other member's`() throws {
    let limited = try makeToken([
      "role": "member", "methods": ["token/*", "client/get"], "expiresAt": "2099-01-01T00:00:00.000Z",
    ])
    let (program, _) = try session(limited.secret)
    func create(_ draft: [String: Any]) throws -> Message {
      try program.call("token/create", ["token": draft.merging(["name": "child"]) { one, _ in one }])
    }
    #expect(try create(["role": "administrator"]).code == 1004)
    #expect(try create(["methods": ["client/list"]]).code == -32602)
    #expect(try create(["methods": ["client/*"]]).code == -32602)
    #expect(try create(["expiresAt": "2099-01-02T00:00:00.000Z"]).code == -32602)
    let made = try create([:])
    let child = try #require(made.result?["token"] as? [String: Any])
    #expect(child["role"] as? String == "member" && child["methods"] as? [String] == ["token/*", "client/get"])
    #expect(child["expiresAt"] as? String == "2099-01-01T00:00:00.000Z")
    let other = try addMember()
    let foreign = try makeToken(["memberId": other])
    #expect(try create(["memberId": other]).code == 1004)
    #expect(try program.call("token/list", ["memberId": other]).code == 1004)
    #expect(try program.call("token/revoke", ["id": foreign.id]).code == 1001)
    #expect(try owner.call("token/revoke", ["id": foreign.id]).error == nil)
  }

  @Test func `Where tokens are required none is let in without one, until who runs the service says so`() throws {
    let key = try makeToken()
    let (member, _) = try session(try makeToken(["role": "administrator"]).secret)
    #expect(
      try member.call("organization/update", ["patch": ["requireTokens": true]]).data?["needed"] as? String == "owner")
    #expect(try owner.call("organization/update", ["patch": ["requireTokens": true]]).error == nil)
    #expect(try owner.call("client/list").code == 1006)
    let (refused, answer) = try session(nil)
    #expect(answer.code == 1006)
    #expect(try refused.call("client/list").code == -32002)
    #expect(try session(key.secret).1.error == nil)
    let way = try ProcessTests.run(["organization", "require-tokens", "--store", folder.store, "no"])
    #expect(way.code == 0)
    #expect(try owner.call("client/list").error == nil)
    #expect(try session(nil).1.error == nil)
  }

  @Test func `No secret is in the store, a log or a trace, and all files are their owner's alone`() throws {
    let (log, trace) = (folder.path + "/log", folder.path + "/trace")
    let name = "Quetzalcoatl"
    let arguments = ["--log-file", log, "--trace", trace, "--log-level"]
    var secrets: [String] = []
    for level in ["info", "debug"] {
      let (program, begun) = try session(try makeToken().secret, arguments: arguments + [level])
      #expect(begun.error == nil)
      let made = try program.call("token/create", ["token": ["name": name]])
      let secret = try #require(made.result?["secret"] as? String)
      secrets.append(secret)
      _ = try program.call("member/create", ["member": ["name": name, "email": "\(name)@example.com"]])
      _ = try program.call("client/create", ["client": ["name": name, "email": "\(name)"]])
      _ = try program.call("client/get", ["id": name])
      _ = try program.call("client/update", ["token": secret, "id": "cli_1"])
      _ = try program.call("token/revoke", ["id": secret])
      #expect(try program.finish() == 0)
      let (_, wrong) = try session("\(secret)x", arguments: arguments + [level])
      #expect(wrong.code == 1006 && !"\(wrong.object)".contains(secret))
    }
    #expect(try owner.finish() == 0)
    #expect(try String(contentsOfFile: trace, encoding: .utf8).contains(name))
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let path = folder.path + "/" + file
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      // Whoever puts a secret where an identifier belongs finds it in a trace, which has what was sent.
      if file != "trace" {
        for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(file)") }
      }
      if file == "log" { #expect(bytes.range(of: Data(name.utf8)) == nil) }
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(file)")
    }
  }
}
