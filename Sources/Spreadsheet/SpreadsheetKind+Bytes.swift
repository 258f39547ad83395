extension SpreadsheetKind {
  /// Tells the kind from a file's first bytes; `archive` stands for every zip archive, `compoundFile` for every OLE2.
  init(of file: SeekableFile) throws(WorkbookError) {
    let head = try file.bytes(at: 0, count: 4096)
    self = Self.binary(head.span) ?? Self.text(head.span)
  }

  private static let signatures: [(bytes: [UInt8], offset: Int, kind: SpreadsheetKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], 0, .archive),
    ([0x50, 0x4B, 0x05, 0x06], 0, .archive),
    ([0x50, 0x4B, 0x07, 0x08], 0, .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, .compoundFile),
    ([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00], 0, .legacyWorkbook),
    ([0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00], 0, .legacyWorkbook),
    ([0x09, 0x04, 0x06, 0x00], 0, .legacyWorkbook),
    ([0x09, 0x02, 0x06, 0x00], 0, .legacyWorkbook),
    (Array("%PDF-".utf8), 0, .pdf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], 0, .image),
    ([0xFF, 0xD8, 0xFF], 0, .image),
    (Array("GIF8".utf8), 0, .image),
    (Array("WEBP".utf8), 8, .image),
    ([0x49, 0x49, 0x2A, 0x00], 0, .image),
    ([0x4D, 0x4D, 0x00, 0x2A], 0, .image),
    (Array("ftypheic".utf8), 4, .image),
    (Array("{\\rtf".utf8), 0, .richText),
    (Array("SQLite format 3\0".utf8), 0, .database),
    ([0x7F, 0x45, 0x4C, 0x46], 0, .executable),
    ([0x4D, 0x5A, 0x90, 0x00], 0, .executable),
    ([0xCF, 0xFA, 0xED, 0xFE], 0, .executable),
    ([0x1F, 0x8B, 0x08], 0, .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, .archive),
    (Array("Rar!\u{1A}".utf8), 0, .archive),
  ]

  private static func binary(_ head: Span<UInt8>) -> SpreadsheetKind? {
    for signature in signatures where head.count >= signature.offset + signature.bytes.count {
      if signature.bytes.indices.allSatisfy({ head[signature.offset + $0] == signature.bytes[$0] }) {
        // Only zip archives are opened; the others are named.
        if signature.kind == .archive, head[0] != 0x50 { return .otherArchive }
        return signature.kind
      }
    }
    return nil
  }

  /// Whether an object, or an array of objects, begins: a header in brackets is none.
  private static func isJSON(_ head: Span<UInt8>) -> Bool {
    var index = head.count >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF ? 3 : 0
    func next() -> UInt8? {
      while index < head.count, isWhiteSpace(head[index]) { index += 1 }
      guard index < head.count else { return nil }
      defer { index += 1 }
      return head[index]
    }
    switch next() {
    case UInt8(ascii: "["):
      let inside = next()
      return inside == UInt8(ascii: "{") || inside == UInt8(ascii: "]") && next() == nil
    case UInt8(ascii: "{"):
      let inside = next()
      return inside == UInt8(ascii: "\"") || inside == UInt8(ascii: "}")
    default: return false
    }
  }

  /// Text of any of the encodings: ASCII stands out when the NULs of UTF-16 are left out.
  private static func text(_ head: Span<UInt8>) -> SpreadsheetKind {
    var plain: [UInt8] = []
    for index in head.indices where plain.count < 64 {
      let byte = head[index]
      if byte == 0 || byte >= 0x80 && plain.isEmpty || isWhiteSpace(byte) && plain.isEmpty { continue }
      plain.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    if isJSON(head) { return .json }
    let start = plain.span
    if start.hasPrefix("begin:vcard") { return .vCard }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<head") { return .html }
    if start.hasPrefix("<table") || start.hasPrefix("<body") || start.hasPrefix("<meta ") { return .html }
    if start.hasPrefix("<?xml") || start.hasPrefix("<!doctype") || start.hasPrefix("<svg") { return .xml }
    return .delimitedText
  }
}
