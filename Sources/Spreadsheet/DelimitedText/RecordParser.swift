/// Divides UTF-8 text that comes in blocks into records and fields (RFC 4180, and what programs write that do not know
/// it): any line end, quotes only where a field begins, text after a closing quote belongs to the field.
struct RecordParser: ~Copyable {
  private enum State { case fieldStart, plain, quoted, quoteInQuoted }

  private let delimiter: UInt8
  private let encoder: EventEncoder
  private var state = State.fieldStart
  private var field = ByteBuffer()
  private var cells = RowCells()
  private var column = 0
  private var record = 0
  private var line: Int
  private var recordLine: Int
  private var quoteLine = 0
  private var afterCR = false
  private var fieldIsTooLong = false

  /// `line` is the number of the first line that comes.
  init(delimiter: Delimiter, line: Int, encoder: EventEncoder) {
    self.delimiter = delimiter.byte
    self.encoder = encoder
    self.line = line
    recordLine = line
  }

  mutating func append(_ block: Span<UInt8>) throws {
    var index = 0
    while index < block.count {
      let byte = block[index]
      if afterCR {
        afterCR = false
        if byte == 0x0A {
          // The second half of a line end that was counted with the first.
          if state == .quoted { try keep(block.extracting(index..<index + 1)) }
          index += 1
          continue
        }
      }
      switch state {
      case .quoted: index = try quotedRun(block, index)
      case .fieldStart where byte == UInt8(ascii: "\""):
        state = .quoted
        quoteLine = line
        index += 1
      case .quoteInQuoted where byte == UInt8(ascii: "\""):
        try keep(block.extracting(index..<index + 1))
        state = .quoted
        index += 1
      case .fieldStart, .plain, .quoteInQuoted: index = try plainRun(block, index)
      }
    }
  }

  /// Says that the last block was given.
  mutating func finish() throws {
    if state == .quoted { throw WorkbookError.unterminatedQuote(line: quoteLine) }
    if state != .fieldStart || column > 0 { try endRecord() }
  }

  /// Takes what is in quotes up to the next quote or line end.
  private mutating func quotedRun(_ block: Span<UInt8>, _ start: Int) throws -> Int {
    var index = start
    while index < block.count {
      let byte = block[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        try keep(block.extracting(start..<index - 1))
        state = .quoteInQuoted
        return index
      }
      if byte == 0x0A || byte == 0x0D {
        line += 1
        afterCR = byte == 0x0D
        break
      }
      if byte == 0 { throw WorkbookError.nulByte(line: line) }
    }
    try keep(block.extracting(start..<index))
    return index
  }

  /// Takes what is not in quotes up to a delimiter or a line end, and that.
  private mutating func plainRun(_ block: Span<UInt8>, _ start: Int) throws -> Int {
    var index = start
    while index < block.count {
      let byte = block[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D {
        if state == .fieldStart, index > start || byte == delimiter { state = .plain }
        try keep(block.extracting(start..<index))
        if byte == delimiter {
          try endField()
        } else {
          // A line with nothing on it has no field.
          if state != .fieldStart || column > 0 { try endRecord() } else { record += 1 }
          line += 1
          recordLine = line
          afterCR = byte == 0x0D
        }
        return index + 1
      }
      if byte == 0 { throw WorkbookError.nulByte(line: line) }
      index += 1
    }
    state = .plain
    try keep(block.extracting(start..<index))
    return index
  }

  private mutating func keep(_ bytes: Span<UInt8>) throws {
    if field.count + bytes.count > SpreadsheetLimits.cellBytes { fieldIsTooLong = true }
    // Goes on without keeping it, to tell an unterminated quote from a long text.
    if !fieldIsTooLong { try field.append(bytes) }
  }

  private mutating func endField() throws {
    let (column, isTooLong, row) = (self.column, fieldIsTooLong, record + 1)
    if !field.isEmpty || isTooLong {
      guard column < SpreadsheetLimits.columns else {
        throw WorkbookError.tooManyColumns(sheet: "", row: row, limit: SpreadsheetLimits.columns)
      }
      try field.withSpan { text throws in
        if isTooLong || text.isTooLongForCell {
          throw WorkbookError.cellTooLong(
            sheet: "", reference: CellReference(column: column, row: row).description,
            limit: SpreadsheetLimits.cellLength)
        }
        if text[0] == UInt8(ascii: "'"), let plain = try Self.withoutMark(text) {
          try plain.withSpan { plain throws in
            try cells.append(.text, column: column, flags: .literal, text: plain)
          }
        } else {
          try cells.append(.text, column: column, text: text)
        }
      }
    }
    field.removeAll()
    fieldIsTooLong = false
    self.column += 1
    state = .fieldStart
  }

  /// The field as it was before `TextMark` has marked it; nil where it has not.
  private static func withoutMark(_ text: Span<UInt8>) throws -> ByteBuffer? {
    let marked = String(decoding: text.array, as: UTF8.self)
    let plain = TextMark.unmarked(marked)
    guard plain.utf8.count < marked.utf8.count else { return nil }
    var buffer = ByteBuffer()
    try buffer.append(plain)
    return buffer
  }

  private mutating func endRecord() throws {
    try endField()
    record += 1
    if !cells.isEmpty {
      guard record <= SpreadsheetLimits.rows else {
        throw WorkbookError.tooManyRows(sheet: "", limit: SpreadsheetLimits.rows)
      }
      try encoder.row(
        number: record, line: recordLine, width: min(column, SpreadsheetLimits.columns), isHidden: false, cells: &cells)
      cells.removeAll()
    }
    column = 0
  }
}
