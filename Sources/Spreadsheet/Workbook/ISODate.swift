/// The value of a cell of type `d` (ISO 8601, as strict workbooks write it).
enum ISODate {
  /// Which bytes of it are a day, a day and a time, or a time, in the form of `CellValue`; nil for anything else.
  ///
  /// Fractions of a second and a `Z` are left out, and a midnight after a day.
  static func form(_ raw: Span<UInt8>) -> (range: Range<Int>, isTime: Bool)? {
    var index = 0
    let hasDate = matches(raw, 0, "dddd-dd-dd")
    if hasDate {
      guard isDay(raw) else { return nil }
      index = 10
      if index == raw.count { return (0..<10, false) }
    }
    if raw[index] == UInt8(ascii: "T") || hasDate && raw[index] == UInt8(ascii: " ") {
      index += 1
    } else if hasDate {
      return nil
    }
    guard matches(raw, index, "dd:dd:dd"), number(raw, index, 2) < 24, number(raw, index + 3, 2) < 60,
      number(raw, index + 6, 2) < 60
    else { return nil }
    let end = index + 8
    var rest = end
    if rest < raw.count, raw[rest] == UInt8(ascii: ".") {
      rest += 1
      while rest < raw.count, isDigit(raw[rest]) { rest += 1 }
    }
    if rest < raw.count, raw[rest] == UInt8(ascii: "Z") { rest += 1 }
    guard rest == raw.count else { return nil }
    if !hasDate { return (index..<end, true) }
    let isMidnight = raw.extracting(index..<end).equals("00:00:00")
    return (0..<(isMidnight ? 10 : end), false)
  }

  private static func isDay(_ raw: Span<UInt8>) -> Bool {
    let (year, month, day) = (number(raw, 0, 4), number(raw, 5, 2), number(raw, 8, 2))
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year > 0 && (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }

  /// `d` in the pattern is a digit.
  private static func matches(_ raw: Span<UInt8>, _ start: Int, _ pattern: String) -> Bool {
    var index = start
    for wanted in pattern.utf8 {
      guard index < raw.count, wanted == UInt8(ascii: "d") ? isDigit(raw[index]) : raw[index] == wanted else {
        return false
      }
      index += 1
    }
    return true
  }

  private static func number(_ raw: Span<UInt8>, _ start: Int, _ count: Int) -> Int {
    var number = 0
    for index in start..<start + count { number = number * 10 + Int(raw[index] - 0x30) }
    return number
  }
}

extension ByteBuffer {
  mutating func replace(with bytes: Span<UInt8>) throws(WorkbookError) {
    removeAll()
    try append(bytes)
  }
}

extension Span where Element == UInt8 {
  /// A whole number of at most 18 digits.
  var integer: Int? {
    guard !isEmpty, count <= 18 else { return nil }
    var value = 0
    for index in indices {
      guard isDigit(self[index]) else { return nil }
      value = value * 10 + Int(self[index] - 0x30)
    }
    return value
  }

  var isDigits: Bool {
    for index in indices where !isDigit(self[index]) { return false }
    return !isEmpty
  }
}
