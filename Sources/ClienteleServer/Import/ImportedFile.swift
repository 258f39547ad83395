internal import Directory
internal import JSONRPC
internal import Spreadsheet

/// A file that was read by the child process: its clients, made when they are asked for, and what was found.
struct ImportedFile: Sendable {
  let clients: ImportedClients
  let name: String?
  let sha256: String
  /// Of delimited text.
  private let lines: RowLines?

  /// Reads the file; half of the import's progress.
  ///
  /// - Throws: `UnreadableFile`, `CancellationError`.
  init(
    _ source: borrowing ImportSource, executable: String, options: ReadingOptions, reader: ImportReaderOptions,
    call: Call, progress: Progress, language: Language
  ) throws {
    name = source.name
    sha256 = source.sha256
    var importReader = ImportReader(options: reader)
    var lines = RowLines()
    var isText = false
    do throws(WorkbookError) {
      let process = try ReadingProcess(
        executable: executable, descriptor: source.file.descriptor, options: options)
      let cancellation = process.cancellation
      call.onCancel { cancellation.cancel() }
      var sheets: [SheetInfo] = []
      var rows = 0
      var sheetsDone = 0
      func passOver(upTo end: Int) {
        while sheetsDone < end {
          let sheet = sheets[sheetsDone]
          importReader.passOver(ImportSheet(index: sheetsDone, name: sheet.name), isHidden: sheet.isHidden)
          sheetsDone += 1
        }
      }
      while let event = try process.next() {
        switch event {
        case .sheets(let found): sheets = found
        case .sheet(let index):
          passOver(upTo: min(index, sheets.count))
          sheetsDone = index + 1
          importReader.begin(ImportSheet(index: index, name: sheets.indices.contains(index) ? sheets[index].name : ""))
        case .row(let row):
          rows += 1
          if isText { lines.note(row: row.number, line: row.line) }
          importReader.add(ImportRow(row))
          if rows & 255 == 0, importReader.byteCount > SpreadsheetLimits.keptSize {
            throw .inflatesBeyond(limit: SpreadsheetLimits.keptSize)
          }
        case .card(let card):
          rows += 1
          importReader.add(card)
        case .record(let record):
          rows += 1
          do throws(RecordSyntaxError) {
            try importReader.add(json: record.bytes, number: record.number, line: record.line)
          } catch {
            throw .malformedJSON(line: error.line)
          }
        case .notice(let notice):
          switch notice {
          case .encodingGuessed(let encoding): importReader.noteGuessedEncoding(encoding.rawValue)
          case .date1904: importReader.noteDatesFrom1904()
          case .rowsOutOfOrder: break
          }
        case .progress(let read, let total):
          progress.report(
            done: read / 2, of: total, message: language.pick("\(rows) rows read", "\(rows) lignes lues"))
        case .text: isText = true
        case .end: passOver(upTo: sheets.count)
        case .kind(.json): importReader.beginRecords()
        case .kind, .hiddenColumns, .merged: break
        }
      }
    } catch {
      if call.isCancelled { throw CancellationError() }
      throw UnreadableFile(name: source.name, reason: .workbook(error))
    }
    clients = importReader.finish()
    self.lines = isText ? lines : nil
  }

  /// Diagnostics with the lines of delimited text, to which an editor can go.
  func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard let lines else { return diagnostics }
    return diagnostics.map { diagnostic in
      var placed = diagnostic
      placed.line = diagnostic.row.map { lines.line(of: $0) }
      return placed
    }
  }
}

extension ImportRow {
  fileprivate init(_ row: Row) {
    self.init(number: row.number, isHidden: row.isHidden, cells: row.cells.map { ImportCell($0) })
  }
}

extension ImportCell {
  fileprivate init(_ cell: Cell) {
    let content: Content =
      switch cell.value {
      case .text(let text): .text(text)
      // Its format restores the zeros.
      case .number(let text, _, scientific: false) where cell.flags.contains(.digitMask): .text(text)
      case .number(let text, let value, let scientific): .number(text: text, value: value, scientific: scientific)
      case .date(let text): .date(text)
      case .time(let text): .text(text)
      case .boolean(let value): .boolean(value)
      case .error(let text): .error(text)
      case .formulaWithoutValue: .formulaWithoutValue
      }
    self.init(column: cell.column, content: content, isLiteral: cell.flags.contains(.literal))
  }
}
