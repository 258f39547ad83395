extension PaymentTerms {
  /// The terms that people write in English or French: `30 jours fin de mois`, `Net 30`, `à réception`,
  /// `le 10 du mois suivant`.
  ///
  /// Nil where a word is not understood or where the terms are of no kind that there is. `30 jours fin de mois` adds
  /// the days first; `fin de mois 30 jours` goes to the end of the month first.
  package init?(matching text: String) {
    guard text.utf8.count <= 200, let words = Self.words(of: Text.nameKey(text)) else { return nil }
    let numbers = words.compactMap { word in if case .number(let number) = word { number } else { nil } }
    let terms: PaymentTerms?
    switch (words.contains(.receipt), words.firstIndex(of: .endOfMonth), words.contains(.nextMonth), numbers.count) {
    case (true, nil, false, 0): terms = .onReceipt
    case (false, nil, true, 1): terms = .dayOfMonth(day: numbers[0], monthsAhead: 1)
    case (false, nil, false, 1): terms = .net(days: numbers[0])
    case (false, .some, false, 0): terms = .endOfMonth(days: 0, method: .addThenEndOfMonth)
    case (false, let end?, false, 1):
      let isAfter = words.firstIndex(of: .number(numbers[0])).map { $0 > end } ?? false
      terms = .endOfMonth(days: numbers[0], method: isAfter ? .endOfMonthThenAdd : .addThenEndOfMonth)
    default: terms = nil
    }
    guard let terms, let checked = try? PaymentTerms(checking: terms.draft) else { return nil }
    self = checked
  }

  private enum Word: Equatable {
    case number(Int), receipt, endOfMonth, nextMonth
  }

  /// The words that matter, in order; nil where one is unknown.
  private static func words(of key: String) -> [Word]? {
    var rest = key[...]
    var words: [Word] = []
    while !rest.isEmpty {
      if rest.first == " " {
        rest.removeFirst()
      } else if let digit = rest.utf8.first, (0x30...0x39).contains(digit) {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Digits.number(digits.utf8) else { return nil }
        words.append(.number(number))
        rest = rest.dropFirst(digits.count)
      } else if let (phrase, word) = phrases.first(where: { begins(rest, with: $0.0) }) {
        if let word, word != words.last { words.append(word) }
        rest = rest.dropFirst(phrase.count)
      } else {
        return nil
      }
    }
    return words
  }

  /// Whether the text begins with the whole words of a phrase.
  private static func begins(_ text: Substring, with phrase: String) -> Bool {
    guard text.utf8.starts(with: phrase.utf8) else { return false }
    guard let next = text.utf8.dropFirst(phrase.utf8.count).first else { return true }
    return next == 0x20 || (0x30...0x39).contains(next)
  }

  // Longer phrases stand before those that they begin with.
  private static let phrases: [(String, Word?)] = [
    ("fin de mois", .endOfMonth), ("fin du mois", .endOfMonth), ("fdm", .endOfMonth), ("end of month", .endOfMonth),
    ("end of the month", .endOfMonth), ("eom", .endOfMonth),
    ("du mois suivant", .nextMonth), ("du mois prochain", .nextMonth), ("of next month", .nextMonth),
    ("of the next month", .nextMonth), ("of the following month", .nextMonth), ("of following month", .nextMonth),
    ("a reception de la facture", .receipt), ("a reception de facture", .receipt), ("a reception", .receipt),
    ("reception de facture", .receipt), ("reception", .receipt), ("upon receipt", .receipt), ("on receipt", .receipt),
    ("receipt", .receipt), ("comptant", .receipt), ("immediat", .receipt), ("immediately", .receipt),
    ("immediate", .receipt), ("cash", .receipt),
    ("jours", nil), ("jour", nil), ("jrs", nil), ("j", nil), ("days", nil), ("day", nil), ("d", nil),
    ("nets", nil), ("net", nil), ("n", nil), ("paiement", nil), ("payment", nil), ("payable", nil), ("due", nil),
    ("sous", nil), ("within", nil), ("a compter de la", nil), ("apres", nil), ("after", nil), ("from", nil),
    ("date de facturation", nil), ("date de facture", nil), ("date d emission", nil), ("date of invoice", nil),
    ("invoice date", nil), ("invoice", nil), ("facture", nil), ("calendaires", nil), ("calendar", nil),
    ("le", nil), ("la", nil), ("de", nil), ("du", nil), ("a", nil), ("the", nil), ("on", nil), ("of", nil), ("in", nil),
    ("by", nil), ("th", nil), ("st", nil), ("nd", nil), ("rd", nil), ("plus", nil), ("date", nil),
  ]
}
