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
    let words = Text.folded(text).unicodeScalars.split { $0.value <= 0x20 || $0.properties.isWhitespace }
    for word in words {
      let word = String(word)
      guard long.count + short.count < Self.most else { return }
      guard !long.contains(word), !short.contains(word) else { continue }
      if word.unicodeScalars.count < 3 { short.append(word) } else { long.append(word) }
    }
  }

  var all: [String] { long + short }
  var isEmpty: Bool { long.isEmpty && short.isEmpty }

  /// What FTS5 is asked for the long words: trigrams that cover each word.
  ///
  /// That they stand next to each other is not asked here; the hit's text is compared with the word.
  var match: String {
    var terms: [String] = []
    for word in long {
      for trigram in Self.trigrams(of: word) where !terms.contains(trigram) { terms.append(trigram) }
    }
    return terms.map { Self.quoted($0) }.joined(separator: " AND ")
  }

  /// What FTS5 is asked for one of these trigrams.
  static func match(anyOf trigrams: [String]) -> String {
    trigrams.map { quoted($0) }.joined(separator: " OR ")
  }

  /// An FTS5 string: what is in it has no meaning as a query.
  private static func quoted(_ term: String) -> String {
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
