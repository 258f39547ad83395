import Testing

@testable import Spreadsheet

@Suite struct DelimitedWriterTests {
  private func written(_ records: [[String]], _ delimiter: Delimiter = .comma) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = try DelimitedWriter(delimiter: delimiter) { block in bytes += block.array }
    for record in records { try writer.writeRow(record) }
    try writer.finish()
    return bytes
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let records = [["a,b", "c\"d", "e\r\nf"], ["é;", " g ", "h|\ti"], ["x"]]
    for delimiter in Delimiter.allCases {
      let found = try rows(written(records, delimiter), ReadingOptions(delimiter: delimiter))
      #expect(found.map { row in row.cells.map(\.value) } == records.map { $0.map { CellValue.text($0) } })
    }
    #expect(try written([["a", ""], [""]]) == [0xEF, 0xBB, 0xBF] + Array("a,\r\n\"\"\r\n".utf8))
  }

  @Test func textsThatLookLikeFormulasAreMarkedAndTheMarkComesOff() throws {
    for text in ["=1+1", "+33 1", "-5", "@a", "\tx", "\rx", " =1", "＝1", "'=1", "''+1", "' =1"] {
      #expect(FormulaGuard.marked(text) == "'" + text)
      #expect(FormulaGuard.unmarked(FormulaGuard.marked(text)) == text)
    }
    for text in ["", "a=1", "'a", "'", "1-2", "l'été"] {
      #expect(FormulaGuard.marked(text) == text)
      #expect(FormulaGuard.unmarked(text) == text)
    }
    // The file has the mark, and its reader takes it off.
    #expect(try written([["=1"]]) == [0xEF, 0xBB, 0xBF] + Array("'=1\r\n".utf8))
    #expect(try shown(rows(written([["=1"]]))) == "A1 \"=1\"")
  }
}
