import JSON
import Testing

@Test func `Numbers and texts come back as they were`() throws {
  for json: String in [
    "1234567890123456789012345678901234567890", "-0", "-0.0", "1.50", "1E+2", "9007199254740993", "0.1e-7", "1e400",
    "\"🙂\"", "\"\u{2028}\u{2029}\"", "\"\\\"\\\\/\"", "\"\\b\\t\\n\\f\\r\\u0001\\u001f\"", "\"é e\u{301}\"", "[]", "{}",
    "[1,[2,{\"a\":[]}],null,true,false]", "{\"b\":1,\"a\":2,\"\":{\"\\\"\":3}}",
  ] {
    let value = try JSON.parse(Array(json.utf8))
    #expect(value.compact == json)
    #expect(try JSON.parse(JSON.encode(value)) == value)
    #expect(
      String(decoding: try JSON.encode(JSON.decode(JSONValue.self, from: Array(json.utf8))), as: UTF8.self) == json)
    #expect(String(decoding: try JSON.encode(JSON.decode(RawJSON.self, from: Array(json.utf8))), as: UTF8.self) == json)
    #expect(try JSON.parse(Array(value.pretty.utf8)) == value)
  }
}

@Test func `Integers are exact and keep their limits`() {
  func check<I: FixedWidthInteger & Decodable>(_ json: String, _ expected: I?, _ at: SourceLocation = #_sourceLocation)
  {
    let actual = try? JSON.decode(I.self, from: Array(json.utf8))
    #expect(actual == expected, "\(json)", sourceLocation: at)
  }
  check("9223372036854775807", Int.max)
  check("-9223372036854775808", Int.min)
  check("9223372036854775808", Int?.none)
  check("-9223372036854775809", Int?.none)
  check("18446744073709551615", UInt64.max)
  check("18446744073709551616", UInt64?.none)
  check("-1", UInt64?.none)
  check("-0", UInt8(0))
  check("127", Int8(127))
  check("128", Int8?.none)
  check("9007199254740993", 9_007_199_254_740_993)
  check("999999999999999999", 999_999_999_999_999_999)
  check("1.0", 1)
  check("1.5", Int?.none)
  check("1e2", 100)
  check("120e-1", 12)
  check("125e-1", Int?.none)
  check("0e999999999999999999999", 0)
  check("1e999999999999999999999", Int?.none)
  check("1e-999999999999999999999", Int?.none)
  check("12345678901234567890123456789012345678901234567890", Int?.none)
  check("0.00000000000000000000000000000000000000000000000000", 0)
  check("true", Int?.none)
  check("\"1\"", Int?.none)
}

@Test func `Doubles are finite and written with the fewest digits`() throws {
  for (double, json): (Double, String) in [
    (0.1, "0.1"), (100, "100"), (-0.0, "-0"), (1e21, "1e+21"), (Double.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
  ] {
    #expect(String(decoding: try JSON.encode(double), as: UTF8.self) == json)
    #expect(try JSON.decode(Double.self, from: JSON.encode(double)) == double)
  }
  #expect(try JSON.decode(Double.self, from: Array("1e-999".utf8)) == 0)
  #expect(throws: JSONIssues.self) { try JSON.decode(Double.self, from: Array("1e999".utf8)) }
  #expect(throws: JSONIssues.self) { try JSON.decode(Float.self, from: Array("1e300".utf8)) }
  #expect(throws: JSONEncodingError.numberNotFinite) { try JSON.encode(Double.infinity) }
  #expect(throws: JSONEncodingError.numberNotFinite) { try JSON.encode([1, Float.nan]) }
  #expect(JSONNumber(Double.nan) == nil)
  for text: String in ["", "1 ", " 1", "01", "1,", "\"1\"", "NaN", "[1]"] { #expect(JSONNumber(text) == nil) }
  #expect(JSONNumber("1e2")?.int == 100)
  #expect(JSONNumber("1.50")?.double == 1.5)
}

@Test func `Integers are written whole`() throws {
  for value: Int in [0, 7, 10, 99, 100, -1, -10, .max, .min] {
    #expect(String(decoding: try JSON.encode(value), as: UTF8.self) == "\(value)")
  }
  #expect(String(decoding: try JSON.encode(UInt64.max), as: UTF8.self) == "18446744073709551615")
}
