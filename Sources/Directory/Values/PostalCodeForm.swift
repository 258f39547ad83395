/// What postal codes look like, for the countries whose postal service has one form for all: `9` stands for a digit, `A`
/// for a letter. Spaces and hyphens do not count, nor the country before it: `L-1234`, `CH-8000`.
///
/// After the addressing guides of the Universal Postal Union. A country that is not here is not judged.
enum PostalCodeForm {
  private static let forms: [String: [String]] = [
    "AT": ["9999"], "AU": ["9999"], "BE": ["9999"], "BG": ["9999"], "BR": ["99999-999"], "CA": ["A9A 9A9"],
    "CH": ["9999"], "CY": ["9999"], "CZ": ["999 99"], "DE": ["99999"], "DK": ["9999"], "DZ": ["99999"], "EE": ["99999"],
    "ES": ["99999"], "FI": ["99999"], "FR": ["99999"],
    "GB": ["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"], "GP": ["99999"], "GR": ["999 99"],
    "HR": ["99999"], "HU": ["9999"], "IN": ["999999"], "IT": ["99999"], "JP": ["999-9999"], "LI": ["9999"],
    "LT": ["99999", "LT-99999"], "LU": ["9999", "L-9999"], "LV": ["LV-9999"], "MA": ["99999"], "MC": ["99999"],
    "MQ": ["99999"], "MX": ["99999"], "NL": ["9999 AA"], "NO": ["9999"], "NZ": ["9999"], "PL": ["99-999"],
    "PT": ["9999-999"], "RE": ["99999"], "RO": ["999999"], "RS": ["99999"], "RU": ["999999"], "SE": ["999 99"],
    "SI": ["9999"], "SK": ["999 99"], "TN": ["9999"], "TR": ["99999"], "UA": ["99999"], "US": ["99999", "99999-9999"],
  ]

  /// What a country's codes look like, where the text is not like that; nil where it is, or nothing is known.
  static func unfit(_ code: String, in country: CountryCode) -> String? {
    guard let forms = forms[country.rawValue] else { return nil }
    let given = compact(withoutCountry(code, country))
    return forms.contains { matches(given, compact(withoutCountry($0, country))) } ? nil : forms.first
  }

  static func fits(_ code: String, _ country: CountryCode) -> Bool {
    unfit(code, in: country) == nil
  }

  /// The code that was likely meant: with the zeros in front that a spreadsheet has taken.
  static func suggestion(for code: String, _ country: CountryCode) -> String? {
    guard forms[country.rawValue] == ["99999"], (3...4).contains(code.utf8.count),
      code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(repeating: "0", count: 5 - code.utf8.count) + code
  }

  private static func withoutCountry(_ code: String, _ country: CountryCode) -> String {
    let code = code.uppercased()
    for start in [country.rawValue + "-", country.rawValue.prefix(1) + "-"] where code.hasPrefix(start) {
      return String(code.dropFirst(start.count))
    }
    return code
  }

  private static func compact(_ text: String) -> [UInt8] {
    text.uppercased().utf8.filter { $0 != 0x20 && $0 != 0x2D }
  }

  private static func matches(_ code: [UInt8], _ form: [UInt8]) -> Bool {
    code.count == form.count
      && zip(code, form).allSatisfy { byte, mask in
        switch mask {
        case 0x39: (0x30...0x39).contains(byte)
        case 0x41: (0x41...0x5A).contains(byte)
        default: byte == mask
        }
      }
  }
}
