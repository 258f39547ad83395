import Testing

@testable import JSONRPC

@Suite struct BatchTests {
  /// Each answer is 100 kB: what would take more than the limit is not carried out.
  @Test func `The answers to a batch are bounded`() throws {
    let peer = try TestPeer()
    let members = (0..<600).map { request("\($0)", "large").dropLast() }
    peer.send("[\(members.joined(separator: ","))]\n" + request("\"after\"", "echo"))
    let answers = peer.receive(2)
    let refusal = #""error":{"code":-32600,"message":"The answers to the batch are 16777216 bytes already"#
    let refused = try #require(answers.first).split(separator: refusal, omittingEmptySubsequences: false).count - 1
    let carriedOut = peer.log.all.count - 1
    #expect(refused + carriedOut == 600)
    #expect((150...167).contains(carriedOut))
    #expect(answers[0].utf8.count <= Connection.pendingLimit)
    #expect(answers.first?.hasPrefix(#"[{"jsonrpc":"2.0","id":0,"result":"xxx"#) == true)
    #expect(answers.first?.contains(#"{"jsonrpc":"2.0","id":599,"error":"#) == true)
    #expect(answers.last == result("\"after\""))
  }

  @Test func `A batch of many small answers is carried out whole`() throws {
    let peer = try TestPeer()
    let members = (0..<1_000).map { request("\($0)", "echo", #"{"n":\#($0)}"#).dropLast() }
    peer.send("[\(members.joined(separator: ","))]\n")
    let expected = (0..<1_000).map { result("\($0)", #"{"n":\#($0)}"#) }.joined(separator: ",")
    #expect(peer.receive(1) == ["[\(expected)]"])
  }
}
