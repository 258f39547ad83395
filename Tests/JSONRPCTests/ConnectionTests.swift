import Foundation
import Testing

@testable import JSONRPC

@Suite(.serialized, .timeLimit(.minutes(1)))
struct ConnectionTests {
  @Test func `Ten thousand requests sent without reading are answered once each, in order`() throws {
    for socket in [false, true] {
      let peer = try TestPeer(socket: socket)
      var text = ""
      for id in 1...10_000 { text += request("\(id)", "echo", #"{"number":\#(id),"padding":"\#(padding)"}"#) }
      peer.send(text)
      peer.closeInput()
      let replies = peer.receive()
      let expected = (1...10_000).map { result("\($0)", #"{"number":\#($0),"padding":"\#(padding)"}"#) }
      #expect(replies == expected)
      #expect(peer.waitForEnding() == .endOfInput)
    }
  }

  private let padding = String(repeating: "p", count: 100)

  @Test func `Answers from another thread all arrive, once each`() throws {
    let peer = try TestPeer()
    var text = ""
    for id in 1...10_000 { text += request("\(id)", id.isMultiple(of: 3) ? "echo" : "slow") }
    peer.send(text)
    peer.closeInput()
    #expect(Set(peer.receive()) == Set((1...10_000).map { result("\($0)") }))
    #expect(peer.waitForEnding() == .endOfInput)
  }

  @Test func `One at a time, no wake-up is lost`() throws {
    let peer = try TestPeer()
    for id in 1...3_000 {
      peer.send(request("\(id)", "slow"))
      #expect(peer.receive(1) == [result("\(id)")])
    }
  }

  @Test func `A call is answered once, whatever the service does`() throws {
    let peer = try TestPeer()
    peer.send(request("1", "twice") + request("2", "now"))
    peer.closeInput()
    #expect(peer.receive() == [result("1"), result("2")])
  }

  @Test func `Reading stops while nobody reads the answers, and nothing is lost`() throws {
    let peer = try TestPeer()
    let sender = Thread {
      for id in 1...1_000 { peer.send(request("\(id)", "large")) }
      peer.closeInput()
    }
    sender.start()
    usleep(300_000)
    let large = "\"\(String(repeating: "x", count: 100_000))\""
    #expect(peer.receive() == (1...1_000).map { result("\($0)", large) })
    #expect(peer.waitForEnding() == .endOfInput)
  }

  // MARK: Cancelling

  @Test func `What is cancelled before it begins is not carried out`() throws {
    let peer = try TestPeer()
    peer.send(request("1", "echo") + request("\"a\"", "echo") + cancelRequest(#""\u0061""#) + cancelRequest("\"1\""))
    peer.closeInput()
    #expect(peer.receive() == [result("1"), cancelled("\"a\"")])
  }

  @Test func `Work under way is cancelled`() throws {
    let peer = try TestPeer()
    peer.send(request("1", "wait") + request("2", "work"))
    peer.send(cancelRequest("1"))
    #expect(peer.receive(1) == [cancelled("1")])
    peer.send(cancelRequest("2"))
    #expect(peer.receive(1) == [cancelled("2")])
  }

  @Test func `What is done, unknown or malformed is not cancelled`() throws {
    let peer = try TestPeer()
    peer.send(request("1", "now") + cancelRequest("1") + cancelRequest("99") + cancelRequest("{}"))
    peer.send(request("2", "now"))
    peer.closeInput()
    #expect(peer.receive() == [result("1"), result("2")])
  }

  @Test func `Cancelling a request that is answered at that moment gives one answer`() throws {
    let peer = try TestPeer()
    for id in 1...1_000 {
      peer.send(request("\(id)", "slow"))
      peer.send(cancelRequest("\(id)"))
    }
    peer.closeInput()
    #expect(peer.receive().count == 1_000)
  }

  @Test func `Cancelling gets through when the queue is full, and what was held is received in order`() throws {
    let peer = try TestPeer()
    for id in 1...1_024 { peer.send(request("\(id)", "wait")) }
    for id in 2_001...4_000 { peer.send(request("\(id)", "now", #"{"n":\#(id)}"#)) }
    peer.send(cancelRequest("4000") + cancelRequest("7"))
    #expect(peer.receive(1) == [cancelled("7")])
    // One place is free, and the others take turns in it.
    #expect(peer.receive(2_000) == (2_001...4_000).map { result("\($0)", #"{"n":\#($0)}"#) })
    peer.send(request("5000", "release"))
    #expect(peer.receive(1_024).count == 1_024)
  }

  @Test func `A request that is held can be cancelled`() throws {
    let peer = try TestPeer()
    for id in 1...1_024 { peer.send(request("\(id)", "wait")) }
    peer.send(request("\"held\"", "echo") + request("\"other\"", "echo") + cancelRequest("\"held\""))
    peer.send(cancelRequest("1") + cancelRequest("2"))
    #expect(Set(peer.receive(4)) == [cancelled("1"), cancelled("2"), cancelled("\"held\""), result("\"other\"")])
  }

  @Test func `A flood on a full queue stops at a limit in bytes`() throws {
    let peer = try TestPeer()
    for id in 1...1_024 { peer.send(request("\(id)", "wait")) }
    let long = #"{"a":"\#(String(repeating: "x", count: 10_000))"}"#
    let sender = Thread {
      for id in 1...1_000 { peer.send(request("\"\(id)\"", "now", long)) }
      for id in 1...1_024 { peer.send(cancelRequest("\(id)")) }
    }
    sender.start()
    usleep(500_000)
    #expect(peer.log.all.count == 1_024)
    peer.waker.interrupt()
    #expect(peer.waitForEnding(seconds: 1) == .interrupted)
  }

  // MARK: Endings

  @Test func `The end of input finishes what was read`() throws {
    let peer = try TestPeer()
    for id in 1...1_500 { peer.send(request("\(id)", id <= 1_100 ? "slow" : "echo")) }
    peer.send(String(request("\"last\"", "echo").dropLast()))
    peer.closeInput()
    let replies = peer.receive()
    #expect(replies.count == 1_501 && replies.contains(result("\"last\"")))
    #expect(peer.waitForEnding() == .endOfInput)
  }

  @Test func `The end of input is noticed when the queue is full`() throws {
    let peer = try TestPeer()
    for id in 1...1_024 { peer.send(request("\(id)", "wait")) }
    for id in 1...1_024 { peer.send(cancelRequest("\(id)")) }
    peer.closeInput()
    #expect(peer.receive().count == 1_024)
    #expect(peer.waitForEnding() == .endOfInput)
  }

  @Test func `An exit that follows at once loses no answer`() throws {
    let peer = try TestPeer(framing: .contentLength, replies: .contentLength)
    var text = ""
    for id in 1...100 { text += framed(request("\(id)", id.isMultiple(of: 2) ? "slow" : "echo")) }
    peer.send(text + framed(#"{"jsonrpc":"2.0","method":"exit"}"#) + framed(request("\"late\"", "echo")))
    #expect(Set(peer.receive()) == Set((1...100).map { result("\($0)") }))
    #expect(peer.waitForEnding() == .exit)
  }

  @Test func `Lost framing is answered once and ends the connection, after what came before it`() throws {
    let peer = try TestPeer(framing: .contentLength, replies: .contentLength)
    peer.send(
      framed(request("1", "echo")) + framed(request("2", "slow")) + "Hello\r\n\r\n" + framed(request("3", "echo")))
    let replies = peer.receive()
    #expect(replies.count == 3 && replies.contains(result("1")) && replies.contains(result("2")))
    #expect(replies.filter { $0.hasPrefix(#"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"#) }.count == 1)
    #expect(peer.waitForEnding() == .framingLost(.malformedHeader("Hello")))
  }

  @Test func `An input that ends within a frame is answered`() throws {
    let peer = try TestPeer(framing: .automatic, replies: .contentLength)
    peer.send(framed(request("1", "slow")) + framed(request("2", "echo")).dropLast(5))
    peer.closeInput()
    let replies = peer.receive()
    #expect(replies.count == 2 && replies.contains(result("1")))
    #expect(peer.waitForEnding() == .framingLost(.truncated))
  }

  @Test func `A closed output ends the connection and cancels what runs`() throws {
    for socket in [false, true] {
      let peer = try TestPeer(socket: socket)
      peer.send(request("1", "work"))
      if !socket {
        usleep(50_000)
        peer.closeOutput()
        #expect(peer.waitForEnding(seconds: 1) == .outputClosed)
      } else {
        peer.closeOutput()
        #expect(peer.waitForEnding(seconds: 1) != nil)
      }
    }
  }

  @Test func `A closed output is noticed while writing`() throws {
    let peer = try TestPeer()
    for id in 1...50 { peer.send(request("\(id)", "large")) }
    usleep(100_000)
    peer.closeOutput()
    #expect(peer.waitForEnding(seconds: 1) == .outputClosed)
  }

  @Test func `A socket whose sending half is shut down still gets its answers`() throws {
    let peer = try TestPeer(socket: true)
    for id in 1...100 { peer.send(request("\(id)", "slow")) }
    peer.closeInput()
    #expect(peer.receive().count == 100)
    #expect(peer.waitForEnding() == .endOfInput)
  }

  @Test func `An interruption ends within a second, whatever is in the way`() throws {
    let idle = try TestPeer()
    idle.waker.interrupt()
    #expect(idle.waitForEnding(seconds: 1) == .interrupted)

    let working = try TestPeer()
    working.send(request("1", "work") + request("2", "wait"))
    usleep(50_000)
    working.waker.interrupt()
    #expect(Set(working.receive()) == [cancelled("1"), cancelled("2")])
    #expect(working.waitForEnding(seconds: 1) == .interrupted)

    let unread = try TestPeer()
    for id in 1...50 { unread.send(request("\(id)", "large")) }
    usleep(50_000)
    unread.waker.interrupt()
    #expect(unread.waitForEnding(seconds: 1) == .interrupted)

    let stubborn = try TestPeer()
    stubborn.send(request("1", "stubborn"))
    usleep(50_000)
    stubborn.waker.interrupt()
    #expect(stubborn.waitForEnding(seconds: 1) == .interrupted)

    let ended = try TestPeer()
    ended.send(request("1", "stubborn"))
    ended.closeInput()
    usleep(50_000)
    ended.waker.interrupt()
    #expect(ended.waitForEnding(seconds: 1) == .endOfInput)
  }

  @Test func `The connection ends with the process that it watches`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exit 0"]
    try process.run()
    process.waitUntilExit()
    let peer = try TestPeer(watching: process.processIdentifier)
    #expect(peer.waitForEnding(seconds: 3) == .parentGone)
    let other = try TestPeer(watching: getpid())
    #expect(other.waitForEnding(seconds: 1.5) == nil)
  }

  // MARK: Framing

  @Test func `Answers come in the framing of the questions`() throws {
    let lines = try TestPeer(framing: .automatic, replies: .lines)
    lines.send(request("1", "echo"))
    lines.closeInput()
    #expect(lines.receive() == [result("1")])
    let headers = try TestPeer(framing: .automatic, replies: .contentLength)
    headers.send(framed(request("1", "echo", #"{"a":"é"}"#)))
    headers.closeInput()
    #expect(headers.receive() == [result("1", #"{"a":"é"}"#)])
  }

  @Test func `A message over the limit is refused, and the next one is read`() throws {
    var limits = FrameLimits()
    limits.message = 1_000
    limits.drained = 4_000
    let peer = try TestPeer(limits: limits)
    peer.send(request("1", "echo", #"{"a":"\#(String(repeating: "x", count: 2_000))"}"#) + request("2", "echo"))
    let replies = peer.receive(2)
    #expect(replies[0].contains("longer than 1000 bytes") && replies[1] == result("2"))
    peer.send(request("3", "echo", #"{"a":"\#(String(repeating: "x", count: 5_000))"}"#))
    #expect(peer.receive().count == 1)
    #expect(peer.waitForEnding() == .framingLost(.lengthBeyondLimit(limit: 4_000)))
  }

  // MARK: Progress

  @Test func `Progress goes out before the answer, at most ten times a second`() throws {
    let peer = try TestPeer()
    peer.send(request("1", "work", #"{"workDoneToken":"t"}"#))
    usleep(450_000)
    peer.send(cancelRequest("1"))
    peer.closeInput()
    let messages = peer.receive()
    #expect(messages.last == cancelled("1"))
    let start = #"{"jsonrpc":"2.0","method":"$/progress","params":{"token":"t","value":{"kind":"#
    #expect(messages.dropLast().allSatisfy { $0.hasPrefix(start) })
    let kinds = messages.dropLast().map { $0.dropFirst(start.count + 1).prefix { $0 != "\"" } }
    #expect(kinds.first == "begin" && kinds.last == "end")
    #expect((2...6).contains(kinds.count { $0 == "report" }))
  }

  @Test func `Without a token there is no progress`() throws {
    let peer = try TestPeer()
    peer.send(request("1", "work"))
    usleep(150_000)
    peer.send(cancelRequest("1"))
    peer.closeInput()
    #expect(peer.receive() == [cancelled("1")])
  }

  // MARK: Chance

  @Test func `Whatever is sent, the connection answers or ends`() throws {
    var random = SeededGenerator(seed: 7)
    let seeds: [String] = [
      framed(request("1", "echo")), framed(request("2", "slow")), framed("[\(request("3", "now"))]"),
      framed(cancelRequest("1")), framed(#"{"jsonrpc":"2.0","method":"x"}"#), framed("{}"),
    ]
    for round in 0..<300 {
      var stream: [UInt8] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) { stream += Array(seeds.randomElement(using: &random)!.utf8) }
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<stream.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: stream[place] = UInt8.random(in: 0...255, using: &random)
        case 1 where stream.count > 1: stream.remove(at: place)
        default: stream.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: place)
        }
      }
      let peer = try TestPeer(framing: .automatic, replies: .automatic)
      peer.send(stream)
      peer.closeInput()
      let replies = peer.receive()
      #expect(!replies.contains("silence"), "round \(round)")
      #expect(peer.waitForEnding() != nil, "round \(round)")
    }
  }
}
