import JSON
import Testing

private func check(_ value: some Encodable, _ expected: String, _ at: SourceLocation = #_sourceLocation) throws {
  let json = String(decoding: try JSON.encode(value), as: UTF8.self)
  #expect(json == expected, sourceLocation: at)
}

private enum Key: String, CodingKey { case a, b, c, d }

private struct Closure: Encodable {
  let body: @Sendable (any Encoder) throws -> Void
  func encode(to encoder: any Encoder) throws { try body(encoder) }
}

private struct Refusal: Error {}

private class Base: Encodable {
  var one = 1
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(one, forKey: .a)
  }
}

private final class Derived: Base {
  override func encode(to encoder: any Encoder) throws {
    try super.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(2, forKey: .b)
    try super.encode(to: container.superEncoder(forKey: .c))
  }
}

private struct Record: Encodable {
  var text = "a\"\\\u{8}\u{C}\n\r\t\u{1}\u{1F}é/🙂\u{7F}\u{2028}"
  var absent: Int?
  var list = [1, -2]
  var map = ["k\"": true]
  var empty: [Int] = []
  var none: [String: Int] = [:]
  var nested: [[String]] = [[], ["x", ""]]
  var optionals: [Int?] = [nil, 1]
}

@Test func `Values are compact, with few escapes`() throws {
  try check(
    Record(),
    #"{"text":"a\"\\\b\f\n\r\t\u0001\u001fé/🙂"# + "\u{7F}\u{2028}"
      + #"","list":[1,-2],"map":{"k\"":true},"empty":[],"none":{},"nested":[[],["x",""]],"optionals":[null,1]}"#)
  try check(String?.none, "null")
  try check("a", "\"a\"")
  try check([[[Int]]](), "[]")
  try check(["{", "[", ":", ",", "\n"], #"["{","[",":",",","\n"]"#)
}

@Test func `Text of every length is copied whole`() throws {
  for length in 0...40 {
    for odd: String in ["", "\n", "é", "\"", "🙂\u{1}"] {
      let text = String(repeating: "x", count: length) + odd + String(repeating: "y", count: length)
      #expect(try JSON.decode(String.self, from: JSON.encode(text)) == text)
    }
  }
}

@Test func `Containers may be nested and written in any order`() throws {
  try check(Derived(), #"{"a":1,"b":2,"c":{"a":1}}"#)
  try check(Closure { _ in }, "{}")
  try check([Closure { _ in }, Closure { _ = $0.singleValueContainer() }], "[{},{}]")
  try check(Closure { _ = $0.unkeyedContainer() }, "[]")
  try check(
    Closure { encoder in
      var object = encoder.container(keyedBy: Key.self)
      var inner = object.nestedContainer(keyedBy: Key.self, forKey: .a)
      var list = object.nestedUnkeyedContainer(forKey: .b)
      try list.encode(1)
      try inner.encode("x", forKey: .a)
      var deep = list.nestedUnkeyedContainer()
      try object.encode([true], forKey: .c)
      try inner.encodeNil(forKey: .b)
      try list.encode(2)
      try deep.encode("deep")
      _ = object.superEncoder()
      _ = list.superEncoder()
    }, #"{"a":{"a":"x","b":null},"b":[1,["deep"],2,{}],"c":[true],"super":{}}"#)
  try check(
    [
      Closure { encoder in
        var list = encoder.unkeyedContainer()
        let element = list.superEncoder()
        try list.encode(2)
        try 1.encode(to: element)
      }
    ], "[[1,2]]")
}

@Test func `Misuse and refusals leave nothing behind`() throws {
  func fails(_ body: @escaping @Sendable (any Encoder) throws -> Void) -> (any Error)? {
    var buffer = Array("before".utf8)
    do {
      try JSON.encode([Closure(body: body)], into: &buffer)
      return nil
    } catch {
      #expect(buffer == Array("before".utf8))
      return error
    }
  }
  #expect(fails { _ in throw Refusal() } is Refusal)
  let twice = fails { encoder in
    var container = encoder.singleValueContainer()
    try container.encode(1)
    try container.encode(2)
  }
  #expect(twice as? JSONEncodingError == .severalValues)
  let both = fails { encoder in
    _ = encoder.container(keyedBy: Key.self)
    _ = encoder.unkeyedContainer()
  }
  #expect(both as? JSONEncodingError == .severalValues)
  let writer = JSONWriter()
  writer.beginArray()
  #expect(throws: Refusal.self) { try writer.encode(["a": Closure { _ in throw Refusal() }]) }
  try writer.encode(1)
  writer.endArray()
  #expect(writer.string == "[1]")
}

@Test func `Raw values are spliced`() throws {
  let raw = try RawJSON(encoding: ["x": 1])
  try check([raw, RawJSON(verified: Array(" 2\n".utf8)), RawJSON(verified: [])], #"[{"x":1},2,null]"#)
  try check(["k": raw], #"{"k":{"x":1}}"#)
  #expect(
    try JSON.decode([RawJSON].self, from: Array("[ {\"x\" : 1} , 2 ]".utf8)).map(\.bytes) == [
      Array("{\"x\" : 1}".utf8), Array("2".utf8),
    ])
}

@Test func `A writer writes by hand`() {
  let writer = JSONWriter(capacity: 1)
  writer.beginObject()
  writer.key("jsonrpc")
  writer.string("2.0")
  writer.key("list" as String)
  writer.beginArray()
  writer.integer(Int.min)
  writer.bool(true)
  writer.null()
  writer.double(0.5)
  writer.utf8(UnsafeRawBufferPointer(start: nil, count: 0))
  writer.beginObject()
  writer.endObject()
  writer.beginArray()
  writer.endArray()
  writer.raw(RawJSON(verified: Array("7".utf8)))
  writer.endArray()
  writer.endObject()
  let body = writer.count
  Array("Length: \(body)\r\n\r\n".utf8).withUnsafeBytes { writer.insert($0, at: 0) }
  #expect(
    writer.string == "Length: 72\r\n\r\n"
      + #"{"jsonrpc":"2.0","list":[-9223372036854775808,true,null,0.5,"",{},[],7]}"#)
  writer.clear()
  #expect(writer.count == 0)
}
