/// What invoice numbers are made from: text with the year as `{yyyy}` and one run of zeros in braces, such as
/// `{yyyy}-{0000}`.
///
/// Each year has a sequence of its own that begins at 1; the year is in the number, so that no two are alike.
package struct InvoiceNumberPattern: Sendable, Equatable {
  private let text: String
  package static let usual = "{yyyy}-{0000}"

  /// - Throws: `invalidChoice`, `tooLong` or `invalidCharacter`.
  package init(checking text: String) throws(Issue) {
    self.text = try Text.clean(text, limit: Client.numberLimit)
    do {
      _ = try pattern(of: 1)
    } catch {
      throw Issue(.invalidChoice, value: self.text, suggestion: Self.usual)
    }
  }

  /// The pattern of one year's numbers.
  ///
  /// - Throws: `invalidChoice`, where the text has not the year once; never for a pattern that was checked.
  package func pattern(of year: Int) throws(Issue) -> NumberPattern {
    let bytes = Array(text.utf8)
    let mark = Array("{yyyy}".utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: mark) }
    guard let start = starts.first, starts.count == 1 else { throw Issue(.invalidChoice, value: text) }
    let digits = String(year)
    let written = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return try NumberPattern(
      checking: String(
        decoding: bytes[..<start] + Array(written.utf8) + bytes[(start + mark.count)...], as: UTF8.self))
  }
}
