internal import Directory

/// The words of a search, folded as the searched text is.
struct SearchWords: Equatable {
  /// Words of three scalars and more: found through the trigram index.
  private(set) var long: [String] = []
  /// Words of one and two.
  private(set) var short: [String] = []

  /// A search looks at this many words; what comes after them is not asked for.
  private static let most = 16

  init(_ text: String) {
    // Control characters are in no searched text, and a NUL would end what FTS5 reads.
    let parts = Text.folded(text).unicodeScalars.split { $0.value <= 0x20 || $0.properties.isWhitespace }.map(
      String.init)
    whole = parts.joined(separator: " ")
    for word in Self.joiningTelephones(parts) {
      guard long.count + short.count < Self.most else { return }
      guard !long.contains(word), !short.contains(word) else { continue }
      if word.unicodeScalars.count < 3 { short.append(word) } else { long.append(word) }
    }
  }

  /// The same words, where those that are a telephone number together are its digits.
  ///
  /// Searched texts have the digits with the country's and without a trunk prefix: `+33 (0)1 23…`, `0033 1 23…` and
  /// `01 23…` all are in them as `33123…` or a part of that.
  private static func joiningTelephones(_ parts: [String]) -> [String] {
    var words: [String] = []
    var run: [String] = []
    func end() {
      words += telephone(run).map { [$0] } ?? run
      run = []
    }
    for part in parts {
      if part.unicodeScalars.allSatisfy(isTelephone) {
        run.append(part)
      } else {
        end()
        words.append(part)
      }
    }
    end()
    return words
  }

  /// The digits of words that may be a telephone number: nine and more, and grouped, or with a prefix.
  private static func telephone(_ run: [String]) -> String? {
    let text = run.joined().replacing("(0)", with: "")
    var digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }[...]
    guard telephoneLengths.contains(digits.count) else { return nil }
    let prefixed = text.unicodeScalars.first == "+" || digits.first == "0"
    guard prefixed || run.count > 1 || digits.count < text.unicodeScalars.count else { return nil }
    for _ in 0..<2 where digits.first == "0" { digits.removeFirst() }
    return String(String.UnicodeScalarView(digits))
  }

  private static let telephoneLengths = 9...17

  private static func isTelephone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "+", "(", ")", ".", "-", "/": true
    default: false
    }
  }

  /// What was asked for, folded, with one space between the words.
  let whole: String

  var all: [String] { long + short }
  var isEmpty: Bool { long.isEmpty && short.isEmpty }

  /// What FTS5 is asked for the long words: trigrams of each word.
  ///
  /// That they stand next to each other is not asked here; the hit's text is compared with the word. So a few are enough,
  /// and the rarest are the best.
  ///
  /// - Parameter frequency: About how many texts a trigram is in.
  func match(_ frequency: (String) throws -> Int) rethrows -> String {
    var terms: [String] = []
    for word in long {
      let trigrams = try Self.trigrams(of: word).map { (try frequency($0), $0) }.sorted { $0.0 < $1.0 }
      for (_, trigram) in trigrams.prefix(Self.mostTrigrams) where !terms.contains(trigram) { terms.append(trigram) }
    }
    return terms.map { Self.quoted($0) }.joined(separator: " AND ")
  }

  private static let mostTrigrams = 3

  /// What FTS5 is asked for a text of several words; nil where it is too short.
  static func match(allOf text: String) -> String? {
    guard text.unicodeScalars.count >= 3 else { return nil }
    return trigrams(of: text).map { quoted($0) }.joined(separator: " AND ")
  }

  /// What FTS5 is asked for one of these trigrams.
  static func match(anyOf trigrams: [String]) -> String {
    trigrams.map { quoted($0) }.joined(separator: " OR ")
  }

  /// An FTS5 string: what is in it has no meaning as a query.
  static func quoted(_ term: String) -> String {
    "\"" + term.replacing("\"", with: "\"\"") + "\""
  }

  /// All trigrams of a word, overlapping, at most 24: the more there are, the fewer texts are read in vain.
  private static func trigrams(of word: String) -> [String] {
    let scalars = Array(word.unicodeScalars)
    return (0..<min(24, scalars.count - 2)).map { start in
      var trigram = String.UnicodeScalarView()
      trigram.append(contentsOf: scalars[start..<(start + 3)])
      return String(trigram)
    }
  }
}
