import VCard

/// Writes events in the form in which the reading child hands them on.
///
/// An event is the length of what follows (4 bytes), a tag (1 byte) and its values, integers little endian, texts as
/// their length (4 bytes) and UTF-8. What is collected goes to `drain` in blocks.
final class EventEncoder {
  enum Tag: UInt8 {
    case kind = 1
    case text, sheets, sheet, hiddenColumns, row, merged, notice, progress, end, failure, card, record
  }

  private var output = ByteBuffer()
  private var cellBytes = 0
  private let blockSize: Int
  private let drain: (Span<UInt8>) throws -> Void

  init(blockSize: Int = 128 << 10, drain: @escaping (Span<UInt8>) throws -> Void) {
    self.blockSize = blockSize
    self.drain = drain
  }

  func kind(_ kind: SpreadsheetKind) throws {
    try event(.kind) { (output) throws in try output.append(text: kind.rawValue) }
  }

  func text(_ format: TextFormat) throws {
    try event(.text) { output in
      try output.append(text: format.encoding.rawValue)
      try output.append(text: format.delimiter.rawValue)
    }
  }

  func sheets(_ sheets: [SheetInfo]) throws {
    try event(.sheets) { output in
      try output.append(littleEndian: UInt32(truncatingIfNeeded: sheets.count))
      for sheet in sheets {
        try output.append(sheet.isHidden ? 1 : 0)
        try output.append(text: sheet.name)
      }
    }
  }

  func sheet(_ index: Int) throws { try integers(.sheet, [index]) }

  func hiddenColumns(_ columns: ClosedRange<Int>) throws {
    try integers(.hiddenColumns, [columns.lowerBound, columns.upperBound])
  }

  func merged(_ range: CellRange) throws {
    try integers(
      .merged, [range.topLeft.column, range.topLeft.row, range.bottomRight.column, range.bottomRight.row])
  }

  func notice(_ notice: SpreadsheetNotice) throws {
    try event(.notice) { output in
      switch notice {
      case .encodingGuessed(let encoding):
        try output.append(0)
        try output.append(text: encoding.rawValue)
      case .date1904:
        try output.append(1)
      case .rowsOutOfOrder(let sheet):
        try output.append(2)
        try output.append(littleEndian: UInt32(truncatingIfNeeded: sheet))
      }
    }
  }

  /// Says how far the reading is, and hands on what is there.
  func progress(read: Int, of total: Int) throws {
    try event(.progress) { output in
      try output.append(littleEndian: UInt64(truncatingIfNeeded: read))
      try output.append(littleEndian: UInt64(truncatingIfNeeded: total))
    }
    try flush()
  }

  func row(number: Int, line: Int, width: Int, isHidden: Bool, cells: inout RowCells) throws {
    let start = output.count
    try output.append(littleEndian: UInt32(0))
    try output.append(Tag.row.rawValue)
    try output.append(littleEndian: UInt32(truncatingIfNeeded: number))
    try output.append(littleEndian: UInt32(truncatingIfNeeded: line))
    try output.append(littleEndian: UInt16(truncatingIfNeeded: width))
    try output.append(isHidden ? 1 : 0)
    try cells.write(to: &output)
    let length = output.count - start
    output.overwrite(at: start, littleEndian: UInt32(truncatingIfNeeded: length - 4))
    // A short text that many cells share costs the file little and the reader much.
    cellBytes += length
    if cellBytes > SpreadsheetLimits.inflatedSize {
      throw WorkbookError.inflatesBeyond(limit: SpreadsheetLimits.inflatedSize)
    }
    if output.count >= blockSize { try flush() }
  }

  func card(_ card: Card) throws {
    try event(.card) { output in
      try output.append(littleEndian: UInt32(truncatingIfNeeded: card.number))
      try output.append(littleEndian: UInt32(truncatingIfNeeded: card.line))
      try output.append(littleEndian: UInt32(truncatingIfNeeded: card.defects.count))
      for defect in card.defects {
        try output.append(defect.kind.rawValue)
        try output.append(littleEndian: UInt32(truncatingIfNeeded: defect.line))
        try output.append(text: defect.name)
      }
      try output.append(littleEndian: UInt32(truncatingIfNeeded: card.properties.count))
      for property in card.properties {
        try output.append(littleEndian: UInt32(truncatingIfNeeded: property.line))
        try output.append(text: property.text)
      }
    }
    if output.count >= blockSize { try flush() }
  }

  func record(_ record: JSONRecord) throws {
    try event(.record) { output in
      try output.append(littleEndian: UInt32(truncatingIfNeeded: record.number))
      try output.append(littleEndian: UInt32(truncatingIfNeeded: record.line))
      try output.append(littleEndian: UInt32(truncatingIfNeeded: record.bytes.count))
      try output.append(record.bytes.span)
    }
    if output.count >= blockSize { try flush() }
  }

  /// Says that all was read.
  func end() throws {
    try event(.end) { _ in }
    try flush()
  }

  /// Says why not all was read.
  func failure(_ error: WorkbookError) throws {
    try event(.failure) { output in
      let form = error.encoded
      try output.append(form.code)
      for integer in form.integers { try output.append(littleEndian: Int64(integer)) }
      for text in form.texts { try output.append(text: text) }
    }
    try flush()
  }

  func flush() throws {
    if output.isEmpty { return }
    try output.withSpan { (all) throws in try drain(all) }
    output.removeAll()
  }

  private func integers(_ tag: Tag, _ values: [Int]) throws {
    try event(tag) { output in
      for value in values { try output.append(littleEndian: UInt32(truncatingIfNeeded: value)) }
    }
  }

  private func event(_ tag: Tag, _ values: (inout ByteBuffer) throws -> Void) throws {
    let start = output.count
    try output.append(littleEndian: UInt32(0))
    try output.append(tag.rawValue)
    try values(&output)
    output.overwrite(at: start, littleEndian: UInt32(truncatingIfNeeded: output.count - start - 4))
  }
}

extension ByteBuffer {
  mutating func append(text: String) throws(WorkbookError) {
    try append(littleEndian: UInt32(truncatingIfNeeded: text.utf8.count))
    try append(text)
  }
}
