import Foundation
import Testing

extension ProcessTests {
  @Test func `A trace has every message in and out, in order, with its time and without secrets`() throws {
    let folder = TestFolder()
    let path = folder.path + "/trace"
    let program = try RunningProgram(arguments: ["--framing", "lines", "--trace", path])
    try program.initialize()
    program.send(notificationLine("initialized"))
    program.send(#"{"jsonrpc":"2.0","id":9007199254740993,"method":"session/get","params":{"token":"s3cret"}}"# + "\n")
    _ = program.message()
    program.send(#"{"jsonrpc":"2.0","id":"broken","token":"s3cret"# + "\n")
    _ = program.message()
    #expect(try program.finish() == 0)

    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("s3cret"))
    #expect(text.contains("9007199254740993"))
    let lines = try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      lines.compactMap { $0["direction"] as? String }
        == ["in", "out", "in", "in", "out", "in", "out", "in", "out", "in"])
    let times = lines.compactMap { $0["time"] as? String }
    #expect(times.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/) != nil })
    #expect(lines.count { $0["problem"] != nil && $0["message"] == nil } == 1)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func `A log has what its level lets through, and nothing of what clients are called`() throws {
    for (level, expected) in [("error", [String]()), ("info", ["info"]), ("debug", ["debug", "info"])] {
      let folder = TestFolder()
      let path = folder.path + "/log"
      let program = try RunningProgram(
        arguments: ["--framing", "lines", "--log-file", path, "--log-level", level])
      try program.initialize()
      _ = try program.call("client/create", ["client": draft("Boulangerie")])
      _ = try program.call("client/create", ["client": ["name": "Boulangerie", "email": "boulangerie"]])
      #expect(try program.finish() == 0)
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      #expect(Set(lines.compactMap { $0.firstMatch(of: #/Z (\w+): /#).map { String($0.1) } }).sorted() == expected)
      #expect(!lines.contains { $0.contains("oulangerie") || $0.contains("ada@") })
      if level == "debug" {
        #expect(lines.contains { $0.contains("client/create, id 3: error -32602 (invalidParams) in ") })
        // Not told to a peer that did not ask for it, above all not before initialize is answered.
        #expect(lines.contains { $0.contains("initialize, id 1: result in ") })
      }
    }
  }

  @Test func `What the peer is told by window logMessage follows the level`() throws {
    for (level, count) in [("info", 1), ("warning", 0), ("debug", 1)] {
      let program = try RunningProgram(arguments: ["--framing", "lines", "--log-level", level])
      try program.initialize()
      program.send(requestLine(100, "client/import", ["content": Data("name\nAlpine\n".utf8).base64EncodedString()]))
      program.send(requestLine(101, "shutdown") + notificationLine("exit"))
      let messages = program.rest()
      #expect(messages.count { $0.method == "window/logMessage" } == count)
      #expect(messages.count { $0.method == "$/logTrace" } == 0)
      #expect(messages.count { $0.id != nil } == 2)
    }
  }

  @Test func `A log or trace that can't be written is said once, and it goes on`() throws {
    let folder = TestFolder()
    let errors = folder.path + "/errors"
    let program = try RunningProgram(
      arguments: ["--framing", "lines", "--log-file", "/no/such/folder/log", "--trace", "/dev/full"],
      prelude: "exec 2>'\(errors)'")
    try program.initialize()
    for id in 100..<110 { program.send(requestLine(id, "session/get")) }
    for id in 100..<110 { #expect(program.message()?.id == id) }
    #expect(try program.finish() == 0)
    let lines = try String(contentsOfFile: errors, encoding: .utf8).split(separator: "\n")
    #expect(lines.count { $0.contains("/no/such/folder/log") } == 1)
    if FileManager.default.fileExists(atPath: "/dev/full") {
      #expect(lines.count { $0.contains("/dev/full") } == 1)
    }
  }

  @Test func `Where the framing is lost, no piece of a message is logged`() throws {
    let folder = TestFolder()
    let errors = folder.path + "/errors"
    let program = try RunningProgram(
      arguments: ["--framing", "content-length", "--trace", folder.path + "/trace"], prelude: "exec 2>'\(errors)'")
    program.send("Content-Length: 1\r\n\r\n1{\"token\":\"s3cret\"}\r\n\r\n")
    #expect(program.exitCode() == 1)
    let text = try String(contentsOfFile: errors, encoding: .utf8)
    #expect(text.contains("is not a header") && !text.contains("s3cret"))
    let trace = try String(contentsOfFile: folder.path + "/trace", encoding: .utf8)
    #expect(trace.split(separator: "\n").count { $0.contains(#""direction":"in""#) } == 2)
    #expect(!trace.contains("s3cret"))
  }

  @Test func `Nobody needs to read what it logs on standard error`() throws {
    let program = try RunningProgram(arguments: ["--framing", "lines", "--log-level", "debug"], unreadErrors: true)
    try program.initialize()
    for id in 1_000..<3_000 { program.send(requestLine(id, "session/get")) }
    for id in 1_000..<3_000 { #expect(program.message()?.id == id) }
    #expect(try program.finish() == 0)
  }

  @Test func `Options that make no sense are refused by name`() throws {
    for (arguments, part) in [
      (["--log-level", "loud"], "error, warning, info, debug"), (["--trace"], "--trace takes a value"),
      (["--log-file", ""], "--log-file takes a path"), (["--store", "/tmp/x", "--trace", "/tmp/x"], "is the store"),
    ] {
      let folder = TestFolder()
      let errors = folder.path + "/errors"
      let program = try RunningProgram(arguments: arguments, prelude: "exec 2>'\(errors)'")
      #expect(program.exitCode() == 2)
      #expect(try String(contentsOfFile: errors, encoding: .utf8).contains(part))
    }
  }
}
