import Testing

@testable import Spreadsheet

@Suite struct WorkbookWriterTests {
  private func workbook() throws -> [UInt8] {
    let properties = WorkbookWriter.DocumentProperties(
      title: "Clients & contacts", creator: "Clientele", created: "2024-02-29T13:30:00Z")
    return try WorkbookWriter.bytes(properties: properties) { writer in
      let columns = [
        ColumnLayout(width: 12, format: .text), ColumnLayout(width: 30), ColumnLayout(format: .date),
        ColumnLayout(format: .amount, isHidden: true), ColumnLayout(format: .wrappedText),
      ]
      let cells = CellRange(CellReference(column: 1, row: 3), CellReference(column: 1, row: 1_048_576))
      let others = CellRange(CellReference(column: 4, row: 3), CellReference(column: 4, row: 100))
      let list = CellRange(CellReference(column: 0, row: 1), CellReference(column: 0, row: 2))
      try writer.beginSheet(
        SheetLayout(
          name: "Clients & \"co\"", columns: columns, frozenRows: 2, frozenColumns: 1, filterRow: 1,
          validations: [
            DataValidation(cells, .choices(["person", "orga\"nization"]), promptTitle: "Type", prompt: "Which <one>?"),
            DataValidation(others, .cells(sheet: "It's a list", list), isStrict: false),
          ]))
      try writer.writeRow(["Number*", "Type", "Since", "Amount", "Note"].map { .text($0, format: .header) })
      try writer.writeRow([.text("[number]"), .text("[type]")], isHidden: true)
      try writer.writeRow([
        .text("04001"), .text("=1+1"), WrittenCell(.date("2024-02-29")), WrittenCell(.decimal("-12.50")),
        .text(" two\r\nlines\t_x0041_\u{1}\u{FFFF} 😀 "),
      ])
      writer.skipRow()
      try writer.writeRow([
        .blank, WrittenCell(.boolean(true)), WrittenCell(.date("1850-01-01")), WrittenCell(.integer(-7)),
        WrittenCell(.date("2024-02-29T13:30:00"), format: .dateAndTime),
      ])
      try writer.beginSheet(SheetLayout(name: "It's a list", isHidden: true))
      try writer.writeRow([.text("a,b")])
      try writer.writeRow([.text("c")])
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let bytes = try workbook()
    let found = try rows(bytes)
    #expect(
      found.flatMap(\.cells).map { shown($0.value) } == [
        "\"Number*\"", "\"Type\"", "\"Since\"", "\"Amount\"", "\"Note\"", "\"[number]\"", "\"[type]\"", "\"04001\"",
        "\"=1+1\"", "2024-02-29", "#-12.5", "\" two\r\nlines\t_x0041_\u{1}\u{FFFF} 😀 \"", "true", "\"1850-01-01\"",
        "#-7",
        "2024-02-29T13:30:00",
      ])
    #expect(found.map(\.number) == [1, 2, 3, 5])
    #expect(found.map(\.isHidden) == [false, true, false, false])
    #expect(found[2].cells[0].flags == .textFormat)
    let all = try events(bytes)
    #expect(
      all.contains(.sheets([SheetInfo(name: "Clients & \"co\""), SheetInfo(name: "It's a list", isHidden: true)])))
    #expect(all.contains(.hiddenColumns(3...3)))
    #expect(try shown(rows(bytes, ReadingOptions(sheet: "It's a list"))) == "A1 \"a,b\" | A2 \"c\"")
  }

  @Test func aTextThatLooksLikeSomethingElseIsMarkedAsOne() throws {
    let bytes = try WorkbookWriter.bytes(properties: .init()) { writer in
      try writer.beginSheet(SheetLayout(name: "A"))
      try writer.writeRow(["#REF!", "=1", "a", "3.31E+10", "", "'=1"].map { .plain($0) })
    }
    let cells = try rows(bytes)[0].cells
    #expect(
      shown([Row(number: 1, cells: cells)]) == "A1 \"#REF!\" | B1 \"=1\" | C1 \"a\" | D1 \"3.31E+10\" | F1 \"'=1\"")
    #expect(cells.map { $0.flags.contains(.literal) } == [true, true, false, true, true])
  }

  @Test func whatIsSaidAboutACellLeavesTheCells() throws {
    let bytes = try WorkbookWriter.bytes { writer in
      try writer.beginSheet(SheetLayout(name: "List"))
      try writer.writeRow([.text("B1"), WrittenCell(.text("there"), link: link("It's", "B1"))])
      try writer.beginSheet(SheetLayout(name: "It's"))
      try writer.writeRow([.text("a"), WrittenCell(.blank, format: .errorText, comment: "empty <&> \"it\"")])
      for row in 0..<2_000 { try writer.writeRow([WrittenCell(.integer(row), comment: "row \(row)")]) }
    }
    #expect(try rows(bytes, ReadingOptions(sheet: "It's")).count == 2_001)
    #expect(try shown(Array(rows(bytes, ReadingOptions(sheet: "List")))) == "A1 \"B1\" | B1 \"there\"")
    let file = try SourceFile.temporary(bytes: bytes)
    let names = try ZipArchive(file: SeekableFile(descriptor: file.descriptor)).entries.map(\.name)
    #expect(names.filter { $0.contains("omment") } == ["xl/comments2.xml"])
    #expect(names.filter { $0.contains("vml") } == ["xl/drawings/vmlDrawing2.vml"])
  }

  private func link(_ sheet: String, _ cell: String) -> CellLink? {
    CellReference(cell).map { CellLink(sheet: sheet, cell: $0) }
  }

  @Test func theSameContentGivesTheSameBytes() throws { #expect(try workbook() == workbook()) }

  @Test func manyRowsAreWrittenInBlocks() throws {
    var blocks = 0
    var bytes: [UInt8] = []
    let writer = try WorkbookWriter { block in
      blocks += 1
      bytes += block.array
    }
    try writer.beginSheet(SheetLayout(name: "S"))
    var generator: UInt64 = 1
    for _ in 0..<20_000 {
      generator = generator &* 6_364_136_223_846_793_005 &+ 1
      try writer.writeRow([.text("text \(generator)"), WrittenCell(.integer(Int(truncatingIfNeeded: generator)))])
    }
    try writer.finish()
    #expect(blocks > 5)
    #expect(try rows(bytes).count == 20_000)
  }

  @Test func whatExcelWouldNotOpenIsRefused() throws {
    func check(_ expected: WorkbookError, _ write: (WorkbookWriter) throws -> Void) {
      #expect(throws: expected) { try WorkbookWriter.bytes(write) }
    }
    for name in ["", "a/b", "a:b", "'a", "a'", "[a", "History", String(repeating: "x", count: 32)] {
      check(.invalidSheetName(name)) { try $0.beginSheet(SheetLayout(name: name)) }
    }
    check(.invalidSheetName("A")) { writer in
      try writer.beginSheet(SheetLayout(name: "a"))
      try writer.beginSheet(SheetLayout(name: "A"))
    }
    check(.noSheets) { _ in }
    check(.noSheets) { try $0.beginSheet(SheetLayout(name: "a", isHidden: true)) }
    check(.cellTooLong(sheet: "a", reference: "B1", limit: 32_767)) { writer in
      try writer.beginSheet(SheetLayout(name: "a"))
      try writer.writeRow([.blank, .text(String(repeating: "é", count: 32_768))])
    }
    let cell = CellRange(CellReference(column: 0, row: 1), CellReference(column: 0, row: 1))
    for choices in [[String(repeating: "x", count: 256)], ["a,b"], []] {
      check(.choicesTooLong(limit: 255)) { writer in
        try writer.beginSheet(SheetLayout(name: "a", validations: [DataValidation(cell, .choices(choices))]))
      }
    }
  }
}
