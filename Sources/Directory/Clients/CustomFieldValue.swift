internal import JSON

/// The value of a custom field, in the form that it has on the wire.
package enum CustomFieldValue: Sendable, Equatable {
  /// Text, a decimal, a date, a choice: all that travels as a string.
  case text(String)
  case integer(Int64)
  case boolean(Bool)
  /// The keys that were chosen, in order.
  case choices([String])
}

extension CustomFieldValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    switch decoder.jsonKind {
    case .bool: self = .boolean(try container.decode(Bool.self))
    case .number: self = .integer(try container.decode(Int64.self))
    case .array: self = .choices(try container.decode([String].self))
    case .string, .null, .object: self = .text(try container.decode(String.self))
    case nil: self = try Self.tryingEachForm(container)
    }
  }

  /// For another coder's decoder, which does not say what there is, but throws where something else is.
  private static func tryingEachForm(_ container: any SingleValueDecodingContainer) throws -> CustomFieldValue {
    if let text = try? container.decode(String.self) { return .text(text) }
    if let boolean = try? container.decode(Bool.self) { return .boolean(boolean) }
    if let integer = try? container.decode(Int64.self) { return .integer(integer) }
    return .choices(try container.decode([String].self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let integer): try container.encode(integer)
    case .boolean(let boolean): try container.encode(boolean)
    case .choices(let keys): try container.encode(keys)
    }
  }
}
