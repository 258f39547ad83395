/// What is told from the bytes of a cell, without making a text of them.
enum CellBytes {
  /// Without spaces, line ends, no-break spaces and byte order marks at both ends.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else if start + 2 < end, isWideSpace(bytes, start) {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else if end - 3 >= start, isWideSpace(bytes, end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// U+FEFF, U+200B, U+202F and U+3000.
  private static func isWideSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): true
    default: false
    }
  }

  static func isDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { bytes.allSatisfy(isDigit) }

  /// Whether an apostrophe stands before what a spreadsheet program would take for a formula.
  static func isMarkedFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1, bytes[0] == 0x27 else { return false }
    var index = 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return true
    // ＝ ＋ － ＠
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[index + 2])
    default: return false
    }
  }

  /// Whether it is an error as spreadsheet programs show it in English and French, or the `###` of a column that was
  /// too narrow.
  static func isErrorValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.first == 0x23, bytes.count >= 3 else { return false }
    if bytes.allSatisfy({ $0 == 0x23 }) { return true }
    return errorValues.contains { error in error.withUTF8Buffer { $0.elementsEqual(bytes) } }
  }

  private static let errorValues: [StaticString] = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    "#VALEUR!", "#NOM?", "#NUL!", "#NOMBRE!",
  ]

  /// Whether it is a number as Excel shows one that is too long, such as `3.31427E+10` or `3,31E+10`.
  static func isScientific(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 5, isDigit(bytes[0]) else { return false }
    guard let exponent = bytes.lastIndex(where: { $0 == 0x2B }), (2...3).contains(bytes.count - 1 - exponent),
      bytes[(exponent + 1)...].allSatisfy(isDigit), exponent >= 2, bytes[exponent - 1] == 0x45
    else { return false }
    let fraction = bytes[1..<(exponent - 1)]
    guard let point = fraction.first else { return true }
    return (point == 0x2E || point == 0x2C) && fraction.count > 1 && fraction.dropFirst().allSatisfy(isDigit)
  }

  /// Whether so many zeros end a SIRET that it was an exponent before: the last five digits are never 00000.
  static func hasLostDigits(siret bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 13 && bytes.allSatisfy(isDigit) && bytes.suffix(5).allSatisfy { $0 == 0x30 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a `;`, `,`, `:`, `/` or a line end is there.
  static func mayHoldSeveral(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found = false
    for byte in bytes {
      found = found || byte == 0x3B || byte == 0x0A || byte == 0x2C || byte == 0x3A || byte == 0x2F
    }
    return found
  }

  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80
  }

  /// Whether the text looks like UTF-8 that was read as Windows-1252 (`Ã©`), or has lost characters (U+FFFD).
  static func looksMisread(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    for index in 0..<bytes.count - 2 {
      switch bytes[index] {
      case 0xC3 where bytes[index + 1] == 0x83 || bytes[index + 1] == 0x82:
        // Ã or Â, and then what a continuation byte looks like: U+0080 to U+00BF, or € to ™ in Windows-1252.
        let next = bytes[index + 2]
        if next == 0xC2 || next == 0xE2 || next == 0xC5 || next == 0xC6 || next == 0xCB { return true }
      case 0xC3 where bytes[index + 1] == 0xA2 && bytes[index + 2] == 0xE2: return true
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD: return true
      default: continue
      }
    }
    return false
  }

  /// The text as it was before it was misread, where that can be told.
  static func repaired(_ text: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value <= 0xFF {
        bytes.append(UInt8(scalar.value))
      } else if let index = windows1252.firstIndex(of: scalar.value) {
        bytes.append(UInt8(0x80 + index))
      } else {
        return nil
      }
    }
    guard let repaired = String(validating: bytes, as: UTF8.self), repaired != text else { return nil }
    return repaired
  }

  /// What Windows-1252 has from 0x80 to 0x9F; 0 where it has nothing.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0,
    0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
