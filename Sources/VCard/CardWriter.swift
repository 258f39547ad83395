/// Writes cards of version 4.0 (RFC 6350): UTF-8, CRLF, lines of at most 75 octets.
package struct CardWriter {
  package private(set) var bytes: [UInt8] = []

  /// The octets of a line, its end not counted.
  private static let lineLength = 75

  package init() {}

  package mutating func begin() {
    write("BEGIN:VCARD")
    write("VERSION:4.0")
  }

  package mutating func end() { write("END:VCARD") }

  package mutating func write(_ line: ContentLine) { write(line.description) }

  /// The bytes so far, which it forgets.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Folds between characters, so that a reader that decodes first can read each line.
  private mutating func write(_ line: String) {
    var line = line
    line.withUTF8 { utf8 in
      var start = 0
      var room = Self.lineLength
      while utf8.count - start > room {
        var end = start + room
        while end > start + 1, utf8[end] & 0xC0 == 0x80 { end -= 1 }
        bytes.append(contentsOf: utf8[start..<end])
        bytes += [0x0D, 0x0A, 0x20]
        start = end
        room = Self.lineLength - 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes += [0x0D, 0x0A]
  }
}
