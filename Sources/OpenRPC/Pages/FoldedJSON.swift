internal import JSON

extension JSONValue {
  /// The value for people to read: what fits a line stands on one.
  func folded(width: Int = 110, indentation: String = "", lead: Int = 0) -> String {
    let line = spaced
    if indentation.count + lead + line.count <= width { return line }
    let inner = indentation + "  "
    switch self {
    case .array(let elements) where !elements.isEmpty:
      let lines = elements.map { inner + $0.folded(width: width, indentation: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indentation + "]"
    case .object(let object) where !object.isEmpty:
      let lines = object.members.map { member in
        let key = JSONValue.string(member.key).compact + ": "
        return inner + key + member.value.folded(width: width, indentation: inner, lead: key.count)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indentation + "}"
    default: return line
    }
  }

  /// On one line, with spaces behind commas and colons.
  private var spaced: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.spaced).joined(separator: ", ") + "]"
    case .object(let object):
      "{" + object.members.map { JSONValue.string($0.key).compact + ": " + $0.value.spaced }.joined(separator: ", ")
        + "}"
    default: compact
    }
  }
}
