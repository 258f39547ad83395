/// What a cell's number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Equatable {
  /// The number itself; thousands separators, currencies and rounding are for the eye.
  case general
  case text
  case percentage
  case date
  case dateAndTime
  case time
  /// Hours, minutes or seconds that go beyond a day.
  case duration
  /// Digits put into places, as in `00000` or `0# ## ## ## ##`: postal codes, phone and customer numbers.
  case mask(DigitMask)

  /// The format of an id that a workbook does not define itself.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 22: self = .dateAndTime
    case 46: self = .duration
    case 49: self = .text
    default: self = .general
    }
  }

  init(code: String) {
    let format = FormatCode(code)
    if format.hasElapsed {
      self = .duration
    } else if format.hasDay || format.hasMonthOrMinute && !format.hasTime {
      self = format.hasTime ? .dateAndTime : .date
    } else if format.hasTime {
      self = .time
    } else if format.isText {
      self = .text
    } else if format.hasPercent {
      self = .percentage
    } else if let mask = DigitMask(code) {
      self = .mask(mask)
    } else {
      self = .general
    }
  }

  var isDate: Bool {
    switch self {
    case .date, .dateAndTime, .time, .duration: true
    default: false
    }
  }
}

/// What is in the first section of a format code, quoted and escaped text left out.
struct FormatCode {
  var hasDay = false
  var hasMonthOrMinute = false
  var hasTime = false
  var hasElapsed = false
  var hasPercent = false
  var isText = false

  init(_ code: String) {
    if code.utf8.count > 1024 { return }
    let bytes = Array(code.utf8)
    // A colour or a locale before it does not make General another format, whose letters are no places.
    if String(decoding: bytes.map { $0 | 0x20 }, as: UTF8.self).contains("general") { return }
    var index = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ";") {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        while index < bytes.count, bytes[index] != byte { index += 1 }
        index += 1
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        index += 1
      case UInt8(ascii: "["):
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
        let inside = bytes[start..<min(index, bytes.count)].map { $0 | 0x20 }
        if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) {
          hasElapsed = true
        }
        index += 1
      case UInt8(ascii: "%"): hasPercent = true
      case UInt8(ascii: "@"): isText = true
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        // An exponent has its sign behind it; without one it is the year of an era.
        if index < bytes.count, bytes[index] != UInt8(ascii: "+"), bytes[index] != UInt8(ascii: "-") { hasDay = true }
      default:
        switch byte | 0x20 {
        case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
        case UInt8(ascii: "m"): hasMonthOrMinute = true
        case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
        default: break
        }
      }
    }
  }
}
