internal import Directory
internal import Spreadsheet
internal import VCard

/// What a report tells of an import.
struct ReportContent {
  let summary: String
  let diagnostics: [Diagnostic]
  /// How much was found in all.
  let total: Int
  /// The row of the headers, by the name of the sheet.
  let headerRows: [String: Int]
}

extension ReportContent {
  init(file: ImportedFile, log: DiagnosticLog, summary: String) {
    self.summary = summary
    diagnostics = log.diagnostics(first: ImportReport.diagnosticsKept)
    total = log.total
    headerRows = Dictionary(
      file.clients.sheets.compactMap { sheet in sheet.headerRow.map { (sheet.sheet ?? "", $0) } }, uniquingKeysWith: max
    )
  }
}

/// Writes the file of an import as a workbook, from what its reader finds: a sheet that lists what was found, then the
/// file's own sheets. A row keeps its number, and a card's property is in the row of its line.
///
/// Only the rows that tell how wide the columns are, and what was found, are held in memory.
struct ReportWorkbook {
  private let content: ReportContent
  private let language: Language
  private let writer: WorkbookWriter
  private let marks: [Place: [Int: Mark]]
  private var sheets: [String] = []
  /// The names of the file's sheets in the report.
  private var names: [String] = []
  private var sheet: Int?
  private var isBegun = false
  private var isListed = false
  private var waiting: [WaitingRow] = []
  private var lastRow = 0

  private static let rowsMeasured = 200
  private static let widths = 8.0...50.0

  /// A row of a sheet.
  private struct Place: Hashable {
    var sheet: String
    var row: Int
  }

  /// What is said about a cell.
  private struct Mark {
    var severity: DiagnosticSeverity
    var messages: [String]
  }

  private struct WaitingRow {
    var number: Int
    var isHidden: Bool
    var cells: [(column: Int, cell: WrittenCell)]
  }

  init(_ content: ReportContent, language: Language, writer: WorkbookWriter) {
    self.content = content
    self.language = language
    self.writer = writer
    var marks: [Place: [Int: Mark]] = [:]
    for diagnostic in content.diagnostics {
      guard let cell = diagnostic.reportCell else { continue }
      let place = Place(sheet: diagnostic.sheet ?? "", row: cell.row)
      var mark = marks[place]?[cell.column] ?? Mark(severity: diagnostic.severity, messages: [])
      if diagnostic.severity.rank > mark.severity.rank { mark.severity = diagnostic.severity }
      mark.messages.append(diagnostic.severity.label(in: language) + ": " + diagnostic.sentence)
      marks[place, default: [:]][cell.column] = mark
    }
    self.marks = marks
  }

  mutating func add(_ event: SpreadsheetEvent) throws {
    switch event {
    case .sheets(let found): sheets = found.map(\.name)
    case .sheet(let index): try begin(index)
    case .row(let row):
      try add(
        WaitingRow(
          number: row.number, isHidden: row.isHidden, cells: row.cells.map { ($0.column, Self.written($0.value)) }))
    case .card(let card):
      if sheet == nil {
        sheets = [""]
        try begin(0)
      }
      try add(
        WaitingRow(
          number: card.line, isHidden: false, cells: [(0, WrittenCell(.integer(card.number))), (1, .text("BEGIN"))]))
      for property in card.properties {
        let name = property.text.prefix { $0 != ":" && $0 != ";" }
        let cells: [(column: Int, cell: WrittenCell)] = [
          (0, WrittenCell(.integer(card.number))), (1, .text(String(name))), (2, .text(Self.fitting(property.text))),
        ]
        try add(WaitingRow(number: property.line, isHidden: false, cells: cells))
      }
    case .record(let record):
      if sheet == nil {
        sheets = [""]
        try begin(0)
      }
      for (index, line) in record.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        let cells: [(column: Int, cell: WrittenCell)] = [
          (0, WrittenCell(.integer(record.number))),
          (1, .text(Self.fitting(String(decoding: line, as: UTF8.self)))),
        ]
        try add(WaitingRow(number: record.line + index, isHidden: false, cells: cells))
      }
    case .kind, .text, .hiddenColumns, .merged, .notice, .progress, .end: break
    }
  }

  mutating func finish() throws {
    try writeList()
    try endSheet()
    try writer.finish()
  }

  // MARK: The list

  private mutating func writeList() throws {
    if isListed { return }
    isListed = true
    let title = language.pick("Findings", "Remarques")
    var taken: Set<String> = [title.lowercased()]
    for (index, name) in sheets.enumerated() {
      var chosen = name.isEmpty ? language.pick("Rows", "Lignes") : name
      if !WorkbookWriter.isSheetName(chosen) || taken.contains(chosen.lowercased()) {
        chosen = language.pick("Sheet", "Feuille") + " \(index + 1)"
      }
      while !taken.insert(chosen.lowercased()).inserted { chosen += "_" }
      names.append(chosen)
    }
    let widths: [Double] = [16, 20, 16, 24, 100, 40]
    let hasLists = !content.diagnostics.isEmpty
    try writer.beginSheet(
      SheetLayout(
        name: title, columns: widths.map { ColumnLayout(width: $0, format: .wrappedText) }, frozenRows: 2,
        filterRow: hasLists ? 2 : nil))
    try writer.writeRow([.text(content.summary, format: .text)])
    let headers = language.pick(
      "Severity|Sheet|Cell or line|Column|What was found|What would be right",
      "Gravité|Feuille|Cellule ou ligne|Colonne|Remarque|Ce qui serait juste")
    try writer.writeRow(headers.split(separator: "|").map { .text(String($0), format: .header) })
    for diagnostic in content.diagnostics { try writer.writeRow(row(of: diagnostic)) }
    let more = content.total - content.diagnostics.count
    if more > 0 {
      try writer.writeRow([.text(language.pick("and \(more) more", "et \(more) autres"))])
    }
  }

  private func row(of diagnostic: Diagnostic) -> [WrittenCell] {
    let cell = diagnostic.reportCell
    let sheet = sheets.firstIndex(of: diagnostic.sheet ?? "").map { names[$0] }
    let link = cell.flatMap { cell in sheet.map { CellLink(sheet: $0, cell: cell) } }
    let place = diagnostic.card == nil ? diagnostic.cell ?? cell?.description : diagnostic.line.map { String($0) }
    return [
      .text(diagnostic.severity.label(in: language), format: diagnostic.severity.format),
      Self.textCell(diagnostic.sheet),
      WrittenCell(place.map { .text($0) } ?? .blank, format: link == nil ? nil : .link, link: link),
      Self.textCell(diagnostic.header ?? diagnostic.property), Self.textCell(diagnostic.message),
      Self.textCell(diagnostic.suggestion),
    ]
  }

  private static func textCell(_ text: String?) -> WrittenCell { text.map { .text(fitting($0)) } ?? .blank }

  // MARK: The file's sheets

  private mutating func begin(_ index: Int) throws {
    try writeList()
    try endSheet()
    sheet = index
    isBegun = false
    lastRow = 0
  }

  private mutating func endSheet() throws {
    if sheet != nil, !isBegun { try beginWritten() }
    sheet = nil
  }

  private mutating func add(_ row: WaitingRow) throws {
    if isBegun { return try write(row) }
    waiting.append(row)
    if waiting.count >= Self.rowsMeasured { try beginWritten() }
  }

  /// Begins the sheet with the widths that its first rows need, and writes them.
  private mutating func beginWritten() throws {
    guard let sheet, names.indices.contains(sheet) else { return }
    isBegun = true
    var widths: [Double] = []
    for (column, cell) in waiting.lazy.flatMap(\.cells) {
      while widths.count <= column { widths.append(Self.widths.lowerBound) }
      guard case .text(let text) = cell.value else { continue }
      widths[column] = min(max(widths[column], Double(text.prefix(50).count + 2)), Self.widths.upperBound)
    }
    try writer.beginSheet(
      SheetLayout(
        name: names[sheet], columns: widths.map { ColumnLayout(width: $0) },
        frozenRows: content.headerRows[sheets[sheet]] ?? 0))
    let rows = waiting
    waiting = []
    for row in rows { try write(row) }
  }

  private mutating func write(_ row: WaitingRow) throws {
    // A row that is out of order has no place any more.
    guard row.number > lastRow, let sheet else { return }
    while lastRow + 1 < row.number {
      writer.skipRow()
      lastRow += 1
    }
    lastRow = row.number
    let marks = marks[Place(sheet: sheets[sheet], row: row.number)] ?? [:]
    let width = max(row.cells.last.map { $0.column + 1 } ?? 0, marks.keys.max().map { $0 + 1 } ?? 0)
    var cells = [WrittenCell](repeating: .blank, count: width)
    for (column, cell) in row.cells { cells[column] = cell }
    for (column, mark) in marks {
      // A date in a coloured cell is the text that it shows.
      if case .date(let date) = cells[column].value { cells[column].value = .text(date) }
      cells[column].format = mark.severity.format
      cells[column].comment = Self.fitting(mark.messages.joined(separator: "\n"))
    }
    try writer.writeRow(cells, isHidden: row.isHidden && marks.isEmpty)
  }

  /// What a cell holds: values alone, and never a formula.
  private static func written(_ value: CellValue) -> WrittenCell {
    switch value {
    case .text(let text), .time(let text), .error(let text): .text(fitting(text), format: .text)
    case .number(let text, _, let scientific): scientific ? .text(text, format: .text) : WrittenCell(.decimal(text))
    case .date(let text):
      WrittenCell(.date(text), format: text.utf8.count > 10 ? .dateAndTime : .date)
    case .boolean(let isTrue): WrittenCell(.boolean(isTrue))
    case .formulaWithoutValue: .blank
    }
  }

  /// As much of a text as a cell takes.
  private static func fitting(_ text: String) -> String {
    guard text.utf8.count > SpreadsheetLimits.cellLength else { return text }
    var cut = String(text.prefix(SpreadsheetLimits.cellLength))
    while cut.utf16.count > SpreadsheetLimits.cellLength { cut.removeLast() }
    return cut
  }
}

extension Diagnostic {
  /// The cell of the report that it is about; of what is about a row, the first one; of a card, the line's.
  fileprivate var reportCell: CellReference? {
    if let cell, let reference = CellReference(cell) { return reference }
    return (row ?? line).map { CellReference(column: 0, row: $0) }
  }

  fileprivate var sentence: String { message + (suggestion.map { " (\($0))" } ?? "") }
}

extension DiagnosticSeverity {
  fileprivate var rank: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .information: 0
    }
  }

  fileprivate var format: CellFormat {
    switch self {
    case .error: .errorText
    case .warning: .warningText
    case .information: .informationText
    }
  }

  fileprivate func label(in language: Language) -> String {
    switch self {
    case .error: language.pick("error", "erreur")
    case .warning: language.pick("warning", "avertissement")
    case .information: language.pick("information", "information")
    }
  }
}
