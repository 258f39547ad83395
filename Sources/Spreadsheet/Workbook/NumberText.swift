#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A number as a cell holds it, and as a person reads it.
///
/// `4001.0` reads 4001, `0.30000000000000004` reads 0.3: spreadsheets show 15 digits. A whole number keeps all it has.
/// What is at least 1e15 or less than 1e-5 and comes with an exponent is kept as it is and `isScientific`.
struct NumberText {
  let value: Double
  let isScientific: Bool
  /// Nil where the text is the one that was read.
  let text: [UInt8]?

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Nil for what is no finite decimal number.
  init?(_ raw: Span<UInt8>) {
    if let value = Self.simple(raw) {
      self.init(value: value, isScientific: false, text: nil)
      return
    }
    guard let decimal = Decimal(raw), let value = Self.double(raw), value.isFinite else { return nil }
    self.init(value: value, isScientific: decimal.isScientific, text: decimal.isScientific ? nil : decimal.text)
  }

  /// A fraction as a percentage, `0.055` as `5.5%`.
  static func percent(_ text: Span<UInt8>) -> [UInt8]? {
    guard var decimal = Decimal(text) else { return nil }
    decimal.multiplyByHundred()
    return decimal.text + [UInt8(ascii: "%")]
  }

  private init(value: Double, isScientific: Bool, text: [UInt8]?) {
    self.value = value
    self.isScientific = isScientific
    self.text = text
  }

  /// Up to 15 digits, with or without a point, that are written as a person reads them: both steps are exact.
  private static func simple(_ raw: Span<UInt8>) -> Double? {
    guard !raw.isEmpty, raw.count <= 16 else { return nil }
    var integer = 0
    var digits = 0
    var point = -1
    for index in raw.indices {
      let byte = raw[index]
      if isDigit(byte) {
        integer = integer &* 10 &+ Int(byte &- 0x30)
        digits += 1
      } else if byte == UInt8(ascii: "."), point < 0, index > 0 {
        point = index
      } else {
        return nil
      }
    }
    guard digits <= 15 else { return nil }
    let wholeDigits = point < 0 ? digits : point
    if raw[0] == UInt8(ascii: "0"), wholeDigits > 1 { return nil }
    if point < 0 { return Double(integer) }
    guard point < raw.count - 1, raw[raw.count - 1] != UInt8(ascii: "0") else { return nil }
    return Double(integer) / powers[raw.count - 1 - point]
  }

  private static func double(_ raw: Span<UInt8>) -> Double? {
    var text: [CChar] = []
    for index in raw.indices { text.append(CChar(bitPattern: raw[index])) }
    text.append(0)
    return unsafe text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      return unsafe strtod(start, nil)
    }
  }

  /// Sign, digits and the place of the point: ±0.d1d2d3… × 10^point.
  struct Decimal {
    private var isNegative = false
    private var digits: [UInt8] = []
    private var point = 0
    private var hasExponent = false
    private var fractionDigits = 0

    /// Nil for what is not `[+-]digits[.digits][E[+-]digits]`.
    init?(_ raw: Span<UInt8>) {
      guard raw.count <= 512 else { return nil }
      var index = 0
      func byte() -> UInt8 { index < raw.count ? raw[index] : 0 }
      if byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: "+") {
        isNegative = byte() == UInt8(ascii: "-")
        index += 1
      }
      while isDigit(byte()) {
        digits.append(byte())
        index += 1
      }
      point = digits.count
      if byte() == UInt8(ascii: ".") {
        index += 1
        while isDigit(byte()) {
          digits.append(byte())
          fractionDigits += 1
          index += 1
        }
      }
      guard !digits.isEmpty else { return nil }
      if byte() | 0x20 == UInt8(ascii: "e") {
        hasExponent = true
        index += 1
        let isDown = byte() == UInt8(ascii: "-")
        if isDown || byte() == UInt8(ascii: "+") { index += 1 }
        var exponent = 0
        let first = index
        while isDigit(byte()) {
          exponent = min(exponent * 10 + Int(byte() - 0x30), 100_000)
          index += 1
        }
        guard index > first else { return nil }
        point += isDown ? -exponent : exponent
      }
      guard index == raw.count else { return nil }
      normalize()
    }

    var isScientific: Bool { hasExponent && !digits.isEmpty && (point > 15 || point < -4) }

    var text: [UInt8] {
      if digits.isEmpty { return [UInt8(ascii: "0")] }
      var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
      // Without an exponent as many places are written as were read; with one they are few.
      if point <= 0 {
        text += [UInt8(ascii: "0"), UInt8(ascii: ".")]
        text += [UInt8](repeating: UInt8(ascii: "0"), count: -point)
        return text + digits
      }
      text += digits.prefix(point)
      text += [UInt8](repeating: UInt8(ascii: "0"), count: max(0, point - digits.count))
      if digits.count > point {
        text.append(UInt8(ascii: "."))
        text += digits[point...]
      }
      return text
    }

    mutating func multiplyByHundred() { point += 2 }

    private mutating func normalize() {
      let zeros = digits.prefix { $0 == 0x30 }.count
      digits.removeFirst(zeros)
      point -= zeros
      dropTrailingZeros()
      if digits.count > 15, hasExponent || digits.count > point { round(to: 15) }
    }

    private mutating func dropTrailingZeros() {
      while digits.last == 0x30 { digits.removeLast() }
    }

    private mutating func round(to count: Int) {
      let isUp = digits[count] >= UInt8(ascii: "5")
      digits.removeLast(digits.count - count)
      if isUp {
        while digits.last == UInt8(ascii: "9") { digits.removeLast() }
        if let last = digits.popLast() {
          digits.append(last + 1)
        } else {
          digits = [UInt8(ascii: "1")]
          point += 1
        }
      }
      dropTrailingZeros()
    }
  }
}
