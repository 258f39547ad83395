internal import JSON

/// Values of types and of their members out of recorded messages: the first that was met counts.
struct ExampleValues {
  let definitions: [TypeName: TypeShape]
  private var values: [Place: JSONValue] = [:]

  /// A type, or a member of it.
  private struct Place: Hashable {
    var type: TypeName
    var member: String?
  }

  /// In bytes of JSON; what is longer shows nothing more.
  private static let longest = 80

  init(definitions: [TypeName: TypeShape]) {
    self.definitions = definitions
  }

  /// A value of a type that is no object.
  func value(of type: TypeName) -> JSONValue? { values[Place(type: type)] }

  /// A value of a member that is described where it stands; for a draft, also one of its record.
  func value(of member: String, in type: TypeName) -> JSONValue? { values[Place(type: type.described, member: member)] }

  /// Takes what there is to take from a value.
  mutating func note(_ value: JSONValue, as shape: TypeShape, of type: TypeName, member: String? = nil) {
    switch (shape, value) {
    case (.reference(let name), _):
      if let shape = definitions[name] { note(value, as: shape, of: name) }
    case (.object(let members), .object(let object)):
      for part in members {
        if let value = object[part.key] { note(value, as: part.shape, of: type, member: part.key) }
      }
    case (.array(let element), .array(let elements)) where !element.references.isEmpty:
      for value in elements { note(value, as: element, of: type) }
    case (.dictionary(let element), .object(let object)) where !element.references.isEmpty:
      for member in object.members { note(member.value, as: element, of: type) }
    case (.either(let shapes), _):
      if !value.isNull, let shape = shapes.first { note(value, as: shape, of: type, member: member) }
    case (.any, _), (.boolean, _), (.choice, _), (.null, _): break
    default: keep(value, at: Place(type: type.described, member: member))
    }
  }

  private mutating func keep(_ value: JSONValue, at place: Place) {
    let isEmpty = value.array?.isEmpty == true || value.object?.isEmpty == true || value.string == ""
    guard values[place] == nil, !isEmpty, value.compact.utf8.count <= Self.longest else { return }
    values[place] = value
  }
}
