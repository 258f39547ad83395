internal import JSON

/// What a field is compared with.
package enum FilterValue: Sendable, Hashable {
  /// Of a field that travels as a string.
  case text(String)
  /// Of a field that counts, such as `revision`.
  case integer(Int64)
  /// Of a field that is true or false.
  case boolean(Bool)
}

extension FilterValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    switch decoder.jsonKind {
    case .bool: self = .boolean(try container.decode(Bool.self))
    case .number: self = .integer(try container.decode(Int64.self))
    case .string, .null, .object, .array: self = .text(try container.decode(String.self))
    case nil: self = try Self.tryingEachForm(container)
    }
  }

  /// For another coder's decoder, which does not say what there is, but throws where something else is.
  private static func tryingEachForm(_ container: any SingleValueDecodingContainer) throws -> FilterValue {
    if let text = try? container.decode(String.self) { return .text(text) }
    if let boolean = try? container.decode(Bool.self) { return .boolean(boolean) }
    return .integer(try container.decode(Int64.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let integer): try container.encode(integer)
    case .boolean(let boolean): try container.encode(boolean)
    }
  }
}
