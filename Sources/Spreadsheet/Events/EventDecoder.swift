import VCard

/// Reads events from the bytes of an `EventEncoder`, which are not trusted.
///
/// Anything that is not as the encoder writes it is `WorkbookError.malformedEvents`; nothing is allocated by a claimed
/// length before that many bytes are there.
struct EventDecoder: ~Copyable {
  /// A row of the greatest width, every cell of the greatest length; a card has fewer properties, and shorter ones.
  static let greatestEvent = SpreadsheetLimits.columns * (SpreadsheetLimits.cellBytes + 16) + 64

  private var input = ByteBuffer()
  private var position = 0

  /// Whether no part of an event is waiting.
  var isEmpty: Bool { position == input.count }

  mutating func append(_ bytes: Span<UInt8>) throws(WorkbookError) {
    compact()
    try input.append(bytes)
  }

  /// Lets `fill` write up to `size` bytes and say how many it wrote.
  mutating func appendBytes(upTo size: Int, _ fill: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> Int {
    compact()
    return try unsafe input.appendBytes(upTo: size, fill)
  }

  /// The next event, nil if not all of it is there; throws what the reader threw.
  mutating func next() throws(WorkbookError) -> SpreadsheetEvent? {
    let start = position
    var end = start
    let event: SpreadsheetEvent? = try input.withSpan { (bytes) throws(WorkbookError) in
      guard bytes.count - start >= 4 else { return nil }
      var cursor = EventCursor(position: start, end: start + 4)
      let length = try cursor.integer(bytes)
      guard length > 0, length <= Self.greatestEvent else { throw .malformedEvents }
      guard bytes.count - start - 4 >= length else { return nil }
      end = start + 4 + length
      cursor.end = end
      let event = try cursor.event(bytes)
      guard cursor.position == end else { throw .malformedEvents }
      return event
    }
    position = end
    return event
  }

  private mutating func compact() {
    input.removeFirst(position)
    position = 0
  }
}

/// Where in an event the decoder is; every step is checked against the event's end.
struct EventCursor {
  var position: Int
  var end: Int

  mutating func event(_ bytes: Span<UInt8>) throws(WorkbookError) -> SpreadsheetEvent {
    switch EventEncoder.Tag(rawValue: try byte(bytes)) {
    case .row: return .row(try row(bytes))
    case .kind: return .kind(try value(bytes))
    case .text: return .text(TextFormat(encoding: try value(bytes), delimiter: try value(bytes)))
    case .sheets: return .sheets(try sheets(bytes))
    case .sheet: return .sheet(try integer(bytes, in: 0...SpreadsheetLimits.sheets - 1))
    case .hiddenColumns:
      let first = try integer(bytes, in: 0...16_383)
      return .hiddenColumns(first...(try integer(bytes, in: first...16_383)))
    case .merged:
      let topLeft = try reference(bytes)
      let bottomRight = try reference(bytes)
      guard topLeft.column <= bottomRight.column, topLeft.row <= bottomRight.row else { throw .malformedEvents }
      return .merged(CellRange(topLeft, bottomRight))
    case .notice: return .notice(try notice(bytes))
    case .progress: return .progress(read: try longInteger(bytes), of: try longInteger(bytes))
    case .card: return .card(try card(bytes))
    case .record: return .record(try record(bytes))
    case .end: return .end
    case .failure: throw try failure(bytes)
    case nil: throw .malformedEvents
    }
  }

  mutating func integer(_ bytes: Span<UInt8>) throws(WorkbookError) -> Int {
    guard end - position >= 4 else { throw .malformedEvents }
    let value =
      UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
      | UInt32(bytes[position + 3]) << 24
    position += 4
    return Int(value)
  }

  private mutating func integer(_ bytes: Span<UInt8>, in range: ClosedRange<Int>) throws(WorkbookError) -> Int {
    let value = try integer(bytes)
    guard range.contains(value) else { throw .malformedEvents }
    return value
  }

  private mutating func row(_ bytes: Span<UInt8>) throws(WorkbookError) -> Row {
    let number = try integer(bytes, in: 1...SpreadsheetLimits.rows)
    let line = try integer(bytes)
    let width = try short(bytes)
    let isHidden = try byte(bytes) != 0
    let count = try short(bytes)
    guard count <= width, width <= SpreadsheetLimits.columns else { throw .malformedEvents }
    var row = Row(number: number, line: line, width: width, isHidden: isHidden, cells: [])
    row.cells.reserveCapacity(count)
    var next = 0
    for _ in 0..<count {
      let column = try short(bytes)
      guard column >= next, column < width else { throw .malformedEvents }
      next = column + 1
      let tag = RowCells.Tag(rawValue: try byte(bytes))
      let flags = CellFlags(rawValue: try byte(bytes))
      guard let tag, CellFlags.all.isSuperset(of: flags) else { throw .malformedEvents }
      row.cells.append(Cell(column: column, value: try cellValue(tag, bytes), flags: flags))
    }
    return row
  }

  private mutating func card(_ bytes: Span<UInt8>) throws(WorkbookError) -> Card {
    var card = Card(number: try integer(bytes, in: 0...CardLimits.cards), line: try integer(bytes))
    for _ in 0..<(try integer(bytes)) {
      guard let kind = Card.Defect.Kind(rawValue: try byte(bytes)) else { throw .malformedEvents }
      let line = try integer(bytes)
      card.defects.append(Card.Defect(kind, line: line, name: try text(bytes, limit: CardReader.textLimit)))
    }
    let count = try integer(bytes, in: 0...CardLimits.properties)
    card.properties.reserveCapacity(count)
    for _ in 0..<count {
      let line = try integer(bytes)
      card.properties.append(Card.Property(line: line, text: try text(bytes, limit: CardReader.textLimit)))
    }
    return card
  }

  private mutating func record(_ bytes: Span<UInt8>) throws(WorkbookError) -> JSONRecord {
    let number = try integer(bytes, in: 1...JSONRecord.most)
    let line = try integer(bytes)
    let count = try integer(bytes, in: 0...JSONRecord.longest)
    guard end - position >= count else { throw .malformedEvents }
    var record = JSONRecord(number: number, line: line, bytes: [])
    record.bytes.reserveCapacity(count)
    for index in position..<position + count { record.bytes.append(bytes[index]) }
    position += count
    return record
  }

  private mutating func cellValue(_ tag: RowCells.Tag, _ bytes: Span<UInt8>) throws(WorkbookError) -> CellValue {
    switch tag {
    case .text: return .text(try text(bytes, limit: SpreadsheetLimits.cellBytes))
    case .number, .scientific:
      let value = Double(bitPattern: UInt64(bitPattern: try bits(bytes)))
      guard value.isFinite else { throw .malformedEvents }
      let text = try text(bytes, limit: SpreadsheetLimits.cellBytes)
      return .number(text: text, value: value, scientific: tag == .scientific)
    case .date: return .date(try text(bytes, limit: 64))
    case .time: return .time(try text(bytes, limit: 64))
    case .no: return .boolean(false)
    case .yes: return .boolean(true)
    case .error: return .error(try text(bytes, limit: SpreadsheetLimits.cellBytes))
    case .formulaWithoutValue: return .formulaWithoutValue
    }
  }

  private mutating func byte(_ bytes: Span<UInt8>) throws(WorkbookError) -> UInt8 {
    guard position < end else { throw .malformedEvents }
    position += 1
    return bytes[position - 1]
  }

  private mutating func short(_ bytes: Span<UInt8>) throws(WorkbookError) -> Int {
    guard end - position >= 2 else { throw .malformedEvents }
    position += 2
    return Int(bytes[position - 2]) | Int(bytes[position - 1]) << 8
  }

  private mutating func bits(_ bytes: Span<UInt8>) throws(WorkbookError) -> Int64 {
    let low = try integer(bytes)
    let high = try integer(bytes)
    return Int64(truncatingIfNeeded: UInt64(low) | UInt64(high) << 32)
  }

  private mutating func longInteger(_ bytes: Span<UInt8>) throws(WorkbookError) -> Int {
    let value = try bits(bytes)
    guard value >= 0 else { throw .malformedEvents }
    return Int(value)
  }

  private mutating func text(_ bytes: Span<UInt8>, limit: Int = 4096) throws(WorkbookError) -> String {
    let length = try integer(bytes, in: 0...limit)
    guard length <= end - position else { throw .malformedEvents }
    position += length
    guard let text = bytes.extracting(position - length..<position).string else { throw .malformedEvents }
    return text
  }

  private mutating func value<Value: RawRepresentable>(_ bytes: Span<UInt8>) throws(WorkbookError) -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try text(bytes)) else { throw .malformedEvents }
    return value
  }

  private mutating func sheets(_ bytes: Span<UInt8>) throws(WorkbookError) -> [SheetInfo] {
    let count = try integer(bytes, in: 0...SpreadsheetLimits.sheets)
    var sheets: [SheetInfo] = []
    for _ in 0..<count {
      let isHidden = try byte(bytes) != 0
      sheets.append(SheetInfo(name: try text(bytes, limit: SpreadsheetLimits.cellBytes), isHidden: isHidden))
    }
    return sheets
  }

  private mutating func reference(_ bytes: Span<UInt8>) throws(WorkbookError) -> CellReference {
    let column = try integer(bytes, in: 0...16_383)
    return CellReference(column: column, row: try integer(bytes, in: 1...SpreadsheetLimits.rows))
  }

  private mutating func notice(_ bytes: Span<UInt8>) throws(WorkbookError) -> SpreadsheetNotice {
    switch try byte(bytes) {
    case 0: return .encodingGuessed(try value(bytes))
    case 1: return .date1904
    case 2: return .rowsOutOfOrder(sheet: try integer(bytes, in: 0...SpreadsheetLimits.sheets - 1))
    default: throw .malformedEvents
    }
  }

  private mutating func failure(_ bytes: Span<UInt8>) throws(WorkbookError) -> WorkbookError {
    var form = WorkbookError.Encoded(code: try byte(bytes))
    guard let shape = WorkbookError.shape(ofCode: form.code) else { throw .malformedEvents }
    for _ in 0..<shape.integers { form.integers.append(Int(truncatingIfNeeded: try bits(bytes))) }
    while position < end, form.texts.count < shape.texts ?? SpreadsheetLimits.sheets + 1 {
      form.texts.append(try text(bytes, limit: SpreadsheetLimits.cellBytes))
    }
    guard position == end, let error = WorkbookError(form) else { throw .malformedEvents }
    return error
  }
}
