// Stand-ins so that the other targets compile; each moves to a file of its own.

/// An e-mail address: an addr-spec of RFC 5321, internationalized as in RFC 6531.
package struct EmailAddress: TextValue {
  package let rawValue: String

  /// Takes a value that was checked before, such as one from the store.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(checking text: String) throws(Issue) {
    rawValue = text
  }
}

/// An http or https URL.
package struct WebAddress: TextValue {
  package let rawValue: String

  /// Takes a value that was checked before, such as one from the store.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(checking text: String) throws(Issue) {
    rawValue = text
  }
}

/// A country: ISO 3166-1 alpha-2.
package struct CountryCode: TextValue {
  package let rawValue: String

  /// Takes a value that was checked before, such as one from the store.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(checking text: String) throws(Issue) {
    rawValue = text
  }
}

/// A currency: ISO 4217.
package struct CurrencyCode: TextValue {
  package let rawValue: String

  /// Takes a value that was checked before, such as one from the store.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(checking text: String) throws(Issue) {
    rawValue = text
  }
}

/// A language: BCP 47.
package struct LanguageTag: TextValue {
  package let rawValue: String

  /// Takes a value that was checked before, such as one from the store.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(checking text: String) throws(Issue) {
    rawValue = text
  }
}

/// A time zone: an IANA zone name.
package struct TimeZoneName: TextValue {
  package let rawValue: String

  /// Takes a value that was checked before, such as one from the store.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(checking text: String) throws(Issue) {
    rawValue = text
  }
}

/// An exact decimal, such as `125.50`.
package struct DecimalNumber: TextValue {
  package let rawValue: String

  /// Takes a value that was checked before, such as one from the store.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(checking text: String) throws(Issue) {
    rawValue = text
  }
}

extension TextValue {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(rawValue: text) else { throw Issue(.invalidChoice, value: text) }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

extension PaymentTerms: Codable {
  package init(from decoder: any Decoder) throws {
    self = .onReceipt
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("x")
  }
}

extension CustomFieldValue: Codable {
  package init(from decoder: any Decoder) throws {
    self = .boolean(true)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("x")
  }
}
