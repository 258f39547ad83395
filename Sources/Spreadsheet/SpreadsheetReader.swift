/// Reads a workbook, a text, vCards or JSON from a seekable file and hands on what it finds, as it finds it.
///
/// Memory does not grow with the rows. A file of a caller is read by `ReadingProcess`, which does this in a process of
/// its own; here it is for files that are trusted, and for that process.
package struct SpreadsheetReader {
  private let descriptor: CInt
  private let options: ReadingOptions

  /// The descriptor stays the caller's; its position is neither used nor moved.
  package init(descriptor: CInt, options: ReadingOptions = ReadingOptions()) {
    self.descriptor = descriptor
    self.options = options
  }

  /// Reads to the end, `SpreadsheetEvent.end`; throws `WorkbookError` and what `receive` throws.
  package func read(_ receive: (SpreadsheetEvent) throws -> Void) throws {
    var decoder = EventDecoder()
    try withoutActuallyEscaping(receive) { receive in
      let encoder = EventEncoder { block in
        try decoder.append(block)
        while let event = try decoder.next() { try receive(event) }
      }
      try read(into: encoder)
    }
  }

  func read(into encoder: EventEncoder) throws {
    let file = try SeekableFile(descriptor: descriptor)
    guard file.size > 0 else { throw WorkbookError.emptyFile }
    guard file.size <= SpreadsheetLimits.fileSize else {
      throw WorkbookError.fileTooLarge(limit: SpreadsheetLimits.fileSize)
    }
    switch try SpreadsheetKind(of: file) {
    case .archive:
      try WorkbookReader(file: file, options: options, encoder: encoder).read()
    // Who says what stands between values says that it is no JSON.
    case .json where options.delimiter == nil:
      try JSONRecordReader(file: file, options: options, encoder: encoder).read()
    case .delimitedText, .json:
      try DelimitedReader(file: file, options: options, encoder: encoder).read()
    case .vCard:
      try CardReader(file: file, options: options, encoder: encoder).read()
    case .compoundFile:
      throw try CompoundFile(file: file).reasonNotToRead()
    case let kind:
      throw WorkbookError.unreadableKind(kind)
    }
    try encoder.end()
  }
}
