@testable import Spreadsheet

/// A workbook of a few lines of XML, with nothing in it that a test does not write.
struct TinyWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"

  struct Sheet {
    var name: String
    var xml: String
    var state = ""
  }

  var sheets: [Sheet]
  /// What is in `sst`.
  var strings = ""
  /// What is in `styleSheet`.
  var styles = ""
  var workbookProperties = ""

  /// `rows` is what is in `sheetData`.
  init(rows: String, strings: String = "", styles: String = "", workbookProperties: String = "") {
    self.init(
      sheet: "<sheetData>\(rows)</sheetData>", strings: strings, styles: styles, workbookProperties: workbookProperties)
  }

  init(sheet: String, strings: String = "", styles: String = "", workbookProperties: String = "") {
    sheets = [Sheet(name: "Sheet1", xml: "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>")]
    self.strings = strings
    self.styles = styles
    self.workbookProperties = workbookProperties
  }

  init(sheets: [Sheet]) {
    self.sheets = sheets.map { sheet in
      Sheet(
        name: sheet.name, xml: "<worksheet xmlns=\"\(Self.main)\">\(sheet.xml)</worksheet>", state: sheet.state)
    }
  }

  var zip: TinyZip {
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(Self.package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
      ),
      ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
    ]
    var related: [(String, String, String)] = [
      ("s1", "styles", "styles.xml"), ("s2", "sharedStrings", "sharedStrings.xml"),
    ]
    var list = ""
    for (index, sheet) in sheets.enumerated() {
      let number = index + 1
      let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\"\(state) r:id=\"rId\(number)\"/>"
      related.append(("rId\(number)", "worksheet", "worksheets/sheet\(number).xml"))
      parts.append(("xl/worksheets/sheet\(number).xml", sheet.xml))
    }
    parts.append(("xl/_rels/workbook.xml.rels", Self.relationships(related)))
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbookProperties)<sheets>\(list)</sheets></workbook>"
      ))
    parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
    parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"))
    return TinyZip(parts: parts.map { TinyZip.Part(name: $0.0, content: Array($0.1.utf8)) })
  }

  var bytes: [UInt8] { zip.bytes }

  static func relationships(_ list: [(id: String, kind: String, target: String)]) -> String {
    let entries = list.map { entry in
      "<Relationship Id=\"\(entry.id)\" Type=\"\(office)/\(entry.kind)\" Target=\"\(entry.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(entries.joined())</Relationships>"
  }
}

extension TinyZip {
  /// Replaces the content of a part.
  mutating func set(_ name: String, _ xml: String) { set(name, Array(xml.utf8)) }

  mutating func set(_ name: String, _ content: [UInt8]) {
    parts.removeAll { $0.name == name }
    parts.append(Part(name: name, content: content))
  }
}
