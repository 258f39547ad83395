/// A day, and perhaps a time of it, as people and programs write them in the cells of a file.
///
/// `2026-11-23`, `23/11/2026`, `23.11.2026`, `23 novembre 2026`, `November 23, 2026`; behind it perhaps `T09:30:00` or
/// ` 09:30`, and behind that `Z` or `+02:00`.
struct WrittenDate: Equatable {
  var day: CalendarDate
  /// Since the day began; nil where no time is given.
  var milliseconds: Int?
  /// Whether it can be meant in this way only; where not, it is what was likely meant.
  var isCertain = true

  /// - Parameter monthFirst: Whether `03/04/2026` is a day of March.
  init?(_ text: String, monthFirst: Bool) {
    guard text.utf8.count <= 40 else { return nil }
    if let instant = try? Instant(checking: text) {
      day = instant.date
      milliseconds = Int(instant.milliseconds) - day.daysSince1970 * Self.millisecondsOfDay
      return
    }
    let (dayText, time) = Self.parts(of: text)
    guard let (day, isCertain) = Self.day(dayText, monthFirst) else { return nil }
    (self.day, self.isCertain) = (day, isCertain)
    guard let time else { return }
    guard let read = Self.time(time) else { return nil }
    let days = (read - Self.remainder(read)) / Self.millisecondsOfDay
    self.day = day.adding(days: days)
    milliseconds = Self.remainder(read)
  }

  var instant: Instant {
    Instant(milliseconds: Int64(day.daysSince1970 * Self.millisecondsOfDay + (milliseconds ?? 0)))
  }

  private static let millisecondsOfDay = 86_400_000

  /// Never below zero: a zone can lead to the day before.
  private static func remainder(_ milliseconds: Int) -> Int {
    let rest = milliseconds % millisecondsOfDay
    return rest < 0 ? rest + millisecondsOfDay : rest
  }

  private static func parts(of text: String) -> (day: Substring, time: Substring?) {
    guard let colon = text.firstIndex(of: ":"),
      let separator = text[..<colon].lastIndex(where: { $0 == "T" || $0 == "t" || $0.isWhitespace })
    else { return (text[...], nil) }
    return (text[..<separator], text[text.index(after: separator)...])
  }

  // MARK: Days

  private static func day(_ text: Substring, _ monthFirst: Bool) -> (CalendarDate, isCertain: Bool)? {
    var words: [Substring] = []
    var separators = ""
    var start: String.Index?
    let folded = Text.folded(String(text))
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    for index in folded.indices {
      let character = folded[index]
      if let first = start, !isWord(character) || character.isNumber != folded[first].isNumber {
        words.append(folded[first..<index])
        start = nil
      }
      if isWord(character) {
        start = start ?? index
      } else {
        separators.append(character)
      }
    }
    if let start { words.append(folded[start...]) }
    words.removeAll { smallWords.contains(String($0)) }
    guard words.count == 3 else { return nil }
    if let place = words.firstIndex(where: { monthNames[String($0)] != nil }) {
      let month = monthNames[String(words.remove(at: place))] ?? 0
      guard place < 2, let day = number(words[0]), words[1].utf8.count == 4, let year = number(words[1]) else {
        return nil
      }
      return CalendarDate(year: year, month: month, day: day).map { ($0, true) }
    }
    guard let first = number(words[0]), let second = number(words[1]), let third = number(words[2]) else { return nil }
    if words[0].utf8.count == 4 {
      return CalendarDate(year: first, month: second, day: third).map { ($0, true) }
    }
    // A point stands behind days, in every country.
    let monthFirst = monthFirst && !separators.contains(".")
    let (day, month) = monthFirst ? (second, first) : (first, second)
    let isWhole = words[2].utf8.count == 4
    let year = isWhole ? third : words[2].utf8.count == 2 ? 2000 + third : 0
    if let date = CalendarDate(year: year, month: month, day: day) { return (date, isWhole) }
    // Written as in another country: what others of its column mean is not certain any more.
    return CalendarDate(year: year, month: day, day: month).map { ($0, false) }
  }

  private static func number(_ word: Substring) -> Int? {
    let bytes = Array(word.utf8)
    return (1...4).contains(bytes.count) ? Digits.number(bytes[...]) : nil
  }

  private static let smallWords: Set = ["er", "st", "nd", "rd", "th", "le", "the", "of"]

  private static let monthNames: [String: Int] = {
    let names = [
      "january|jan|janvier|janv", "february|feb|fevrier|fevr|fev", "march|mar|mars", "april|apr|avril|avr",
      "may|mai", "june|jun|juin", "july|jul|juillet|juil", "august|aug|aout", "september|sep|sept|septembre",
      "october|oct|octobre", "november|nov|novembre", "december|dec|decembre",
    ]
    var months: [String: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names.split(separator: "|") { months[String(name)] = index + 1 }
    }
    return months
  }()

  // MARK: Times

  /// Milliseconds since the day began in UTC, which a zone can put before it or behind it.
  private static func time(_ text: Substring) -> Int? {
    var text = text
    var shift = 0
    if text.last == "Z" || text.last == "z" {
      text.removeLast()
    } else if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let zone = text[text.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false).map(number)
      guard zone.count == 2, let hours = zone[0], hours < 24, let minutes = zone[1], minutes < 60 else { return nil }
      shift = (hours * 60 + minutes) * 60_000 * (text[sign] == "-" ? 1 : -1)
      text = text[..<sign]
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = number(parts[0]), hours < 24, let minutes = number(parts[1]),
      minutes < 60
    else { return nil }
    var milliseconds = (hours * 60 + minutes) * 60_000
    if parts.count == 3 {
      let second = parts[2].split(separator: ".", omittingEmptySubsequences: false)
      guard let seconds = number(second[0]), seconds < 60, second.count <= 2 else { return nil }
      milliseconds += seconds * 1000
      if second.count == 2 {
        let digits = Array((second[1] + "00").utf8.prefix(3))
        guard !second[1].isEmpty, let fraction = Digits.number(digits[...]) else { return nil }
        milliseconds += fraction
      }
    }
    return milliseconds + shift
  }
}
