import Testing

@testable import Spreadsheet

@Suite struct ArchiveTests {
  private let book = TinyWorkbook(rows: "<row><c t='s'><v>0</v></c></row>", strings: "<si><t>text</t></si>")

  private func check(_ expected: WorkbookError?, _ change: (inout TinyZip) -> Void) {
    var zip = book.zip
    change(&zip)
    #expect(failure(zip.bytes) == expected)
  }

  private func part(_ zip: inout TinyZip, _ name: String, _ change: (inout TinyZip.Part) -> Void) {
    for index in zip.parts.indices where zip.parts[index].name == name { change(&zip.parts[index]) }
  }

  private let sheet = "xl/worksheets/sheet1.xml"

  @Test func storedAndDeflatedPartsAreRead() throws {
    #expect(try shown(rows(book.bytes)) == "A1 \"text\"")
    #expect(try shown(rows(book.zip.deflated)) == "A1 \"text\"")
  }

  @Test func aCommentAfterTheArchiveIsLeftOut() {
    check(nil) { $0.comment = Array("PK\u{5}\u{6} and more".utf8) }
    check(nil) { $0.comment = [UInt8](repeating: 0x50, count: 0xFFFF) }
  }

  @Test func anArchiveThatLiesIsRefused() {
    check(.badChecksum(part: sheet)) { part(&$0, sheet) { $0.checksum = 1 } }
    check(.damagedArchive(.partSize)) { part(&$0, sheet) { $0.size = 1 } }
    check(.damagedArchive(.centralDirectory)) { part(&$0, sheet) { $0.compressedSize = 0x7FFF_FFFF } }
    check(.damagedArchive(.localHeader)) { part(&$0, sheet) { $0.localName = "xl/worksheets/sheet2.xml" } }
    check(.damagedArchive(.compressedData)) { part(&$0, sheet) { $0.method = 8 } }
    check(.unsupportedCompression(part: sheet, method: 12)) { part(&$0, sheet) { $0.method = 12 } }
    check(.damagedArchive(.overlappingParts)) { part(&$0, sheet) { $0.offset = 0 } }
    check(.damagedArchive(.centralDirectory)) { part(&$0, sheet) { $0.offset = 0x7000_0000 } }
    check(.damagedArchive(.centralDirectory)) { part(&$0, sheet) { $0.offset = 0xFFFF_FFFF } }
    check(.damagedArchive(.centralDirectory)) { $0.count = 900 }
    check(.tooManyParts(limit: 1000)) { $0.count = 1001 }
    check(.encrypted) { part(&$0, sheet) { $0.flags = 1 } }
    check(.duplicatePart(sheet)) { $0.parts.append(TinyZip.Part(name: sheet, content: [])) }
    check(.duplicatePart("XL\\Worksheets\\Sheet1.xml")) {
      $0.parts.append(TinyZip.Part(name: "XL\\Worksheets\\Sheet1.xml", content: []))
    }
    check(.missingPart(sheet)) { zip in zip.parts.removeAll { $0.name == sheet } }
    check(.missingPart("_rels/.rels")) { zip in zip.parts.removeAll { $0.name == "_rels/.rels" } }
  }

  @Test func namesThatAreTricksAreNeverUsed() {
    check(nil) { zip in
      for name in ["../../../etc/passwd", "/etc/passwd", "C:\\evil.dll", "xl/\0.xml", "", "xl/", "\u{FEFF}"] {
        zip.parts.append(TinyZip.Part(name: name, content: [1, 2, 3]))
      }
    }
  }

  @Test func upToAThousandPartsAreRead() {
    check(nil) { zip in
      for index in zip.parts.count..<1000 { zip.parts.append(TinyZip.Part(name: "part\(index)", content: [])) }
    }
  }

  @Test func zip64FieldsAreReadAndTheirLiesRefused() {
    func field(_ values: [UInt64]) -> [UInt8] {
      TinyZip.little(UInt16(1)) + TinyZip.little(UInt16(values.count * 8)) + values.flatMap { TinyZip.little($0) }
    }
    let size = UInt64(book.zip.parts.first { $0.name == sheet }?.content.count ?? 0)
    func check(_ values: [UInt64], _ expected: WorkbookError?) {
      self.check(expected) { zip in
        part(&zip, sheet) { part in
          part.size = 0xFFFF_FFFF
          part.compressedSize = 0xFFFF_FFFF
          part.extra = field(values)
        }
      }
    }
    check([size, size], nil)
    check([size], .damagedArchive(.centralDirectory))
    check([], .damagedArchive(.centralDirectory))
    check([size, .max], .damagedArchive(.centralDirectory))
    check([.max, size], .damagedArchive(.centralDirectory))
    check([size, 1 << 62], .damagedArchive(.centralDirectory))
    check([1 << 62, size], .damagedArchive(.partSize))
  }

  @Test func aZip64EndRecordIsRead() {
    func check(offset: Int64, size: Int64, count: Int64, locator: Int64, _ expected: WorkbookError?) {
      var bytes = book.bytes
      let end = bytes.count - 22
      let start = Int(bytes[end + 16]) | Int(bytes[end + 17]) << 8
      let record =
        TinyZip.little(UInt32(0x0606_4B50)) + TinyZip.little(UInt64(44)) + TinyZip.little(UInt32(0x002D_002D))
        + TinyZip.little(UInt64(0)) + TinyZip.little(Int64(book.zip.parts.count) + count)
        + TinyZip.little(Int64(book.zip.parts.count) + count) + TinyZip.little(Int64(end - start) + size)
        + TinyZip.little(Int64(start) + offset)
      let pointer =
        TinyZip.little(UInt32(0x0706_4B50)) + TinyZip.little(UInt32(0)) + TinyZip.little(Int64(end) + locator)
        + TinyZip.little(UInt32(1))
      for index in end + 8..<end + 20 { bytes[index] = 0xFF }
      bytes.insert(contentsOf: record + pointer, at: end)
      #expect(failure(bytes) == expected)
    }
    check(offset: 0, size: 0, count: 0, locator: 0, nil)
    check(offset: 1, size: 0, count: 0, locator: 0, .damagedArchive(.centralDirectory))
    check(offset: 0, size: 1 << 40, count: 0, locator: 0, .damagedArchive(.centralDirectory))
    check(offset: .max >> 1, size: 0, count: 0, locator: 0, .damagedArchive(.centralDirectory))
    check(offset: 0, size: 0, count: 1 << 40, locator: 0, .tooManyParts(limit: 1000))
    check(offset: 0, size: 0, count: 1, locator: 0, .damagedArchive(.centralDirectory))
    check(offset: 0, size: 0, count: 0, locator: 1 << 40, .damagedArchive(.endRecord))
    check(offset: 0, size: 0, count: 0, locator: -8, .damagedArchive(.endRecord))
    check(offset: 0, size: 0, count: 0, locator: Int64.min, .damagedArchive(.endRecord))
  }

  @Test func bombsStopWhileTheyInflate() throws {
    var zip = book.zip
    let text = String(repeating: "<row/>", count: 1_000_000)
    zip.set(sheet, "<worksheet xmlns='\(TinyWorkbook.main)'><sheetData>\(text)</sheetData></worksheet>")
    #expect(try failure(zip.deflated) == .inflationRatio(part: sheet, limit: 200))
  }

  @Test func aWorkbookCutAnywhereIsAnErrorAndNoCrash() throws {
    for bytes in [book.bytes, try book.zip.deflated] {
      // Fewer than four bytes are a text as good as any.
      for count in 4..<bytes.count {
        let cut = Array(bytes[..<count])
        #expect(failure(cut) != nil, "\(count)")
      }
    }
  }

  @Test func otherKindsAreRefusedByName() {
    func check(_ bytes: [UInt8], _ expected: WorkbookError) { #expect(failure(bytes) == expected) }
    func zip(_ parts: [(String, String)]) -> [UInt8] {
      TinyZip(parts: parts.map { TinyZip.Part(name: $0.0, content: Array($0.1.utf8)) }).bytes
    }
    func package(_ type: String) -> [UInt8] {
      var zip = book.zip
      zip.set(
        "[Content_Types].xml",
        "<Types xmlns='\(TinyWorkbook.package)/content-types'><Override PartName='/xl/workbook.xml' ContentType='\(type)'/></Types>"
      )
      return zip.bytes
    }
    check([], .emptyFile)
    check(
      zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")]),
      .unreadableKind(.openDocument))
    check(zip([("Index/Document.iwa", "")]), .unreadableKind(.iWork))
    check(zip([("a.txt", "")]), .unreadableKind(.archive))
    check(package("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), .unreadableKind(.binaryWorkbook))
    check(
      package("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      .unreadableKind(.wordDocument))
    check(Array("%PDF-1.7\n".utf8), .unreadableKind(.pdf))
    check([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .unreadableKind(.image))
    check(Array("\n <!DOCTYPE HTML><html>".utf8), .unreadableKind(.html))
    check([0xEF, 0xBB, 0xBF] + Array("<table><tr>".utf8), .unreadableKind(.html))
    check(Array("<?xml version='1.0'?><Workbook/>".utf8), .unreadableKind(.xml))
    check([0x1F, 0x8B, 0x08, 0x00], .unreadableKind(.otherArchive))
    check(Array("SQLite format 3\0".utf8), .unreadableKind(.database))
    check(compound("EncryptedPackage"), .encrypted)
    check(compound("Workbook"), .unreadableKind(.legacyWorkbook))
    check(compound("Book"), .unreadableKind(.legacyWorkbook))
    check(compound("WordDocument"), .unreadableKind(.compoundFile))
    check([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .unreadableKind(.compoundFile))
    #expect(failure(package("application/vnd.ms-excel.sheet.macroEnabled.main+xml")) == nil)
  }

  /// An OLE2 file with one stream of that name in its directory.
  private func compound(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 4096 - bytes.count)
    let entry = name.utf16.flatMap { TinyZip.little($0) }
    return bytes + entry + [UInt8](repeating: 0, count: 128 - entry.count)
  }
}
