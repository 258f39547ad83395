/// The rules that every text of the directory keeps: Unicode NFC, trimmed, no control character, no noncharacter.
package enum Text {
  /// The text as it is stored: an empty one where nothing but white space was given.
  ///
  /// - Parameters:
  ///   - limit: The most Unicode scalars that it may have.
  ///   - multiline: Whether line breaks and tabs are allowed; every line break becomes a line feed.
  /// - Throws: `invalidCharacter` or `tooLong`.
  package static func clean(_ text: String, limit: Int, multiline: Bool = false) throws(Issue) -> String {
    var text = text
    let count = text.withUTF8 { plainCount($0) }
    if let count {
      guard count <= limit else { throw Issue(.tooLong, value: text, limit: limit) }
      return text
    }
    return try cleanSlowly(text, limit: limit, multiline: multiline)
  }

  /// A text of one line as it would be stored, for looking up what was; one that could not be stored stays as it is.
  package static func comparable(_ text: String) -> String {
    (try? clean(text, limit: .max)) ?? text
  }

  /// How many scalars there are, if all are printable ASCII or letters from U+00C0 to U+02FF, with no space at either
  /// end: such text is clean already.
  private static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    var isPlain = first != 0x20 && last != 0x20
    var count = 0
    for byte in bytes {
      // Printable, a following byte of a scalar, or the first byte of one from U+00C0 to U+02FF.
      isPlain = isPlain && (byte &- 0x20 < 0x5F || byte &- 0x80 < 0x40 || byte &- 0xC3 < 9)
      count += byte & 0xC0 == 0x80 ? 0 : 1
    }
    return isPlain ? count : nil
  }

  private static func cleanSlowly(_ text: String, limit: Int, multiline: Bool) throws(Issue) -> String {
    let trimmed = trim(text)
    var hasReturn = false
    var mayNeedComposing = false
    var count = 0
    for scalar in trimmed.unicodeScalars {
      count += 1
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0x300: break
      case 0x09, 0x0A, 0x2028, 0x2029: if !multiline { throw invalid(scalar, in: trimmed) }
      case 0x0D:
        if !multiline { throw invalid(scalar, in: trimmed) }
        hasReturn = true
      case 0..<0xA0: throw invalid(scalar, in: trimmed)
      case let value:
        if isNoncharacter(value) { throw invalid(scalar, in: trimmed) }
        mayNeedComposing = true
      }
    }
    var result = String(trimmed)
    if hasReturn {
      result = lineFeeds(result)
      count = result.unicodeScalars.count
    }
    if mayNeedComposing {
      result = composed(result)
      count = result.unicodeScalars.count
    }
    guard count <= limit else { throw Issue(.tooLong, value: result, limit: limit) }
    return result
  }

  /// Without the white space (of Unicode) and the invisible joiners that a paste leaves at either end.
  package static func trim(_ text: String) -> Substring {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return Substring(scalars)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20: true
    case 0..<0x80: false
    case 0x200B, 0x2060, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }

  private static func isNoncharacter(_ value: UInt32) -> Bool {
    (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }

  private static func invalid(_ scalar: Unicode.Scalar, in text: Substring) -> Issue {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - hexadecimal.count))
    return Issue(.invalidCharacter, value: "U+" + padding + hexadecimal)
  }

  private static func lineFeeds(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if !(scalar == "\n" && afterReturn) {
        result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}
