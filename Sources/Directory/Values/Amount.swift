/// An amount of money: whole minor units of a currency (ISO 4217) that stands beside it, such as 12550 for 125.50 euros.
///
/// On the wire a decimal with exactly the currency's digits, `"125.50"`; of yen `"125"`, of dinars `"125.500"`. It is
/// never a floating-point number, and never rounded but by `init(rounding:)`.
package struct Amount: Hashable, Sendable {
  package var minorUnits: Int64
  /// How many digits it has after the point: the currency's, 0 to 4.
  package let digits: Int

  package init(minorUnits: Int64, digits: Int) {
    self.minorUnits = minorUnits
    self.digits = digits
  }

  package static func zero(_ digits: Int) -> Amount { Amount(minorUnits: 0, digits: digits) }

  /// The largest amount that a peer may give, and that a document may come to: a thousand of them can be added up.
  package static let largest: Int64 = 999_999_999_999_999

  /// Reads an amount of a currency.
  ///
  /// - Throws: as `DecimalNumber`; `tooPrecise` with the currency's digits as the limit, or `outOfRange`.
  package init(checking text: String, digits: Int) throws(Issue) {
    let number = try DecimalNumber(checking: text)
    let exact = number.millionths
    let unit = Self.power(DecimalNumber.fractionDigits - digits)
    guard exact % unit == 0 else { throw Issue(.tooPrecise, value: number.rawValue, limit: digits) }
    guard (exact / unit).magnitude <= Self.largest else {
      throw Issue(.outOfRange, value: number.rawValue, suggestion: Self.range(digits))
    }
    self.init(minorUnits: Int64(exact / unit), digits: digits)
  }

  /// An exact number, rounded to the currency's digits: half a unit goes away from zero, so that a credit mirrors what it
  /// credits.
  ///
  /// - Parameter scale: How many of the number's last digits are behind the point; at least the currency's.
  /// - Throws: `outOfRange`.
  package init(rounding number: Int128, scale: Int, digits: Int) throws(Issue) {
    let unit = Self.power(scale - digits)
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: unit)
    let rounded = remainder.magnitude * 2 >= unit.magnitude ? quotient + number.signum() : quotient
    guard rounded.magnitude <= Self.largest else {
      throw Issue(.outOfRange, value: String(rounded), suggestion: Self.range(digits))
    }
    self.init(minorUnits: Int64(rounded), digits: digits)
  }

  /// That many hundredths of it.
  ///
  /// - Throws: `outOfRange`.
  package func percent(_ rate: DecimalNumber) throws(Issue) -> Amount {
    try Amount(
      rounding: Int128(minorUnits) * rate.millionths, scale: digits + DecimalNumber.fractionDigits + 2, digits: digits)
  }

  /// The amount, where a document may come to it.
  ///
  /// - Throws: `outOfRange`.
  package func checked() throws(Issue) -> Amount {
    guard minorUnits.magnitude <= Self.largest else {
      throw Issue(.outOfRange, value: description, suggestion: Self.range(digits))
    }
    return self
  }

  /// The amount in millionths, exact.
  package var millionths: Int128 { Int128(minorUnits) * Self.power(DecimalNumber.fractionDigits - digits) }

  package var isZero: Bool { minorUnits == 0 }
  package var isNegative: Bool { minorUnits < 0 }

  package static func + (left: Amount, right: Amount) -> Amount {
    Amount(minorUnits: left.minorUnits + right.minorUnits, digits: left.digits)
  }

  package static func - (left: Amount, right: Amount) -> Amount {
    Amount(minorUnits: left.minorUnits - right.minorUnits, digits: left.digits)
  }

  package static prefix func - (amount: Amount) -> Amount {
    Amount(minorUnits: -amount.minorUnits, digits: amount.digits)
  }

  private static func range(_ digits: Int) -> String { "≤ \(Amount(minorUnits: largest, digits: digits))" }

  private static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<max(0, exponent) { power *= 10 }
    return power
  }
}

extension Amount: Comparable {
  /// Of amounts of one currency.
  package static func < (left: Amount, right: Amount) -> Bool { left.minorUnits < right.minorUnits }
}

extension Amount: Codable, CustomStringConvertible {
  package var description: String {
    var text = String(minorUnits.magnitude)
    if digits > 0 {
      text = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -digits))
    }
    return minorUnits < 0 ? "-" + text : text
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let digits = text.utf8.firstIndex(of: 0x2E).map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 } ?? 0
    try self.init(checking: text, digits: min(digits, DecimalNumber.fractionDigits))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
