/// The name that was probably meant by one that there is not.
package enum NearMiss {
  private static let longestName = 128

  /// The name that is nearest, the first of several; nil where none is near enough.
  ///
  /// The same words are nearest, whatever their case, what stands between them, and whether one or many are meant
  /// (`client.create` is `client/create`, `first_names` is `firstName`); then the same words in another order; then what
  /// differs by a few letters.
  package static func closest(to name: String, among names: [String], within limit: Int = 2) -> String? {
    guard name.utf8.count <= longestName else { return nil }
    let meant = words(of: name)
    guard !meant.isEmpty else { return nil }
    if let same = names.first(where: { words(of: $0) == meant }) { return same }
    if let same = names.first(where: { words(of: $0).sorted() == meant.sorted() }) { return same }
    let letters = Array(meant.joined().utf8)
    var best: String?
    var least = limit + 1
    for candidate in names {
      let others = Array(words(of: candidate).joined().utf8)
      // A name of one or two letters is near to every other one.
      let allowed = min(least - 1, max(others.count, letters.count) / 2)
      if let distance = distance(letters, others, within: allowed) {
        best = candidate
        least = distance
      }
    }
    return best
  }

  /// The words of a name in lower case and in the singular: `setInvoice_Roles` has `set`, `invoice` and `role`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var followsLower = false
    for scalar in name.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if scalar.properties.isUppercase, followsLower {
          words.append(word)
          word = ""
        }
        word += scalar.properties.lowercaseMapping
        followsLower = !scalar.properties.isUppercase
      } else {
        words.append(word)
        word = ""
        followsLower = false
      }
    }
    words.append(word)
    return words.filter { !$0.isEmpty }.map(singular)
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("sses") || word.hasSuffix("xes") || word.hasSuffix("ches") { return String(word.dropLast(2)) }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 2 { return String(word.dropLast()) }
    return word
  }

  /// How many bytes have to be put in, left out, changed, or swapped with their neighbour.
  package static func distance(_ one: [UInt8], _ other: [UInt8], within limit: Int) -> Int? {
    guard limit >= 0, abs(one.count - other.count) <= limit else { return nil }
    var beforeLast = Array(repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for row in 0..<one.count {
      var current = Array(repeating: row + 1, count: other.count + 1)
      for column in 0..<other.count {
        let change = last[column] + (one[row] == other[column] ? 0 : 1)
        current[column + 1] = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
