/// One thing that is wrong with a value, and where.
package struct Issue: Error, Sendable, Equatable {
  /// Where, as a JSON pointer (RFC 6901) from the record's root, such as `/contacts/1/email`.
  package var pointer: String
  package var code: IssueCode
  /// What was given, cut to 80 scalars.
  package var value: String?
  /// The limit that was broken.
  package var limit: Int?
  /// What would be right, in words that do not depend on the language: a value, or a list of values.
  package var suggestion: String?

  package init(
    _ code: IssueCode, at pointer: String = "", value: String? = nil, limit: Int? = nil, suggestion: String? = nil
  ) {
    self.pointer = pointer
    self.code = code
    self.value = value.map(Self.cut)
    self.limit = limit
    self.suggestion = suggestion
  }

  /// How many scalars of a value are kept.
  package static let longestValue = 80

  private static func cut(_ value: String) -> String {
    value.utf8.count <= longestValue
      ? value : String(String.UnicodeScalarView(value.unicodeScalars.prefix(longestValue)))
  }
}

/// Everything that is wrong with a record: all of it, not the first.
package struct Issues: Error, Sendable, Equatable {
  package var list: [Issue]

  package init(_ list: [Issue]) {
    self.list = list
  }
}

/// What can be wrong with a value. The raw values are on the wire and never change.
package enum IssueCode: String, Sendable, CaseIterable, Codable {
  case required, tooLong, tooMany, invalidCharacter, invalidChoice, outOfRange
  case invalidEmail, invalidPhone, invalidURL, invalidCountry, invalidRegion, invalidCurrency, invalidLanguage
  case invalidTimeZone, invalidRegistration, invalidDecimal, invalidDate
  case duplicate, duplicateEmail, twoDefaults, emailRequired, unknownReference, unknownCustomField, cycle, tooDeep
  case readOnly, invalidCursor, invalidBase64
}
