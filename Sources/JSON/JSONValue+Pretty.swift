extension JSONValue {
  /// The value for people to read: two spaces a level, a line each, no line feed at the end.
  package var pretty: String {
    var text = ""
    write(into: &text, indentation: "\n")
    return text
  }

  private func write(into text: inout String, indentation: String) {
    switch self {
    case .array(let elements) where !elements.isEmpty:
      text += "["
      for (index, element) in elements.enumerated() {
        text += (index == 0 ? "" : ",") + indentation + "  "
        element.write(into: &text, indentation: indentation + "  ")
      }
      text += indentation + "]"
    case .object(let object) where !object.isEmpty:
      text += "{"
      for (index, member) in object.members.enumerated() {
        text += (index == 0 ? "" : ",") + indentation + "  " + JSONValue.string(member.key).compact + ": "
        member.value.write(into: &text, indentation: indentation + "  ")
      }
      text += indentation + "}"
    default: text += compact
    }
  }

  /// The value as it goes over the wire.
  package var compact: String {
    let writer = JSONWriter(capacity: 64)
    writer.value(self)
    return writer.string
  }
}

extension JSONValue: CustomStringConvertible {
  package var description: String { compact }
}
