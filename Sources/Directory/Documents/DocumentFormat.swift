/// How a document for people writes days, numbers and amounts: as its language does.
package struct DocumentFormat: Sendable, Equatable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A day in words, which nobody takes for another: `25 November 2026`, `1er janvier 2027`.
  package func date(_ date: CalendarDate) -> String {
    let months = language == .french ? Self.frenchMonths : Self.englishMonths
    let day = language == .french && date.day == 1 ? "1er" : String(date.day)
    return "\(day)\u{A0}\(months[date.month - 1])\u{A0}\(date.year)"
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  /// From one day to another; a time that is open at one end, as far as it is known.
  package func period(from start: CalendarDate?, to end: CalendarDate?) -> String? {
    switch (start, end) {
    case (nil, nil): nil
    case (let start?, let end?) where start == end: date(start)
    case (let start?, let end?):
      language.pick("\(date(start)) to \(date(end))", "du \(date(start)) au \(date(end))")
    case (let start?, nil): language.pick("from \(date(start))", "à partir du \(date(start))")
    case (nil, let end?): language.pick("until \(date(end))", "jusqu’au \(date(end))")
    }
  }

  /// A number without the zeros at its end.
  package func number(_ number: DecimalNumber) -> String {
    let plain = number.plain
    let point = plain.utf8.firstIndex(of: 0x2E)
    return grouped(plain[..<(point ?? plain.endIndex)], fraction: point.map { plain[plain.index(after: $0)...] } ?? "")
  }

  package func percent(_ number: DecimalNumber) -> String {
    self.number(number) + language.pick("%", "\u{202F}%")
  }

  /// An amount with its currency: `€1,234.50`, `1 234,50 €`, `JPY 1,235`.
  package func amount(_ amount: Amount, _ currency: CurrencyCode) -> String {
    with(currency, grouped(amount.description))
  }

  /// The price of one, with as many digits as it has, and at least the currency's.
  package func price(_ price: DecimalNumber, _ currency: CurrencyCode) -> String {
    let plain = price.plain
    let digits = plain.utf8.firstIndex(of: 0x2E).map { plain.utf8.distance(from: $0, to: plain.utf8.endIndex) - 1 } ?? 0
    let missing = max(0, (currency.minorUnits ?? 0) - digits)
    let point = digits == 0 && missing > 0 ? "." : ""
    return with(currency, grouped(plain + point + String(repeating: "0", count: missing)))
  }

  private func with(_ currency: CurrencyCode, _ number: String) -> String {
    let symbol = Self.symbols[currency.rawValue].map { language.pick($0.english, $0.french) }
    if language == .french { return "\(number)\u{A0}\(symbol ?? currency.rawValue)" }
    let isNegative = number.hasPrefix(Self.minus)
    let size = isNegative ? String(number.dropFirst()) : number
    return (isNegative ? Self.minus : "") + (symbol ?? currency.rawValue + "\u{A0}") + size
  }

  /// The symbols that nobody takes for another currency's; all others are written as their codes.
  private static let symbols: [String: (english: String, french: String)] = [
    "EUR": ("€", "€"), "USD": ("US$", "$US"), "GBP": ("£", "£"),
  ]

  private static let minus = "\u{2212}"

  private func grouped(_ plain: String) -> String {
    let point = plain.utf8.firstIndex(of: 0x2E)
    return grouped(plain[..<(point ?? plain.endIndex)], fraction: point.map { plain[plain.index(after: $0)...] } ?? "")
  }

  private func grouped(_ whole: Substring, fraction: Substring) -> String {
    let isNegative = whole.hasPrefix("-")
    let digits = isNegative ? whole.dropFirst() : whole
    var text = isNegative ? Self.minus : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += language.pick(",", "\u{202F}") }
      text.append(digit)
    }
    return fraction.isEmpty ? text : text + language.pick(".", ",") + fraction
  }
}

extension DecimalNumber {
  /// The number without the zeros at its end.
  var plain: String {
    guard rawValue.utf8.contains(0x2E) else { return rawValue }
    var text = rawValue[...]
    while text.utf8.last == 0x30 { text = text.dropLast() }
    if text.utf8.last == 0x2E { text = text.dropLast() }
    return text == "-0" ? "0" : String(text)
  }
}
