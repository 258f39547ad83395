/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31; on the wire `2026-11-23`.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// - Throws: `invalidDate`.
  package init(checking text: String) throws(Issue) {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = Digits.number(bytes[0..<4]),
      let month = Digits.number(bytes[5..<7]), let day = Digits.number(bytes[8..<10]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw Issue(.invalidDate, value: text) }
    self = date
  }

  /// The day that many days after 1970-01-01; the first or the last day that there is, beyond them.
  package init(daysSince1970 days: Int) {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, eras are 400 years.
    let shifted = min(max(days, Self.first), Self.last) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  private static let first = -719_162
  private static let last = 2_932_896

  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that many days later; the first or last day that there is, beyond them.
  package func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return CalendarDate(daysSince1970: overflow ? (days < 0 ? Self.first : Self.last) : sum)
  }

  /// The same day that many months later, or the month's last day where it is shorter.
  package func adding(months: Int, day wanted: Int? = nil) -> CalendarDate {
    let bounded = min(max(months, -120_000), 120_000)
    let index = min(max(year * 12 + month - 1 + bounded, 12), 9999 * 12 + 11)
    let year = index / 12
    let month = index % 12 + 1
    let day = min(max(wanted ?? day, 1), Self.dayCount(ofMonth: month, year: year))
    return CalendarDate(year: year, month: month, day: day) ?? self
  }

  package var endOfMonth: CalendarDate { adding(months: 0, day: 31) }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Codable, CustomStringConvertible {
  package var description: String {
    String(unsafeUninitializedCapacity: 10) { target in
      Digits.write(year, count: 4, to: target, at: 0)
      target[4] = 0x2D
      Digits.write(month, count: 2, to: target, at: 5)
      target[7] = 0x2D
      Digits.write(day, count: 2, to: target, at: 8)
      return 10
    }
  }

  package init(from decoder: any Decoder) throws {
    try self.init(checking: try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
