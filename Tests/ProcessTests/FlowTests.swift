import Foundation
import Testing

extension ProcessTests {
  @Test func `A flood without reading is held back, memory stays bounded, and all is answered`() throws {
    let program = try RunningProgram()
    try program.initialize()
    let before = program.peakMemory
    let count = 100_000
    let padding = String(repeating: "p", count: 400)
    let sender = Thread {
      // 50 MB in, and as much out again: more than any limit.
      for id in 0..<count { program.send(requestLine(1_000 + id, "client/get", ["number": padding])) }
    }
    sender.start()
    usleep(1_500_000)
    #expect(!sender.isFinished, "everything was read though nobody took an answer")
    var ids = Set<Int>()
    for _ in 0..<count {
      guard let id = program.message()?.id else { break }
      ids.insert(id)
    }
    #expect(ids.count == count)
    if let before, let after = program.peakMemory { #expect(after - before < 96 << 10, "\(before) KiB, \(after) KiB") }
    #expect(try program.finish() == 0)
  }

  @Test func `A cancelled import leaves nothing, ends its progress, and is answered once`() throws {
    let program = try RunningProgram()
    try program.initialize()
    let csv = "name\n" + (0..<60_000).map { "Client number \($0)\n" }.joined()
    let token = "9223372036854775808123"
    let content = Data(csv.utf8).base64EncodedString()
    program.send(
      #"{"jsonrpc":"2.0","id":500,"method":"client/import","params":{"content":"\#(content)","workDoneToken":\#(token)}}"#
        + "\n")
    let first = try #require(program.line())
    // The token goes back as it came, though no machine's integer holds it.
    #expect(first.contains(#""token":\#(token),"#) && first.contains(#""kind":"begin""#))
    for id in [500, 500, 77] { program.send(notificationLine("$/cancelRequest", ["id": id])) }
    program.send(requestLine(501, "client/list", ["countTotal": true]))
    var kinds: [String] = []
    var answers: [Message] = []
    while answers.count < 2, let message = program.message() {
      if message.method == "$/progress" {
        #expect(answers.isEmpty, "progress after the answer")
        let value = (message.object["params"] as? [String: Any])?["value"] as? [String: Any]
        kinds.append(value?["kind"] as? String ?? "")
      } else if message.method == nil {
        answers.append(message)
      }
    }
    #expect(answers.map(\.id) == [500, 501])
    #expect(answers.first?.code == -32800)
    #expect(kinds.last == "end" && kinds.count { $0 == "end" } == 1)
    #expect(answers.last?.result?["total"] as? Int == 0)
    program.send(notificationLine("$/cancelRequest", ["id": 500]))
    #expect(try program.finish() == 0)
  }

  @Test func `It ends when its parent is gone, and with it the other end of its input`() throws {
    // A shell in between starts the program as its child, on its own pipes.
    let parent = try RunningProgram(prelude: "\"$0\" \"$@\" <&0 & wait; exit 0")
    try parent.initialize()
    parent.send(signal: SIGKILL)
    usleep(200_000)
    #expect(try parent.call("session/get").result != nil, "it goes on while somebody holds its input")
    parent.closeInput()
    let closing = ContinuousClock.now
    // The end of the output, which the program alone holds now.
    #expect(parent.line(within: 20) == nil)
    #expect(ContinuousClock.now - closing < .seconds(10))
  }

  @Test func `Every method reports every param that it does not know, and suggests the one that was meant`() throws {
    let program = try RunningProgram()
    try program.initialize()
    let document = try #require(try program.call("rpc.discover").result)
    let methods = try #require(document["methods"] as? [[String: Any]])
    #expect(methods.count >= 18)
    for method in methods {
      let name = try #require(method["name"] as? String)
      guard name != "initialize", name != "shutdown" else { continue }
      let params = (method["params"] as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
      var misses: [String: Any] = ["zzzzzzzz": 1]
      // The param's name with an underscore in it: the same words where it has one word only.
      for param in params { misses["\(param)_"] = NSNull() }
      let answer = try program.call(name, misses)
      #expect(answer.code == -32602, "\(name)")
      let issues = answer.data?["issues"] as? [[String: Any]] ?? []
      let unknown = issues.filter { $0["code"] as? String == "unknownField" }
      #expect(unknown.count == misses.count, "\(name)")
      for issue in unknown {
        let pointer = issue["pointer"] as? String ?? ""
        let meant = params.first { "/\($0)_" == pointer }
        #expect(issue["suggestion"] as? String == meant, "\(name) \(pointer)")
      }
    }
    #expect(try program.finish() == 0)
  }
}

extension RunningProgram {
  /// The most memory that the program has used, in KiB; nil where the system has no such file.
  fileprivate var peakMemory: Int? {
    let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    return status?.firstMatch(of: /VmHWM:\s+(\d+)/).flatMap { Int($0.1) }
  }
}
