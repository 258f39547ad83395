import Testing

@testable import Spreadsheet

@Suite struct CellReferenceTests {
  @Test func referencesAreReadAndWritten() {
    let cases: [(String, Int, Int)] = [
      ("A1", 0, 1), ("Z9", 25, 9), ("AA10", 26, 10), ("XFD1048576", 16_383, 1_048_576),
    ]
    for (text, column, row) in cases {
      #expect(CellReference(text) == CellReference(column: column, row: row))
      #expect(CellReference(column: column, row: row).description == text)
    }
    #expect(CellReference("$b$7") == CellReference(column: 1, row: 7))
    for text in [
      "", "A", "1", "A0", "1A", "A1B", "XFE1", "AAAA1", "A1048577", "A99999999999999999999", "Ä1", "A-1", " A1",
    ] {
      #expect(CellReference(text) == nil, "\(text)")
    }
  }

  @Test func rangesAreReadWhicheverCornersTheyName() {
    #expect(CellRange("B2:A1")?.description == "A1:B2")
    #expect(CellRange("C3")?.description == "C3:C3")
    for text in ["", ":", "A1:", ":A1", "A1:B2:C3"] { #expect(CellRange(text) == nil) }
    #expect(CellRange("A1:B2")?.contains(CellReference(column: 1, row: 2)) == true)
    #expect(CellRange("A1:B2")?.contains(CellReference(column: 2, row: 2)) == false)
  }

  @Test func everyColumnHasItsLetters() {
    for column in 0..<16_384 {
      #expect(CellReference(CellReference.letters(ofColumn: column) + "1")?.column == column)
    }
  }
}
