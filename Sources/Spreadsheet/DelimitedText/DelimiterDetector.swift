/// Finds a text's delimiter on its first records.
enum DelimiterDetector {
  private static let records = 20

  /// The delimiter that gives the most records the same number of fields; a comma if none does.
  ///
  /// It stands in the first record, or in more records than not: a line above the header has none.
  static func find(in sample: Span<UInt8>, isWhole: Bool) -> Delimiter {
    var best: (delimiter: Delimiter, alike: Int, count: Int)?
    for delimiter in [Delimiter.comma, .semicolon, .tab, .bar] {
      let counts = counts(of: delimiter.byte, in: sample, isWhole: isWhole)
      guard let typical = typical(counts) else { continue }
      let alike = counts.count { $0 == typical } * 1000 / counts.count
      if let best, (best.alike, best.count) >= (alike, typical) { continue }
      best = (delimiter, alike, typical)
    }
    return best?.delimiter ?? .comma
  }

  /// How often a delimiter stands in a record, as far as the records say that it is one.
  private static func typical(_ counts: [Int]) -> Int? {
    if let first = counts.first, first > 0 { return first }
    let used = counts.filter { $0 > 0 }
    guard used.count * 2 > counts.count else { return nil }
    return used.max { one, other in used.count { $0 == one } < used.count { $0 == other } }
  }

  /// How often the byte stands outside quotes, for each record that is not empty.
  private static func counts(of delimiter: UInt8, in sample: Span<UInt8>, isWhole: Bool) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    var isFieldStart = true
    var isEmpty = true
    for index in sample.indices where counts.count < records {
      let byte = sample[index]
      if byte == UInt8(ascii: "\""), isQuoted || isFieldStart {
        isQuoted.toggle()
        isFieldStart = false
        isEmpty = false
      } else if isQuoted {
        continue
      } else if byte == 0x0A || byte == 0x0D {
        if !isEmpty { counts.append(count) }
        (count, isFieldStart, isEmpty) = (0, true, true)
      } else {
        if byte == delimiter { count += 1 }
        isFieldStart = byte == delimiter
        isEmpty = false
      }
    }
    if !isEmpty, isWhole || counts.isEmpty { counts.append(count) }
    return counts
  }
}
