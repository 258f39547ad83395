/// Turns the rows of a file into clients: fed with sheets and rows in their order, then finished.
///
/// It keeps the rows as bytes, and only those cells that mean something; a client is made when it is asked for.
package struct ImportReader {
  private let options: ImportReaderOptions
  private var log: DiagnosticLog
  private var arena = RowArena()
  private var layouts: [SheetLayout] = []
  /// The cards of a file of those, or the records of one of JSON, one for each row.
  var cards: CardStore?
  private var sheet: ImportSheet?
  private var role = SheetLayout.Role.clients
  /// The first rows of a sheet, until its header row is found.
  private var waiting: [ImportRow] = []
  private var isWaiting = false
  /// Whether the rows of the sheet are kept at all.
  private var isReading = false
  private var usedMapping: Set<String> = []
  private var sheetsRead = 0
  /// Whether a finding says already that the client's name is missing.
  private var hasToldOfName = false
  /// What became of each sheet.
  private var sheets: [PlannedSheet] = []

  package init(options: ImportReaderOptions = ImportReaderOptions()) {
    self.options = options
    log = DiagnosticLog(limit: options.diagnosticsLimit)
  }

  /// What was found so far.
  package var diagnostics: DiagnosticLog { log }

  /// How much memory the rows take so far.
  package var byteCount: Int { arena.byteCount + (cards?.byteCount ?? 0) }

  /// Begins a sheet; rows that come before any are in one without a name.
  package mutating func begin(_ sheet: ImportSheet) {
    endSheet()
    self.sheet = sheet
    log.begin(sheet)
    role = SheetLayout.Role(sheetName: sheet.name)
    if let wanted = options.sheet, !wanted.isEmpty {
      isReading = HeaderText.condensed(wanted) == HeaderText.condensed(sheet.name)
      if isReading, role == .help { role = .clients }
    } else {
      isReading = role != .help
    }
    isWaiting = isReading
    if isReading { sheetsRead += 1 }
    let choice: PlannedSheet.Choice = isReading ? .empty : options.sheet?.isEmpty == false ? .notAskedFor : .help
    sheets.append(PlannedSheet(sheet: sheet.name.isEmpty ? nil : sheet.name, choice: choice))
  }

  /// Notes a sheet whose rows do not come: a hidden one, or one that was not asked for.
  package mutating func passOver(_ sheet: ImportSheet, isHidden: Bool) {
    endSheet()
    let isAskedFor = options.sheet?.isEmpty == false
    let choice: PlannedSheet.Choice = isAskedFor ? .notAskedFor : isHidden ? .hidden : .noHeaders
    sheets.append(PlannedSheet(sheet: sheet.name, choice: choice))
    if choice == .hidden, SheetLayout.Role(sheetName: sheet.name) != .help {
      note(Finding(.hiddenSheet, at: nil, sheetName: sheet.name))
    }
  }

  package mutating func add(_ row: ImportRow) {
    if sheet == nil { begin(ImportSheet(name: "")) }
    guard isReading, !row.cells.isEmpty else { return }
    guard isWaiting else {
      store(row)
      return
    }
    waiting.append(row)
    // Where the caller names the row of the headers, the one below it may be a part of them.
    let isEnough =
      options.headerRow.map { row.number > $0 } ?? (waiting.count == HeaderReader.rowsLookedAt)
    if isEnough { settleHeader() }
  }

  /// Notes that the encoding of a text is the most plausible one and not certain.
  package mutating func noteGuessedEncoding(_ name: String) {
    note(Finding(.encodingGuessed, at: nil, value: name))
  }

  /// Notes that serial dates count from 1904.
  package mutating func noteDatesFrom1904() {
    note(Finding(.date1904, at: nil))
  }

  /// Ends the file, and tells which rows make which client.
  package mutating func finish() -> ImportedClients {
    endSheet()
    if let cards { layouts = [SheetLayout.ofCards(cards)] }
    reportWhatIsMissing()
    if !arena.hasOnlyTexts { log.setFilledCells(arena.filledCells(in: layouts)) }
    let grouping = RowGrouping(arena: arena, layouts: layouts, log: &log, language: options.language)
    return ImportedClients(
      arena: arena, layouts: layouts, grouping: grouping, options: options, sheets: sheets, log: log)
  }

  private mutating func endSheet() {
    if isWaiting { settleHeader() }
    sheet = nil
    isReading = false
  }

  private mutating func settleHeader() {
    isWaiting = false
    let rows = waiting
    waiting = []
    guard let sheet, !rows.isEmpty else { return }
    var reader = HeaderReader(sheet: sheet, role: role, options: options)
    guard let (layout, rowsAbove) = reader.read(rows), !layout.columns.isEmpty else {
      isReading = false
      chose(.noHeaders)
      noteUnreadable(sheet, rows, reader)
      return
    }
    for finding in reader.findings { note(finding) }
    usedMapping.formUnion(reader.usedMapping)
    layouts.append(layout)
    chose(role == .contacts ? .contacts : .clients, headerRow: layout.headerRow, layout.columns)
    for row in rows.dropFirst(rowsAbove) { store(row) }
  }

  /// Tells why nothing of a sheet is read: what the mapping says wrongly, or what the headers lack.
  private mutating func noteUnreadable(_ sheet: ImportSheet, _ rows: [ImportRow], _ reader: HeaderReader) {
    for finding in reader.findings { note(finding) }
    usedMapping.formUnion(reader.usedMapping)
    if reader.findings.contains(where: \.isAboutMapping) { return }
    if let known = reader.knownHeaders(rows), let header = known.headers.first {
      let place = CellPosition(sheet: sheet.index, row: known.row, column: nil)
      note(Finding(.sheetWithoutName(header), at: place, sheetName: sheet.name, field: .client(.name)))
      hasToldOfName = true
    } else {
      note(Finding(.sheetWithoutHeader, at: nil, sheetName: sheet.name))
    }
  }

  private mutating func chose(
    _ choice: PlannedSheet.Choice, headerRow: Int? = nil, _ columns: [SheetLayout.Column]? = nil
  ) {
    let name = sheets.popLast()?.sheet
    sheets.append(PlannedSheet(sheet: name, choice: choice, headerRow: headerRow, knownHeaders: columns?.count))
  }

  /// Begins a file of cards, or of JSON.
  mutating func beginCards(isJSON: Bool = false) {
    cards = CardStore(isJSON: isJSON)
    layouts = [SheetLayout.ofCards(nil)]
  }

  /// Keeps what tells the client of a card from others, as a row.
  mutating func append(_ keys: [(slot: SheetLayout.CardSlot, text: String)], number: Int) {
    arena.beginRow()
    for key in keys { append(key.text, key.slot.rawValue, .text) }
    // A row without cells would not be kept.
    if keys.isEmpty { append("-", 0, .stray) }
    arena.endRow(number: number, layout: 0)
  }

  mutating func note(_ finding: Finding) {
    log.add(finding, in: options.language)
  }

  private mutating func reportWhatIsMissing() {
    for (name, key) in options.mapping.sorted(by: { $0.key < $1.key }) where !usedMapping.contains(name) {
      if !key.isEmpty, ImportField(key: key) == nil {
        note(
          Finding(.unknownMapping(key), at: nil, value: name, suggestion: HeaderMatcher.suggestedKey(for: key)))
      } else if !layouts.isEmpty {
        note(Finding(.unusedMapping(name), at: nil, value: name))
      }
    }
    if let wanted = options.sheet, !wanted.isEmpty, sheetsRead == 0 {
      note(Finding(.noSuchSheet, at: nil, value: wanted))
      return
    }
    let hasName = layouts.contains { $0.slot(of: .client(.name)) != nil || $0.namesPeople && $0.role == .clients }
    if !hasName, !hasToldOfName, options.mode != .update || layouts.isEmpty {
      note(Finding(.noNameColumn, at: nil, field: .client(.name)))
    }
  }

  private mutating func store(_ row: ImportRow) {
    let layout = layouts.count - 1
    if layouts[layout].isRepeated(in: row) {
      let place = CellPosition(sheet: layouts[layout].sheet.index, row: row.number, column: row.cells.first?.column)
      note(Finding(.headersAgain, at: place, sheetName: layouts[layout].sheet.name))
      return
    }
    if layouts[layout].isTotals(row) {
      let first = row.cells.first { !Self.isBlank($0.content) }
      let place = CellPosition(sheet: layouts[layout].sheet.index, row: row.number, column: first?.column)
      var label: String?
      if case .text(let text) = first?.content { label = text }
      note(Finding(.totalsRow, at: place, sheetName: layouts[layout].sheet.name, value: label))
      return
    }
    let slots = layouts[layout].slots
    guard
      row.cells.contains(where: {
        slots.indices.contains($0.column) && slots[$0.column] >= 0 && !Self.isBlank($0.content)
      })
    else {
      noteStrays(of: row, in: layouts[layout])
      return
    }
    let surplus = surplusSlots(of: row, in: layouts[layout])
    arena.beginRow()
    for cell in row.cells {
      guard cell.column >= 0 else { continue }
      let slot = cell.column < slots.count ? slots[cell.column] : SheetLayout.blank
      if slot >= 0 {
        append(
          cell.content, slot: Int(slot), kind: surplus.contains(Int(slot)) ? .surplus : nil, isLiteral: cell.isLiteral)
      } else if slot == SheetLayout.blank, !Self.isBlank(cell.content) {
        append(cell.content, slot: cell.column, kind: .stray)
      }
    }
    arena.endRow(number: row.number, layout: layout)
  }

  /// Names the cells under no header of a row that says nothing else: it is a remark, and no client.
  private mutating func noteStrays(of row: ImportRow, in layout: SheetLayout) {
    for cell in row.cells where cell.column >= 0 && !Self.isBlank(cell.content) {
      let isIgnored = layout.slots.indices.contains(cell.column) && layout.slots[cell.column] == SheetLayout.ignored
      guard !isIgnored else { continue }
      var value: String?
      if case .text(let text) = cell.content { value = text }
      let place = CellPosition(sheet: layout.sheet.index, row: row.number, column: cell.column)
      note(Finding(.raggedRow, at: place, sheetName: layout.sheet.name, value: value))
    }
  }

  /// The filled cells whose field another cell of the row says.
  private func surplusSlots(of row: ImportRow, in layout: SheetLayout) -> [Int] {
    if layout.alternatives.isEmpty { return [] }
    let filled = row.cells.filter { !Self.isBlank($0.content) }.map(\.column)
    return layout.alternatives.flatMap { slots in
      slots.filter { filled.contains(layout.columns[$0].column) }.dropFirst()
    }
  }

  static func isBlank(_ content: ImportCell.Content) -> Bool {
    guard case .text(var text) = content else { return false }
    return text.withUTF8 { CellBytes.trimmed($0).isEmpty }
  }

  private static func whole(_ value: Double) -> Int64? {
    guard value.magnitude < 1e15 else { return nil }
    let whole = Int64(value)
    return Double(whole) == value ? whole : nil
  }

  private mutating func append(
    _ content: ImportCell.Content, slot: Int, kind: RowArena.Kind? = nil, isLiteral: Bool = false
  ) {
    switch content {
    case .text(let text): append(text, slot, kind ?? .text, isLiteral: isLiteral)
    case .number(let text, let value, let scientific):
      // A whole number as its digits, however the program wrote it.
      if !scientific, text.utf8.contains(0x2E) || text.isEmpty, let whole = Self.whole(value) {
        append(String(whole), slot, kind ?? .number)
      } else {
        append(text, slot, kind ?? (scientific ? .scientific : .number))
      }
    case .date(let text): append(text, slot, kind ?? .date)
    case .boolean(let value): append(value ? "TRUE" : "FALSE", slot, kind ?? .boolean)
    case .error(let text): append(text.isEmpty ? "#?" : text, slot, kind ?? .error)
    case .formulaWithoutValue: append("=", slot, kind ?? .formulaWithoutValue)
    }
  }

  /// What a spreadsheet program showed when it saved delimited text is a text there: an error, or a number that has
  /// lost its digits.
  private static func kind(ofText bytes: UnsafeBufferPointer<UInt8>) -> RowArena.Kind {
    if CellBytes.isErrorValue(bytes) { return .error }
    return CellBytes.isScientific(bytes) ? .scientific : .text
  }

  private mutating func append(_ text: String, _ slot: Int, _ kind: RowArena.Kind, isLiteral: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      var trimmed = CellBytes.trimmed(bytes)
      if options.unmarksFormulas, !isLiteral, CellBytes.isMarkedFormula(trimmed) {
        trimmed = UnsafeBufferPointer(rebasing: trimmed.dropFirst())
      }
      guard !trimmed.isEmpty else { return }
      arena.append(slot: slot, kind: kind == .text && !isLiteral ? Self.kind(ofText: trimmed) : kind, trimmed)
    }
  }
}
