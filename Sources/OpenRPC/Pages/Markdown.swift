/// Parts of pages in GitHub's Markdown.
enum Markdown {
  /// A table; columns in which no row has anything are left out.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    let columns = header.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = line(columns.map { _ in "---" })
    let lines = rows.map { row in line(columns.map { cell(row[$0]) }) }
    return ([line(columns.map { header[$0] }), rule] + lines).joined(separator: "\n")
  }

  /// A text as it may stand in a table.
  private static func cell(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|": result += "\\|"
      case "\n": if !result.hasSuffix("<br>") { result += "<br>" }
      default: result.append(character)
      }
    }
    return result
  }

  static func code(_ text: String) -> String { "`" + text + "`" }

  static func block(_ text: String, language: String) -> String { "```\(language)\n\(text)\n```" }

  static func link(_ text: String, to page: String, at heading: String? = nil) -> String {
    "[\(text)](\(page)\(heading.map { "#" + anchor($0) } ?? ""))"
  }

  /// What GitHub calls a heading in an address.
  static func anchor(_ heading: String) -> String {
    var result = ""
    for character in heading.lowercased() {
      if character == " " {
        result.append("-")
      } else if character.isLetter || character.isNumber || character == "-" || character == "_" {
        result.append(character)
      }
    }
    return result
  }

  /// `a`, `b` and `c`, or with another word before the last.
  static func list(_ texts: [String], _ conjunction: String = "and") -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
