/// The apostrophe that keeps readers from taking a text for something else: spreadsheet programs for a formula, the import
/// for an error or a number that has lost its digits.
package enum TextMark {
  /// Puts `'` before a text that needs it.
  package static func marked(_ text: String) -> String { isNeeded(text) ? "'" + text : text }

  /// Takes off exactly the mark that `marked` put on.
  package static func unmarked(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isNeeded(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether a text, after spaces and marks, begins with `= + - @`, their full-width forms, tab or CR, or looks like
  /// `#REF!`, `###` or `3.31E+10`.
  package static func isNeeded(_ text: String) -> Bool {
    // A text that has marks already gets another one, so that taking one off always gives the text back.
    let rest = text.unicodeScalars.drop { $0 == "'" }.drop { $0 == " " || $0 == "\u{A0}" }
    switch rest.first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return true
    case "#": return isError(rest)
    case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return isScientific(rest)
    default: return false
    }
  }

  private static func isError(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let last = text.last, text.count > 2 else { return false }
    return ["!", "?", "#", "A"].contains(last)
      && text.allSatisfy { ("A"..."Z").contains($0) || ["#", "/", "!", "?", "0"].contains($0) }
  }

  private static func isScientific(_ text: Substring.UnicodeScalarView) -> Bool {
    text.contains("E") && text.contains("+")
      && text.allSatisfy { ("0"..."9").contains($0) || [".", ",", "E", "+"].contains($0) }
  }
}
