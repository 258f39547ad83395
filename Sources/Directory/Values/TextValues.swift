/// A value that travels as a string and is checked when it is made.
package protocol TextValue: RawRepresentable<String>, Hashable, Sendable, Codable, CustomStringConvertible {
  /// Takes a value that was checked before, such as one from the store.
  init(rawValue: String)

  /// - Throws: what is wrong, without a pointer.
  init(checking text: String) throws(Issue)
}

extension TextValue {
  package init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  package var description: String { rawValue }
}
