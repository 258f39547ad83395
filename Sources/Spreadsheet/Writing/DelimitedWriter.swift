/// Writes delimited text (RFC 4180): UTF-8, CRLF, quotes where they are needed, in blocks.
package struct DelimitedWriter: ~Copyable {
  private let delimiter: Delimiter
  private let sink: (Span<UInt8>) throws -> Void
  private var output = ByteBuffer()

  private static let blockSize = 64 << 10

  /// `hasMark` puts a byte order mark first, without which Excel does not take the text for UTF-8.
  package init(
    delimiter: Delimiter = .comma, hasMark: Bool = true, sink: @escaping (Span<UInt8>) throws -> Void
  ) throws(WorkbookError) {
    self.delimiter = delimiter
    self.sink = sink
    if hasMark { try output.append("\u{FEFF}" as StaticString) }
  }

  /// Writes one record; texts that look like something else get the mark of `TextMark`.
  package mutating func writeRow(_ fields: [String]) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 { try output.append(delimiter.byte) }
      try write(TextMark.marked(field))
    }
    // A record of one empty field would be an empty line, which has none.
    if fields == [""] { try output.append("\"\"" as StaticString) }
    try output.append("\r\n" as StaticString)
    if output.count >= Self.blockSize { try flush() }
  }

  /// Writes what is left.
  package mutating func finish() throws { try flush() }

  private mutating func write(_ field: String) throws {
    let isQuoted = field.utf8.contains { byte in
      byte == delimiter.byte || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard isQuoted else { return try output.append(field) }
    try output.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { try output.append(byte) }
      try output.append(byte)
    }
    try output.append(UInt8(ascii: "\""))
  }

  private mutating func flush() throws {
    try output.withSpan { block throws in try sink(block) }
    output.removeAll()
  }
}
