/// Writes one worksheet part, its elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99).
final class SheetWriter {
  private let layout: SheetLayout
  private let zip: ZipWriter
  private let letters: [String]
  private var output = ByteBuffer()
  private var row = 0
  /// In the order of the cells.
  private(set) var comments: [CellComment] = []
  private var links: [(from: CellReference, to: CellLink)] = []

  private static let blockSize = 64 << 10

  init(_ layout: SheetLayout, isSelected: Bool, zip: ZipWriter) throws {
    self.layout = layout
    self.zip = zip
    letters = (0..<SpreadsheetLimits.columns).map { CellReference.letters(ofColumn: $0) }
    try output.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    try output.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    try output.append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
    try writeView(isSelected: isSelected)
    try output.append("<sheetFormatPr defaultRowHeight=\"15\"/>")
    try writeColumns()
    try output.append("<sheetData>")
  }

  func skipRow() { row += 1 }

  func writeRow(_ cells: [WrittenCell], isHidden: Bool) throws {
    row += 1
    guard row <= SpreadsheetLimits.rows else {
      throw WorkbookError.tooManyRows(sheet: layout.name, limit: SpreadsheetLimits.rows)
    }
    guard cells.count <= SpreadsheetLimits.columns else {
      throw WorkbookError.tooManyColumns(sheet: layout.name, row: row, limit: SpreadsheetLimits.columns)
    }
    try output.append("<row r=\"")
    try output.append(digits: row, width: 1)
    try output.append(isHidden ? "\" hidden=\"1\">" : "\">" as StaticString)
    for (column, cell) in cells.enumerated() { try write(cell, column) }
    try output.append("</row>")
    if output.count >= Self.blockSize { try flush() }
  }

  /// Writes what comes after the rows; returns the cells under the filter.
  func finish() throws -> CellRange? {
    try output.append("</sheetData>")
    var filter: CellRange?
    if let filterRow = layout.filterRow, !layout.columns.isEmpty {
      let corner = CellReference(column: layout.columns.count - 1, row: max(row, filterRow))
      filter = CellRange(CellReference(column: 0, row: filterRow), corner)
      try output.append("<autoFilter ref=\"\(CellReference(column: 0, row: filterRow)):\(corner)\"/>")
    }
    try writeValidations()
    try writeLinks()
    try output.append(
      "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>")
    if !comments.isEmpty { try output.append("<legacyDrawing r:id=\"rId1\"/>") }
    try output.append("</worksheet>")
    try flush()
    return filter
  }

  private func writeView(isSelected: Bool) throws {
    try output.append("<sheetViews><sheetView\(isSelected ? " tabSelected=\"1\"" : "") workbookViewId=\"0\"")
    let (rows, columns) = (max(layout.frozenRows, 0), max(layout.frozenColumns, 0))
    if rows == 0, columns == 0 { return try output.append("/></sheetViews>") }
    let pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight"
    try output.append("><pane")
    if columns > 0 { try output.append(" xSplit=\"\(columns)\"") }
    if rows > 0 { try output.append(" ySplit=\"\(rows)\"") }
    let corner = CellReference(column: columns, row: rows + 1)
    try output.append(" topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/>")
    try output.append("<selection pane=\"\(pane)\"/></sheetView></sheetViews>")
  }

  private func writeColumns() throws {
    if layout.columns.isEmpty { return }
    guard layout.columns.count <= SpreadsheetLimits.columns else {
      throw WorkbookError.tooManyColumns(sheet: layout.name, row: 1, limit: SpreadsheetLimits.columns)
    }
    try output.append("<cols>")
    for (index, column) in layout.columns.enumerated() {
      let number = index + 1
      try output.append(
        "<col min=\"\(number)\" max=\"\(number)\" width=\"\((column.width ?? 9.140625).clamped(to: 0...255))\"")
      if column.format != .general { try output.append(" style=\"\(column.format.rawValue)\"") }
      if column.isHidden { try output.append(" hidden=\"1\"") }
      if column.width != nil { try output.append(" customWidth=\"1\"") }
      try output.append("/>")
    }
    try output.append("</cols>")
  }

  private func write(_ cell: WrittenCell, _ column: Int) throws {
    let format = cell.format ?? (column < layout.columns.count ? layout.columns[column].format : .general)
    if cell.isBlank { return }
    let place = CellReference(column: column, row: row)
    if let comment = cell.comment { comments.append(CellComment(cell: place, text: comment)) }
    if let link = cell.link { links.append((place, link)) }
    try output.append("<c r=\"")
    try output.append(letters[column])
    try output.append(digits: row, width: 1)
    if format != .general {
      try output.append("\" s=\"")
      try output.append(digits: format.rawValue, width: 1)
    }
    switch cell.value {
    case .blank: try output.append("\"/>")
    case .text(let text): try writeText(text, column)
    case .integer(let integer): try writeValue(String(integer))
    case .decimal(let text):
      if Self.isDecimal(text) { try writeValue(text) } else { try writeText(text, column) }
    case .date(let text):
      if let serial = SerialDate.serial(text) { try writeValue(serial) } else { try writeText(text, column) }
    case .boolean(let isTrue):
      try output.append(isTrue ? "\" t=\"b\"><v>1</v></c>" : "\" t=\"b\"><v>0</v></c>" as StaticString)
    }
  }

  private func writeValue(_ text: String) throws {
    try output.append("\"><v>")
    try output.append(text)
    try output.append("</v></c>")
  }

  private func writeText(_ text: String, _ column: Int) throws {
    if text.utf8.count > SpreadsheetLimits.cellLength, text.utf16.count > SpreadsheetLimits.cellLength {
      throw WorkbookError.cellTooLong(
        sheet: layout.name, reference: CellReference(column: column, row: row).description,
        limit: SpreadsheetLimits.cellLength)
    }
    try output.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    try output.append(escaped: text)
    try output.append("</t></is></c>")
  }

  private func writeLinks() throws {
    if links.isEmpty { return }
    try output.append("<hyperlinks>")
    for link in links {
      try output.append("<hyperlink ref=\"\(link.from)\" location=\"")
      try output.append(escaped: link.to.location)
      try output.append("\"/>")
    }
    try output.append("</hyperlinks>")
  }

  private func writeValidations() throws {
    if layout.validations.isEmpty { return }
    try output.append("<dataValidations count=\"\(layout.validations.count)\">")
    for validation in layout.validations {
      try output.append("<dataValidation type=\"list\"")
      if !validation.isStrict { try output.append(" errorStyle=\"warning\"") }
      try output.append(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"")
      try writeAttribute("promptTitle", validation.promptTitle, limit: 32)
      try writeAttribute("prompt", validation.prompt, limit: 255)
      try output.append(" sqref=\"\(validation.cells)\"><formula1>")
      switch validation.source {
      case .choices(let choices):
        guard DataValidation.fitsInline(choices) else {
          throw WorkbookError.choicesTooLong(limit: DataValidation.inlineLimit)
        }
        let list = choices.joined(separator: ",").split(separator: "\"", omittingEmptySubsequences: false)
        try output.append(escaped: "\"" + list.joined(separator: "\"\"") + "\"")
      case .cells(let sheet, let range):
        try output.append(escaped: range.absolute(inSheet: sheet))
      }
      try output.append("</formula1></dataValidation>")
    }
    try output.append("</dataValidations>")
  }

  private func writeAttribute(_ name: String, _ text: String?, limit: Int) throws {
    guard var text else { return }
    while text.utf16.count > limit { text.removeLast() }
    try output.append(" \(name)=\"")
    try output.append(escaped: text)
    try output.append("\"")
  }

  private func flush() throws {
    try output.withSpan { bytes throws in try zip.write(bytes) }
    output.removeAll()
  }

  /// `-12.50`; neither an exponent nor a sign that is not needed.
  private static func isDecimal(_ text: String) -> Bool {
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    return text.utf8.count <= 64 && parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
  }
}

extension CellRange {
  /// As a formula names it: `'The sheet'!$A$1:$B$2`.
  func absolute(inSheet sheet: String) -> String {
    func corner(_ cell: CellReference) -> String { "$\(CellReference.letters(ofColumn: cell.column))$\(cell.row)" }
    let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "'\(name)'!\(corner(topLeft)):\(corner(bottomRight))"
  }
}

extension SerialDate {
  /// The serial of `2024-02-29` or `2024-02-29T13:30:00`.
  static func serial(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let form = ISODate.form(bytes.span), !form.isTime else { return nil }
    func number(_ range: Range<Int>) -> Int { bytes.span.extracting(range).integer ?? 0 }
    guard let day = serial(year: number(0..<4), month: number(5..<7), day: number(8..<10)) else { return nil }
    if form.range.upperBound == 10 { return String(day) }
    let seconds = number(11..<13) * 3600 + number(14..<16) * 60 + number(17..<19)
    return "\(Double(day) + Double(seconds) / 86_400)"
  }
}
