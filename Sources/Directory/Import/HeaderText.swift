/// How the texts of header cells are compared.
enum HeaderText {
  /// Without case, accents, punctuation and spaces: `N° de TVA *` is `ndetva`.
  static func condensed(_ text: String) -> String {
    var condensed = ""
    for scalar in Text.folded(text).unicodeScalars where isWordScalar(scalar) {
      condensed.unicodeScalars.append(scalar)
    }
    return condensed.isEmpty ? text : condensed
  }

  /// The words, folded; a capital behind a small letter begins one, and so do the last capital before small ones and the first digit of a number.
  static func words(_ text: String) -> [String] {
    var spaced = ""
    var last: Unicode.Scalar?
    let scalars = Array(text.unicodeScalars.prefix(200))
    for (index, scalar) in scalars.enumerated() {
      let next = scalars.indices.contains(index + 1) ? scalars[index + 1] : nil
      if let last, startsWord(scalar, after: last, before: next) { spaced.append(" ") }
      if scalar == "#" {
        spaced.append(" no ")
      } else {
        spaced.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return Text.folded(spaced).unicodeScalars.split { !isWordScalar($0) }.map { String(Substring($0)) }
  }

  /// What is looked up: the words without the small ones that change nothing, in one.
  static func key(_ words: [String]) -> String {
    let telling = words.filter { !smallWords.contains($0) }
    return (telling.isEmpty ? words : telling).joined()
  }

  static func key(_ text: String) -> String {
    key(words(text))
  }

  /// How many letters of a word were mistyped: one, or two where it has eight or more. Nil for more, and for a word so
  /// short that every other one is near it.
  static func slip(_ text: String, _ word: String) -> Int? {
    slip(Array(condensed(text).utf8), Array(condensed(word).utf8))
  }

  static func slip(_ text: [UInt8], _ word: [UInt8]) -> Int? {
    text.count < 5 ? nil : distance(text, word, limit: text.count < 8 ? 1 : 2)
  }

  /// How many letters must change or change places, at most `limit`; nil for more.
  static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit, right.count <= 64, left.count <= 64 else { return nil }
    var twoAbove = Array(0...right.count)
    var above = twoAbove
    var row = above
    for (index, letter) in left.enumerated() {
      row[0] = index + 1
      for column in right.indices {
        let change = above[column] + (right[column] == letter ? 0 : 1)
        var best = min(change, above[column + 1] + 1, row[column] + 1)
        if index > 0, column > 0, right[column - 1] == letter, right[column] == left[index - 1] {
          best = min(best, twoAbove[column - 1] + 1)
        }
        row[column + 1] = best
      }
      (twoAbove, above, row) = (above, row, twoAbove)
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }

  private static let smallWords: Set<String> = [
    "de", "du", "des", "d", "la", "le", "les", "l", "the", "of", "to", "s", "a", "au", "aux", "for", "pour", "et",
    "and",
  ]

  private static func startsWord(
    _ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> Bool {
    if (0x41...0x5A).contains(scalar.value) {
      // "SAAddress" has two words.
      let isCapitalOrDigit = (0x41...0x5A).contains(last.value) || (0x30...0x39).contains(last.value)
      let endsCapitals = isCapitalOrDigit && next.map { (0x61...0x7A).contains($0.value) } == true
      return endsCapitals || (0x61...0x7A).contains(last.value)
    }
    let isDigit = (0x30...0x39).contains(scalar.value)
    return isDigit && last.properties.isAlphabetic
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
        || (0x41...0x5A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
