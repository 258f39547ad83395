/// A currency: ISO 4217, in capitals.
package struct CurrencyCode: TextValue {
  package let rawValue: String
  package static let length = 3

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidCurrency` for what is not a code in use, with the code where the text is a name or a symbol.
  package init(checking text: String) throws(Issue) {
    try self.init(checkingWithRetired: text)
    guard isInUse else { throw Issue(.invalidCurrency, value: rawValue, suggestion: successor) }
  }

  /// Reads a code that is in use or once was, as old records have it.
  package init(checkingWithRetired text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 200)
    guard clean.utf8.count == Self.length, let line = LineTable.currencies.line(for: clean) else {
      throw Issue(.invalidCurrency, value: clean, suggestion: CurrencyCode(matching: clean)?.rawValue)
    }
    rawValue = line.key
  }

  /// The currency in use that a code, a name in English or French, or a symbol of one currency alone means.
  ///
  /// `$` and `£` are the symbols of several currencies: nil.
  package init?(matching text: String) {
    let trimmed = Text.trim(text)
    if let code = Self.symbols[String(trimmed)] {
      rawValue = code
      return
    }
    let key = Text.nameKey(text)
    if key.utf8.count == 3, let line = LineTable.currencies.line(for: key), !line.value.hasSuffix("-") {
      rawValue = line.key
    } else if let line = LineTable.currencyNames.line(for: key) {
      rawValue = line.value
    } else {
      return nil
    }
  }

  private static let symbols: [String: String] = [
    "€": "EUR", "₹": "INR", "₺": "TRY", "₽": "RUB", "₴": "UAH", "₪": "ILS", "₫": "VND", "₦": "NGN", "₲": "PYG",
    "₡": "CRC", "₸": "KZT", "₾": "GEL", "₼": "AZN", "₮": "MNT", "₵": "GHS", "zł": "PLN", "Kč": "CZK", "US$": "USD",
    "$US": "USD", "CA$": "CAD", "$CA": "CAD", "A$": "AUD", "HK$": "HKD", "NZ$": "NZD", "R$": "BRL", "lei": "RON",
    "Ft": "HUF",
  ]

  /// How many digits an amount has after the point; nil for what is no code.
  package var minorUnits: Int? {
    guard let value = LineTable.currencies.line(for: rawValue)?.value.utf8.first else { return nil }
    return Int(value) - 0x30
  }

  /// Whether ISO 4217 still lists it.
  package var isInUse: Bool {
    guard let line = LineTable.currencies.line(for: rawValue) else { return false }
    return line.value.utf8.last != 0x2D
  }

  /// The code that was likely meant by what is none in use.
  static func suggestion(for text: String) -> String? {
    do {
      return try CurrencyCode(checking: text).rawValue
    } catch {
      return error.suggestion
    }
  }

  /// What took the place of a retired currency.
  private var successor: String? {
    switch rawValue {
    case "ADP", "ATS", "BEF", "BGN", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "HRK", "IEP", "ITL", "LTL",
      "LUF", "LVL", "MTL", "NLG", "PTE", "SIT", "SKK", "XEU":
      "EUR"
    case "ANG": "XCG"
    case "SLL": "SLE"
    case "CUC": "CUP"
    case "ZWL", "ZWD", "ZWR": "ZWG"
    case "BYB", "BYR": "BYN"
    case "ROL": "RON"
    case "TRL": "TRY"
    case "VEB", "VEF": "VES"
    default: nil
    }
  }
}
