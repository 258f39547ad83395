import Testing
import VCard

@testable import Spreadsheet

@Suite struct EventCodecTests {
  private static let row = Row(
    number: 7, line: 9, width: 12, isHidden: true,
    cells: [
      Cell(column: 0, value: .text("é😀")),
      Cell(column: 1, value: .number(text: "4001", value: 4001, scientific: false)),
      Cell(column: 2, value: .number(text: "1E+16", value: 1e16, scientific: true), flags: .formula),
      Cell(column: 4, value: .date("2024-02-29")),
      Cell(column: 5, value: .time("13:30:00"), flags: [.textFormat, .percentage, .digitMask]),
      Cell(column: 6, value: .boolean(true)), Cell(column: 7, value: .boolean(false)),
      Cell(column: 8, value: .error("#N/A")),
      Cell(column: 9, value: .formulaWithoutValue, flags: .formula),
    ])

  private static let all: [SpreadsheetEvent] = [
    .kind(.workbook), .text(TextFormat(encoding: .windows1252, delimiter: .tab)),
    .sheets([SheetInfo(name: "A"), SheetInfo(name: "é", isHidden: true)]), .sheet(255), .hiddenColumns(1...16_383),
    .row(row),
    .merged(CellRange(CellReference(column: 0, row: 1), CellReference(column: 3, row: 1_048_576))),
    .notice(.encodingGuessed(.macRoman)), .notice(.date1904), .notice(.rowsOutOfOrder(sheet: 3)),
    .card(
      Card(
        number: 2, line: 14,
        properties: [Card.Property(line: 15, text: "FN:é😀"), Card.Property(line: 1 << 20, text: "NOTE:")],
        defects: [Card.Defect(.strayLine, line: 13), Card.Defect(.unsupportedCharset, line: 16, name: "X")])),
    .record(JSONRecord(number: 3, line: 1 << 20, bytes: Array("{\"a\":\"é\"}".utf8))),
    .progress(read: 1, of: 1 << 40), .end,
  ]

  private static func encode(_ encoder: EventEncoder, _ event: SpreadsheetEvent) throws {
    switch event {
    case .kind(let kind): try encoder.kind(kind)
    case .text(let format): try encoder.text(format)
    case .sheets(let sheets): try encoder.sheets(sheets)
    case .sheet(let index): try encoder.sheet(index)
    case .hiddenColumns(let columns): try encoder.hiddenColumns(columns)
    case .merged(let range): try encoder.merged(range)
    case .notice(let notice): try encoder.notice(notice)
    case .progress(let read, let total): try encoder.progress(read: read, of: total)
    case .card(let card): try encoder.card(card)
    case .record(let record): try encoder.record(record)
    case .end: try encoder.end()
    case .row(let row):
      var cells = RowCells()
      for cell in row.cells {
        let (column, flags) = (cell.column, cell.flags)
        switch cell.value {
        case .text(let text): try cells.append(.text, column: column, flags: flags, text: Array(text.utf8).span)
        case .number(let text, let value, let scientific):
          try cells.append(
            number: value, isScientific: scientific, column: column, flags: flags, text: Array(text.utf8).span)
        case .date(let text): try cells.append(.date, column: column, flags: flags, text: Array(text.utf8).span)
        case .time(let text): try cells.append(.time, column: column, flags: flags, text: Array(text.utf8).span)
        case .boolean(let isTrue): try cells.append(isTrue ? .yes : .no, column: column, flags: flags)
        case .error(let text): try cells.append(.error, column: column, flags: flags, text: Array(text.utf8).span)
        case .formulaWithoutValue: try cells.append(.formulaWithoutValue, column: column, flags: flags)
        }
      }
      try encoder.row(number: row.number, line: row.line, width: row.width, isHidden: row.isHidden, cells: &cells)
    }
  }

  private static func bytes(_ write: (EventEncoder) throws -> Void) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let encoder = EventEncoder { block in bytes += block.array }
    try write(encoder)
    try encoder.flush()
    return bytes
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) throws -> [SpreadsheetEvent] {
    var decoder = EventDecoder()
    var events: [SpreadsheetEvent] = []
    try decoder.append(bytes.span)
    while let event = try decoder.next() { events.append(event) }
    return events
  }

  @Test func eventsComeBackAsTheyWent() throws {
    let bytes = try Self.bytes { encoder in for event in Self.all { try Self.encode(encoder, event) } }
    #expect(try Self.decode(bytes[...]) == Self.all)
  }

  @Test func aStreamMayBeCutAnywhere() throws {
    let bytes = try Self.bytes { encoder in for event in Self.all { try Self.encode(encoder, event) } }
    for cut in bytes.indices {
      #expect(try Self.all.starts(with: Self.decode(bytes[..<cut])))
      var decoder = EventDecoder()
      var events: [SpreadsheetEvent] = []
      for part in [bytes[..<cut], bytes[cut...]] {
        try decoder.append(part.span)
        while let event = try decoder.next() { events.append(event) }
      }
      #expect(events == Self.all)
    }
  }

  @Test func everyErrorComesBackAsItWent() throws {
    let errors: [WorkbookError] = [
      .emptyFile, .fileTooLarge(limit: 1), .unreadableKind(.pdf), .notAWorkbook, .encrypted, .truncated,
      .damagedArchive(.partSize), .duplicatePart("a"), .missingPart("b"), .badChecksum(part: "c"),
      .unsupportedCompression(part: "d", method: 9), .tooManyParts(limit: 2), .inflatesBeyond(limit: 3),
      .inflationRatio(part: "e", limit: 4), .xml(part: "f", line: 5, column: 6, reason: "g"),
      .documentTypeDeclaration(part: "h"), .tooDeep(part: "i", limit: 7), .tooManyAttributes(part: "j", limit: 8),
      .tokenTooLong(part: "k", limit: 9), .noSheets, .noSuchSheet(name: "l", available: []),
      .noSuchSheet(name: "l", available: ["m", "n", "", "o"]), .tooManySheets(limit: 10),
      .tooManyRows(sheet: "p", limit: 11),
      .tooManyColumns(sheet: "q", row: 12, limit: 13), .cellTooLong(sheet: "r", reference: "s", limit: 14),
      .missingSharedString(sheet: "t", reference: "u"), .invalidSheetName("v"), .choicesTooLong(limit: 15),
      .tooManyCards(limit: 16), .tooManyRecords(limit: 17), .recordTooLong(line: 18, limit: 19),
      .malformedJSON(line: 20),
      .repeatedCell(sheet: "r", reference: "s"),
      .unsupportedEncoding("w"), .invalidEncoding(name: "x", offset: 16), .invalidDelimiter("y"),
      .unterminatedQuote(line: 17),
      .nulByte(line: 18), .readFailed(errno: 19), .writeFailed(errno: -1), .compressionFailed, .outOfMemory, .cancelled,
      .readerNotStarted(errno: 20), .readerCrashed(signal: 21), .readerOutOfMemory(limit: 22),
      .readerTookTooLong(seconds: 23),
      .readerEndedEarly(status: 24), .malformedEvents,
    ]
    #expect(Set(errors.map(\.encoded.code)).count == 49)
    for error in errors {
      let bytes = try Self.bytes { try $0.failure(error) }
      #expect(throws: error) { try Self.decode(bytes[...]) }
    }
  }

  @Test func aHostileReaderIsRefused() throws {
    func check(_ payload: [UInt8]) {
      #expect(throws: WorkbookError.malformedEvents) {
        try Self.decode((TinyZip.little(UInt32(payload.count)) + payload)[...])
      }
    }
    func row(number: UInt32 = 1, width: UInt16 = 512, count: UInt16, _ cells: [UInt8]) -> [UInt8] {
      [6] + TinyZip.little(number) + TinyZip.little(UInt32(1)) + TinyZip.little(width) + [0] + TinyZip.little(count)
        + cells
    }
    check([0])
    check([99])
    check([1] + TinyZip.little(UInt32.max))
    check([1] + TinyZip.little(UInt32(1)) + [0xFF])
    check([3] + TinyZip.little(UInt32.max))
    check([4] + TinyZip.little(UInt32(256)))
    check([5] + TinyZip.little(UInt32(5)) + TinyZip.little(UInt32(4)))
    check([10, 0])
    check([11, 200])
    check([9] + [UInt8](repeating: 0xFF, count: 16))
    check(row(number: 0, count: 0, []))
    check(row(width: 513, count: 0, []))
    check(row(width: 1, count: 2, []))
    check(row(count: 1, []))
    check(row(count: 1, [0, 2, 5, 0]))
    check(row(count: 1, [0, 0, 77, 0]))
    check(row(count: 1, [0, 0, 5, 0x80]))
    check(row(count: 2, [1, 0, 5, 0, 1, 0, 5, 0]))
    check(row(count: 1, [0, 0, 1, 0] + TinyZip.little(Double.nan.bitPattern) + TinyZip.little(UInt32(0))))
    check(row(count: 1, [0, 0, 0, 0] + TinyZip.little(UInt32(1)) + [0xFF]))
    check(row(count: 1, [0, 0, 0, 0] + TinyZip.little(UInt32(98_302)) + [UInt8](repeating: 0x61, count: 98_302)))
    #expect(throws: WorkbookError.malformedEvents) { try Self.decode([0, 0, 0, 0]) }
    #expect(throws: WorkbookError.malformedEvents) { try Self.decode([0xFF, 0xFF, 0xFF, 0x7F]) }
  }
}
