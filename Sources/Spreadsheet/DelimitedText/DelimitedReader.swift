/// Reads delimited text in blocks: bytes, UTF-8, records.
struct DelimitedReader {
  let file: SeekableFile
  let options: ReadingOptions
  let encoder: EventEncoder

  private static let blockSize = 64 << 10

  func read() throws {
    let finding = try EncodingDetector.find(in: file, given: options.encoding)
    var transcoder = Transcoder(finding.encoding)
    var text = ByteBuffer()
    var offset = finding.markSize
    try transcode(&offset, &transcoder, &text)
    let isWhole = offset >= file.size
    let separator = text.withSpan { Self.separatorLine($0) }
    let rest = (separator?.size ?? 0)..<text.count
    let delimiter =
      options.delimiter ?? separator?.delimiter
      ?? text.withSpan(rest) { DelimiterDetector.find(in: $0, isWhole: isWhole) }

    try encoder.kind(.delimitedText)
    try encoder.text(TextFormat(encoding: finding.encoding, delimiter: delimiter))
    if let sheet = options.sheet { throw WorkbookError.noSuchSheet(name: sheet, available: []) }
    try encoder.sheets([SheetInfo(name: "")])
    try encoder.sheet(0)
    if finding.isGuess { try encoder.notice(.encodingGuessed(finding.encoding)) }

    var parser = RecordParser(delimiter: delimiter, line: separator == nil ? 1 : 2, encoder: encoder)
    try text.withSpan(rest) { block throws in try parser.append(block) }
    while offset < file.size {
      text.removeAll()
      try transcode(&offset, &transcoder, &text)
      try text.withSpan { block throws in try parser.append(block) }
      try encoder.progress(read: offset, of: file.size)
    }
    try transcoder.finish()
    try parser.finish()
  }

  private func transcode(
    _ offset: inout Int, _ transcoder: inout Transcoder, _ text: inout ByteBuffer
  ) throws(WorkbookError) {
    let block = try file.bytes(at: offset, count: Self.blockSize)
    // A file that became shorter while it was read.
    if block.isEmpty, offset < file.size { throw .truncated }
    try transcoder.append(block.span, to: &text)
    offset += block.count
  }

  /// Excel's own first line, `sep=;`, and how long it is.
  private static func separatorLine(_ text: Span<UInt8>) -> (delimiter: Delimiter, size: Int)? {
    guard text.count >= 5 else { return nil }
    let quoted = text[0] == UInt8(ascii: "\"") ? 1 : 0
    guard text.count >= 5 + quoted * 2 else { return nil }
    let word = text.extracting(quoted..<quoted + 4)
    guard word.equals("sep=") || word.equals("SEP=") || word.equals("Sep=") else { return nil }
    let sign = text.extracting(quoted + 4..<quoted + 5).repairedString
    guard let delimiter = Delimiter(rawValue: sign) else { return nil }
    var end = 5 + quoted
    if quoted == 1 {
      guard text[end] == UInt8(ascii: "\"") else { return nil }
      end += 1
    }
    if end == text.count { return (delimiter, end) }
    if text[end] == 0x0A { return (delimiter, end + 1) }
    guard text[end] == 0x0D else { return nil }
    return (delimiter, end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1)
  }
}
