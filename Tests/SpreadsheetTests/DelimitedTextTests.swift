import Testing

@testable import Spreadsheet

@Suite struct DelimitedTextTests {
  private func check(_ text: String, _ expected: String, delimiter: Delimiter? = nil) throws {
    let options = ReadingOptions(delimiter: delimiter)
    #expect(try shown(rows(Array(text.utf8), options)) == expected, "\(text)")
  }

  @Test func fieldsAreDividedByWhatStandsBetweenThem() throws {
    let all = "A1 \"a\" | B1 \"b\" | A2 \"c\" | B2 \"d\""
    for delimiter in [",", ";", "\t", "|"] {
      for end in ["\n", "\r\n", "\r"] { try check("a\(delimiter)b\(end)c\(delimiter)d\(end)", all) }
    }
    try check("a,b\nc,d", all)
    try check("a;b,c;d", "A1 \"a;b\" | B1 \"c;d\"", delimiter: .comma)
  }

  @Test func theDelimiterIsFoundOutsideQuotesOnTheFirstLines() throws {
    func check(_ text: String, _ expected: Delimiter) throws {
      #expect(try events(Array(text.utf8)).contains(.text(TextFormat(encoding: .utf8, delimiter: expected))), "\(text)")
    }
    // A line above the header has no delimiter.
    try check("Clients\n\nName;City\nA;B\n", .semicolon)
    try check("Clients\nName\tCity\nA\tB\n", .tab)
    try check("Nom;Montant\nA;1,5\nB;2,5\n", .semicolon)
    try check("\"a;b;c\",d\n\"e;f;g\",h\n", .comma)
    try check("Name\tNote\nA\tone, two, three\n", .tab)
    try check("a|b|c\n1|2|3\n", .bar)
    try check("only\none\ncolumn\n", .comma)
    try check("a;b\n\"x\n,,,,,\n\";y\n", .semicolon)
  }

  @Test func quotesWorkAsRFC4180SaysAndAsProgramsWrite() throws {
    try check("\"a,b\",\"c\"\"d\"\n", "A1 \"a,b\" | B1 \"c\"d\"")
    try check("\"a\nb\r\nc\rd\",e\n", "A1 \"a\nb\r\nc\rd\" | B1 \"e\"")
    try check("\"a\"b,c\"d\"\n", "A1 \"ab\" | B1 \"c\"d\"\"")
    try check("\"\",\"\",x", "C1 \"x\"")
    try check("a,\"b\"", "A1 \"a\" | B1 \"b\"")
    try check(" \"a\" ,b", "A1 \" \"a\" \" | B1 \"b\"")
  }

  @Test func recordsAndLinesAreNumbered() throws {
    let found = try rows(Array("a,b\r\n\r\n\"c\r\nd\",e\r\n,,\r\nf\r\n".utf8))
    #expect(found.map(\.number) == [1, 3, 5])
    #expect(found.map(\.line) == [1, 3, 6])
    #expect(found.map(\.width) == [2, 2, 1])
  }

  @Test func raggedRowsStayAsTheyAre() throws {
    let found = try rows(Array("a,b,c\nd\ne,f,,,\n".utf8))
    #expect(found.map(\.width) == [3, 1, 5])
    #expect(found.map(\.cells.count) == [3, 1, 2])
  }

  @Test func excelsOwnFirstLineSaysTheDelimiter() throws {
    for first in ["sep=;\n", "sep=;\r\n", "SEP=;\r", "\"sep=;\"\n"] {
      let found = try rows(Array((first + "a;b,c\n").utf8))
      #expect(shown(found) == "A1 \"a\" | B1 \"b,c\"")
      #expect(found[0].line == 2)
    }
    try check("sep=x\na,b", "A1 \"sep=x\" | A2 \"a\" | B2 \"b\"")
    try check("sep", "A1 \"sep\"")
    try check("sep=,", "")
  }

  @Test func whatCannotBeReadIsRefusedWithItsLine() {
    func check(_ text: String, _ expected: WorkbookError?) { #expect(failure(Array(text.utf8)) == expected) }
    check("a\n\"b\nc\nd", .unterminatedQuote(line: 2))
    check("a\n\"b\n" + String(repeating: "x\n", count: 100_000), .unterminatedQuote(line: 2))
    check("a\nb\0c", .nulByte(line: 2))
    check("a\n\"b\n\0\"", .nulByte(line: 3))
    let limit = SpreadsheetLimits.cellLength
    let error = WorkbookError.cellTooLong(sheet: "", reference: "B2", limit: limit)
    check("a\nb," + String(repeating: "é", count: limit), nil)
    check("a\nb," + String(repeating: "é", count: limit + 1), error)
    check("a\nb,\"" + String(repeating: "x", count: 200_000) + "\"", error)
    check("a" + String(repeating: ",", count: 600), nil)
    check("a" + String(repeating: ",", count: 512) + "b", .tooManyColumns(sheet: "", row: 1, limit: 512))
    check(String(repeating: "\n", count: 1_048_576) + "a", .tooManyRows(sheet: "", limit: 1_048_576))
    #expect(failure([0x61], ReadingOptions(sheet: "S")) == .noSuchSheet(name: "S", available: []))
  }

  @Test func blocksMayEndAnywhere() throws {
    let record = "é😀,\"a\"\"b\r\nc\",plain text\r\n"
    for padding in 0..<40 {
      let head =
        String(repeating: "xx,yy\n", count: 9) + String(repeating: "z", count: 32_700) + ",\n"
        + String(repeating: "z", count: 32_710 + padding) + "\n"
      let found = try rows(Array((head + record + record).utf8))
      #expect(found.count == 13)
      for row in found.suffix(2) {
        #expect(row.cells.map(\.value) == [.text("é😀"), .text("a\"b\r\nc"), .text("plain text")])
      }
    }
  }
}
