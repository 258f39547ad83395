/// A day and time as a number of days since the workbook's first one.
struct SerialDate {
  let day: Int
  /// Of the day, 0 to 86,399.
  let second: Int

  /// Rounded to the second; nil for what a spreadsheet does not show as a date: negative, beyond 9999, not finite.
  init?(_ serial: Double, is1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    day = seconds / 86_400 + (is1904 ? 1_462 : 0)
    second = seconds % 86_400
    guard day < 2_958_466 else { return nil }
  }

  /// Year, month, day. The 1900 system has a 29 February 1900, day 60, that no calendar has; nil for its day 0.
  var calendarDay: (year: Int, month: Int, day: Int)? {
    guard day > 0 else { return nil }
    if day == 60 { return (1900, 2, 29) }
    // Days since 1 March 0000 in the proleptic Gregorian calendar, years beginning in March so that the leap day is
    // the last one.
    let days = (day < 60 ? day + 1 : day) + 693_899
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      yearOfEra + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// The serial of a day of the calendar in the 1900 system; nil outside 1900 to 9999 and for no day.
  static func serial(year: Int, month: Int, day: Int) -> Int? {
    guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let shifted = month > 2 ? year : year - 1
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = shifted / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let serial = days - 693_899
    let fitted = serial <= 60 ? serial - 1 : serial
    guard let date = SerialDate(Double(fitted), is1904: false)?.calendarDay, date == (year, month, day) else {
      return nil
    }
    return fitted
  }

  /// Writes `2024-02-29`, with `T13:30:00` if wanted and not midnight; false where there is no such day.
  func writeDate(withTime: Bool, to output: inout ByteBuffer) throws(WorkbookError) -> Bool {
    guard let date = calendarDay else { return false }
    try output.append(digits: date.year, width: 4)
    try output.append(UInt8(ascii: "-"))
    try output.append(digits: date.month, width: 2)
    try output.append(UInt8(ascii: "-"))
    try output.append(digits: date.day, width: 2)
    if withTime, second > 0 {
      try output.append(UInt8(ascii: "T"))
      try Self.writeTime(seconds: second, to: &output)
    }
    return true
  }

  static func writeTime(seconds: Int, to output: inout ByteBuffer) throws(WorkbookError) {
    try output.append(digits: seconds / 3600, width: 2)
    try output.append(UInt8(ascii: ":"))
    try output.append(digits: seconds / 60 % 60, width: 2)
    try output.append(UInt8(ascii: ":"))
    try output.append(digits: seconds % 60, width: 2)
  }
}

extension ByteBuffer {
  /// Appends a number that is not negative, with zeros before it up to a width.
  mutating func append(digits number: Int, width: Int) throws(WorkbookError) {
    var divisor = 1
    for _ in 1..<max(width, 1) { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      try append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
