import Foundation
import Testing

@testable import JSONRPC

/// What the service answers to one line, and whether it goes on afterwards.
private func check(_ line: String, _ expected: String?, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let peer = try TestPeer()
  peer.send(line + "\n")
  peer.send(request("\"next\"", "echo"))
  peer.closeInput()
  let replies = peer.receive()
  // What is refused is answered before what is carried out.
  let answers = replies.map { shortened($0) }.filter { $0 != "\"next\": {}" }
  #expect(answers == (expected.map { [$0] } ?? []), sourceLocation: sourceLocation)
  #expect(replies.contains(result("\"next\"")), sourceLocation: sourceLocation)
  #expect(peer.waitForEnding() == .endOfInput, sourceLocation: sourceLocation)
}

/// "id: result" or "id: code".
private func shortened(_ reply: String) -> String {
  var text = reply[...]
  guard text.hasPrefix(#"{"jsonrpc":"2.0","id":"#), text.hasSuffix("}") else { return reply }
  text = text.dropFirst(22).dropLast()
  if let place = text.range(of: #","result":"#) { return "\(text[..<place.lowerBound]): \(text[place.upperBound...])" }
  guard let place = text.range(of: #","error":{"code":"#) else { return reply }
  return "\(text[..<place.lowerBound]): \(text[place.upperBound...].prefix { $0 != "," })"
}

@Test func `An id comes back exactly as it was sent`() throws {
  let digits = String(repeating: "1234567890", count: 4)
  for id in ["1", "0", "-1", "-0", digits, "-" + digits, "\"1\"", "\"\"", "\"\\u00e9\\n\\/\"", "\"é\"", "\"a b\""] {
    try check(#"{"jsonrpc":"2.0","id":\#(id),"method":"echo"}"#, "\(id): {}")
  }
  let longest = "\"" + String(repeating: "x", count: 256) + "\""
  try check(#"{"jsonrpc":"2.0","id":\#(longest),"method":"echo"}"#, "\(longest): {}")
  try check(#"{"jsonrpc":"2.0","id":\#("\"x" + longest.dropFirst()),"method":"echo"}"#, "null: -32600")
  let longestNumber = String(repeating: "9", count: 256)
  try check(#"{"jsonrpc":"2.0","id":\#(longestNumber),"method":"echo"}"#, "\(longestNumber): {}")
  try check(#"{"jsonrpc":"2.0","id":\#(longestNumber)9,"method":"echo"}"#, "null: -32600")
}

@Test func `An id that is neither a string nor an integer is refused`() throws {
  for id in ["null", "1.0", "1.5", "1e2", "-0.0", "true", "false", "{}", "[]", "[1]"] {
    try check(#"{"jsonrpc":"2.0","id":\#(id),"method":"echo"}"#, "null: -32600")
  }
}

@Test func `What is not a JSON-RPC message is answered, and the next one is read`() throws {
  try check(#"{"id":1,"method":"echo"}"#, "1: -32600")
  for version in ["\"1.0\"", "\"2\"", "2.0", "2", "null", "\"2.0 \"", "[\"2.0\"]"] {
    try check(#"{"jsonrpc":\#(version),"id":1,"method":"echo"}"#, "1: -32600")
  }
  try check(#"{"jsonrpc":"2.0","id":1}"#, "1: -32600")
  for method in ["1", "null", "[]", "{}", "true"] {
    try check(#"{"jsonrpc":"2.0","id":1,"method":\#(method)}"#, "1: -32600")
    try check(#"{"jsonrpc":"2.0","method":\#(method)}"#, "null: -32600")
  }
  try check("{}", "null: -32600")
  try check("1", "null: -32600")
  try check("\"x\"", "null: -32600")
  try check("null", "null: -32600")
  try check("true", "null: -32600")
  let method = String(repeating: "m", count: 128)
  try check(#"{"jsonrpc":"2.0","id":1,"method":"\#(method)"}"#, "1: -32601")
  try check(#"{"jsonrpc":"2.0","id":1,"method":"m\#(method)"}"#, "1: -32600")
}

@Test func `Params are an object, or absent`() throws {
  try check(#"{"jsonrpc":"2.0","id":1,"method":"echo","params":{"a":[1, 2]}}"#, #"1: {"a":[1, 2]}"#)
  try check(#"{"jsonrpc":"2.0","id":1,"method":"echo","params":null}"#, "1: {}")
  try check(#"{"jsonrpc":"2.0","id":1,"method":"echo","params":[]}"#, "1: {}")
  for params in ["[1]", "1", "\"x\"", "true"] {
    try check(#"{"jsonrpc":"2.0","id":1,"method":"echo","params":\#(params)}"#, "1: -32602")
    try check(#"{"jsonrpc":"2.0","method":"echo","params":\#(params)}"#, nil)
  }
}

@Test func `Bad JSON is answered, with the id where it could be read`() throws {
  try check(#"{"jsonrpc":"2.0","id":7,"method":"echo","params":{]}"#, "7: -32700")
  try check(#"{"jsonrpc":"2.0","method":"echo","params":{"id":7}"#, "null: -32700")
  try check("{", "null: -32700")
  try check("]", "null: -32700")
  try check("{} {}", "null: -32700")
  try check(#"{"jsonrpc":"2.0","id":1,"id":1,"method":"echo"}"#, "null: -32700")
  let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
  try check(#"{"jsonrpc":"2.0","id":7,"method":"echo","params":{"a":\#(deep)}}"#, "7: -32700")
}

@Test func `Bad UTF-8 and blank bodies are answered`() throws {
  let kinds: [[UInt8]] = [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]]
  for kind in kinds {
    let peer = try TestPeer(framing: .contentLength, replies: .contentLength)
    let body = Array(#"{"jsonrpc":"2.0","id":1,"method":"echo","params":{"a":""#.utf8) + kind + Array("\"}}".utf8)
    peer.send("Content-Length: \(body.count)\r\n\r\n")
    peer.send(body)
    peer.send("Content-Length: 3\r\n\r\n \r\nContent-Length: 0\r\n\r\n")
    peer.closeInput()
    #expect(peer.receive().map { shortened($0) } == ["1: -32700", "null: -32700", "null: -32700"])
  }
}

@Test func `Answers of the peer are never answered`() throws {
  try check(#"{"jsonrpc":"2.0","id":1,"result":{}}"#, nil)
  try check(#"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"?"}}"#, nil)
  try check(#"{"id":1.5,"result":null}"#, nil)
}

@Test func `Notifications are never answered`() throws {
  try check(#"{"jsonrpc":"2.0","method":"unknown"}"#, nil)
  try check(#"{"jsonrpc":"2.0","method":"$/cancelRequest"}"#, nil)
  for id in ["1", "null", "1.5", "{}"] { try check(String(cancelRequest(id).dropLast()), nil) }
}

@Test func `A batch is answered with one array, in its order`() throws {
  let one = #"{"jsonrpc":"2.0","id":1,"method":"slow"}"#
  let two = #"{"jsonrpc":"2.0","id":"2","method":"now"}"#
  let note = #"{"jsonrpc":"2.0","method":"note"}"#
  let bad = #"{"jsonrpc":"2.0","id":null,"method":"now"}"#
  let peer = try TestPeer()
  peer.send("[\(one),\(note),\(two)]\n")
  #expect(peer.receive(1) == ["[\(result("1")),\(result("\"2\""))]"])
  peer.send("[\(two)]\n")
  #expect(peer.receive(1) == ["[\(result("\"2\""))]"])
  peer.send("[\(note)]\n[1,\(bad),\(two)]\n")
  let refused = #"{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"#
  let answer = try #require(peer.receive(1).first)
  #expect(answer.hasPrefix("[\(refused)\"A message is") && answer.hasSuffix(",\(result("\"2\""))]"))
  #expect(answer.split(separator: refused, omittingEmptySubsequences: false).count == 3)
  peer.send("[]\n")
  #expect(peer.receive(1).map { shortened($0) } == ["null: -32600"])
  for method in ["initialize", "shutdown", "exit"] {
    peer.send("[\(request("5", method).dropLast()),\(two)]\n")
    let answer = try #require(peer.receive(1).first)
    #expect(answer.hasPrefix(#"[{"jsonrpc":"2.0","id":5,"error":{"code":-32600"#))
  }
  peer.send(#"[{"jsonrpc":"2.0","method":"exit"}]"# + "\n" + two + "\n")
  #expect(peer.receive(1) == [result("\"2\"")])
  let many = Array(repeating: two, count: 1_000).joined(separator: ",")
  peer.send("[\(many)]\n[\(many),\(note)]\n")
  let answers = peer.receive(2)
  #expect(answers.first?.split(separator: "}},{").count == 1_000)
  #expect(answers.last.map { shortened($0) } == "null: -32600")
}

@Test func `Two spellings of a string are one id, a string and a number are two`() {
  func id(_ source: String, _ unescaped: String? = nil) -> RequestID {
    RequestID(source: Array(source.utf8), unescaped: unescaped)
  }
  #expect(id("1") != id("\"1\""))
  #expect(id("\"a\"") == id("\"\\u0061\"", "a"))
  #expect(id("\"a\"").hashValue == id("\"\\u0061\"", "a").hashValue)
  #expect(id("1") != id("\"\\u0031\"", "1"))
}
