extension WorkbookError {
  /// An error as the reading child hands it on: a code, then its integers and texts, whose numbers the code implies.
  struct Encoded: Equatable {
    var code: UInt8
    var integers: [Int] = []
    var texts: [String] = []
  }

  var encoded: Encoded {
    switch self {
    case .emptyFile: Encoded(code: 1)
    case .fileTooLarge(let limit): Encoded(code: 2, integers: [limit])
    case .unreadableKind(let kind): Encoded(code: 3, texts: [kind.rawValue])
    case .notAWorkbook: Encoded(code: 4)
    case .encrypted: Encoded(code: 5)
    case .truncated: Encoded(code: 6)
    case .damagedArchive(let defect): Encoded(code: 7, texts: [defect.rawValue])
    case .duplicatePart(let part): Encoded(code: 8, texts: [part])
    case .missingPart(let part): Encoded(code: 9, texts: [part])
    case .badChecksum(let part): Encoded(code: 10, texts: [part])
    case .unsupportedCompression(let part, let method): Encoded(code: 11, integers: [method], texts: [part])
    case .tooManyParts(let limit): Encoded(code: 12, integers: [limit])
    case .inflatesBeyond(let limit): Encoded(code: 13, integers: [limit])
    case .inflationRatio(let part, let limit): Encoded(code: 14, integers: [limit], texts: [part])
    case .xml(let part, let line, let column, let reason):
      Encoded(code: 15, integers: [line, column], texts: [part, reason])
    case .documentTypeDeclaration(let part): Encoded(code: 16, texts: [part])
    case .tooDeep(let part, let limit): Encoded(code: 17, integers: [limit], texts: [part])
    case .tooManyAttributes(let part, let limit): Encoded(code: 18, integers: [limit], texts: [part])
    case .tokenTooLong(let part, let limit): Encoded(code: 19, integers: [limit], texts: [part])
    case .noSheets: Encoded(code: 20)
    case .noSuchSheet(let name, let available): Encoded(code: 21, texts: [name] + available)
    case .tooManySheets(let limit): Encoded(code: 22, integers: [limit])
    case .tooManyRows(let sheet, let limit): Encoded(code: 23, integers: [limit], texts: [sheet])
    case .tooManyColumns(let sheet, let row, let limit): Encoded(code: 24, integers: [row, limit], texts: [sheet])
    case .cellTooLong(let sheet, let reference, let limit):
      Encoded(code: 25, integers: [limit], texts: [sheet, reference])
    case .missingSharedString(let sheet, let reference): Encoded(code: 26, texts: [sheet, reference])
    case .invalidSheetName(let name): Encoded(code: 27, texts: [name])
    case .unsupportedEncoding(let name): Encoded(code: 28, texts: [name])
    case .invalidEncoding(let name, let offset): Encoded(code: 29, integers: [offset], texts: [name])
    case .invalidDelimiter(let text): Encoded(code: 30, texts: [text])
    case .unterminatedQuote(let line): Encoded(code: 31, integers: [line])
    case .nulByte(let line): Encoded(code: 32, integers: [line])
    case .readFailed(let errno): Encoded(code: 33, integers: [Int(errno)])
    case .writeFailed(let errno): Encoded(code: 34, integers: [Int(errno)])
    case .compressionFailed: Encoded(code: 35)
    case .outOfMemory: Encoded(code: 36)
    case .cancelled: Encoded(code: 37)
    case .readerNotStarted(let errno): Encoded(code: 38, integers: [Int(errno)])
    case .readerCrashed(let signal): Encoded(code: 39, integers: [Int(signal)])
    case .readerOutOfMemory(let limit): Encoded(code: 40, integers: [limit])
    case .readerTookTooLong(let seconds): Encoded(code: 41, integers: [seconds])
    case .readerEndedEarly(let status): Encoded(code: 42, integers: [Int(status)])
    case .malformedEvents: Encoded(code: 43)
    case .choicesTooLong(let limit): Encoded(code: 44, integers: [limit])
    case .tooManyCards(let limit): Encoded(code: 45, integers: [limit])
    case .tooManyRecords(let limit): Encoded(code: 47, integers: [limit])
    case .recordTooLong(let line, let limit): Encoded(code: 48, integers: [line, limit])
    case .malformedJSON(let line): Encoded(code: 49, integers: [line])
    case .repeatedCell(let sheet, let reference): Encoded(code: 46, texts: [sheet, reference])
    }
  }

  /// How many integers and texts follow a code; `texts` is nil where they go on to the end.
  static func shape(ofCode code: UInt8) -> (integers: Int, texts: Int?)? {
    switch code {
    case 1, 4, 5, 6, 20, 35, 36, 37, 43: (0, 0)
    case 2, 12, 13, 22, 31, 32, 33, 34, 38, 39, 40, 41, 42, 44, 45, 47, 49: (1, 0)
    case 3, 7, 8, 9, 10, 16, 27, 28, 30: (0, 1)
    case 11, 14, 17, 18, 19, 23, 29: (1, 1)
    case 15: (2, 2)
    case 21: (0, nil)
    case 24: (2, 1)
    case 25: (1, 2)
    case 26, 46: (0, 2)
    case 48: (2, 0)
    default: nil
    }
  }

  /// Nil where the values do not fit the code.
  init?(_ form: Encoded) {
    guard let shape = Self.shape(ofCode: form.code), form.integers.count == shape.integers,
      shape.texts.map({ $0 == form.texts.count }) ?? !form.texts.isEmpty
    else { return nil }
    let integers = form.integers + [0, 0]
    let texts = form.texts + ["", ""]
    let (integer, text) = (integers[0], texts[0])
    switch form.code {
    case 1: self = .emptyFile
    case 2: self = .fileTooLarge(limit: integer)
    case 3:
      guard let kind = SpreadsheetKind(rawValue: text) else { return nil }
      self = .unreadableKind(kind)
    case 4: self = .notAWorkbook
    case 5: self = .encrypted
    case 6: self = .truncated
    case 7:
      guard let defect = ArchiveDefect(rawValue: text) else { return nil }
      self = .damagedArchive(defect)
    case 8: self = .duplicatePart(text)
    case 9: self = .missingPart(text)
    case 10: self = .badChecksum(part: text)
    case 11: self = .unsupportedCompression(part: text, method: integer)
    case 12: self = .tooManyParts(limit: integer)
    case 13: self = .inflatesBeyond(limit: integer)
    case 14: self = .inflationRatio(part: text, limit: integer)
    case 15: self = .xml(part: text, line: integer, column: integers[1], reason: texts[1])
    case 16: self = .documentTypeDeclaration(part: text)
    case 17: self = .tooDeep(part: text, limit: integer)
    case 18: self = .tooManyAttributes(part: text, limit: integer)
    case 19: self = .tokenTooLong(part: text, limit: integer)
    case 20: self = .noSheets
    case 21: self = .noSuchSheet(name: text, available: Array(form.texts.dropFirst()))
    case 22: self = .tooManySheets(limit: integer)
    case 23: self = .tooManyRows(sheet: text, limit: integer)
    case 24: self = .tooManyColumns(sheet: text, row: integer, limit: integers[1])
    case 25: self = .cellTooLong(sheet: text, reference: texts[1], limit: integer)
    case 26: self = .missingSharedString(sheet: text, reference: texts[1])
    case 46: self = .repeatedCell(sheet: text, reference: texts[1])
    case 27: self = .invalidSheetName(text)
    case 28: self = .unsupportedEncoding(text)
    case 29: self = .invalidEncoding(name: text, offset: integer)
    case 30: self = .invalidDelimiter(text)
    case 31: self = .unterminatedQuote(line: integer)
    case 32: self = .nulByte(line: integer)
    case 33: self = .readFailed(errno: Int32(truncatingIfNeeded: integer))
    case 34: self = .writeFailed(errno: Int32(truncatingIfNeeded: integer))
    case 35: self = .compressionFailed
    case 36: self = .outOfMemory
    case 37: self = .cancelled
    case 38: self = .readerNotStarted(errno: Int32(truncatingIfNeeded: integer))
    case 39: self = .readerCrashed(signal: Int32(truncatingIfNeeded: integer))
    case 40: self = .readerOutOfMemory(limit: integer)
    case 41: self = .readerTookTooLong(seconds: integer)
    case 42: self = .readerEndedEarly(status: Int32(truncatingIfNeeded: integer))
    case 44: self = .choicesTooLong(limit: integer)
    case 45: self = .tooManyCards(limit: integer)
    case 47: self = .tooManyRecords(limit: integer)
    case 48: self = .recordTooLong(line: integer, limit: integers[1])
    case 49: self = .malformedJSON(line: integer)
    default: self = .malformedEvents
    }
  }
}
