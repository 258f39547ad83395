internal import Directory

extension Issue {
  /// What would fit in general, where nothing is known of what was meant: a form, or a range. The same in every language.
  var fittingForm: String? {
    switch code {
    case .tooLong, .tooMany, .tooDeep: limit.map { "≤ \($0)" }
    case .outOfRange: limit.map { isBelowLimit ? "≥ \($0)" : "≤ \($0)" }
    case .invalidEmail: "name@example.com"
    case .invalidPhone: "+33 1 23 45 67 89"
    case .invalidURL: "https://example.com"
    case .invalidCountry: "ISO 3166-1 alpha-2: FR"
    case .invalidRegion: "ISO 3166-2: FR-75"
    case .invalidCurrency: "ISO 4217: EUR"
    case .invalidLanguage: "BCP 47: en-GB"
    case .invalidTimeZone: "Europe/Paris"
    case .invalidDecimal: "125.50"
    case .tooPrecise: Amount(minorUnits: 0, digits: limit ?? 0).description
    case .invalidIBAN: "FR76 3000 6000 0112 3456 7890 189"
    case .invalidUnit: "C62"
    case .invalidDate: "2026-11-23"
    case .invalidBase64: "RFC 4648"
    case .invalidCursor: "nextCursor"
    case .notPossible, .required, .invalidCharacter, .invalidChoice, .invalidValue, .fixed, .notApplicable, .retired,
      .invalidRegistration, .duplicate, .duplicateEmail, .twoDefaults, .emailRequired, .unknownReference,
      .unknownCustomField, .cycle, .readOnly, .overpaid, .moreThanDue, .moreThanLeft, .notDue:
      nil
    }
  }

  private var isBelowLimit: Bool {
    guard let value, let limit else { return false }
    return value.hasPrefix("-") || Int(value).map { $0 < limit } ?? false
  }
}
