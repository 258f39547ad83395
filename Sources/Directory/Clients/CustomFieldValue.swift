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
    default: self = .text(try container.decode(String.self))
    }
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
