@testable import Spreadsheet

/// Reads a file of these bytes in this process.
func events(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws -> [SpreadsheetEvent] {
  let file = try SourceFile.temporary(bytes: bytes)
  var events: [SpreadsheetEvent] = []
  try SpreadsheetReader(descriptor: file.descriptor, options: options).read { event in
    if case .progress = event { return }
    events.append(event)
  }
  return events
}

func rows(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws -> [Row] {
  try events(bytes, options).compactMap { event in
    if case .row(let row) = event { row } else { nil }
  }
}

/// Why a file is not read; nil if it is.
func failure(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) -> WorkbookError? {
  do {
    _ = try events(bytes, options)
    return nil
  } catch {
    return error as? WorkbookError
  }
}

/// Rows in one line: `A1 "text" | B1 #4001 ~scientific | C1 2024-02-29`.
func shown(_ rows: [Row]) -> String {
  rows.flatMap { row in
    row.cells.map { cell in "\(CellReference(column: cell.column, row: row.number)) \(shown(cell.value))" }
  }.joined(separator: " | ")
}

func shown(_ value: CellValue) -> String {
  switch value {
  case .text(let text): "\"\(text)\""
  case .number(let text, _, let scientific): scientific ? "~\(text)" : "#\(text)"
  case .date(let text), .time(let text): text
  case .boolean(let isTrue): "\(isTrue)"
  case .error(let text): text
  case .formulaWithoutValue: "=?"
  }
}
