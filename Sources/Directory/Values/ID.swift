/// A kind of record that has identifiers of its own.
package protocol IdentifiedRecord {
  /// What its identifiers begin with, before the underscore.
  static var identifierPrefix: String { get }
}

/// An opaque identifier: generated, time-ordered, never reused.
///
/// A UUIDv7 (RFC 9562) as 32 hexadecimal digits behind the prefix of its record's kind: `cli_019…`.
package struct ID<Record: IdentifiedRecord>: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension ID: CustomStringConvertible {
  package var description: String { rawValue }
}
