package import JSON

/// What the JSON of a type is like.
package indirect enum TypeShape: Equatable, Sendable {
  case any
  case null
  case boolean
  case integer(minimum: Int?)
  case number
  case string([SchemaKeyword])
  /// One of a fixed set of strings.
  case choice([String])
  case array(TypeShape)
  /// An object whose keys are data.
  case dictionary(TypeShape)
  case object([Member])
  /// A value of one of several shapes.
  case either([TypeShape])
  /// A type that is described on its own.
  case reference(TypeName)

  /// A member of an object.
  package struct Member: Equatable, Sendable {
    package var key: String
    package var shape: TypeShape
    package var isRequired: Bool

    package init(_ key: String, _ shape: TypeShape, isRequired: Bool) {
      self.key = key
      self.shape = shape
      self.isRequired = isRequired
    }
  }

  /// The same, or null.
  var orNull: TypeShape {
    switch self {
    case .any, .null: self
    case .either(let shapes): shapes.contains(.null) ? self : .either(shapes + [.null])
    default: .either([self, .null])
    }
  }

  /// The types that it refers to, by itself or in its members.
  package var references: [TypeName] {
    switch self {
    case .any, .null, .boolean, .integer, .number, .string, .choice: []
    case .array(let element): element.references
    case .dictionary(let value): value.references
    case .object(let members): members.flatMap(\.shape.references)
    case .either(let shapes): shapes.flatMap(\.references)
    case .reference(let name): [name]
    }
  }
}
