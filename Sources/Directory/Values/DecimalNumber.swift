/// An exact decimal, such as `125.50`: at most 18 digits before the point and 6 after it.
///
/// The form is canonical: no `+`, no leading zeros, no `-0`; the zeros after the point stay as they were given.
package struct DecimalNumber: TextValue {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidDecimal`, with the likely number where there is one, or with a limit for too many digits.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 100)
    var digits = clean.utf8[...]
    let isNegative = digits.first == 0x2D
    if isNegative { digits = digits.dropFirst() }
    let point = digits.firstIndex(of: 0x2E) ?? digits.endIndex
    let whole = digits[..<point]
    let fraction = point == digits.endIndex ? digits[point...] : digits[digits.index(after: point)...]
    guard !whole.isEmpty, whole.allSatisfy(Self.isDigit), fraction.allSatisfy(Self.isDigit),
      point == digits.endIndex || !fraction.isEmpty
    else { throw Issue(.invalidDecimal, value: clean, suggestion: Self.suggestion(for: clean)) }
    var significant = whole.drop { $0 == 0x30 }
    if significant.isEmpty { significant = whole.suffix(1) }
    guard significant.count <= Self.wholeDigits else {
      throw Issue(.invalidDecimal, value: clean, limit: Self.wholeDigits)
    }
    guard fraction.count <= Self.fractionDigits else {
      throw Issue(.invalidDecimal, value: clean, limit: Self.fractionDigits)
    }
    let isZero = significant.elementsEqual([0x30]) && fraction.allSatisfy { $0 == 0x30 }
    let sign = isNegative && !isZero ? "-" : ""
    rawValue = sign + String(Substring(significant)) + (fraction.isEmpty ? "" : "." + String(Substring(fraction)))
  }

  /// - Throws: as `init(checking:)`, and `outOfRange` with limit 0 for a number below zero.
  package init(checkingNotNegative text: String) throws(Issue) {
    try self.init(checking: text)
    if isNegative { throw Issue(.outOfRange, value: rawValue, limit: 0) }
  }

  package static let wholeDigits = 18
  package static let fractionDigits = 6

  /// What numbers that are not negative are ordered by, as texts; a negative one comes before them.
  package var orderKey: String {
    if isNegative { return "-" }
    let parts = rawValue.split(separator: ".")
    let whole = parts.first ?? ""
    let fraction = parts.count > 1 ? parts[1] : ""
    return String(repeating: "0", count: max(0, Self.wholeDigits - whole.count)) + whole + fraction
      + String(repeating: "0", count: max(0, Self.fractionDigits - fraction.count))
  }

  /// The number in millionths, exact.
  package var millionths: Int128 {
    var digits: Int128 = 0
    var fraction: Int?
    for byte in rawValue.utf8 {
      if byte == 0x2E { fraction = 0 }
      guard Self.isDigit(byte) else { continue }
      digits = digits * 10 + Int128(byte - 0x30)
      fraction = fraction.map { $0 + 1 }
    }
    for _ in (fraction ?? 0)..<max(fraction ?? 0, Self.fractionDigits) { digits *= 10 }
    return isNegative ? -digits : digits
  }

  /// A number of millionths, without zeros at its end.
  package init(millionths: Int128) {
    var digits = String(millionths.magnitude)
    digits = String(repeating: "0", count: max(0, Self.fractionDigits + 1 - digits.utf8.count)) + digits
    let whole = digits.dropLast(Self.fractionDigits)
    var fraction = digits.suffix(Self.fractionDigits)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    rawValue = (millionths < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  package var isNegative: Bool { rawValue.utf8.first == 0x2D }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The number of a text with spaces between thousands and a decimal comma; nil where it may be read in two ways.
  private static func suggestion(for text: String) -> String? {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "-": result.unicodeScalars.append(scalar)
      case ",", ".": result += "."
      case "\u{20}", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}", "+": break
      default: return nil
      }
    }
    // "1,234" may be a thousand or one and a bit; "1.234,50" has two points.
    let parts = result.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, result != text, parts.count < 2 || parts[1].count != 3 else { return nil }
    return (try? DecimalNumber(checking: result))?.rawValue
  }
}
