import Foundation
import Testing

/// The built program from outside: one process at a time, so that the times hold.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct ProcessTests {}

extension ProcessTests {
  @Test func `It ends with 0 after shutdown, else with 1`() throws {
    let orderly = try RunningProgram()
    try orderly.initialize()
    #expect(try orderly.finish() == 0)

    let ended = try RunningProgram()
    try ended.initialize()
    _ = try ended.call("shutdown")
    ended.closeInput()
    #expect(ended.exitCode() == 0)

    let exited = try RunningProgram()
    try exited.initialize()
    exited.send(notificationLine("exit"))
    #expect(exited.exitCode() == 1)

    let silent = try RunningProgram()
    silent.closeInput()
    #expect(silent.exitCode() == 1)
    #expect(silent.restOfBytes().isEmpty)
  }

  @Test func `A session in a file gives all its replies`() throws {
    let folder = TestFolder()
    var session = requestLine(0, "initialize", ["capabilities": [String: Any]()])
    for id in 1...500 { session += createLine(id, "Client \(id)") }
    for id in 501...600 { session += requestLine(id, "session/get") }
    session += requestLine(601, "shutdown")
    let sessionPath = folder.path + "/session"
    let repliesPath = folder.path + "/replies"
    for ending in ["", notificationLine("exit")] {
      try (session + ending).write(toFile: sessionPath, atomically: false, encoding: .utf8)
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = [
        "-c", "exec \"$0\" --store :memory: <\"$1\" >\"$2\"", RunningProgram.executable.path, sessionPath, repliesPath,
      ]
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      let lines = try String(contentsOfFile: repliesPath, encoding: .utf8).split(separator: "\n")
      let replies = lines.compactMap { Message(String($0)) }
      #expect(lines.count == 602 && replies.count == 602)
      #expect(replies.allSatisfy { $0.error == nil })
      #expect(Set(replies.map(\.id)).count == 602)
    }
  }

  @Test func `Signals end it within a second and in good order`() throws {
    for signal in [SIGTERM, SIGINT, SIGHUP] {
      let folder = TestFolder()
      let program = try RunningProgram(store: folder.store)
      try program.initialize()
      _ = try program.call("client/create", ["client": draft("Kept")])
      program.send(signal: signal)
      #expect(program.exitCode(within: 1) == 1)
      let again = try RunningProgram(store: folder.store)
      try again.initialize()
      #expect(try again.list().map(\.name) == ["Kept"])
    }
    let afterShutdown = try RunningProgram()
    try afterShutdown.initialize()
    _ = try afterShutdown.call("shutdown")
    afterShutdown.send(signal: SIGTERM)
    #expect(afterShutdown.exitCode(within: 1) == 0)
  }

  @Test func `A cancelled request that waits for an import is answered before it`() throws {
    let folder = TestFolder()
    let file = folder.path + "/clients.csv"
    let rows = (1...20_000).map { "Client \($0),client\($0)@example.com\n" }
    try ("Name,Email\n" + rows.joined()).write(toFile: file, atomically: true, encoding: .utf8)
    let program = try RunningProgram(store: folder.store)
    try program.initialize()
    program.send(requestLine(70, "client/import", ["path": file, "workDoneToken": "t"]))
    // It has begun when it tells how far it is.
    _ = program.message()
    program.send(requestLine(71, "client/create", ["client": draft("Behind it")]))
    program.send(requestLine(72, "client/import", ["path": file]))
    for id in [71, 72] { program.send(notificationLine("$/cancelRequest", ["id": id])) }
    var answers: [Message] = []
    while answers.count < 3, let message = program.message() {
      if message.id != nil { answers.append(message) }
    }
    #expect(Set(answers.prefix(2).map(\.id)) == [71, 72])
    #expect(answers.prefix(2).allSatisfy { $0.error?["code"] as? Int == -32800 })
    #expect(answers.last?.id == 70 && answers.last?.error == nil)
    #expect(try program.list().count == 20_000)
  }

  @Test func `A signal ends it within a second when nobody reads its answers`() throws {
    let program = try RunningProgram()
    try program.initialize()
    for id in 1_000..<1_200 { program.send(requestLine(id, "rpc.discover")) }
    usleep(300_000)
    program.send(signal: SIGTERM)
    #expect(program.exitCode(within: 1.2) == 1)
  }

  @Test func `It ends with the process that started it`() throws {
    let parent = Process()
    parent.executableURL = URL(fileURLWithPath: "/bin/sh")
    parent.arguments = ["-c", "exec sleep 30"]
    try parent.run()
    let program = try RunningProgram()
    try program.initialize(processId: parent.processIdentifier)
    usleep(300_000)
    #expect(program.process.isRunning)
    kill(parent.processIdentifier, SIGKILL)
    parent.waitUntilExit()
    #expect(program.exitCode(within: 3) == 1)
  }

  @Test func `It ends when its output is closed`() throws {
    let program = try RunningProgram()
    try program.initialize()
    program.closeOutput()
    #expect(program.exitCode(within: 2) == 1)
  }

  @Test func `Nobody needs to read its standard error`() throws {
    let program = try RunningProgram(arguments: ["--framing", "content-length"], unreadErrors: true)
    program.send(framed(requestLine(1, "session/get")) + "Not a header\r\n\r\n")
    #expect(program.exitCode(within: 5) == 1)
    let text = String(decoding: program.restOfBytes(), as: UTF8.self)
    #expect(text.hasPrefix("Content-Length: ") && text.components(separatedBy: "-32700").count == 2)
  }

  @Test func `Frames are written to the letter of the standard`() throws {
    let program = try RunningProgram(arguments: [])
    program.send(framed(requestLine(1, "initialize", ["capabilities": [String: Any]()])))
    program.send(framed(requestLine(2, "client/create", ["client": draft("Café \u{1F600}")])))
    program.send(framed(requestLine(3, "shutdown")) + framed(notificationLine("exit")))
    #expect(program.exitCode() == 0)
    var bytes = program.restOfBytes()[...]
    var replies: [Message] = []
    while !bytes.isEmpty {
      let end = try #require(bytes.indices.first { bytes[$0...].starts(with: "\r\n\r\n".utf8) })
      let header = String(decoding: bytes[..<end], as: UTF8.self)
      let length = try #require(Int(header.dropFirst("Content-Length: ".count)))
      #expect(header == "Content-Length: \(length)")
      let body = bytes[(end + 4)...].prefix(length)
      replies.append(try #require(Message(String(decoding: body, as: UTF8.self))))
      bytes = bytes[(end + 4)...].dropFirst(length)
    }
    #expect(replies.map(\.id) == [1, 2, 3])
    #expect(replies[1].result?["name"] as? String == "Café \u{1F600}")
  }

  @Test func `What is too large or too deep is refused by name, and it goes on`() throws {
    let program = try RunningProgram()
    try program.initialize()
    let large = String(repeating: "x", count: (16 << 20) + 1)
    program.send(requestLine(900, "client/create", ["client": ["name": large]]))
    let refusal = try #require(program.message())
    #expect(refusal.code == -32700 && refusal.object["id"] is NSNull)
    #expect((refusal.error?["message"] as? String)?.contains("16777216") == true)
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    program.send(#"{"jsonrpc":"2.0","id":901,"method":"client/create","params":{"client":\#(deep)}}"# + "\n")
    let second = try #require(program.message())
    #expect(second.code == -32700 && second.id == 901)
    #expect((second.error?["message"] as? String)?.contains("64") == true)
    #expect(try program.call("session/get").result != nil)
    #expect(try program.list().isEmpty)
    #expect(try program.finish() == 0)
  }

  @Test func `The life cycle is kept`() throws {
    let program = try RunningProgram()
    #expect(try program.call("session/get").code == -32002)
    #expect(try program.call("rpc.discover").result != nil)
    try program.initialize()
    #expect(try program.initialize().code == -32600)
    #expect(try program.call("nothing/at/all").code == -32601)
    _ = try program.call("shutdown")
    #expect(try program.call("session/get").code == -32600)
    program.send(notificationLine("exit"))
    #expect(program.exitCode() == 0)
  }
}
