/// The sheets of a workbook and its date system.
final class WorkbookPart: XMLHandler {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var is1904 = false
  private(set) var isWorkbook = false

  private static let workbook = XMLTag(2)
  private static let sheetList = XMLTag(3)
  private static let leaf = XMLTag(4)

  func open(_ name: Span<UInt8>, in parent: XMLTag, _ attributes: XMLAttributes) throws -> XMLTag {
    switch parent {
    case .document:
      isWorkbook = name.equals("workbook")
      return isWorkbook ? Self.workbook : .ignored
    case Self.workbook where name.equals("sheets"):
      return Self.sheetList
    case Self.workbook where name.equals("workbookPr"):
      attributes.forEach { name, value in
        if name.equals("date1904") { is1904 = isTrue(value) }
      }
      return Self.leaf
    case Self.sheetList where name.equals("sheet"):
      try addSheet(attributes)
      return Self.leaf
    default:
      return .ignored
    }
  }

  private func addSheet(_ attributes: XMLAttributes) throws {
    guard sheets.count < SpreadsheetLimits.sheets else {
      throw WorkbookError.tooManySheets(limit: SpreadsheetLimits.sheets)
    }
    var sheet = Sheet(name: "", isHidden: false, relationship: "")
    attributes.forEach { name, value in
      if name.equals("name") {
        sheet.name = RichText.decoded(value.extracting(0..<min(value.count, 1024))).span.repairedString
      } else if name.equals("state") {
        sheet.isHidden = value.equals("hidden") || value.equals("veryHidden")
      } else if name.equals("http://schemas.openxmlformats.org/officeDocument/2006/relationships\u{1}id")
        || name.equals("http://purl.oclc.org/ooxml/officeDocument/relationships\u{1}id")
      {
        sheet.relationship = value.repairedString
      }
    }
    sheets.append(sheet)
  }
}
