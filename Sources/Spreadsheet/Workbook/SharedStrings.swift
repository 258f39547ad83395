/// The strings that cells share, as one row of bytes and where each begins.
final class SharedStrings: XMLHandler {
  private var bytes = ByteBuffer()
  /// The end of each string, 4 bytes little endian; the highest value for one that is longer than a cell may be.
  private var ends = ByteBuffer()
  private var item = RichText()

  private static let table = XMLTag(2)
  private static let string = XMLTag(3)
  private static let run = XMLTag(4)
  private static let content = XMLTag(5)

  var count: Int { ends.count / 4 }

  /// Calls `body` with the string at an index; false if there is none. A string that is too long comes as nil.
  func withString(_ index: Int, _ body: (Span<UInt8>) throws(WorkbookError) -> Void) throws(WorkbookError) -> Length {
    guard index >= 0, index < count else { return .missing }
    let end = self.end(index)
    let start = index == 0 ? 0 : self.end(index - 1)
    if end & Self.tooLong != 0 { return .tooLong }
    try bytes.withSpan(start & ~Self.tooLong..<end, body)
    return .fits
  }

  enum Length { case missing, tooLong, fits }

  private static let tooLong = 1 << 31

  private func end(_ index: Int) -> Int {
    ends.withSpan(index * 4..<index * 4 + 4) { span in
      Int(span[0]) | Int(span[1]) << 8 | Int(span[2]) << 16 | Int(span[3]) << 24
    }
  }

  func open(_ name: Span<UInt8>, in parent: XMLTag, _ attributes: XMLAttributes) throws -> XMLTag {
    switch parent {
    case .document:
      return name.equals("sst") ? Self.table : .ignored
    case Self.table where name.equals("si"):
      item.removeAll()
      return Self.string
    case Self.string where name.equals("r"):
      return Self.run
    case Self.string where name.equals("t"), Self.run where name.equals("t"):
      item.beginRun(isPreserved: attributes.preservesSpace)
      return Self.content
    default:
      return .ignored
    }
  }

  func text(_ piece: Span<UInt8>, in tag: XMLTag) throws {
    if tag == Self.content { try item.append(piece) }
  }

  func close(_ tag: XMLTag) throws {
    if tag == Self.content { return try item.endRun() }
    guard tag == Self.string else { return }
    let isTooLong: Bool = item.isTooLong || item.bytes.withSpan { $0.isTooLongForCell }
    if !isTooLong { try item.bytes.withSpan { (text) throws(WorkbookError) in try bytes.append(text) } }
    try ends.append(littleEndian: UInt32(truncatingIfNeeded: bytes.count | (isTooLong ? Self.tooLong : 0)))
  }
}

extension XMLAttributes {
  var preservesSpace: Bool {
    var isPreserved = false
    forEach { name, value in
      if name.equals("http://www.w3.org/XML/1998/namespace\u{1}space") { isPreserved = value.equals("preserve") }
    }
    return isPreserved
  }
}

extension Span where Element == UInt8 {
  var isTooLongForCell: Bool { count > SpreadsheetLimits.cellLength && utf16Count > SpreadsheetLimits.cellLength }
}
