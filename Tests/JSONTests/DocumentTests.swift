import JSON
import Testing

private func parsed(_ json: String) throws -> JSONDocument {
  let document = JSONDocument()
  try document.parse(copying: Array(json.utf8))
  return document
}

@Test func `A message is read without decoding it`() throws {
  let document = try parsed(
    #" {"id": 1234567890123456789012345678901234567890 , "me\u0074hod":"x","params":[ 1, "a\n" ,{}]} "#)
  let root = document.root
  #expect(document.kind(of: root) == .object)
  #expect(document.count(of: root) == 3)
  let id = try #require(document.member(of: root, named: "id"))
  #expect(
    document.integerText(of: id).map { String(decoding: $0, as: UTF8.self) }
      == "1234567890123456789012345678901234567890")
  #expect(document.integer(of: id) == nil)
  let method = try #require(document.member(of: root, named: "method"))
  #expect(document.isString(method, equalTo: "x"))
  #expect(!document.isString(method, equalTo: "xy"))
  #expect(!document.isString(id, equalTo: "x"))
  let params = try #require(document.member(of: root, named: Array("params".utf8)))
  #expect(String(decoding: document.source(of: params), as: UTF8.self) == #"[ 1, "a\n" ,{}]"#)
  #expect(document.elements(of: params).map { document.kind(of: $0) } == [.number, .string, .object])
  let text = try #require(Array(document.elements(of: params)).dropFirst().first)
  #expect(document.string(of: text) == "a\n")
  #expect(document.plainUTF8(of: text) == nil)
  #expect(document.utf8Count(of: text) == 2)
  #expect(document.members(of: root).compactMap { document.string(of: $0.key) } == ["id", "method", "params"])
  #expect(document.member(of: root, named: "none") == nil)
  #expect(document.member(of: params, named: "id") == nil)
  #expect(Array(document.elements(of: root)).isEmpty)
  #expect(document.value(of: params) == [1, "a\n", [:]])
}

@Test func `The id of a broken message is found where it was read whole`() {
  func check(_ json: String, _ expected: String?, _ at: SourceLocation = #_sourceLocation) {
    let document = JSONDocument()
    try? document.parse(copying: Array(json.utf8))
    let id = document.recoverID().map { String(decoding: document.source(of: $0), as: UTF8.self) }
    #expect(id == expected, "\(json)", sourceLocation: at)
  }
  check(#"{"id":7,"method":"x","params":{"a":01}}"#, "7")
  check(#"{"id":"a","method":"x""#, "\"a\"")
  check(#"{"jsonrpc":"2.0","params":{"id":8,"x":[]},"id":7,}"#, "7")
  check(#"{"params":{"id":8,"x":[}}"#, nil)
  check(#"{"params":[{"id":8}],,"id":7}"#, nil)
  check(#"{"id":12"#, nil)
  check(#"{"id":1.5,}"#, nil)
  check(#"{"id":null,}"#, nil)
  check(#"{"id":{"id":1}"#, nil)
  check(#"{"id""#, nil)
  check(#"{"id":"#, nil)
  check(#"[{"id":1}"#, nil)
  check("", nil)
  check("{", nil)
}

@Test func `A document serves one message after the other`() throws {
  let document = JSONDocument()
  let large = "[" + Array(repeating: "[1]", count: 50_000).joined(separator: ",") + "]"
  for json: String in ["[1]", large, "{}", "[2]", "3"] {
    try document.parse(copying: Array(json.utf8))
    #expect(document.source(of: document.root).count == json.utf8.count)
  }
  #expect(throws: JSONSyntaxError.self) { try document.parse(copying: [0x5B]) }
  document.clear()
  #expect(document.kind(of: document.root) == .null)
  #expect(document.recoverID() == nil)
}

@Test func `Values go through other coders too`() throws {
  let value: JSONValue = ["a": [1, nil, true, "x"], "b": ["c": 2]]
  #expect(try JSON.value(of: value) == value)
  #expect(try JSON.decode([String: JSONValue].self, from: value)["b"] == ["c": 2])
}
