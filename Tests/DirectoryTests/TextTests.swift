import Testing

@testable import Directory

struct TextTests {
  private func check(_ text: String, _ expected: String, multiline: Bool = false) throws {
    #expect(try Array(Text.clean(text, limit: 100, multiline: multiline).utf8) == Array(expected.utf8))
  }

  private func checkRefused(_ text: String, _ code: IssueCode, limit: Int = 100, multiline: Bool = false) {
    let issue = #expect(throws: Issue.self) { try Text.clean(text, limit: limit, multiline: multiline) }
    #expect(issue?.code == code)
  }

  @Test func `A text is trimmed of Unicode white space and composed`() throws {
    try check("Acme", "Acme")
    try check("", "")
    try check(" \t\n ", "")
    try check("  Acme SA ", "Acme SA")
    try check("\u{A0}Acme\u{202F}\u{3000}\u{FEFF}", "Acme")
    try check("Cafe\u{301}", "Caf\u{E9}")
    try check("Nguye\u{302}\u{303}n", "Nguy\u{1EC5}n")
    try check("\u{212B}", "\u{C5}")
    try check("日本\u{3000}電気", "日本\u{3000}電気")
    try check("👩‍👩‍👧", "👩‍👩‍👧")
  }

  @Test func `A text of several lines keeps tabs and has line feeds only`() throws {
    try check("a\r\nb\rc\n\td", "a\nb\nc\n\td", multiline: true)
    try check("a\u{2028}b", "a\u{2028}b", multiline: true)
  }

  @Test func `Control characters, NUL and noncharacters are refused`() {
    let noncharacter = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
    for text in ["a\u{0}b", "a\nb", "a\tb", "a\u{7F}b", "a\u{85}b", "a\u{2028}b", "é\u{1B}", noncharacter] {
      checkRefused(text + "x", .invalidCharacter)
    }
    checkRefused(
      String(decoding: [0xEF, 0xBF, 0xBE, 0x61] as [UInt8], as: UTF8.self), .invalidCharacter, multiline: true)
    checkRefused("a\u{0}b", .invalidCharacter, multiline: true)
    #expect(throws: Issue(.invalidCharacter, value: "U+0000")) { try Text.clean("a\u{0}b", limit: 9) }
  }

  @Test func `A limit counts Unicode scalars after composing`() throws {
    #expect(try Text.clean("12345", limit: 5) == "12345")
    checkRefused("123456", .tooLong, limit: 5)
    #expect(try Text.clean("e\u{301}e\u{301}", limit: 2) == "éé")
    #expect(try Text.clean("a\r\nb", limit: 3, multiline: true) == "a\nb")
    checkRefused("ééé", .tooLong, limit: 2)
    checkRefused("👩‍👩‍👧", .tooLong, limit: 4)
  }

  private func checkFolded(_ text: String, _ expected: String) {
    #expect(Array(Text.folded(text).utf8) == Array(expected.utf8), "\(text)")
  }

  @Test func `Folding takes case and accents away in every script that has them`() {
    checkFolded("ACME-42 (Paris)", "acme-42 (paris)")
    checkFolded("Œuvres d’Élodie Lefèvre", "oeuvres d'elodie lefevre")
    checkFolded("Ægidius Çà", "aegidius ca")
    checkFolded("Straße GRÖẞE", "strasse grosse")
    checkFolded("Bjørn Ångström Łódź đặng", "bjorn angstrom lodz dang")
    checkFolded("İSTANBUL ılık IĞDIR", "istanbul ilik igdir")
    checkFolded("Nguyễn Thị Phương Đường", "nguyen thi phuong duong")
    checkFolded("ΑΘΉΝΑ", "αθηνα")
    checkFolded("Ёлка", "елка")
    checkFolded("ﬁn ＡＢＣ", "fin abc")
    checkFolded("e\u{301}\u{323}", "e")
  }

  @Test func `The fast way of folding Latin letters is the general one`() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = "a" + String(Character(scalar)) + "Z"
      text.withUTF8 { bytes in
        if let latin = Text.foldedLatin(bytes) {
          #expect(Array(latin.utf8) == Array(Text.foldedSlowly(bytes).utf8), "U+\(String(value, radix: 16))")
        } else {
          #expect(value >= 0x80)
        }
      }
    }
    for text in ["é", "Łódź", "œ’", "ß"] {
      var text = text
      text.withUTF8 { #expect(Text.foldedLatin($0) != nil) }
    }
  }

  @Test func `The fast way of cleaning lets nothing through`() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value), Text.isBlank(scalar) else { continue }
      #expect((try? Text.clean(String(Character(scalar)) + "é", limit: 9, multiline: true)) == "é")
      #expect((try? Text.clean("é" + String(Character(scalar)), limit: 9, multiline: true)) == "é")
    }
  }

  @Test func `Folding keeps the marks that are letters of their own`() {
    checkFolded("हिन्दी", "हिन्दी")
    checkFolded("ガ", "ガ")
    checkFolded("한국", "한국")
    #expect(Text.folded("कि") != Text.folded("का"))
  }

  @Test func `Client numbers are ordered as numbers`() {
    let sorted = ["A", "CLI-1", "CLI-2", "CLI-0002b", "CLI-10", "CLI-0100", "CLI-99999999999999999999", "CLI-A", "D-1"]
    #expect(sorted.reversed().sorted { Text.numberSortKey($0) < Text.numberSortKey($1) } == sorted)
    #expect(Text.numberSortKey("CLI-0210") == "cli-03210\u{1}CLI-0210")
    #expect(Text.numberSortKey("0") == "010\u{1}0")
    #expect(Text.sortKey("Éa") < Text.sortKey("eb"))
    #expect(Text.sortKey("ea") < Text.sortKey("Ea b"))
  }
}
