import Testing

@testable import Directory

/// A file as rows of texts, the way a test writes it.
struct Sheets {
  var reader: ImportReader

  init(_ options: ImportReaderOptions = ImportReaderOptions()) {
    reader = ImportReader(options: options)
  }

  mutating func add(_ name: String, index: Int = 0, firstRow: Int = 1, _ rows: [[String]]) {
    reader.begin(ImportSheet(index: index, name: name))
    for (offset, row) in rows.enumerated() { reader.add(importRow(firstRow + offset, row)) }
  }

  static func read(_ rows: [[String]], _ options: ImportReaderOptions = ImportReaderOptions()) -> ImportedClients {
    var sheets = Sheets(options)
    sheets.add("", rows)
    return sheets.reader.finish()
  }
}

/// Cells of texts; an empty text is an empty cell.
func importRow(_ number: Int, _ texts: [String]) -> ImportRow {
  let cells: [ImportCell] = texts.enumerated().compactMap { column, text in
    text.isEmpty ? nil : ImportCell(column: column, content: .text(text))
  }
  return ImportRow(number: number, cells: cells)
}

extension ImportedClients {
  /// Every diagnostic of the file and of its clients, as `code@cell`.
  var codes: [String] {
    (diagnostics.diagnostics + flatMap(\.diagnostics)).map { "\($0.code.rawValue)@\($0.cell ?? "-")" }
  }

  var allDiagnostics: [Diagnostic] { diagnostics.diagnostics + flatMap(\.diagnostics) }
}
