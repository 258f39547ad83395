/// Why a file could not be read, or a workbook not written.
///
/// Parts are named as in the archive, references are A1, lines, columns and rows are 1-based.
package enum WorkbookError: Error, Equatable, Sendable {
  case emptyFile
  case fileTooLarge(limit: Int)
  /// The file is recognised and not of a kind that is read.
  case unreadableKind(SpreadsheetKind)
  /// The file is none of the kinds that are known.
  case notAWorkbook
  /// The workbook wants a password.
  case encrypted
  case truncated
  case damagedArchive(ArchiveDefect)
  case duplicatePart(String)
  case missingPart(String)
  case badChecksum(part: String)
  case unsupportedCompression(part: String, method: Int)
  case tooManyParts(limit: Int)
  case inflatesBeyond(limit: Int)
  case inflationRatio(part: String, limit: Int)
  case xml(part: String, line: Int, column: Int, reason: String)
  case documentTypeDeclaration(part: String)
  case tooDeep(part: String, limit: Int)
  case tooManyAttributes(part: String, limit: Int)
  case tokenTooLong(part: String, limit: Int)
  case noSheets
  case noSuchSheet(name: String, available: [String])
  case tooManySheets(limit: Int)
  case tooManyRows(sheet: String, limit: Int)
  case tooManyCards(limit: Int)
  case tooManyRecords(limit: Int)
  case recordTooLong(line: Int, limit: Int)
  /// Something in JSON is not where it may be: objects alone are read, of an array or one after the other.
  case malformedJSON(line: Int)
  case tooManyColumns(sheet: String, row: Int, limit: Int)
  case cellTooLong(sheet: String, reference: String, limit: Int)
  /// A cell is there twice in its row, and nothing tells which of the two counts.
  case repeatedCell(sheet: String, reference: String)
  /// A cell names a shared string that the workbook does not have.
  case missingSharedString(sheet: String, reference: String)
  /// A sheet's name that Excel would not open, when writing.
  case invalidSheetName(String)
  /// The choices of a column do not fit into a list in the cell's own validation, when writing.
  case choicesTooLong(limit: Int)
  case unsupportedEncoding(String)
  /// The text is not in the encoding that was given or found.
  case invalidEncoding(name: String, offset: Int)
  case invalidDelimiter(String)
  case unterminatedQuote(line: Int)
  case nulByte(line: Int)
  case readFailed(errno: Int32)
  case writeFailed(errno: Int32)
  case compressionFailed
  case outOfMemory
  case cancelled
  case readerNotStarted(errno: Int32)
  case readerCrashed(signal: Int32)
  case readerOutOfMemory(limit: Int)
  case readerTookTooLong(seconds: Int)
  /// The reader ended without saying that it had come to the end.
  case readerEndedEarly(status: Int32)
  /// What came from the reader are no events.
  case malformedEvents
}

/// In which way a zip archive contradicts itself.
package enum ArchiveDefect: String, Sendable, CaseIterable {
  case endRecord
  case centralDirectory
  case localHeader
  case overlappingParts
  case partSize
  case compressedData
  case severalDisks
}
