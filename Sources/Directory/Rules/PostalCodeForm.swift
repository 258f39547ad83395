/// The forms of postal codes, as the Universal Postal Union describes them; of countries that are not here, nothing is
/// said.
enum PostalCodeForm {
  /// `#` stands for a digit, `@` for a letter, anything else for itself; spaces do not count.
  private static func forms(of country: CountryCode) -> [String] {
    switch country.rawValue {
    case "FR", "DE", "ES", "IT", "FI", "MC", "EE", "HR", "TR", "MX", "MA": ["#####"]
    case "BE", "CH", "LU", "AT", "DK", "NO", "HU", "BG", "SI", "AU", "NZ", "CY", "LI": ["####"]
    case "NL": ["####@@"]
    case "PT": ["####-###"]
    case "PL": ["##-###"]
    case "SE", "CZ", "SK", "GR": ["#####"]
    case "RO", "IN", "CN", "SG": ["######"]
    case "US": ["#####", "#####-####"]
    case "CA": ["@#@#@#"]
    case "GB": ["@##@@", "@###@@", "@@##@@", "@@###@@", "@#@#@@", "@@#@#@@"]
    case "JP": ["###-####"]
    default: []
    }
  }

  static func fits(_ code: String, _ country: CountryCode) -> Bool {
    let forms = forms(of: country)
    var compact = code.unicodeScalars.filter { !$0.properties.isWhitespace }
    let prefix = Array((country.rawValue + "-").unicodeScalars)
    // `L-1234`, `CH-8000`: the country before it is no part of it.
    for start in [prefix, [prefix[0], "-"]] where compact.starts(with: start) {
      compact.removeFirst(start.count)
      break
    }
    return forms.isEmpty || forms.contains { matches(compact, $0) }
  }

  /// The code that was likely meant: zeros in front that a spreadsheet has taken.
  static func suggestion(for code: String, _ country: CountryCode) -> String? {
    guard forms(of: country) == ["#####"], (3...4).contains(code.utf8.count),
      code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(repeating: "0", count: 5 - code.utf8.count) + code
  }

  private static func matches(_ code: some Collection<Unicode.Scalar>, _ form: String) -> Bool {
    let signs = form.unicodeScalars
    return code.count == signs.count
      && zip(code, signs).allSatisfy { scalar, sign in
        switch sign {
        case "#": ("0"..."9").contains(scalar)
        case "@": ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
        default: scalar == sign
        }
      }
  }
}
