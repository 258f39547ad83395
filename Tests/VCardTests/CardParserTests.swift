import Testing

@testable import VCard

@Suite struct CardParserTests {
  /// The cards in one line each: `1@1 FN:a | NOTE:b !missingEnd@3`.
  private func check(_ text: String, _ expected: [String], location: SourceLocation = #_sourceLocation) throws {
    #expect(try cards(text).map(shown) == expected, sourceLocation: location)
    for size in [1, 2, 7] {
      #expect(try cards(Array(text.utf8), blockSize: size).map(shown) == expected, sourceLocation: location)
    }
  }

  private func shown(_ card: Card) -> String {
    let defects = card.defects.map { " !\($0.kind)@\($0.line)\($0.name.isEmpty ? "" : " " + $0.name)" }
    return "\(card.number)@\(card.line) " + card.properties.map { "\($0.line) \($0.text)" }.joined(separator: " | ")
      + defects.joined()
  }

  @Test func `a card is what is between its begin and its end, at any line end`() throws {
    for end in ["\n", "\r\n", "\r"] {
      let lines = ["BEGIN:VCARD", "FN:a", "END:VCARD", "", "begin:vcard", "fn:b", "end:vcard", ""]
      try check(lines.joined(separator: end), ["1@1 2 FN:a", "2@5 6 FN:b"])
    }
    try check("BEGIN:VCARD\nFN:a\nEND:VCARD", ["1@1 2 FN:a"])
    try check("BEGIN:VCARD\nEND:VCARD", ["1@1 "])
    try check("BEGIN: VCARD \nFN:a\nEND:VCARD ", ["1@1 2 FN:a"])
  }

  @Test func `lines that are folded are one`() throws {
    try check("BEGIN:VCARD\nFN:a\n b\n\tc\nNOTE:d\n  e\nEND:VCARD", ["1@1 2 FN:abc | 5 NOTE:d e"])
    try check("BEGIN:VCARD\nTEL;TYPE=\n WORK:1\nEND:VCARD", ["1@1 2 TEL;TYPE=WORK:1"])
    // Version 2.1 folds at a space, and keeps it.
    try check("BEGIN:VCARD\nVERSION:2.1\nNOTE:a\n b\nEND:VCARD", ["1@1 2 VERSION:2.1 | 3 NOTE:a b"])
  }

  @Test func `quoted-printable goes on where its line ends with an equals sign`() throws {
    try check(
      "BEGIN:VCARD\nVERSION:2.1\nNOTE;ENCODING=QUOTED-PRINTABLE:a=C3=\n=A9=\nb=0D=0Ac;d\\;e\nFN:x\nEND:VCARD",
      ["1@1 2 VERSION:2.1 | 3 NOTE:aéb\\nc;d\\;e | 6 FN:x"])
    try check(
      "BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:a=\n\nFN:x\nEND:VCARD", ["1@1 2 NOTE:a | 4 FN:x"])
    // A soft line break behind a fold, where the line before has the colon or the line itself.
    for lines in ["NOTE;ENCODING=QUOTED-PRINTABLE:\n a=\nb", "NOTE;ENCODING=QUOTED-PRINTABLE\n :a=\nb"] {
      try check("BEGIN:VCARD\n\(lines)\nEND:VCARD", ["1@1 2 NOTE:ab"])
    }
    // The equals sign of any other value is its own.
    try check("BEGIN:VCARD\nURL:http://x?a=\nFN:x\nEND:VCARD", ["1@1 2 URL:http://x?a= | 3 FN:x"])
  }

  @Test func `what is binary is not kept`() throws {
    try check(
      "BEGIN:VCARD\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\n AAAA=\nFN:x\nEND:VCARD",
      ["1@1 2 PHOTO;TYPE=JPEG;X-OMITTED=binary: | 4 FN:x"])
    try check(
      "BEGIN:VCARD\nPHOTO:data:image/png;base64,AAAA\nFN:x\nEND:VCARD", ["1@1 2 PHOTO;X-OMITTED=binary: | 3 FN:x"])
    try check("BEGIN:VCARD\nX-A:DATA:image/png;base64,AAAA\nFN:x\nEND:VCARD", ["1@1 2 X-A;X-OMITTED=binary: | 3 FN:x"])
    try check("BEGIN:VCARD\nX-A;BASE64:AAAA\nFN:x\nEND:VCARD", ["1@1 2 X-A;X-OMITTED=binary: | 3 FN:x"])
    // Not indented, up to an empty line.
    try check(
      "BEGIN:VCARD\nVERSION:2.1\nPHOTO;JPEG;ENCODING=BASE64:AAAA\nBBBB\nCCC=\n\nFN:x\nEND:VCARD",
      ["1@1 2 VERSION:2.1 | 3 PHOTO;TYPE=JPEG;X-OMITTED=binary: | 7 FN:x"])
  }

  @Test func `what is not as it should be is told, with its line`() throws {
    try check("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD", ["1@1 2 FN:a !missingEnd@3", "2@3 4 FN:b"])
    try check("BEGIN:VCARD\nFN:a\n", ["1@1 2 FN:a !truncated@3"])
    try check("BEGIN:VCARD\nFN:a", ["1@1 2 FN:a !truncated@3"])
    try check("BEGIN:VCARD\nFN:a\nnonsense\nEND:VCARD", ["1@1 2 FN:a !malformedLine@3"])
    try check(
      "BEGIN:VCARD\nEND:VCARD\nFN:a\nEND:VCARD\nx\n", ["1@1 ", "1@6  !strayLine@3 FN !strayLine@4 !strayLine@5"])
    try check(
      "BEGIN:VCARD\nFN;CHARSET=X-UNKNOWN:é\nEND:VCARD", ["1@1 2 FN:é !unsupportedCharset@2 X-UNKNOWN"])
  }

  @Test func `an agent's card is left out, however it is given`() throws {
    let agents = [
      "AGENT:\nBEGIN:VCARD\nFN:b\nAGENT:\nBEGIN:VCARD\nFN:c\nEND:VCARD\nEND:VCARD\n",
      "AGENT:BEGIN:VCARD\nFN:b\nEND:VCARD\n",
    ]
    for agent in agents {
      let read = try cards("BEGIN:VCARD\nFN:a\n\(agent)NOTE:d\nEND:VCARD\n")
      #expect(read.map { $0.properties.map(\.text) } == [["FN:a", "NOTE:d"]])
      #expect(read.first?.defects.map(\.kind) == [.nestedCard])
    }
    try check(
      "BEGIN:VCARD\nAGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD\nFN:a\nEND:VCARD",
      ["1@1 2 AGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD | 3 FN:a"])
    try check("BEGIN:VCARD\nAGENT;VALUE=uri:http://x\nFN:a\nEND:VCARD", ["1@1 2 AGENT;VALUE=uri:http://x | 3 FN:a"])
  }

  @Test func `limits are told, and memory stays`() throws {
    let long = String(repeating: "a", count: CardLimits.lineBytes)
    let folded = String(repeating: "a\n ", count: CardLimits.lineBytes)
    for text in [long, folded] {
      let read = try cards("BEGIN:VCARD\nNOTE:\(text)\nFN:x\nEND:VCARD")
      #expect(read.map { $0.properties.map(\.text) } == [["FN:x"]])
      #expect(read.first?.defects == [Card.Defect(.tooLong, line: 2, name: "NOTE")])
    }
    let photo = String(repeating: "AAAA\n ", count: 200_000)
    #expect(try cards("BEGIN:VCARD\nPHOTO;ENCODING=b:\(photo)\nFN:x\nEND:VCARD").first?.properties.count == 2)
    let many = String(repeating: "TEL:1\n", count: CardLimits.properties + 20)
    let read = try cards("BEGIN:VCARD\n\(many)END:VCARD")
    #expect(read.first?.properties.count == CardLimits.properties)
    #expect(read.first?.defects.map(\.kind) == [.tooManyProperties])
    let large = String(repeating: "NOTE:\(String(repeating: "a", count: 60_000))\n", count: 200)
    let full = try cards("BEGIN:VCARD\n\(large)END:VCARD")
    #expect(full.first?.properties.count == 140)
    #expect(full.first?.defects.map(\.kind) == [.tooManyProperties])
    let parameters = String(repeating: "A,", count: 20_000)
    let bomb = try cards(
      "BEGIN:VCARD\nX;\(String(repeating: "P", count: 20_000))=\(parameters):\nX;P=\(parameters):\nEND:VCARD")
    #expect(bomb.first?.defects.map(\.kind) == [.malformedLine, .malformedLine])
    let strays = try cards(String(repeating: "x\n", count: 10_000) + "BEGIN:VCARD\nFN:a")
    #expect(strays.first?.defects.count == 101)
    #expect(strays.first?.defects.last?.kind == .truncated)
  }

  @Test func `a NUL ends the reading`() {
    #expect(throws: CardError.nulByte(line: 2)) { try cards("BEGIN:VCARD\nFN:a\0") }
    #expect(throws: CardError.nulByte(line: 2)) { try cards("BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:=00\n\n") }
  }

  @Test func `begins without end are bounded, and no recursion`() throws {
    let read = try cards(String(repeating: "BEGIN:VCARD\n", count: 50_000))
    #expect(read.count == 50_000)
    let nested = try cards("BEGIN:VCARD\nAGENT:\n" + String(repeating: "BEGIN:VCARD\nAGENT:\n", count: 100_000))
    #expect(nested.count == 1)
    #expect(nested.first?.defects.map(\.kind) == [.nestedCard, .truncated])
  }

  @Test func `changed bytes are cards or errors, never a crash`() throws {
    let text = """
      BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=\r\n=A9;b;;;\r\nitem1.TEL;WORK;VOICE:1\r
      PHOTO;ENCODING=BASE64:AAAA\r\n BBBB\r\n\r\nAGENT:\r\nBEGIN:VCARD\r\nEND:VCARD\r\nADR;LABEL="a^n":;;x\\,y\r\nEND:VCARD\r
      """
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
        default: bytes.removeLast(min(bytes.count - 1, place))
        }
      }
      // Each property that comes can be read.
      for card in (try? cards(bytes)) ?? [] {
        for property in card.properties { #expect(ContentLine(property.text) != nil, "\(property.text)") }
      }
    }
  }
}
