internal import JSON

/// The value of a custom field, in the form that it has on the wire.
package enum CustomFieldValue: Sendable, Equatable {
  /// Text, a decimal, a date, a choice: all that travels as a string.
  case text(String)
  case integer(Int64)
  case boolean(Bool)
  /// The keys that were chosen, in order.
  case choices([String])
  /// Money or a telephone number.
  case parts(Parts)

  /// The members of a value that has several: `amount` and `currency` of money; `raw`, `e164` and `extension` of a
  /// telephone number.
  package struct Parts: Codable, Sendable, Equatable {
    /// An exact decimal.
    package var amount: String?
    /// ISO 4217.
    package var currency: String?
    /// A telephone number as it was typed.
    package var raw: String?
    /// ITU-T E.164, where the country makes it certain.
    package var e164: String?
    /// The number inside the house: digits, `*` and `#`.
    package var `extension`: String?

    package init(amount: String, currency: String) {
      self.amount = amount
      self.currency = currency
    }

    init(_ phone: PhoneNumber) {
      raw = phone.raw
      e164 = phone.e164
      `extension` = phone.extension
    }

    var phone: PhoneNumber.Draft {
      var draft = PhoneNumber.Draft(raw: raw)
      draft.e164 = e164
      draft.extension = `extension`
      return draft
    }
  }

  /// The value as a short text, for a message.
  package var shown: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .boolean(let boolean): String(boolean)
    case .choices(let keys): keys.joined(separator: ", ")
    case .parts(let parts):
      [parts.amount, parts.currency, parts.raw ?? parts.e164].compactMap(\.self).joined(separator: " ")
    }
  }
}

extension CustomFieldValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    switch decoder.jsonKind {
    case .bool: self = .boolean(try container.decode(Bool.self))
    case .number: self = .integer(try container.decode(Int64.self))
    case .array: self = .choices(try container.decode([String].self))
    case .object: self = .parts(try container.decode(Parts.self))
    case .string, .null: self = .text(try container.decode(String.self))
    case nil: self = try Self.tryingEachForm(container)
    }
  }

  /// For another coder's decoder, which does not say what there is, but throws where something else is.
  private static func tryingEachForm(_ container: any SingleValueDecodingContainer) throws -> CustomFieldValue {
    if let text = try? container.decode(String.self) { return .text(text) }
    if let boolean = try? container.decode(Bool.self) { return .boolean(boolean) }
    if let integer = try? container.decode(Int64.self) { return .integer(integer) }
    if let keys = try? container.decode([String].self) { return .choices(keys) }
    return .parts(try container.decode(Parts.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let integer): try container.encode(integer)
    case .boolean(let boolean): try container.encode(boolean)
    case .choices(let keys): try container.encode(keys)
    case .parts(let parts): try container.encode(parts)
    }
  }
}
