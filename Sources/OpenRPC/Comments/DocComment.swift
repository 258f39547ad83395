/// The text of the `///` lines above a declaration.
package struct DocComment: Equatable, Sendable {
  /// Paragraphs with a blank line between them; lines of a list stand on their own.
  package let text: String

  package init(lines: [String]) {
    var paragraphs: [String] = []
    var isContinued = false
    for line in lines.map({ $0.trimmingSpaces }) {
      // What is said of parameters, results and errors of functions is for readers of the code.
      if Self.callouts.contains(where: { line.hasPrefix($0) }) { break }
      if line.isEmpty {
        isContinued = false
      } else if isContinued, !line.hasPrefix("- "), let last = paragraphs.popLast() {
        paragraphs.append(last + " " + line)
      } else if isContinued, let last = paragraphs.popLast() {
        paragraphs.append(last + "\n" + line)
      } else {
        paragraphs.append(line)
        isContinued = true
      }
    }
    text = paragraphs.joined(separator: "\n\n")
  }

  private static let callouts = ["- Parameter", "- Throws:", "- Returns:", "- Note:", "- Important:"]

  /// The first sentence.
  package var summary: String {
    let characters = text.utf8
    var previous: UInt8 = 0
    for index in characters.indices {
      let isSpace = characters[index] == UInt8(ascii: " ") || characters[index] == UInt8(ascii: "\n")
      if isSpace, previous == UInt8(ascii: ".") { return String(text[..<index]) }
      if characters[index] == UInt8(ascii: "\n") { return String(text[..<index]) }
      previous = characters[index]
    }
    return text
  }

  /// What follows the first sentence; empty if nothing does.
  package var details: String {
    String(text.dropFirst(summary.count)).trimmingSpaces
  }
}

extension StringProtocol {
  /// Without white space at the ends.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
