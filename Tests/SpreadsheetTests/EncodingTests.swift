import Testing

@testable import Spreadsheet

@Suite struct EncodingTests {
  private let text = "Société;Prénom\nL’Été à Genève;François – 5 €\n"

  private func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { TinyZip.little($0) }
    case .utf16BigEndian: return text.utf16.flatMap { TinyZip.little($0.byteSwapped) }
    default:
      let table = SingleByteTable.scalars(of: encoding) ?? []
      return text.utf16.map { unit in
        unit < 0x80 ? UInt8(unit) : UInt8(0x80 + (table.firstIndex(of: unit) ?? 0))
      }
    }
  }

  private func check(
    _ bytes: [UInt8], _ expected: TextEncoding, isGuess: Bool, given: TextEncoding? = nil, text: String? = nil
  ) throws {
    let options = ReadingOptions(encoding: given)
    let found = try events(bytes, options)
    #expect(found.contains(.text(TextFormat(encoding: expected, delimiter: .semicolon))))
    #expect(found.contains(.notice(.encodingGuessed(expected))) == isGuess)
    #expect(try shown(rows(bytes, options)) == shown(rows(Array((text ?? self.text).utf8))))
  }

  @Test func marksSayTheEncoding() throws {
    try check([0xEF, 0xBB, 0xBF] + encoded(text, .utf8), .utf8, isGuess: false)
    try check([0xFF, 0xFE] + encoded(text, .utf16LittleEndian), .utf16LittleEndian, isGuess: false)
    try check([0xFE, 0xFF] + encoded(text, .utf16BigEndian), .utf16BigEndian, isGuess: false)
  }

  @Test func encodingsAreFoundWithoutAMark() throws {
    try check(encoded(text, .utf8), .utf8, isGuess: false)
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian, .windows1252, .macRoman] {
      try check(encoded(text, encoding), encoding, isGuess: true)
    }
    let plain = "a;b\nc;d\n"
    try check(Array(plain.utf8), .utf8, isGuess: false, text: plain)
  }

  @Test func theGivenEncodingIsTaken() throws {
    for encoding in TextEncoding.allCases where encoding != .latin1 && encoding != .latin9 {
      try check(encoded(text, encoding), encoding, isGuess: false, given: encoding)
    }
    let latin = "é;ü\n"
    try check([0xE9, 0x3B, 0xFC, 0x0A], .latin1, isGuess: false, given: .latin1, text: latin)
    try check([0xA4, 0x3B, 0xBD, 0x0A], .latin9, isGuess: false, given: .latin9, text: "€;œ\n")
    try check(
      [0xFE, 0xFF] + encoded(text, .utf16BigEndian), .utf16BigEndian, isGuess: false, given: .utf16LittleEndian)
  }

  @Test func whatIsNotInTheGivenEncodingIsRefused() {
    func check(_ bytes: [UInt8], _ encoding: TextEncoding, _ offset: Int) {
      #expect(
        failure(bytes, ReadingOptions(encoding: encoding)) == .invalidEncoding(name: encoding.rawValue, offset: offset))
    }
    for bad: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] {
      #expect(failure([0x61, 0x62] + bad + [0x0A], ReadingOptions(encoding: .utf8)) != nil)
    }
    check([0x61, 0xFF, 0x62], .utf8, 1)
    check([0x61, 0xC3], .utf8, 2)
    check([0x61, 0x00, 0x62], .utf16LittleEndian, 3)
    check([0x00, 0xDC, 0x61, 0x00], .utf16LittleEndian, 1)
    check([0x00, 0xD8, 0x61, 0x00], .utf16LittleEndian, 3)
    check([0x00, 0xD8], .utf16LittleEndian, 2)
  }

  @Test func encodingsAreFoundByTheirNames() {
    let cases: [(String, TextEncoding?)] = [
      ("UTF-8", .utf8), ("utf8", .utf8), ("Windows-1252", .windows1252), ("cp1252", .windows1252),
      ("ISO_8859-1", .latin1), ("Latin 1", .latin1), ("macintosh", .macRoman), ("x-mac-roman", .macRoman),
      ("UTF-16BE", .utf16BigEndian), ("koi8-r", nil), ("", nil),
    ]
    for (name, expected) in cases { #expect(TextEncoding(name: name) == expected) }
  }
}
