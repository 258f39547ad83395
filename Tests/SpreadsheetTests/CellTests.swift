import Testing

@testable import Spreadsheet

@Suite struct CellTests {
  private func check(_ row: String, _ expected: String, strings: String = "", styles: String = "") throws {
    #expect(try shown(rows(TinyWorkbook(rows: row, strings: strings, styles: styles).bytes)) == expected)
  }

  private let two = "<si><t>one</t></si><si><t>two</t></si>"

  @Test func sharedStringsAreFoundByTheirIndex() throws {
    try check(
      "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>", "A1 \"two\" | B1 \"one\"",
      strings: two)
    try check("<row r='1'><c r='A1' t='s'><v> 1\n</v></c></row>", "A1 \"two\"", strings: two)
  }

  @Test func aSharedStringThatIsNotThereIsAnError() {
    for index in ["2", "-1", "99999999999999999999", "x", "1.0"] {
      let book = TinyWorkbook(rows: "<row r='4'><c r='B4' t='s'><v>\(index)</v></c></row>", strings: two)
      #expect(failure(book.bytes) == .missingSharedString(sheet: "Sheet1", reference: "B4"))
    }
  }

  @Test func runsOfRichTextAreJoinedAndPhoneticOnesLeftOut() throws {
    let rich =
      "<si><r><rPr><b/></rPr><t>Tō</t></r><r><t>kyō</t></r><rPh sb='0' eb='1'><t>トウ</t></rPh><phoneticPr/></si>"
    try check("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", "A1 \"Tōkyō\"", strings: rich)
    try check(
      "<row r='1'><c r='A1' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c></row>",
      "A1 \"ab\"")
    try check("<row r='1'><c r='A1' t='inlineStr'><is><t><![CDATA[a<b]]>&amp;c</t></is></c></row>", "A1 \"a<b&c\"")
  }

  @Test func whiteSpaceAtTheEndsIsKeptOnlyWhereItIsPreserved() throws {
    let spaced = "<si><t> a b </t></si><si><t xml:space='preserve'> a b </t></si>"
    try check(
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>", "A1 \"a b\" | B1 \" a b \"",
      strings: spaced)
  }

  @Test func escapedCharactersAreDecoded() throws {
    let cases: [(String, String)] = [
      ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"),
      ("_x0000_", "_x0000_"), ("_x00e9_", "é"), ("_x12_", "_x12_"), ("_x000", "_x000"), ("a_b", "a_b"),
    ]
    for (raw, text) in cases {
      #expect(
        try rows(TinyWorkbook(rows: "<row><c t='inlineStr'><is><t>\(raw)</t></is></c></row>").bytes)[0].cells[0].value
          == .text(text))
      #expect(
        try rows(TinyWorkbook(rows: "<row><c t='str'><v>\(raw)</v></c></row>").bytes)[0].cells[0].value == .text(text))
      #expect(
        try rows(TinyWorkbook(rows: "<row><c t='s'><v>0</v></c></row>", strings: "<si><t>\(raw)</t></si>").bytes)[0]
          .cells[0].value == .text(text))
    }
  }

  @Test func everyTypeOfCellIsRead() throws {
    try check(
      """
      <row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c><c r='C1' t='e'><v>#N/A</v></c>
      <c r='D1' t='str'><f>A1&amp;""</f><v>x</v></c><c r='E1'><v>1.5</v></c><c r='F1' t='n'><v>2</v></c>
      <c r='G1' t='d'><v>2024-02-29T00:00:00</v></c><c r='H1' t='d'><v>2024-02-29T13:30:00.000Z</v></c>
      <c r='I1' t='d'><v>T13:30:00</v></c><c r='J1' t='d'><v>2023-02-29</v></c></row>
      """,
      "A1 true | B1 false | C1 #N/A | D1 \"x\" | E1 #1.5 | F1 #2 | G1 2024-02-29 | H1 2024-02-29T13:30:00 | "
        + "I1 13:30:00 | J1 \"2023-02-29\"")
  }

  @Test func formulasHaveTheirCachedValueOrNone() throws {
    let book = TinyWorkbook(
      rows: """
        <row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><f>1+1</f></c><c r='C1'><f>1+1</f><v></v></c>
        <c r='D1' t='str'><f>""</f><v></v></c><c r='E1'><v>2</v></c></row>
        """)
    let cells = try rows(book.bytes)[0].cells
    #expect(shown([Row(number: 1, cells: cells)]) == "A1 #2 | B1 =? | C1 =? | E1 #2")
    #expect(cells.map { $0.flags.contains(.formula) } == [true, true, true, false])
  }

  @Test func emptyCellsAreNotReported() throws {
    try check(
      "<row r='1'><c r='A1' s='1'/><c r='B1'><v/></c><c r='C1' t='s'><v>0</v></c><c r='D1' t='inlineStr'><is/></c></row>",
      "",
      strings: "<si><t/></si>")
  }

  @Test func cellsWithoutAReferenceFollowTheOneBefore() throws {
    try check("<row r='3'><c><v>1</v></c><c r='D3'><v>2</v></c><c><v>3</v></c></row>", "A3 #1 | D3 #2 | E3 #3")
  }

  @Test func cellsOutOfOrderAreSorted() throws {
    try check("<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>", "A1 #1 | C1 #3")
  }

  @Test func aCellThatIsThereTwiceIsRefusedWithItsPlace() {
    let rows = "<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c><c r='C1'><v>4</v></c></row>"
    #expect(failure(TinyWorkbook(rows: rows).bytes) == .repeatedCell(sheet: "Sheet1", reference: "C1"))
  }

  @Test func aTextThatIsTooLongIsRefusedWithItsPlace() {
    let longest = String(repeating: "é", count: 32_767)
    let limit = SpreadsheetLimits.cellLength
    let error = WorkbookError.cellTooLong(sheet: "Sheet1", reference: "C2", limit: limit)
    for (text, expected) in [(longest, nil), (longest + "é", error), (longest.dropLast() + "😀", error)] {
      let inline = TinyWorkbook(rows: "<row r='2'><c r='C2' t='inlineStr'><is><t>\(text)</t></is></c></row>")
      #expect(failure(inline.bytes) == expected)
      let shared = TinyWorkbook(
        rows: "<row r='2'><c r='C2' t='s'><v>0</v></c></row>", strings: "<si><t>\(text)</t></si>")
      #expect(failure(shared.bytes) == expected)
      let value = TinyWorkbook(rows: "<row r='2'><c r='C2' t='str'><v>\(text)</v></c></row>")
      #expect(failure(value.bytes) == expected)
    }
    let huge = TinyWorkbook(
      rows: "<row r='2'><c r='C2' t='s'><v>0</v></c></row>",
      strings: "<si><t>\(String(repeating: "x", count: 1_000_000))</t></si>")
    #expect(failure(huge.bytes) == error)
  }

  @Test func aLongStringThatNoCellUsesDoesNoHarm() throws {
    let strings = "<si><t>a</t></si><si><t>\(String(repeating: "x", count: 40_000))</t></si><si><t>b</t></si>"
    try check("<row r='1'><c t='s'><v>0</v></c><c t='s'><v>2</v></c></row>", "A1 \"a\" | B1 \"b\"", strings: strings)
  }
}
