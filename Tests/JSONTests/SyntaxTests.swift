import JSON
import Testing

/// The kind of error that bytes are refused with; nil where they are JSON.
func refusal(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONSyntaxError.Kind? {
  do {
    let document = JSONDocument(limits: limits)
    try document.parse(copying: bytes)
    return nil
  } catch {
    return error.kind
  }
}

private func check(_ json: String, _ expected: JSONSyntaxError.Kind? = nil, _ at: SourceLocation = #_sourceLocation) {
  let actual = refusal(Array(json.utf8))
  #expect(actual == expected, "\(json)", sourceLocation: at)
}

private func byte(_ character: Unicode.Scalar) -> JSONSyntaxError.Kind {
  .unexpectedByte(UInt8(ascii: character))
}

@Test func `Documents of RFC 8259 are taken`() {
  for json: String in [
    "null", "true", "false", "0", "-0", "1", "-1", "123", "1.5", "-0.1", "1e5", "1E5", "1e+5", "1e-5", "1.5e10",
    "0e1", "0e+1", "0.0", "0E0", "20e1", "-1e-999", "1e999", "123456789012345678901234567890", "\"\"", "\"a\"",
    "\"\u{7F}\"", "\" \"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\u0041\"", "\"\\u00e9\"",
    "\"\\uD834\\uDD1E\"", "\"\\ud834\\udd1e\"", "\"\\uFFFF\"", "\"\\uFDD0\"", "\"\\u2028\"", "\"\u{2028}\"", "\"é\"",
    "\"€\"", "\"🙂\"", "\"\u{10FFFF}\"", "\"\\u0001\"", "\"a/*b*/c\"", "\"new\\u000Aline\"", "[]", "[ ]", "[1]", "[1,2]",
    "[[]]", "[[],[]]", "[null,1,\"1\",{}]", "[1 ,2]", " [1] ", "\t[\n1\r]\n", "[1,null,null,2]", "{}", "{ }",
    "{\"a\":1}", "{\"a\":{}}", "{\"a\":[]}", "{\"a\":1,\"b\":2}", "{ \"a\" : 1 , \"b\" : 2 }", "{\"\":0}",
    "{\"a\":1,\"A\":2}", "{\"é\":1,\"e\u{301}\":2}", "{\"a\\tb\":1}", "{\"\\u0061\":1,\"b\":2}",
    "[{\"a\":1},{\"a\":1}]",
    "{\"a\":{\"a\":{\"a\":1}}}", "\u{FEFF}{}", "\u{FEFF} 1", "[0.4e006]", "[-0.000000000000000000000000000000001]",
  ] {
    check(json)
  }
}

@Test func `What is not JSON is refused by name`() {
  check("", .unexpectedEnd)
  check(" ", .unexpectedEnd)
  check("\n\t\r ", .unexpectedEnd)
  check("\u{FEFF}", .unexpectedEnd)
  check("\u{FEFF}\u{FEFF}1", .unexpectedByte(0xEF))
  check(" \u{FEFF}1", .unexpectedByte(0xEF))
  check("\u{C}1", .unexpectedByte(0x0C))
  check("\u{A0}1", .unexpectedByte(0xC2))
  check("[", .unexpectedEnd)
  check("]", byte("]"))
  check("{", .unexpectedEnd)
  check("}", byte("}"))
  check("[1", .unexpectedEnd)
  check("[1,", .unexpectedEnd)
  check("[1,]", byte("]"))
  check("[,1]", byte(","))
  check("[1,,2]", byte(","))
  check("[1 2]", byte("2"))
  check("[1}", byte("}"))
  check("[1:2]", byte(":"))
  check("[\"a\"", .unexpectedEnd)
  check("[]]", .trailingBytes)
  check("[][]", .trailingBytes)
  check("{} {}", .trailingBytes)
  check("1 2", .trailingBytes)
  check("1]", .trailingBytes)
  check("{}//", .trailingBytes)
  check("{}\u{0}", .trailingBytes)
  check("nul", .unexpectedEnd)
  check("nulL", byte("L"))
  check("True", byte("T"))
  check("truee", .trailingBytes)
  check("NaN", byte("N"))
  check("Infinity", byte("I"))
  check("-Infinity", .invalidNumber)
  check("-", .invalidNumber)
  check("--1", .invalidNumber)
  check("+1", byte("+"))
  check(".5", byte("."))
  check("1.", .invalidNumber)
  check("1.e1", .invalidNumber)
  check("-.5", .invalidNumber)
  check("01", .invalidNumber)
  check("-01", .invalidNumber)
  check("00", .invalidNumber)
  check("1e", .invalidNumber)
  check("1e+", .invalidNumber)
  check("1eE2", .invalidNumber)
  check("1e1.5", .trailingBytes)
  check("0x10", .trailingBytes)
  check("1_000", .trailingBytes)
  check("１", .unexpectedByte(0xEF))
  check("'a'", byte("'"))
  check("a", byte("a"))
  check("\"", .unexpectedEnd)
  check("\"a", .unexpectedEnd)
  check("\"\\", .unexpectedEnd)
  check("\"\\\"", .unexpectedEnd)
  check("\"\\x41\"", .invalidEscape)
  check("\"\\U0041\"", .invalidEscape)
  check("\"\\'\"", .invalidEscape)
  check("\"\\u00G0\"", .invalidEscape)
  check("\"\\u00\"", .unexpectedEnd)
  check("\"\\u00\"   ", .invalidEscape)
  check("\"\\u+041\"", .invalidEscape)
  check("\"\\\u{1F300}\"", .invalidEscape)
  check("\"\\uD800\"", .loneSurrogate)
  check("\"\\uD800\\uD800\"", .loneSurrogate)
  check("\"\\uD800\\n\"", .loneSurrogate)
  check("\"\\uD800abcdefgh\"", .loneSurrogate)
  check("\"\\uDC00\"", .loneSurrogate)
  check("\"\\uDD1E\\uD834\"", .loneSurrogate)
  check("\"\\uD834\\uZZZZ\"", .invalidEscape)
  check("\"\\u0000\"", .nulCharacter)
  check("\"a\u{0}b\"", .controlCharacter(0))
  check("\"a\nb\"", .controlCharacter(0x0A))
  check("\"a\tb\"", .controlCharacter(0x09))
  check("\"abcdefgh\u{1F}\"", .controlCharacter(0x1F))
  check("{\"a\"}", byte("}"))
  check("{\"a\":}", byte("}"))
  check("{\"a\" 1}", byte("1"))
  check("{\"a\":1,}", byte("}"))
  check("{,\"a\":1}", byte(","))
  check("{\"a\":1 \"b\":2}", byte("\""))
  check("{\"a\":1]", byte("]"))
  check("{a:1}", byte("a"))
  check("{1:1}", byte("1"))
  check("{null:1}", byte("n"))
  check("{\"a\":1,\"a\":2}", .duplicateKey("a"))
  check("{\"a\":1,\"\\u0061\":2}", .duplicateKey("a"))
  check("{\"\\u0061\":1,\"a\":2}", .duplicateKey("a"))
  check("{\"\":1,\"b\":0,\"\":2}", .duplicateKey(""))
  check("{\"a\":{\"x\":1},\"b\":[{\"x\":2}],\"a\":3}", .duplicateKey("a"))
  check("{\"a\":1/*x*/}", byte("/"))
}

@Test func `An error says where it is`() {
  func offset(_ json: String) -> Int? {
    do {
      let document = JSONDocument()
      try document.parse(copying: Array(json.utf8))
      return nil
    } catch {
      return error.offset
    }
  }
  #expect(offset("[1,]") == 3)
  #expect(offset("{\"a\":1,\"a\":2}") == 7)
  #expect(offset("{\"é\u{1}\"}") == 4)
  #expect(offset("[12, 01]") == 5)
  #expect(offset("[tru") == 4)
  #expect(JSONSyntaxError(.unexpectedByte(0x7D), at: 3).description == "unexpected \"}\" at byte 3")
  #expect(JSONSyntaxError(.unexpectedByte(0x0C), at: 0).description == "unexpected byte 0x0C at byte 0")
}

@Test func `Bytes that are not UTF-8 are refused`() {
  func check(_ bytes: [UInt8], _ at: SourceLocation = #_sourceLocation) {
    for padding: [UInt8] in [[], Array("abcdefgh".utf8)] {
      #expect(refusal([0x22] + padding + bytes + padding + [0x22]) == .invalidUTF8, sourceLocation: at)
      #expect(refusal([0x7B, 0x22] + bytes + [0x22, 0x3A, 0x31, 0x7D]) == .invalidUTF8, sourceLocation: at)
    }
  }
  check([0x80])
  check([0xBF])
  check([0xFF])
  check([0xFE])
  check([0xC3])
  check([0xC3, 0x28])
  check([0xC0, 0x80])
  check([0xC0, 0xAF])
  check([0xC1, 0xBF])
  check([0xE0, 0x80, 0xAF])
  check([0xE0, 0x9F, 0xBF])
  check([0xE2, 0x82])
  check([0xE2, 0x28, 0xA1])
  check([0xE2, 0x82, 0x28])
  check([0xED, 0xA0, 0x80])
  check([0xED, 0xBF, 0xBF])
  check([0xF0, 0x80, 0x80, 0xAF])
  check([0xF0, 0x8F, 0xBF, 0xBF])
  check([0xF0, 0x9F, 0x98])
  check([0xF0, 0x9F, 0x98, 0x28])
  check([0xF4, 0x90, 0x80, 0x80])
  check([0xF5, 0x80, 0x80, 0x80])
  check([0xF8, 0x88, 0x80, 0x80, 0x80])
  #expect(refusal([0x22, 0xE2, 0x82]) == .invalidUTF8)
}

@Test func `Every boundary scalar of UTF-8 is taken`() throws {
  for scalar: Unicode.Scalar in [
    "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{CFFF}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}",
    "\u{3FFFF}", "\u{40000}", "\u{FFFFF}", "\u{100000}", "\u{10FFFF}",
  ] {
    let text = "1234567\(scalar)\(scalar)x"
    #expect(try JSON.parse(Array("\"\(text)\"".utf8)) == .string(text))
  }
}
