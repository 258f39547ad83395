/// What a JSON number is, read as an integer: exactly, whatever way it is written (`100`, `100.0` and `1e2` are one).
enum IntegerReading: Equatable {
  case integer(Int128)
  case fraction
  /// An integer of more than 38 digits.
  case large

  /// Reads the source of a number that the parser has accepted.
  init(_ source: UnsafeRawBufferPointer) {
    let isNegative = source.first == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    var small: Int64 = 0
    if source.count - first <= 18 {
      var at = first
      while at < source.count, source[at] &- UInt8(ascii: "0") < 10 {
        small = small &* 10 &+ Int64(source[at] &- UInt8(ascii: "0"))
        at += 1
      }
      if at == source.count {
        self = .integer(Int128(isNegative ? -small : small))
        return
      }
    }
    self.init(source, from: first, isNegative: isNegative)
  }

  private init(_ source: UnsafeRawBufferPointer, from first: Int, isNegative: Bool) {
    // The value is the digits, times ten to the power of `shift`.
    var digits: [UInt8] = []
    var shift = 0
    var at = first
    var isFraction = false
    while at < source.count, source[at] | 0x20 != UInt8(ascii: "e") {
      if source[at] == UInt8(ascii: ".") {
        isFraction = true
      } else {
        if isFraction { shift -= 1 }
        let digit = source[at] &- UInt8(ascii: "0")
        if !(digits.isEmpty && digit == 0) { digits.append(digit) }
      }
      at += 1
    }
    shift += Self.exponent(source, from: at + 1)
    while digits.last == 0 {
      digits.removeLast()
      shift += 1
    }
    if digits.isEmpty {
      self = .integer(0)
    } else if shift < 0 {
      self = .fraction
    } else if digits.count + shift > 38 {
      self = .large
    } else {
      var value: Int128 = 0
      for digit in digits { value = value * 10 + Int128(digit) }
      for _ in 0..<shift { value *= 10 }
      self = .integer(isNegative ? -value : value)
    }
  }

  /// The exponent, held within a billion: no document has that many digits.
  private static func exponent(_ source: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard start < source.count else { return 0 }
    var at = start
    let isNegative = source[at] == UInt8(ascii: "-")
    if isNegative || source[at] == UInt8(ascii: "+") { at += 1 }
    var value = 0
    while at < source.count {
      value = min(value * 10 + Int(source[at] &- UInt8(ascii: "0")), 1_000_000_000)
      at += 1
    }
    return isNegative ? -value : value
  }
}
