/// A workbook of clients in the form in which Excel writes it: shared strings, one sheet, deflated.
struct SampleWorkbook {
  private var sheet: [UInt8] = []
  private var strings: [UInt8] = []
  private var indexes: [String: Int] = [:]
  private var references = 0
  private var rows = 0
  private let columns: Int

  private init(columns: Int) { self.columns = columns }

  /// A file with so many rows of clients, or up to the first client that is too many, and their first columns.
  ///
  /// - Returns: how many clients are in it.
  static func write(to path: String, rows: Int, clients: Int, columns: Int) throws -> Int {
    var workbook = SampleWorkbook(columns: columns)
    workbook.append(SampleClients.headers)
    let namesContacts = columns > SampleClients.contactColumn
    var client = 0
    while workbook.rows <= rows, client < clients {
      for contact in 0..<(namesContacts ? SampleClients.contacts(of: client) : 1) where workbook.rows <= rows {
        workbook.append(SampleClients.row(client: client, contact: contact))
      }
      client += 1
    }
    try workbook.write(to: path)
    return client
  }

  /// Of a column before the 27th.
  private static func letter(_ column: Int) -> Character { Character(UnicodeScalar(UInt8(65 + column))) }

  private var lastColumn: Character { Self.letter(columns - 1) }

  private mutating func append(_ cells: [String]) {
    rows += 1
    sheet.append(contentsOf: "<row r=\"\(rows)\" spans=\"1:\(columns)\">".utf8)
    for (column, cell) in cells.prefix(columns).enumerated() where !cell.isEmpty {
      let reference = "\(Self.letter(column))\(rows)"
      if column == SampleClients.numberColumn, rows > 1 {
        // Excel takes fourteen digits for a number.
        sheet.append(contentsOf: "<c r=\"\(reference)\" s=\"1\"><v>\(cell)</v></c>".utf8)
      } else {
        sheet.append(contentsOf: "<c r=\"\(reference)\" t=\"s\"><v>\(index(of: cell))</v></c>".utf8)
      }
    }
    sheet.append(contentsOf: "</row>".utf8)
  }

  private mutating func index(of text: String) -> Int {
    references += 1
    if let index = indexes[text] { return index }
    let index = indexes.count
    indexes[text] = index
    strings.append(contentsOf: "<si><t>".utf8)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "&") { strings.append(contentsOf: "&amp;".utf8) } else { strings.append(byte) }
    }
    strings.append(contentsOf: "</t></si>".utf8)
    return index
  }

  private func write(to path: String) throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var zip = ZipFile()
    try zip.add(
      "[Content_Types].xml",
      """
      <Types xmlns="\(package)/content-types"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
      ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>\
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(type).worksheet+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/>\
      <Override PartName="/xl/sharedStrings.xml" ContentType="\(type).sharedStrings+xml"/></Types>
      """)
    try zip.add(
      "_rels/.rels",
      """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(document)/officeDocument" \
      Target="xl/workbook.xml"/></Relationships>
      """)
    try zip.add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(document)/worksheet" \
      Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\(document)/styles" Target="styles.xml"/>\
      <Relationship Id="rId3" Type="\(document)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
      """)
    try zip.add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(document)"><sheets><sheet name="Clients" sheetId="1" r:id="rId1"/></sheets>\
      </workbook>
      """)
    try zip.add(
      "xl/styles.xml",
      """
      <styleSheet xmlns="\(main)"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>\
      <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="1" applyNumberFormat="1"/>\
      </cellXfs></styleSheet>
      """)
    let sheetHead = "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:\(lastColumn)\(rows)\"/><sheetData>"
    try zip.add("xl/worksheets/sheet1.xml", Array(sheetHead.utf8), sheet, Array("</sheetData></worksheet>".utf8))
    let stringsHead = "<sst xmlns=\"\(main)\" count=\"\(references)\" uniqueCount=\"\(indexes.count)\">"
    try zip.add("xl/sharedStrings.xml", Array(stringsHead.utf8), strings, Array("</sst>".utf8))
    try zip.write(to: path)
  }
}
