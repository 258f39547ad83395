import JSON
import Testing

@Test func `Base64 goes both ways`() {
  for (text, encoded): (String, String) in [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ] {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(Base64.decode(encoded) == Array(text.utf8))
  }
  let all = (0...255).map { UInt8($0) }
  for count in 0...255 {
    let bytes = Array(all.suffix(count))
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
  }
}

@Test func `Base64 that is not exact is refused`() {
  for text: String in [
    "Z", "Zg", "Zg=", "Zg===", "Z===", "====", "=", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n", "Zm9-", "Zm9_", "Zg==Zg==",
    "Z=g=",
    "Zm9vé", "\u{0}m9v",
  ] {
    #expect(Base64.decode(text) == nil, "\(text)")
  }
}

@Test func `Pointers escape and are read back`() {
  func check(_ tokens: [String], _ text: String, _ at: SourceLocation = #_sourceLocation) {
    let pointer = tokens.reduce(JSONPointer()) { $0.appending($1) }
    #expect(pointer.description == text, sourceLocation: at)
    #expect(pointer.tokens == tokens, sourceLocation: at)
  }
  check([], "")
  check([""], "/")
  check(["foo", "0"], "/foo/0")
  check(["a/b"], "/a~1b")
  check(["m~n"], "/m~0n")
  check(["~1"], "/~01")
  check(["c%d", "e^f", "g|h", "i\\j", "k\"l", " ", "é"], "/c%d/e^f/g|h/i\\j/k\"l/ /é")
  check(["", ""], "//")
  #expect(JSONPointer("a").tokens == nil)
  #expect(JSONPointer("/~").tokens == nil)
  #expect(JSONPointer("/~2").tokens == nil)
  #expect(JSONPointer("/a").appending(3).description == "/a/3")
}

@Test func `Pretty JSON has a line for each value`() {
  let value: JSONValue = ["a": [1, ["b": nil]], "c": [:], "d": [], "e\n": "x"]
  let expected = """
    {
      "a": [
        1,
        {
          "b": null
        }
      ],
      "c": {},
      "d": [],
      "e\\n": "x"
    }
    """
  #expect(value.pretty == expected)
}
