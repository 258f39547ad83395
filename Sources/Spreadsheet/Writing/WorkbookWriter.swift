/// Writes an .xlsx workbook (ECMA-376, transitional) as it goes: sheet after sheet, row after row, with constant memory.
///
/// `beginSheet`, `writeRow` as often as there are rows, the next sheet, and `finish` at the end.
package final class WorkbookWriter {
  private let zip: ZipWriter
  private let properties: DocumentProperties
  private var sheets: [WrittenSheet] = []
  private var sheet: SheetWriter?
  /// The next block of numbers for shapes.
  private var shapes = 1

  /// What the workbook says about itself.
  package struct DocumentProperties: Sendable {
    package var title: String?
    package var creator: String?
    /// An instant in UTC, `2024-02-29T13:30:00Z`.
    package var created: String?

    package init(title: String? = nil, creator: String? = nil, created: String? = nil) {
      self.title = title
      self.creator = creator
      self.created = created
    }
  }

  /// A sheet that was written, as the workbook lists it.
  struct WrittenSheet {
    var name: String
    var isHidden: Bool
    var filter: CellRange?
    var hasComments = false
  }

  /// `sink` gets the archive's bytes in their order.
  package init(
    properties: DocumentProperties = DocumentProperties(), sink: @escaping (Span<UInt8>) throws -> Void
  ) throws(WorkbookError) {
    self.properties = properties
    zip = try ZipWriter(sink: sink)
  }

  /// A whole workbook in memory.
  package static func bytes(
    properties: DocumentProperties = DocumentProperties(), _ write: (WorkbookWriter) throws -> Void
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = try WorkbookWriter(properties: properties) { block in bytes += block.array }
    try write(writer)
    try writer.finish()
    return bytes
  }

  /// A sink that writes to a file, a pipe or a socket.
  package static func sink(descriptor: CInt) -> (Span<UInt8>) throws -> Void {
    { block in try FileOutput(descriptor: descriptor).write(block) }
  }

  /// Ends the sheet before and begins another one.
  package func beginSheet(_ layout: SheetLayout) throws {
    try endSheet()
    guard sheets.count < SpreadsheetLimits.sheets else {
      throw WorkbookError.tooManySheets(limit: SpreadsheetLimits.sheets)
    }
    let folded = layout.name.lowercased()
    guard Self.isSheetName(layout.name), !sheets.contains(where: { $0.name.lowercased() == folded }) else {
      throw WorkbookError.invalidSheetName(layout.name)
    }
    let isFirstShown = !layout.isHidden && !sheets.contains { !$0.isHidden }
    sheets.append(WrittenSheet(name: layout.name, isHidden: layout.isHidden))
    try zip.beginPart("xl/worksheets/sheet\(sheets.count).xml")
    sheet = try SheetWriter(layout, isSelected: isFirstShown, zip: zip)
  }

  /// Writes the next row of the sheet, from its first column on.
  package func writeRow(_ cells: [WrittenCell], isHidden: Bool = false) throws {
    try sheet?.writeRow(cells, isHidden: isHidden)
  }

  /// Leaves the next row empty.
  package func skipRow() { sheet?.skipRow() }

  /// Writes what holds the sheets together, and the archive's directory.
  package func finish() throws {
    try endSheet()
    guard sheets.contains(where: { !$0.isHidden }) else { throw WorkbookError.noSheets }
    for part in WorkbookParts(sheets: sheets, properties: properties).all {
      try zip.beginPart(part.name)
      var content = ByteBuffer()
      try content.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.xml)
      try content.withSpan { bytes throws in try zip.write(bytes) }
      try zip.endPart()
    }
    try zip.finish()
  }

  private func endSheet() throws {
    guard let sheet else { return }
    sheets[sheets.count - 1].filter = try sheet.finish()
    try zip.endPart()
    self.sheet = nil
    if sheet.comments.isEmpty { return }
    sheets[sheets.count - 1].hasComments = true
    try CommentParts(sheet: sheets.count, comments: sheet.comments, firstShape: shapes).write(to: zip)
    // Each drawing has blocks of 1,024 numbers of its own.
    shapes += sheet.comments.count / 1_024 + 1
  }

  /// What Excel takes as the name of a sheet.
  package static func isSheetName(_ name: String) -> Bool {
    (1...31).contains(name.utf16.count) && !name.utf8.contains { $0 < 0x20 || "[]:*?/\\".utf8.contains($0) }
      && name.utf8.first != UInt8(ascii: "'") && name.utf8.last != UInt8(ascii: "'") && name.lowercased() != "history"
  }
}
