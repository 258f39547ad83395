internal import JSON

/// A country: ISO 3166-1 alpha-2, in capitals.
package struct CountryCode: TextValue {
  package let rawValue: String
  package static let length = 2

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidCountry`, with the code of the country where the text is its name or its alpha-3 code.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 200)
    guard clean.utf8.count == Self.length, let line = LineTable.countries.line(for: clean) else {
      throw Issue(.invalidCountry, value: clean, suggestion: CountryCode.suggestion(for: clean)?.rawValue)
    }
    rawValue = line.key
  }

  /// The country of an alpha-2 or alpha-3 code or a name in English or French, however it is written; nil where there
  /// is none or more than one.
  package init?(matching text: String) {
    let key = Text.nameKey(text)
    if key.utf8.count == 2, let line = LineTable.countries.line(for: key) {
      rawValue = line.key
    } else if let line = LineTable.countryNames.line(for: key) {
      rawValue = line.value
    } else {
      return nil
    }
  }

  /// The country that was likely meant: the one of a name or code, or of the name that is one or two letters away.
  static func suggestion(for text: String) -> CountryCode? {
    if let match = CountryCode(matching: text) { return match }
    let key = Text.nameKey(text)
    // A short word is near to many names.
    guard (5...60).contains(key.utf8.count) else { return nil }
    let name = NearMiss.closest(to: key, among: LineTable.countryNames.keys, within: key.utf8.count < 8 ? 1 : 2)
    return name.flatMap { CountryCode(matching: $0) }
  }

  /// ISO 3166-1 alpha-3.
  package var alpha3: String? { LineTable.countries.line(for: rawValue)?.value }
}
