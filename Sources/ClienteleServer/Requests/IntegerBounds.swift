internal import Directory

/// Checks of numbers that have a range.
enum IntegerBounds {
  static func issues(_ value: Int?, in range: ClosedRange<Int>, at pointer: String) -> [Issue] {
    guard let value, !range.contains(value) else { return [] }
    let limit = value < range.lowerBound ? range.lowerBound : range.upperBound
    return [
      Issue(
        .outOfRange, at: pointer, value: String(value), limit: limit,
        suggestion: "\(range.lowerBound)–\(range.upperBound)")
    ]
  }
}
