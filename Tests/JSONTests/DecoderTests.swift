import JSON
import Testing

private func describe(_ issue: JSONIssue) -> String {
  var words = [issue.pointer.description, issue.code.rawValue]
  if let expected = issue.expected { words.append("expected \(expected)") }
  if let limit = issue.limit { words.append("limit \(limit)") }
  if let found = issue.found { words.append("found \(found.word)") }
  if let suggestion = issue.suggestion { words.append("suggestion \(suggestion)") }
  return words.joined(separator: ", ")
}

private func check<T: Decodable>(
  _ type: T.Type, _ json: String, _ expected: [String], _ at: SourceLocation = #_sourceLocation
) {
  do {
    _ = try JSON.decode(type, from: Array(json.utf8))
    #expect(expected.isEmpty, sourceLocation: at)
  } catch let error as JSONIssues {
    #expect(error.issues.map(describe) == expected, sourceLocation: at)
  } catch {
    Issue.record("\(error)", sourceLocation: at)
  }
}

private struct Basic: Codable, Equatable {
  var text = ""
  var count = 0
  var isOn = false
  var ratio = 0.0
}

private struct Optionals: Codable, Equatable {
  var text: String?
  var count: UInt8?
  var isOn: Bool?
  var ratio: Double?
  var basic: Basic?
  var values: [Int]?
}

private enum Color: String, Codable, CaseIterable { case red, green }
private enum Level: Int, Codable, CaseIterable { case low = 1, high = 3 }

private struct Email: Decodable, Equatable {
  struct Refused: Error, Equatable { let text: String }
  let text: String
  init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
    guard text.contains("@") else { throw Refused(text: text) }
  }
}

private struct Mail: Decodable {
  var from: Email
  var to: [Email]
  var copy: Email?
  var subject: String
}

/// Chooses by kind.
private enum Recipient: Decodable, Equatable {
  case id(Int)
  case name(String)
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = decoder.jsonKind == .number ? .id(try container.decode(Int.self)) : .name(try container.decode(String.self))
  }
}

private struct Tree: Codable, Equatable {
  var name: String
  var children: [Tree]?
}

private struct Terms: Decodable {
  private enum CodingKeys: String, CodingKey { case kind, days }
  var days: Int?
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .onReceipt: days = nil
    case .net: days = try container.decode(Int.self, forKey: .days)
    }
  }
  private enum Kind: String, Codable, CaseIterable { case onReceipt, net }
}

@Test func `Every member is checked`() {
  check(Basic.self, #"{"text":"a","count":1,"isOn":true,"ratio":1}"#, [])
  check(
    Basic.self, "{}",
    [
      "/text, missing, expected string", "/count, missing, expected integer", "/isOn, missing, expected boolean",
      "/ratio, missing, expected number",
    ])
  check(
    Basic.self, #"{"text":1,"count":"1","isOn":null,"ratio":[]}"#,
    [
      "/text, wrongType, expected string, found number", "/count, wrongType, expected integer, found string",
      "/isOn, wrongType, expected boolean, found null", "/ratio, wrongType, expected number, found array",
    ])
  check(Basic.self, "[]", [", wrongType, expected object, found array"])
  check(
    Basic.self, #"{"text":"","count":1.5,"isOn":true,"ratio":1e999}"#,
    [
      "/count, wrongType, expected integer, limit -9223372036854775808 to 9223372036854775807, found number",
      "/ratio, outOfRange, expected number, limit the range of a 64-bit floating-point number, found number",
    ])
}

@Test func `An optional member may be absent or null, and not wrong`() throws {
  check(Optionals.self, "{}", [])
  check(Optionals.self, #"{"text":null,"count":null,"isOn":null,"ratio":null,"basic":null,"values":null}"#, [])
  check(
    Optionals.self, #"{"text":1,"count":256,"isOn":1,"ratio":"","basic":{"count":0},"values":[1,"2",3,null]}"#,
    [
      "/text, wrongType, expected string, found number",
      "/count, outOfRange, expected integer, limit 0 to 255, found number",
      "/isOn, wrongType, expected boolean, found number", "/ratio, wrongType, expected number, found string",
      "/basic/text, missing, expected string", "/basic/isOn, missing, expected boolean",
      "/basic/ratio, missing, expected number", "/values/1, wrongType, expected integer, found string",
      "/values/3, wrongType, expected integer, found null",
    ])
}

@Test func `Fields nobody asked for are found, with what was probably meant`() {
  check(Optionals.self, #"{"tetx":1}"#, ["/tetx, unknownField, found number, suggestion text"])
  check(Optionals.self, #"{"Text":1}"#, ["/Text, unknownField, found number, suggestion text"])
  check(Optionals.self, #"{"text":"","texts":1}"#, ["/texts, unknownField, found number"])
  check(Optionals.self, #"{"x":{"y":1}}"#, ["/x, unknownField, found object"])
  check(
    [Optionals].self, #"[{},{"counts":1},{"basic":{"text":"","count":1,"isOn":true,"ratio":1,"a/b":2}}]"#,
    ["/1/counts, unknownField, found number, suggestion count", "/2/basic/a~1b, unknownField, found number"])
  check([String: Optionals].self, #"{"a":{"text":""},"b":{"z":1}}"#, ["/b/z, unknownField, found number"])
  check(JSONValue.self, #"{"a":{"b":1}}"#, [])
  check([String: JSONValue].self, #"{"a":{"b":1}}"#, [])
  check([String: RawJSON].self, #"{"a":{"b":1}}"#, [])
  check(
    Tree.self, #"{"name":"a","children":[{"name":"b","children":[{"name":"c","childen":[]}]}]}"#,
    ["/children/0/children/0/childen, unknownField, found array, suggestion children"])
}

@Test func `A choice outside the set lists the set`() {
  check(
    [Color].self, #"["red","blue",1,"green",""]"#,
    [
      "/1, invalidChoice, expected one of red, green, found string", "/2, wrongType, expected string, found number",
      "/4, invalidChoice, expected one of red, green, found string",
    ])
  check([Level].self, "[1,2,3]", ["/1, invalidChoice, expected one of 1, 3, found number"])
  check([String: Color].self, #"{"a":"blue"}"#, ["/a, invalidChoice, expected one of red, green, found string"])
}

@Test func `A refused value stops its own object at most`() {
  check(
    Mail.self, #"{"from":"a@b","to":["x","c@d","y",1],"copy":"z","subject":1,"extra":0}"#,
    [
      "/to/0, invalid, found string", "/to/2, invalid, found string", "/to/3, wrongType, expected string, found number",
      "/copy, invalid, found string", "/subject, wrongType, expected string, found number",
      "/extra, unknownField, found number",
    ])
  check(
    [Mail].self, #"[{"from":"a","to":[],"subject":1},{"from":"a@b","to":[],"subject":1}]"#,
    ["/0/from, invalid, found string", "/1/subject, wrongType, expected string, found number"])
  check(
    [Terms].self, #"[{"kind":"net"},{"kind":"later","days":3},{"kind":"onReceipt","days":1}]"#,
    [
      "/0/days, missing, expected integer", "/1/kind, invalidChoice, expected one of onReceipt, net, found string",
      "/1/days, unknownField, found number", "/2/days, unknownField, found number",
    ])
}

/// A filter whose first form is another filter: a placeholder of it would never end.
private indirect enum Filter: Decodable {
  case not(Filter)
  case all
  private enum CodingKeys: String, CodingKey { case kind, filter }
  private enum Kind: String, Decodable, CaseIterable { case not, all }
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .not: self = .not(try container.decode(Filter.self, forKey: .filter))
    case .all: self = .all
    }
  }
}

private struct Search: Decodable {
  var filter: Filter
  var color: Color
  var limits: [Int]
}

@Test func `A type that contains itself is no endless placeholder`() {
  check(Search.self, #"{"filter":{"kind":"not","filter":{"kind":"all"}},"color":"red","limits":[]}"#, [])
  check(Search.self, #"{"filter":{"kind":"not"}}"#, ["/filter/filter, missing"])
  check(
    Search.self, #"{"filter":{"kind":"all"}}"#,
    ["/color, missing, expected one of red, green", "/limits, missing, expected array"])
}

@Test func `The cause of a refusal is kept`() {
  do {
    _ = try JSON.decode([Email].self, from: Array(#"["x"]"#.utf8))
    Issue.record("not refused")
  } catch {
    #expect((error as? JSONIssues)?.issues.first?.cause as? Email.Refused == Email.Refused(text: "x"))
  }
}

@Test func `A type with several forms chooses by kind`() throws {
  #expect(try JSON.decode([Recipient].self, from: Array(#"[1,"a"]"#.utf8)) == [.id(1), .name("a")])
  check([Recipient].self, "[true]", ["/0, wrongType, expected string, found boolean"])
}

@Test func `A hundred issues are kept`() throws {
  let json = "[" + Array(repeating: "1", count: 101).joined(separator: ",") + "]"
  let error = #expect(throws: JSONIssues.self) { try JSON.decode([String].self, from: Array(json.utf8)) }
  #expect(error?.issues.count == 100)
  #expect(error?.issues.last?.pointer == "/99")
  #expect(error?.isTruncated == true)
  let unknown = "{" + (0..<150).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
  let other = #expect(throws: JSONIssues.self) { try JSON.decode(Optionals.self, from: Array(unknown.utf8)) }
  #expect(other?.issues.count == 100)
  #expect(other?.isTruncated == true)
}

@Test func `Members are found in any order, with escapes in their keys`() throws {
  let json = #"{"ratio":0.5,"isOn":true,"c\u006funt":2,"text":"a"}"#
  let basic = try JSON.decode(Basic.self, from: Array(json.utf8))
  #expect(basic == Basic(text: "a", count: 2, isOn: true, ratio: 0.5))
}

@Test func `One document can be decoded twice`() throws {
  let document = JSONDocument()
  try document.parse(copying: Array(#"{"text":"a","count":2,"isOn":true,"ratio":1}"#.utf8))
  _ = try document.decode([String: JSONValue].self, at: document.root)
  #expect(throws: JSONIssues.self) { try document.decode(Tree.self, at: document.root) }
  #expect(try document.decode(Basic.self, at: document.root).count == 2)
}

private struct Containers: Decodable, Equatable {
  private enum CodingKeys: String, CodingKey { case nested, list, base }
  var values: [String] = []
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let nested = try container.nestedContainer(keyedBy: CodingKeys.self, forKey: .nested)
    values.append(try nested.decode(String.self, forKey: .base))
    var list = try container.nestedUnkeyedContainer(forKey: .list)
    values.append("\(list.count ?? -1)")
    while !list.isAtEnd {
      if try list.decodeNil() {
        values.append("nil")
      } else if list.currentIndex == 1 {
        let inner = try list.nestedContainer(keyedBy: CodingKeys.self)
        values.append(inner.contains(.base) ? "base" : "none")
      } else {
        values.append("\(try list.decode(Int.self))")
      }
    }
    values.append(try String(from: container.superDecoder(forKey: .base)))
  }
}

@Test func `Nested containers and super decoders read their part`() throws {
  let json = #"{"nested":{"base":"n"},"list":[1,{"base":0},null],"base":"b"}"#
  #expect(try JSON.decode(Containers.self, from: Array(json.utf8)).values == ["n", "3", "1", "base", "nil", "b"])
  check(
    Containers.self, #"{"nested":1,"list":[1.5,2]}"#,
    [
      "/nested, wrongType, expected object, found number",
      "/list/0, wrongType, expected integer, limit -9223372036854775808 to 9223372036854775807, found number",
      "/list/1, wrongType, expected object, found number", "/base, missing",
    ])
}
