/// How many bytes have to be put in, left out, changed, or swapped with their neighbour to make one name another.
package enum EditDistance {
  /// The name that is nearest, the first of several; nil where none is near enough.
  package static func closest(to name: String, among names: [String], within limit: Int = 3) -> String? {
    var best: String?
    var least = limit + 1
    for candidate in names {
      // A name of one or two letters is near to every other one.
      let allowed = min(least - 1, max(candidate.utf8.count, name.utf8.count) / 2)
      if let distance = between(Array(name.utf8), Array(candidate.utf8), within: allowed) {
        best = candidate
        least = distance
      }
    }
    return best
  }

  static func between(_ one: [UInt8], _ other: [UInt8], within limit: Int) -> Int? {
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
