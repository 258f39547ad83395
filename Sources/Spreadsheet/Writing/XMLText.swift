extension ByteBuffer {
  /// Appends text with XML's own characters escaped.
  ///
  /// What XML cannot hold becomes `_x0001_`, and a text that looks like that begins with `_x005F_` (ST_Xstring); so does
  /// a carriage return, which XML would take for a line feed.
  mutating func append(escaped text: String) throws(WorkbookError) {
    var text = text
    var failure: WorkbookError?
    text.withUTF8 { bytes in
      do throws(WorkbookError) { try unsafe append(escaped: Span(_unsafeElements: bytes)) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  mutating func append(escaped bytes: Span<UInt8>) throws(WorkbookError) {
    try reserve(bytes.count)
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte > UInt8(ascii: ">"), byte != UInt8(ascii: "_"), byte != 0xEF { continue }
      guard let replacement = Self.replacement(bytes, index) else { continue }
      try append(bytes.extracting(start..<index))
      try append(replacement.text)
      start = index + replacement.size
    }
    try append(bytes.extracting(start..<bytes.count))
  }

  private static func replacement(_ bytes: Span<UInt8>, _ index: Int) -> (text: String, size: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case 0x09: return ("&#9;", 1)
    case 0x0A: return ("&#10;", 1)
    case 0..<0x20:
      let digits = String(bytes[index], radix: 16, uppercase: true)
      return ("_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_", 1)
    case UInt8(ascii: "_"):
      let looksEscaped =
        index + 7 <= bytes.count && bytes[index + 1] == UInt8(ascii: "x")
        && bytes[index + 6] == UInt8(ascii: "_") && (index + 2..<index + 6).allSatisfy { hexDigit(bytes[$0]) != nil }
      return looksEscaped ? ("_x005F_", 1) : nil
    case 0xEF:
      // U+FFFE and U+FFFF.
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return nil }
      return (bytes[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_", 3)
    default: return nil
    }
  }
}
