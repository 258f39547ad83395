/// A table of a standard: lines of a key, a tab and a value, ordered by key, in the program's read-only data.
///
/// It costs nothing until it is asked; a question is a binary search over the bytes. Keys are compared without the case
/// of ASCII letters, and the lines are ordered so. A line without a tab is a key only. A table of short keys may have
/// a space between them instead of a line each.
struct LineTable: Sendable {
  let text: StaticString
  let separator: UInt8

  init(_ text: StaticString, separator: Unicode.Scalar = "\n") {
    self.text = text
    self.separator = UInt8(truncatingIfNeeded: separator.value)
  }

  /// The line of a key: its key as the table writes it, and its value.
  func line(for key: String) -> (key: String, value: String)? {
    var key = key
    return key.withUTF8 { key in
      text.withUTF8Buffer { lines in
        guard let start = find(key, in: lines) else { return nil }
        let keyEnd = start + key.count
        let keyText = String(decoding: UnsafeBufferPointer(rebasing: lines[start..<keyEnd]), as: UTF8.self)
        let end = lines[keyEnd...].firstIndex(of: separator) ?? lines.count
        guard keyEnd < end else { return (keyText, "") }
        return (keyText, String(decoding: UnsafeBufferPointer(rebasing: lines[(keyEnd + 1)..<end]), as: UTF8.self))
      }
    }
  }

  /// All keys, in order: for what is asked seldom.
  var keys: [String] {
    text.withUTF8Buffer { lines in
      lines.split(separator: separator).map { line in String(decoding: line.prefix { $0 != 0x09 }, as: UTF8.self) }
    }
  }

  func contains(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { key in text.withUTF8Buffer { find(key, in: $0) != nil } }
  }

  /// Where the line of a key begins.
  private func find(_ key: UnsafeBufferPointer<UInt8>, in lines: UnsafeBufferPointer<UInt8>) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      var start = (low + high) / 2
      while start > low, lines[start - 1] != separator { start -= 1 }
      switch order(of: key, at: start, in: lines) {
      case 0: return start
      case let order where order < 0: high = start
      default:
        guard let end = lines[start..<high].firstIndex(of: separator) else { return nil }
        low = end + 1
      }
    }
    return nil
  }

  /// Below zero where the key comes before the line at `start`, zero where it is the line's.
  private func order(of key: UnsafeBufferPointer<UInt8>, at start: Int, in lines: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    for byte in key {
      guard index < lines.count, lines[index] != 0x09, lines[index] != separator else { return 1 }
      let difference = Int(Self.lowercase(byte)) - Int(Self.lowercase(lines[index]))
      if difference != 0 { return difference }
      index += 1
    }
    return index == lines.count || lines[index] == 0x09 || lines[index] == separator ? 0 : -1
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 <= 25 ? byte | 0x20 : byte
  }
}
