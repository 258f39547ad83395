/// A point in time, in milliseconds since 1970-01-01T00:00:00Z; on the wire RFC 3339 in UTC with milliseconds.
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Reads `2026-11-23T09:30:00.000Z`, no other form.
  ///
  /// - Throws: `invalidDate`.
  package init(checking text: String) throws(Issue) {
    let bytes = Array(text.utf8.prefix(25))
    guard bytes.count == 24, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x2E,
      bytes[23] == 0x5A, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
      let day = Digits.number(bytes[8..<10]), let date = CalendarDate(year: year, month: month, day: day),
      let hour = Digits.number(bytes[11..<13]), hour < 24, let minute = Digits.number(bytes[14..<16]), minute < 60,
      let second = Digits.number(bytes[17..<19]), second < 60, let fraction = Digits.number(bytes[20..<23])
    else { throw Issue(.invalidDate, value: text) }
    milliseconds = Int64((((date.daysSince1970 * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The day in UTC.
  package var date: CalendarDate {
    CalendarDate(daysSince1970: Int(clamped / 86_400_000) - (clamped % 86_400_000 < 0 ? 1 : 0))
  }

  // From 0001-01-01T00:00:00.000Z to 9999-12-31T23:59:59.999Z: what four digits of a year can say.
  private var clamped: Int64 { min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999) }
}

extension Instant: Codable, CustomStringConvertible {
  package var description: String {
    let date = date
    let inDay = Int(clamped) - date.daysSince1970 * 86_400_000
    return String(unsafeUninitializedCapacity: 24) { target in
      Digits.write(date.year, count: 4, to: target, at: 0)
      target[4] = 0x2D
      Digits.write(date.month, count: 2, to: target, at: 5)
      target[7] = 0x2D
      Digits.write(date.day, count: 2, to: target, at: 8)
      target[10] = 0x54
      Digits.write(inDay / 3_600_000, count: 2, to: target, at: 11)
      target[13] = 0x3A
      Digits.write(inDay / 60_000 % 60, count: 2, to: target, at: 14)
      target[16] = 0x3A
      Digits.write(inDay / 1000 % 60, count: 2, to: target, at: 17)
      target[19] = 0x2E
      Digits.write(inDay % 1000, count: 3, to: target, at: 20)
      target[23] = 0x5A
      return 24
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
