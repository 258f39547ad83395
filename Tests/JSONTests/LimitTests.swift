import JSON
import Testing

private func nested(_ depth: Int) -> [UInt8] {
  Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
}

private func object(_ keys: [String]) -> [UInt8] {
  Array(("{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}").utf8)
}

@Test func `Limits hold at their value and one past it`() {
  #expect(refusal(nested(64)) == nil)
  #expect(refusal(nested(65)) == .tooDeep(limit: 64))
  #expect(refusal(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) == .tooDeep(limit: 64))
  #expect(refusal(object((0..<1_000).map { "k\($0)" })) == nil)
  #expect(refusal(object((0..<1_001).map { "k\($0)" })) == .tooManyKeys(limit: 1_000))
  #expect(refusal(object([String(repeating: "k", count: 256)])) == nil)
  #expect(refusal(object([String(repeating: "k", count: 257)])) == .keyTooLong(limit: 256))
  #expect(refusal(object([String(repeating: "é", count: 128)])) == nil)
  #expect(refusal(object([String(repeating: "é", count: 129)])) == .keyTooLong(limit: 256))
  #expect(refusal(nested(2), limits: JSONLimits(bytes: 4)) == nil)
  #expect(refusal(nested(3), limits: JSONLimits(bytes: 5)) == .tooLong(limit: 5))
}

@Test func `A key's length counts what its escapes stand for`() {
  for (escape, bytes): (String, Int) in [
    ("\\n", 1), ("\\u0041", 1), ("\\u00e9", 2), ("\\u20AC", 3), ("\\ud83d\\ude42", 4),
  ] {
    #expect(refusal(object([String(repeating: escape, count: 256 / bytes)])) == nil)
    #expect(refusal(object([String(repeating: escape, count: 256 / bytes + 1)])) == .keyTooLong(limit: 256))
  }
}

@Test func `A key that stands twice is found among few and many`() {
  for count: Int in [2, 8, 31, 32, 33, 34, 100, 1_000] {
    var keys = (0..<count).map { "key\($0)" }
    #expect(refusal(object(keys)) == nil)
    for place: Int in [0, (count - 1) / 2, count - 2] {
      keys[count - 1] = "key\(place)"
      #expect(refusal(object(keys)) == .duplicateKey("key\(place)"), "\(count) keys")
      keys[count - 1] = "\\u006bey\(place)"
      #expect(refusal(object(keys)) == .duplicateKey("key\(place)"), "\(count) keys, escaped")
    }
  }
}
