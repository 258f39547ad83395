internal import Directory
internal import JSON

/// The token under which a caller wants to hear how far long work is.
enum WorkDoneToken {
  /// In bytes: as long as an id at most.
  private static let limit = 256

  /// A token goes back as it came, however many digits it has.
  static func issue(of token: JSONValue) -> Issue? {
    let text: String
    switch token {
    case .string(let string): text = string
    case .number(let number) where number.isWrittenAsInteger: text = number.text
    default: return Issue(.invalidChoice, at: "/workDoneToken", value: token.compact, suggestion: "string | integer")
    }
    guard text.utf8.count > limit else { return nil }
    return Issue(.tooLong, at: "/workDoneToken", value: text, limit: limit)
  }
}
