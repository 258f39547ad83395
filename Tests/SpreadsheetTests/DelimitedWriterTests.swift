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

  @Test func textsThatLookLikeSomethingElseAreMarkedAndTheMarkComesOff() throws {
    for text in [
      "=1+1", "+33 1", "-5", "@a", "\tx", "\rx", " =1", "＝1", "'=1", "''+1", "' =1", "#REF!", "#N/A", "#DIV/0!",
      "#NAME?", "###", "'#REF!", "3.31E+10", "3,31427E+10", "7E+13",
    ] {
      #expect(TextMark.marked(text) == "'" + text)
      #expect(TextMark.unmarked(TextMark.marked(text)) == text)
    }
    for text in ["", "a=1", "'a", "'", "1-2", "l'été", "#", "#1", "#hashtag", "# REF!", "1e5", "E+10", "0042", "1 E+2"]
    {
      #expect(TextMark.marked(text) == text)
      #expect(TextMark.unmarked(text) == text)
    }
    let cells = try rows(written([["=1", "#REF!", "a"]]))[0].cells
    #expect(cells.map(\.value) == [.text("=1"), .text("#REF!"), .text("a")])
    #expect(cells.map { $0.flags.contains(.literal) } == [true, true, false])
  }
}
