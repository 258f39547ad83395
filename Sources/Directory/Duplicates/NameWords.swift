internal import JSON

/// The words of a name, as `Text.nameWords` has them, for telling names apart that are near.
struct NameWords {
  let all: [Substring]

  /// - Parameter name: The words, joined by spaces.
  init(_ name: String) {
    all = name.split(separator: " ")
  }

  /// Whether the other name has the same words but for one, and that one is misspelt in one of them.
  func isMisspelling(of other: NameWords) -> Bool {
    guard all.count == other.all.count else { return false }
    var rest = other.all
    let own = all.filter { word in
      guard let place = rest.firstIndex(of: word) else { return true }
      rest.remove(at: place)
      return false
    }
    return own.count == 1 && Self.isMisspelling(own[0], of: rest[0])
  }

  /// Whether two words differ by a slip of the pen: a letter, or two of ten and more, put in, left out, changed, or
  /// swapped with its neighbour.
  ///
  /// Short words are others when they differ by a letter (`Port` and `Pont`), and so are numbers. One of the ends is the
  /// same: by that the two are found.
  static func isMisspelling(_ word: Substring, of other: Substring) -> Bool {
    let letters = (Array(word.utf8), Array(other.utf8))
    let shorter = min(letters.0.count, letters.1.count)
    guard shorter >= 6, !word.contains(where: \.isNumber), !other.contains(where: \.isNumber),
      word.prefix(endLength) == other.prefix(endLength) || word.suffix(endLength) == other.suffix(endLength)
    else { return false }
    return NearMiss.distance(letters.0, letters.1, within: shorter >= 10 ? 2 : 1) != nil
  }

  /// Whether the other name has all of its words and more, one of four letters at least among them.
  func isPart(of other: NameWords) -> Bool {
    let (words, more) = (Set(all), Set(other.all))
    return words.isStrictSubset(of: more) && words.contains { $0.count >= 4 }
  }

  private static let endLength = 3

  /// What near names have at least one in common: how their two longest words begin, and how the only one ends.
  var ends: [String] {
    let longest = all.sorted { ($1.count, $0) < ($0.count, $1) }.prefix(2)
    let beginnings = longest.map { String($0.prefix(Self.endLength)) }
    guard all.count == 1 else { return beginnings }
    return beginnings + longest.map { "\u{0}" + $0.suffix(Self.endLength) }
  }
}
