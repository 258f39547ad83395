/// Runs of ASCII digits as numbers.
enum Digits {
  /// The number of up to 18 digits; nil where there is another character or none.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...18).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// Writes the last `count` digits of a number that is not negative.
  static func write(_ number: Int, count: Int, to target: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    var rest = number
    var index = start + count
    while index > start {
      index -= 1
      target[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
