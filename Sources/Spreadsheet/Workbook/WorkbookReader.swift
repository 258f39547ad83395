/// Reads an .xlsx or .xlsm package: which parts there are is said by their relationships and not by their names.
struct WorkbookReader {
  let file: SeekableFile
  let options: ReadingOptions
  let encoder: EventEncoder

  func read() throws {
    let archive = try ZipArchive(file: file)
    let types = ContentTypes()
    if let entry = archive.entry(named: "[Content_Types].xml") {
      try XMLParser.parse(PartStream(entry, in: archive), .contentTypes, types)
    } else {
      throw try Self.otherKind(archive)
    }
    let package = try relationships(of: "", archive)
    guard let workbookName = package.first("officeDocument") else { throw WorkbookError.missingPart("officeDocument") }
    try Self.checkType(types.type(of: workbookName))
    let workbook = WorkbookPart()
    try XMLParser.parse(stream(workbookName, archive), .spreadsheet, workbook)
    guard workbook.isWorkbook else { throw WorkbookError.notAWorkbook }
    let related = try relationships(of: workbookName, archive)
    let sheets = workbook.sheets.filter { sheet in
      // Sheets that hold a chart, a dialogue or macros have no cells.
      related.byId[sheet.relationship].map { !Self.kindsWithoutCells.contains($0.kind) } ?? true
    }
    try readSheets(sheets, workbook, related, archive)
  }

  private static let kindsWithoutCells = ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]

  private func readSheets(
    _ sheets: [WorkbookPart.Sheet], _ workbook: WorkbookPart, _ related: Relationships, _ archive: ZipArchive
  ) throws {
    let infos = sheets.map { SheetInfo(name: $0.name, isHidden: $0.isHidden) }
    let chosen = try choose(infos)
    try encoder.kind(.workbook)
    try encoder.sheets(infos)
    if workbook.is1904 { try encoder.notice(.date1904) }
    var streams: [(index: Int, stream: PartStream)] = []
    var total = 0
    for index in chosen {
      guard let target = related.byId[sheets[index].relationship]?.target else {
        throw WorkbookError.missingPart(sheets[index].name)
      }
      let entry = try entry(target, archive)
      total += entry.compressedSize
      streams.append((index, try PartStream(entry, in: archive)))
    }
    let styles = Styles()
    if let target = related.first("styles"), let entry = archive.entry(named: target) {
      try XMLParser.parse(PartStream(entry, in: archive), .spreadsheet, styles)
    }
    let strings = SharedStrings()
    var done = 0
    if let target = related.first("sharedStrings"), let entry = archive.entry(named: target) {
      total += entry.compressedSize
      try XMLParser.parse(PartStream(entry, in: archive), .spreadsheet, strings) { read in
        try encoder.progress(read: read, of: total)
      }
      done = entry.compressedSize
    }
    for (index, stream) in streams {
      try encoder.sheet(index)
      let reader = WorksheetReader(
        index: index, name: sheets[index].name, styles: styles, strings: strings, is1904: workbook.is1904,
        encoder: encoder)
      try XMLParser.parse(stream, .spreadsheet, reader) { read in
        try encoder.progress(read: done + read, of: total)
      }
      guard reader.isWorksheet else { throw WorkbookError.missingPart(sheets[index].name) }
      done += stream.consumed
    }
  }

  private func choose(_ sheets: [SheetInfo]) throws(WorkbookError) -> [Int] {
    guard !sheets.isEmpty else { throw .noSheets }
    guard let name = options.sheet else {
      return sheets.indices.filter { !sheets[$0].isHidden }
    }
    let folded = name.lowercased()
    guard
      let index = sheets.firstIndex(where: { $0.name == name })
        ?? sheets.firstIndex(where: { $0.name.lowercased() == folded })
    else { throw .noSuchSheet(name: name, available: sheets.map(\.name)) }
    return [index]
  }

  private func relationships(of part: String, _ archive: ZipArchive) throws -> Relationships {
    let relationships = Relationships(of: part)
    try XMLParser.parse(stream(PackagePart.relationships(of: part), archive), .relationships, relationships)
    return relationships
  }

  private func stream(_ name: String, _ archive: ZipArchive) throws(WorkbookError) -> PartStream {
    try PartStream(entry(name, archive), in: archive)
  }

  private func entry(_ name: String, _ archive: ZipArchive) throws(WorkbookError) -> ZipEntry {
    guard let entry = archive.entry(named: name) else { throw .missingPart(name) }
    return entry
  }

  /// A part whose type is not said may be a workbook; its root tells.
  private static func checkType(_ type: String?) throws(WorkbookError) {
    guard let type else { return }
    if type.contains("sheet.binary") { throw .unreadableKind(.binaryWorkbook) }
    if type.contains("wordprocessingml") || type.contains("ms-word") { throw .unreadableKind(.wordDocument) }
    if type.contains("presentationml") || type.contains("ms-powerpoint") { throw .unreadableKind(.presentation) }
  }

  /// What an archive without content types is.
  private static func otherKind(_ archive: ZipArchive) throws -> WorkbookError {
    if archive.entry(named: "Index/Document.iwa") != nil || archive.entry(named: "Index.zip") != nil {
      return .unreadableKind(.iWork)
    }
    guard let entry = archive.entry(named: "mimetype") else { return .unreadableKind(.archive) }
    let stream = try PartStream(entry, in: archive)
    var type = ByteBuffer()
    _ = try unsafe type.appendBytes(upTo: 256) { buffer throws(WorkbookError) in try unsafe stream.read(into: buffer) }
    let isOpenDocument = type.withSpan { $0.hasPrefix("application/vnd.oasis.opendocument") }
    return .unreadableKind(isOpenDocument ? .openDocument : .archive)
  }
}
