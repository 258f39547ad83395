internal import JSON

/// What a value is made of, without what it says: names of members, and kinds of values.
enum ValueShape {
  private static let mostElements = 10
  private static let mostMembers = 50

  /// Recursion is as deep as the value, which a parsed one's limit bounds.
  static func of(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null: .string("null")
    case .bool: .string("boolean")
    case .number: .string("number")
    case .string: .string("string")
    case .array(let elements):
      .array(
        elements.prefix(mostElements).map(of)
          + (elements.count > mostElements ? [.string("… \(elements.count) in all")] : []))
    case .object(let object): .object(of(object))
    }
  }

  private static func of(_ object: JSONObject) -> JSONObject {
    var shape = JSONObject()
    for member in object.members.prefix(mostMembers) { shape[member.key] = of(member.value) }
    if object.count > mostMembers { shape["…"] = .string("\(object.count) in all") }
    return shape
  }
}
