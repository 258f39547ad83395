import Foundation
import Testing

extension ProcessTests {
  /// The program, run to its end with these arguments.
  static func run(_ arguments: [String]) throws -> (code: Int32, output: String, errors: String) {
    let program = Process()
    let (output, errors) = (Pipe(), Pipe())
    program.executableURL = RunningProgram.executable
    program.arguments = arguments
    program.standardInput = FileHandle.nullDevice
    program.standardOutput = output
    program.standardError = errors
    try program.run()
    let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let printed = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    program.waitUntilExit()
    return (program.terminationStatus, printed, said)
  }

  @Test(arguments: [
    (["organization"], "A command is missing."),
    (["organization", "set-plan"], "\"set-plan\" is no command, or takes other words."),
    (["organization", "set-plan", "gold"], "\"gold\" is no plan; it is one of free, pro, enterprise."),
    (["organization", "set-plan", "--name", "X", "free"], "--name does not go with set-plan."),
    (["organization", "create"], "create takes --name."),
    (["organization", "list", "--colour"], "\"--colour\" is not known."),
    (["organization", "list", "--store"], "--store takes a value."),
  ])
  func `A command that does not fit ends with 2 and says why`(_ arguments: [String], _ reason: String) throws {
    let end = try Self.run(arguments)
    #expect(end.code == 2)
    #expect(end.errors.hasPrefix(reason), "\(end.errors)")
    #expect(end.output.isEmpty)
  }

  @Test func `A plan that is set on the command line holds at once in a session under way`() throws {
    let folder = TestFolder()
    let program = try RunningProgram(store: folder.store)
    try program.initialize()
    #expect(try program.call("client/create", ["client": ["name": "A"]]).error == nil)
    let set = try Self.run(["organization", "set-plan", "--store", folder.store, "free"])
    #expect(set.code == 0 && set.output.hasSuffix("\tfree\tMy organization\n"), "\(set)")
    let refused = try program.call("client/create", ["client": ["name": "B"]])
    #expect(refused.code == 1005)
    #expect(refused.data?["needed"] as? String == "pro" && refused.data?["held"] as? String == "free")
    #expect(try Self.run(["organization", "set-plan", "--store", folder.store, "pro"]).code == 0)
    #expect(try program.call("client/create", ["client": ["name": "B"]]).error == nil)
    let history = try program.call("organization/activity", ["kind": "organization"])
    let entries = try #require(history.result?["items"] as? [[String: Any]])
    #expect(entries.map { $0["method"] as? String } == ["organization set-plan", "organization set-plan"])
    #expect(entries.allSatisfy { $0["memberId"] as? String == "mem_operator" })
    let changes = try #require(entries[0]["changes"] as? [[String: Any]])
    #expect(changes.map { $0["field"] as? String } == ["plan"])
    #expect(changes.map { $0["new"] as? String } == ["pro"])
    // Over the wire nobody sets it, and nobody takes it back.
    #expect(try program.call("organization/update", ["patch": ["plan": "enterprise"]]).code == -32602)
    let undone = try program.call("activity/undo", ["sequence": try #require(entries[0]["sequence"] as? Int)])
    #expect((undone.result?["organization"] as? [String: Any])?["plan"] as? String == "pro", "\(undone.object)")
    #expect((undone.result?["blocked"] as? [[String: Any]])?.first?["code"] as? String == "operatorOnly")
    #expect(try program.call("activity/verify").result?["isIntact"] as? Bool == true)
    #expect(try program.finish() == 0)
  }

  @Test func `Organizations of one store are made, listed and chosen`() throws {
    let folder = TestFolder()
    let absent = try Self.run(["organization", "list", "--store", folder.store])
    #expect(absent.code == 1 && absent.errors.hasPrefix("There is no store at "))
    #expect(!FileManager.default.fileExists(atPath: folder.store))
    let made = try Self.run(["organization", "create", "--store", folder.store, "--name", "Second", "--plan", "pro"])
    #expect(made.code == 0)
    let second = String(try #require(made.output.split(separator: "\t").first))
    let listed = try Self.run(["organization", "list", "--store", folder.store])
    #expect(
      listed.output.split(separator: "\n").map { $0.split(separator: "\t").last ?? "" } == [
        "My organization", "Second",
      ])
    let unclear = try Self.run(["organization", "set-plan", "--store", folder.store, "free"])
    #expect(unclear.code == 1 && unclear.errors.hasPrefix("There are 2 organizations: name one with --organization."))
    let unknown = try Self.run(["organization", "set-plan", "--store", folder.store, "--organization", "org_x", "free"])
    #expect(unknown.code == 1 && unknown.errors.hasPrefix("There is no organization \"org_x\""))
    let blank = try Self.run(["organization", "create", "--store", folder.store, "--name", " "])
    #expect(blank.code == 1 && blank.errors.hasPrefix("name: A value is required here."), "\(blank.errors)")
    let set = try Self.run(["organization", "set-plan", "--store", folder.store, "--organization", second, "free"])
    #expect(set.code == 0 && set.output == "\(second)\tfree\tSecond\n")
    let program = try RunningProgram(store: folder.store)
    let begun = try program.call("initialize", ["initializationOptions": ["organization": second]])
    let session = try #require(begun.result?["session"] as? [String: Any])
    #expect((session["organization"] as? [String: Any])?["name"] as? String == "Second")
    #expect((session["member"] as? [String: Any])?["role"] as? String == "owner")
    let entries = try program.call("organization/activity").result?["items"] as? [[String: Any]]
    #expect(entries?.map { $0["kind"] as? String } == ["organization", "member", "organization"])
    #expect(try program.finish() == 0)
  }
}
