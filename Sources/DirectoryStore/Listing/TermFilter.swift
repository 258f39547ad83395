internal import Directory

/// A field among the terms of a row, and how the index of the terms finds the rows that pass a test.
struct TermFilter {
  let code: String
  let isList: Bool

  /// Behind every value.
  private static let last = "\u{10FFFF}"

  /// The one value of a row, in SQL.
  var value: String {
    let start = "instr(filter_terms, char(10) || '\(code)') + 3"
    let rest = "substr(filter_terms, \(start))"
    return "substr(filter_terms, \(start), instr(\(rest), char(10)) - 1)"
  }

  /// What the index is asked.
  enum Question {
    /// An FTS5 query for whole lines.
    case lines(String)
    /// The lines from one on to another, in the order of their bytes.
    case range(from: String, to: String)
  }

  /// What finds at least all rows that pass; nil where the index does not tell.
  func source(_ test: ClientFilter.Test) -> Question? {
    switch test {
    case .exists: range(code, code + Self.last)
    case .startsWith(let text): range(code + text, code + text + Self.last)
    case .isIn(let keys): .lines(keys.map { SearchWords.quoted(code + $0.text) }.joined(separator: " OR "))
    case .compares(.lt, let key): range(code, code + key.text)
    case .compares(.le, let key): range(code, code + key.text + "\u{1}")
    case .compares(.gt, let key), .compares(.ge, let key): range(code + key.text, code + Self.last)
    case .contains: nil
    }
  }

  /// Letters of ASCII are small in the index.
  private func range(_ lower: String, _ upper: String) -> Question {
    .range(from: Self.small(lower), to: Self.small(upper))
  }

  private static func small(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value) + 32) : $0 }))
  }
}
