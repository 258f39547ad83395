/// What was made of texts that come again and again in a file, such as the name of a country.
struct MatchMemo {
  private var countries: [String: String?] = [:]
  private var likelyCountries: [String: String?] = [:]
  private var currencies: [String: String?] = [:]
  private var languages: [String: String?] = [:]
  private var likelyLanguages: [String: String?] = [:]
  private var terms: [String: PaymentTerms.Draft?] = [:]

  // A file with more of them than this has few that repeat.
  private static let limit = 512

  mutating func country(_ text: String) -> String? {
    Self.find(text, in: &countries) { CountryCode(matching: $0)?.rawValue }
  }

  /// The country that was likely meant by what is none; told for the first of them only, for it takes long to find.
  mutating func likelyCountry(_ text: String) -> String? {
    guard likelyCountries.count < 64 || likelyCountries[text] != nil else { return nil }
    return Self.find(text, in: &likelyCountries) { CountryCode.suggestion(for: $0)?.rawValue }
  }

  mutating func currency(_ text: String) -> String? {
    Self.find(text, in: &currencies) { CurrencyCode(matching: $0)?.rawValue }
  }

  mutating func language(_ text: String) -> String? {
    Self.find(text, in: &languages) { text in
      // "English (US)" is English.
      let bare = text.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
      return LanguageTag(matching: text)?.rawValue ?? LanguageTag(matching: bare)?.rawValue
    }
  }

  /// The language that was likely meant by what is none; told for the first of them only, as with countries.
  mutating func likelyLanguage(_ text: String) -> String? {
    guard likelyLanguages.count < 64 || likelyLanguages[text] != nil else { return nil }
    return Self.find(text, in: &likelyLanguages) { LanguageTag.suggestion(for: $0)?.rawValue }
  }

  mutating func paymentTerms(_ text: String) -> PaymentTerms.Draft? {
    Self.find(text, in: &terms) { PaymentTerms(matching: $0)?.draft }
  }

  private static func find<Value>(
    _ text: String, in known: inout [String: Value?], _ match: (String) -> Value?
  ) -> Value? {
    if let value = known[text] { return value }
    let value = match(text)
    if known.count < limit { known.updateValue(value, forKey: text) }
    return value
  }
}
