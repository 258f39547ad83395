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
      throw Issue(.invalidCountry, value: clean, suggestion: CountryCode(matching: clean)?.rawValue)
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

  /// ISO 3166-1 alpha-3.
  package var alpha3: String? { LineTable.countries.line(for: rawValue)?.value }
}
