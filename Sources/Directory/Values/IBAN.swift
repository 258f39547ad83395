/// The number of a bank account: ISO 13616, without spaces.
package struct IBAN: TextValue {
  package let rawValue: String
  /// The longest, and the shortest that is in use.
  package static let lengths = 15...34

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidIBAN` where the form or the check digits (ISO 7064, modulo 97) are wrong.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 100)
    let compact = String(String.UnicodeScalarView(clean.unicodeScalars.filter { !Text.isBlank($0) })).uppercased()
    let bytes = Array(compact.utf8)
    guard Self.lengths.contains(bytes.count), bytes[2...3].allSatisfy(Self.isDigit),
      LineTable.countries.contains(String(decoding: bytes[..<2], as: UTF8.self)),
      Self.remainder(of: bytes[4...] + bytes[..<4]) == 1
    else { throw Issue(.invalidIBAN, value: clean) }
    rawValue = compact
  }

  /// The number with its letters as two digits each, modulo 97; nil where a character is neither letter nor digit.
  private static func remainder(of bytes: ArraySlice<UInt8>) -> Int? {
    var remainder = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      case 0x41...0x5A: remainder = (remainder * 100 + Int(byte - 0x41) + 10) % 97
      default: return nil
      }
    }
    return remainder
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// In groups of four, as it is printed.
  package var printed: String {
    var text = ""
    for (index, character) in rawValue.enumerated() {
      if index > 0, index % 4 == 0 { text += " " }
      text.append(character)
    }
    return text
  }
}
