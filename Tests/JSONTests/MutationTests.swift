import JSON
import Testing

/// Marsaglia's xorshift: the same mutations at every run.
private struct Generator {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}

private struct Shape: Codable {
  enum Kind: String, Codable, CaseIterable { case a, b }
  var id: Int
  var kind: Kind
  var names: [String]?
  var inner: [String: Double]?
  var patch: MergePatch<Shape.Kind>?
}

@Test func `Mutated documents never crash, and what parses comes back equal`() throws {
  let seeds: [String] = [
    #"{"id":1,"kind":"a","names":["é","\ud83d\ude42\n"],"inner":{"x":1.5e3,"y":-0},"patch":{"z":null}}"#,
    #"[{"a":1,"\u0061b":[true,false,null]},[[],{}],"\"\\\/\b\f",12345678901234567890123]"#,
    "\u{FEFF} {\"jsonrpc\":\"2.0\" , \"id\":\"x\",\"method\":\"€🙂\"}\r\n",
  ]
  let alphabet = Array("{}[]:,\"\\u0de-+.19 truefalsn\u{0}\u{80}\u{C3}".utf8) + [0xED, 0xA0, 0xF4, 0xFF, 0xC0]
  var generator = Generator()
  var accepted = 0
  let document = JSONDocument()
  for round in 0..<20_000 {
    var bytes = Array(seeds[round % seeds.count].utf8)
    for _ in 0...generator.next(3) {
      let place = generator.next(bytes.count)
      switch generator.next(5) {
      case 0: bytes[place] = alphabet[generator.next(alphabet.count)]
      case 1: bytes.insert(alphabet[generator.next(alphabet.count)], at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes[place] ^= 1 << UInt8(generator.next(8))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: generator.next(bytes.count))
      }
      if bytes.isEmpty { bytes = [0x5B] }
    }
    do {
      try document.parse(copying: bytes)
    } catch {
      #expect(error.offset <= bytes.count)
      _ = document.recoverID()
      continue
    }
    accepted += 1
    let value = document.value(of: document.root)
    let again = try JSON.parse(JSON.encode(value))
    if again != value { Issue.record("\(value)") }
    do {
      let shape = try document.decode(Shape.self, at: document.root)
      _ = try JSON.encode(shape)
    } catch {
      if (error as? JSONIssues)?.issues.isEmpty != false { Issue.record(error) }
    }
  }
  #expect(accepted > 1_000)
}
