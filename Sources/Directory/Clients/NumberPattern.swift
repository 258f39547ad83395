/// What client numbers are made from: text with one run of zeros in braces, such as `CLI-{0000}`.
///
/// The run says how wide the number is at least: past 9999 it grows. At most 50 scalars, 15 of them zeros.
package struct NumberPattern: Sendable, Equatable {
  private let prefix: String
  private let width: Int
  private let suffix: String

  /// - Throws: `invalidChoice`, `tooLong` or `invalidCharacter`.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: Client.numberLimit)
    guard let open = clean.firstIndex(of: "{"), let close = clean.firstIndex(of: "}"), open < close,
      clean.lastIndex(of: "{") == open, clean.lastIndex(of: "}") == close
    else { throw Issue(.invalidChoice, value: clean, suggestion: "CLI-{0000}") }
    let zeros = clean[clean.index(after: open)..<close]
    guard (1...15).contains(zeros.utf8.count), zeros.utf8.allSatisfy({ $0 == 0x30 }) else {
      throw Issue(.invalidChoice, value: clean, suggestion: "CLI-{0000}")
    }
    prefix = String(clean[..<open])
    width = zeros.utf8.count
    suffix = String(clean[clean.index(after: close)...])
  }

  /// The number in a sequence that begins at 1.
  package func number(_ sequence: Int) -> String {
    let digits = String(max(0, sequence))
    return prefix + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits + suffix
  }

  /// Where a number stands in the sequence; nil where it is not of this pattern.
  package func sequence(_ number: String) -> Int? {
    guard number.utf8.count > prefix.utf8.count + suffix.utf8.count, number.hasPrefix(prefix),
      number.hasSuffix(suffix)
    else { return nil }
    let digits = number.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    // Wider than the run only without leading zeros, so that each number has one place.
    guard digits.count == width || (digits.count > width && digits.first != 0x30) else { return nil }
    return Digits.number(digits)
  }
}
