import Testing

@testable import Spreadsheet

@Suite struct SheetTests {
  @Test func rowsWithoutANumberFollowTheOneBefore() throws {
    let book = TinyWorkbook(
      rows:
        "<row><c><v>1</v></c></row><row r='5'><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c r='B9'><v>4</v></c></row>"
    )
    #expect(try shown(rows(book.bytes)) == "A1 #1 | A5 #2 | A6 #3 | B9 #4")
  }

  @Test func rowsOutOfOrderComeAsTheyAreWithOneNotice() throws {
    let book = TinyWorkbook(
      rows: "<row r='3'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row><row r='2'><c><v>3</v></c></row>")
    #expect(try shown(rows(book.bytes)) == "A3 #1 | A2 #2 | A2 #3")
    #expect(try events(book.bytes).filter { $0 == .notice(.rowsOutOfOrder(sheet: 0)) }.count == 1)
  }

  @Test func hiddenRowsAndColumnsAreFlagged() throws {
    let book = TinyWorkbook(
      sheet: """
        <cols><col min='2' max='3' hidden='1'/><col min='4' max='4'/><col min='9' max='99999' hidden='true'/></cols>
        <sheetData><row r='1'><c><v>1</v></c></row><row r='2' hidden='1'><c><v>2</v></c></row></sheetData>
        """)
    #expect(try rows(book.bytes).map(\.isHidden) == [false, true])
    #expect(try events(book.bytes).contains(.hiddenColumns(1...2)))
    #expect(try events(book.bytes).contains(.hiddenColumns(8...16_383)))
  }

  @Test func mergedCellsAreReportedAndNotSpread() throws {
    let book = TinyWorkbook(
      sheet: """
        <sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'/></row></sheetData>
        <mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='nonsense'/><mergeCell ref='D4:C3'/></mergeCells>
        """)
    let found = try events(book.bytes)
    #expect(shown(try rows(book.bytes)) == "A1 #1")
    #expect(found.contains(.merged(CellRange(CellReference(column: 0, row: 1), CellReference(column: 1, row: 2)))))
    #expect(found.contains(.merged(CellRange(CellReference(column: 2, row: 3), CellReference(column: 3, row: 4)))))
    #expect(found.last == .end)
  }

  private let three = TinyWorkbook(sheets: [
    TinyWorkbook.Sheet(name: "First", xml: "<sheetData><row><c><v>1</v></c></row></sheetData>"),
    TinyWorkbook.Sheet(name: "Hidden", xml: "<sheetData><row><c><v>2</v></c></row></sheetData>", state: "veryHidden"),
    TinyWorkbook.Sheet(name: "Third &amp; last", xml: "<sheetData><row><c><v>3</v></c></row></sheetData>"),
  ])

  @Test func allSheetsThatAreShownAreReadInTheirOrder() throws {
    let found = try events(three.bytes)
    let infos = [SheetInfo(name: "First"), SheetInfo(name: "Hidden", isHidden: true), SheetInfo(name: "Third & last")]
    #expect(found.prefix(2) == [.kind(.workbook), .sheets(infos)])
    #expect(found.contains(.sheet(0)) && !found.contains(.sheet(1)) && found.contains(.sheet(2)))
    #expect(try shown(rows(three.bytes)) == "A1 #1 | A1 #3")
  }

  @Test func aNamedSheetIsReadAloneEvenIfHidden() throws {
    #expect(try shown(rows(three.bytes, ReadingOptions(sheet: "hidden"))) == "A1 #2")
    let names = ["First", "Hidden", "Third & last"]
    #expect(failure(three.bytes, ReadingOptions(sheet: "Nope")) == .noSuchSheet(name: "Nope", available: names))
  }

  @Test func partsAreFoundByTheirRelationships() throws {
    var zip = TinyWorkbook(rows: "").zip
    let sheet = "<worksheet xmlns='\(TinyWorkbook.main)'><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"
    for (target, name) in [
      ("/odd/place.bin", "odd/place.bin"), ("../up.xml", "up.xml"), ("./a%20b.xml", "xl/a b.xml"),
      ("SHEET.XML", "xl/sheet.xml"),
    ] {
      zip.set("xl/_rels/workbook.xml.rels", TinyWorkbook.relationships([("rId1", "worksheet", target)]))
      zip.set(name, sheet)
      #expect(try shown(rows(zip.bytes)) == "A1 #7", "\(target)")
    }
    zip.set("xl/_rels/workbook.xml.rels", TinyWorkbook.relationships([("rId1", "worksheet", "../../../etc/passwd")]))
    #expect(failure(zip.bytes) == .missingPart("etc/passwd"))
  }

  @Test func strictWorkbooksAndAnyPrefixAreRead() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    var zip = TinyWorkbook(rows: "").zip
    zip.set(
      "_rels/.rels",
      "<p:Relationships xmlns:p='\(TinyWorkbook.package)/relationships'><p:Relationship Id='x' Type='\(strict)/officeDocument' Target='/xl/workbook.xml'/></p:Relationships>"
    )
    zip.set(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns='\(TinyWorkbook.package)/relationships'><Relationship Id='q' Type='\(strict)/worksheet' Target='s.xml'/></Relationships>"
    )
    zip.set(
      "xl/workbook.xml",
      "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='\(strict)'><x:sheets><x:sheet name='S' q:id='q'/></x:sheets></x:workbook>"
    )
    zip.set(
      "xl/s.xml",
      "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:o='urn:other'><o:sheetData><x:row><x:c><x:v>9</x:v></x:c></x:row></o:sheetData><x:sheetData><x:row o:r='7'><x:c o:t='s' t='n'><o:v>1</o:v><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    #expect(try shown(rows(zip.bytes)) == "A1 #8")
  }

  @Test func partsInUTF16AreRead() throws {
    var zip = TinyWorkbook(rows: "").zip
    let xml =
      "<?xml version='1.0' encoding='UTF-16'?><worksheet xmlns='\(TinyWorkbook.main)'><sheetData><row><c t='inlineStr'><is><t>é😀</t></is></c></row></sheetData></worksheet>"
    zip.set("xl/worksheets/sheet1.xml", [0xFF, 0xFE] + xml.utf16.flatMap { TinyZip.little($0) })
    #expect(try shown(rows(zip.bytes)) == "A1 \"é😀\"")
  }

  @Test func chartsAreNoSheets() throws {
    var zip = three.zip
    zip.set(
      "xl/_rels/workbook.xml.rels",
      TinyWorkbook.relationships([
        ("rId1", "chartsheet", "chartsheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"),
        ("rId3", "worksheet", "worksheets/sheet3.xml"),
      ]))
    #expect(
      try events(zip.bytes)[1] == .sheets([SheetInfo(name: "Hidden", isHidden: true), SheetInfo(name: "Third & last")]))
  }

  @Test func limitsOfRowsColumnsAndSheetsHold() {
    func check(_ row: String, _ expected: WorkbookError?) {
      #expect(failure(TinyWorkbook(rows: row).bytes) == expected, "\(row)")
    }
    let rowsLimit = WorkbookError.tooManyRows(sheet: "Sheet1", limit: 1_048_576)
    func columnsLimit(_ row: Int) -> WorkbookError { .tooManyColumns(sheet: "Sheet1", row: row, limit: 512) }
    check("<row r='1048576'><c r='SR1048576'><v>1</v></c></row>", nil)
    check("<row r='1048577'><c><v>1</v></c></row>", rowsLimit)
    check("<row r='0'><c><v>1</v></c></row>", rowsLimit)
    check("<row r='-5'><c><v>1</v></c></row>", rowsLimit)
    check("<row r='99999999999999999999'><c><v>1</v></c></row>", rowsLimit)
    check("<row r='1048576'/><row><c><v>1</v></c></row>", rowsLimit)
    check("<row r='2'><c r='SS2'><v>1</v></c></row>", columnsLimit(2))
    check("<row r='2'><c r='XFD2' s='1'/></row>", nil)
    check("<row r='2'><c r='ZZZZZZ99999999999'><v>1</v></c></row>", columnsLimit(2))
    check("<row r='2'><c r='ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ2'/><c><v>1</v></c></row>", columnsLimit(2))
    check("<row><c r='A99999999999999999999'><v>1</v></c></row>", nil)
    let sheet = TinyWorkbook.Sheet(name: "S", xml: "")
    let many = TinyWorkbook(sheets: [TinyWorkbook.Sheet](repeating: sheet, count: 257))
    #expect(failure(many.bytes) == .tooManySheets(limit: 256))
    #expect(failure(TinyWorkbook(sheets: []).bytes) == .noSheets)
  }
}
