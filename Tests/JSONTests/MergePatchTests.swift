import JSON
import Testing

@Test func `Patches of RFC 7396's appendix do what it says`() throws {
  func check(_ target: String, _ patch: String, _ result: String, _ at: SourceLocation = #_sourceLocation) throws {
    let merged = try JSON.parse(Array(target.utf8)).merging(JSON.parse(Array(patch.utf8)))
    #expect(merged.compact == result, sourceLocation: at)
  }
  try check(#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#)
  try check(#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#)
  try check(#"{"a":"b"}"#, #"{"a":null}"#, #"{}"#)
  try check(#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#)
  try check(#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#)
  try check(#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#)
  try check(#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#)
  try check(#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#)
  try check(#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#)
  try check(#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#)
  try check(#"{"a":"foo"}"#, #"null"#, #"null"#)
  try check(#"{"a":"foo"}"#, #""bar""#, #""bar""#)
  try check(#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#)
  try check(#"[1,2]"#, #"{"a":"b","c":null}"#, #"{"a":"b"}"#)
  try check(#"{}"#, #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#)
}

@Test func `A patch is an object`() throws {
  let patch = try JSON.decode(MergePatch<Int>.self, from: Array(#"{"a":null,"b":{"c":1}}"#.utf8))
  #expect(patch.apply(to: ["a": 1]) == ["b": ["c": 1]])
  #expect(String(decoding: try JSON.encode(patch), as: UTF8.self) == #"{"a":null,"b":{"c":1}}"#)
  #expect(throws: JSONIssues([JSONIssue(.wrongType, at: "", expected: "object", found: .array)])) {
    try JSON.decode(MergePatch<Int>.self, from: Array("[]".utf8))
  }
}

@Test func `Objects keep order and find members among many`() {
  var object = JSONObject()
  for index in 0..<40 { object["k\(index)"] = .number(JSONNumber(index)) }
  object["k3"] = nil
  object["k39"] = "last"
  object["k3"] = "again"
  #expect(object.count == 40)
  #expect(object["k39"] == "last")
  #expect(object["k20"] == 20)
  #expect(object.keys.last == "k3")
  object.removeAll { $0.key != "k7" }
  #expect(JSONValue.object(object) == ["k7": 7])
}

@Test func `Objects are equal in any order, texts by their bytes`() {
  let one: JSONValue = ["a": 1, "b": 2]
  let other: JSONValue = ["b": 2, "a": 1]
  #expect(one == other)
  #expect(one.hashValue == other.hashValue)
  #expect(one != ["a": 1, "c": 2])
  #expect(JSONValue.string("é") != JSONValue.string("e\u{301}"))
  #expect(JSONValue.object(JSONObject())["é"] == nil)
}
