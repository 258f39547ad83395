/// The parts of a workbook besides its sheets.
struct WorkbookParts {
  let sheets: [WorkbookWriter.WrittenSheet]
  let properties: WorkbookWriter.DocumentProperties

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let openXML = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  var all: [(name: String, xml: String)] {
    [
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", workbookRelationships),
      ("xl/styles.xml", Self.styles),
      ("docProps/core.xml", core), ("docProps/app.xml", Self.application), ("_rels/.rels", Self.relationships),
      ("[Content_Types].xml", contentTypes),
    ]
  }

  private var workbook: String {
    let active = sheets.firstIndex { !$0.isHidden } ?? 0
    var xml = "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr/>"
    xml += "<bookViews><workbookView firstSheet=\"\(active)\" activeTab=\"\(active)\"/></bookViews><sheets>"
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.isHidden ? " state=\"hidden\"" : ""
      let number = index + 1
      xml += "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(number)\"\(state) r:id=\"rId\(number)\"/>"
    }
    xml += "</sheets>"
    let filters = sheets.enumerated().compactMap { index, sheet in
      sheet.filter.map { range in
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
          + Self.escaped(range.absolute(inSheet: sheet.name)) + "</definedName>"
      }
    }
    if !filters.isEmpty { xml += "<definedNames>\(filters.joined())</definedNames>" }
    return xml + "</workbook>"
  }

  private var workbookRelationships: String {
    var xml = "<Relationships xmlns=\"\(Self.package)/relationships\">"
    for number in 1...max(sheets.count, 1) {
      xml +=
        "<Relationship Id=\"rId\(number)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
    }
    xml += "<Relationship Id=\"rId\(sheets.count + 1)\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>"
    return xml + "</Relationships>"
  }

  private var contentTypes: String {
    var xml = "<Types xmlns=\"\(Self.package)/content-types\">"
    xml += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    if sheets.contains(where: \.hasComments) {
      xml +=
        "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
    }
    var overrides = [
      ("xl/workbook.xml", "\(Self.openXML).sheet.main+xml"), ("xl/styles.xml", "\(Self.openXML).styles+xml"),
    ]
    for number in 1...max(sheets.count, 1) {
      overrides.append(("xl/worksheets/sheet\(number).xml", "\(Self.openXML).worksheet+xml"))
    }
    for (index, sheet) in sheets.enumerated() where sheet.hasComments {
      overrides.append(("xl/comments\(index + 1).xml", "\(Self.openXML).comments+xml"))
    }
    overrides.append(("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
    overrides.append(
      ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
    for (part, type) in overrides { xml += "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>" }
    return xml + "</Types>"
  }

  private var core: String {
    var xml = "<cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\""
    xml += " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
    xml += " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    if let title = properties.title { xml += "<dc:title>\(Self.escaped(title))</dc:title>" }
    if let creator = properties.creator { xml += "<dc:creator>\(Self.escaped(creator))</dc:creator>" }
    if let created = properties.created {
      xml += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(Self.escaped(created))</dcterms:created>"
    }
    return xml + "</cp:coreProperties>"
  }

  private static let application =
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
    + "<Application>Clientele</Application></Properties>"

  private static let relationships =
    "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    + "<Relationship Id=\"rId3\" Type=\"\(office)/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>"

  /// The table that `CellFormat` points into.
  private static let styles: String = {
    let formats: [(number: Int, font: Int, fill: Int, wraps: Bool)] = CellFormat.allCases.map { format in
      switch format {
      case .general: (0, 0, 0, false)
      case .header: (49, 1, 2, true)
      case .text, .literalText: (49, 0, 0, false)
      case .wrappedText: (49, 0, 0, true)
      case .date: (164, 0, 0, false)
      case .dateAndTime: (165, 0, 0, false)
      case .integer: (1, 0, 0, false)
      case .amount: (4, 0, 0, false)
      case .percentage: (10, 0, 0, false)
      case .link: (49, 2, 0, true)
      case .errorText: (49, 0, 3, false)
      case .warningText: (49, 0, 4, false)
      case .informationText: (49, 0, 5, false)
      }
    }
    var xml =
      "<styleSheet xmlns=\"\(main)\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
    xml += "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
    xml += "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    xml += "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    xml +=
      "<font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    let fills = ["FFE7E6E6", "FFFFC7CE", "FFFFEB9C", "FFDDEBF7"]
    xml += "<fills count=\"\(fills.count + 2)\"><fill><patternFill patternType=\"none\"/></fill>"
    xml += "<fill><patternFill patternType=\"gray125\"/></fill>"
    for color in fills {
      xml += "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(color)\"/>"
      xml += "<bgColor indexed=\"64\"/></patternFill></fill>"
    }
    xml += "</fills>"
    xml += "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    xml += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    xml += "<cellXfs count=\"\(formats.count)\">"
    for (format, name) in zip(formats, CellFormat.allCases) {
      xml +=
        "<xf numFmtId=\"\(format.number)\" fontId=\"\(format.font)\" fillId=\"\(format.fill)\" borderId=\"0\" xfId=\"0\""
      if name == .literalText { xml += " quotePrefix=\"1\"" }
      xml += " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
      xml += format.wraps ? " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>" : "/>"
    }
    xml += "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    return xml + "</styleSheet>"
  }()

  private static func escaped(_ text: String) -> String {
    var output = ByteBuffer()
    // Memory for a name or a title is there or the program is not.
    try? output.append(escaped: text)
    return output.string() ?? ""
  }
}
