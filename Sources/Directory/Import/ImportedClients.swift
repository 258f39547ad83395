/// The clients of a file, each made when it is asked for; from any thread, any number of times.
package struct ImportedClients: Sendable, RandomAccessCollection {
  private let file: ImportedFile
  /// What was found about the file, its headers and its rows; what is found in a client's cells comes with the client.
  package let diagnostics: DiagnosticLog
  /// What became of each sheet of the file, in their order.
  package let sheets: [PlannedSheet]

  init(
    arena: RowArena, layouts: [SheetLayout], grouping: RowGrouping, options: ImportReaderOptions,
    sheets: [PlannedSheet], log: DiagnosticLog
  ) {
    self.sheets = sheets
    file = ImportedFile(arena: arena, layouts: layouts, grouping: grouping, options: options)
    diagnostics = log
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { file.grouping.count }

  package subscript(index: Int) -> PlannedClient { client(at: index) }

  /// The client at an index, in the order of the first rows.
  package func client(at index: Int) -> PlannedClient {
    var builder = DraftBuilder(file: file, client: index, traces: false)
    return builder.build()
  }

  /// Makes one client after the other, and remembers what their texts were taken for.
  package struct Iterator: IteratorProtocol {
    fileprivate let file: ImportedFile
    private var index = 0
    private var memo = MatchMemo()

    fileprivate init(file: ImportedFile) {
      self.file = file
    }

    package mutating func next() -> PlannedClient? {
      guard index < file.grouping.count else { return nil }
      var builder = DraftBuilder(file: file, client: index, traces: false, memo: memo)
      memo = MatchMemo()
      let client = builder.build()
      memo = builder.memo
      index += 1
      return client
    }
  }

  package func makeIterator() -> Iterator { Iterator(file: file) }

  /// What the columns of the file were taken for, in their order.
  package var columns: [RecognizedColumn] {
    file.layouts.filter { $0.cards == nil }.flatMap { layout in
      layout.columns.map { column in
        RecognizedColumn(
          sheet: layout.sheet.name.isEmpty ? nil : layout.sheet.name,
          column: CellPosition.letters(ofColumn: column.column), header: column.header.isEmpty ? nil : column.header,
          field: column.field.key)
      }
    }
  }
}

extension ImportedClients {
  /// Every column with a header or a meaning, in their order.
  package var plannedColumns: [PlannedColumn] {
    file.layouts.filter { $0.cards == nil }.flatMap { layout -> [PlannedColumn] in
      let known = layout.columns.map { ($0.column, $0.header, $0.field.key as String?, $0.confidence) }
      let others = layout.leftOut.map { ($0.key, $0.value, nil as String?, ColumnConfidence.unknown) }
      return (known + others).sorted { $0.0 < $1.0 }.map { column, header, field, confidence in
        PlannedColumn(
          sheet: layout.sheet.name.isEmpty ? nil : layout.sheet.name,
          column: CellPosition.letters(ofColumn: column), header: header.isEmpty ? nil : header, field: field,
          confidence: confidence)
      }
    }
  }

  /// Whether a column names other clients, perhaps by their numbers.
  package var namesClients: Bool {
    file.layouts.contains { $0.columns.contains { $0.custom?.field.kind == .clientReference } }
  }

  /// How much memory the rows take.
  package var byteCount: Int {
    file.layouts.reduce(file.arena.byteCount) { $0 + ($1.cards?.byteCount ?? 0) }
  }
}

/// A column of a file, and the field that it was taken for.
package struct RecognizedColumn: Codable, Sendable, Equatable {
  /// The name of the sheet; absent for delimited text.
  package var sheet: String?
  /// The column's letters.
  package var column: String
  /// What the file calls it; absent where it has no header.
  package var header: String?
  /// The field's key.
  package var field: String
}

/// What is kept of a file; shared by the clients that are made from it.
final class ImportedFile: Sendable {
  let arena: RowArena
  let layouts: [SheetLayout]
  let grouping: RowGrouping
  let options: ImportReaderOptions

  init(arena: RowArena, layouts: [SheetLayout], grouping: RowGrouping, options: ImportReaderOptions) {
    self.arena = arena
    self.layouts = layouts
    self.grouping = grouping
    self.options = options
  }
}
