/// The mark that keeps spreadsheet programs from taking a field of a delimited text for a formula.
package enum FormulaGuard {
  /// Puts `'` before a text that, after spaces and marks, begins with `= + - @`, their full-width forms, tab or CR.
  package static func marked(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  /// Takes off exactly the mark that `marked` put on.
  package static func unmarked(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isDangerous(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  // A text that has marks already gets another one, so that taking one off always gives the text back.
  private static func isDangerous(_ text: String) -> Bool {
    let first = text.unicodeScalars.drop { $0 == "'" }.drop { $0 == " " || $0 == "\u{A0}" }.first
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }
}
