import Testing

@testable import Spreadsheet

@Suite struct XMLTests {
  private let part = "xl/worksheets/sheet1.xml"

  private func failure(of xml: String) -> WorkbookError? {
    var zip = TinyWorkbook(rows: "").zip
    zip.set(part, xml)
    return failure(zip.bytes)
  }

  private func failure(_ bytes: [UInt8]) -> WorkbookError? { SpreadsheetTests.failure(bytes) }

  @Test func everyDocumentTypeDeclarationIsRefused() {
    let bomb =
      "<!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
    for declaration in [bomb, "<!DOCTYPE worksheet>", "<!DOCTYPE w SYSTEM 'file:///etc/passwd'>"] {
      let xml = "\(declaration)<worksheet xmlns='\(TinyWorkbook.main)'><sheetData/></worksheet>"
      #expect(failure(of: xml) == .documentTypeDeclaration(part: part))
    }
  }

  @Test func depthIsLimitedEvenWhereNothingIsRead() {
    func nested(_ depth: Int) -> String {
      let inner = depth - 1
      return "<worksheet xmlns='\(TinyWorkbook.main)'>" + String(repeating: "<x>", count: inner)
        + String(repeating: "</x>", count: inner) + "</worksheet>"
    }
    #expect(failure(of: nested(64)) == nil)
    #expect(failure(of: nested(65)) == .tooDeep(part: part, limit: 64))
    #expect(failure(of: nested(200_000)) == .tooDeep(part: part, limit: 64))
  }

  @Test func attributesAreLimited() {
    func with(_ count: Int) -> String {
      "<worksheet xmlns='\(TinyWorkbook.main)'><x " + (0..<count).map { "a\($0)='1'" }.joined(separator: " ")
        + "/></worksheet>"
    }
    #expect(failure(of: with(128)) == nil)
    #expect(failure(of: with(129)) == .tooManyAttributes(part: part, limit: 128))
    #expect(failure(of: with(200)) == .tooManyAttributes(part: part, limit: 128))
  }

  @Test func aTagWithoutAnEndIsRefusedBeforeItFillsTheMemory() {
    let xml = "<worksheet a='" + String(repeating: "x", count: 3 << 20) + "'/>"
    #expect(failure(of: xml) == .tokenTooLong(part: part, limit: 1 << 20))
  }

  @Test func faultsHaveTheirPlace() {
    #expect(
      failure(of: "<worksheet>\n  <a></b></worksheet>")
        == .xml(part: part, line: 2, column: 8, reason: "mismatched tag"))
    #expect(failure(of: "") == .xml(part: part, line: 1, column: 1, reason: "no element found"))
    #expect(failure(of: "<a>&nope;</a>") == .xml(part: part, line: 1, column: 4, reason: "undefined entity"))
    #expect(failure(of: "<?xml version='1.0' encoding='EBCDIC'?><a/>") == .unsupportedEncoding(part))
  }

  @Test func aDamagedPartIsSaidToBeDamagedAndNotBadXML() {
    var zip = TinyWorkbook(rows: "").zip
    zip.set(part, "<worksheet><a></b></worksheet>")
    zip.parts[zip.parts.count - 1].checksum = 7
    #expect(failure(zip.bytes) == .badChecksum(part: part))
  }

  @Test func commentsInstructionsAndForeignElementsAreLeftOut() throws {
    let book = TinyWorkbook(
      sheet: """
        <!-- <row> --><?any thing?><m:AlternateContent xmlns:m='urn:m'><sheetData><row><c><v>1</v></c></row></sheetData></m:AlternateContent>
        <sheetData><row r='1'><c r='A1'><!-- x --><v>1<!-- y -->2</v><extLst><ext><v>3</v></ext></extLst></c></row></sheetData>
        """)
    #expect(try shown(rows(book.bytes)) == "A1 #12")
  }

  @Test func aRootThatIsNoWorkbookIsRefused() {
    var zip = TinyWorkbook(rows: "").zip
    zip.set("xl/workbook.xml", "<document xmlns='\(TinyWorkbook.main)'/>")
    #expect(failure(zip.bytes) == .notAWorkbook)
  }
}
