internal import CICU
internal import Directory

/// The order of texts in a language, by the Unicode collation algorithm with the language's rules from CLDR.
///
/// Texts are ordered by bytes: of their letters first, then of accents, then of capitals. It is opened when the first key
/// is made, and used on one thread.
final class Collation {
  let language: LanguageTag
  private var whole: OpaquePointer?
  private var letters: OpaquePointer?
  private var buffer: [UInt8] = Array(repeating: 0, count: 1_024)

  init(_ language: LanguageTag) {
    self.language = language
  }

  deinit {
    if let whole { icu_collator_close(whole) }
    if let letters { icu_collator_close(letters) }
  }

  /// Comes behind the key of every text.
  static let behindAll: [UInt8] = [0xFF, 0xFF, 0xFF]

  /// What a text is ordered by.
  func key(_ text: String) -> [UInt8] {
    let collator = whole ?? Self.opened(language)
    whole = collator
    return key(text, collator)
  }

  /// The keys of all texts with the same letters, whatever their accents and capitals, are in this range.
  func range(_ text: String) -> (from: [UInt8], to: [UInt8]) {
    if letters == nil {
      letters = Self.opened(language)
      if let letters { icu_collator_set_primary(letters) }
    }
    let key = key(text, letters)
    // A key goes on with 1 behind its letters, and with more where there is another letter.
    return (key, key + [2])
  }

  /// Whether both are known to have the same keys. What a tag asks for in an extension, such as digits as numbers in
  /// `fr-u-kn`, is in no rule.
  func hasSameOrder(as other: Collation) -> Bool {
    !language.hasExtension && !other.language.hasExtension && rules == other.rules
  }

  /// The rules by which the order differs from that of the root locale.
  private var rules: [UInt16] {
    guard let collator = Self.opened(language) else { return [] }
    defer { icu_collator_close(collator) }
    let count = icu_collator_rules(collator, nil, 0)
    return [UInt16](unsafeUninitializedCapacity: Int(count)) { rules, initialized in
      initialized = Int(icu_collator_rules(collator, rules.baseAddress, count))
    }
  }

  /// ICU's, such as `72.1`: keys of another version may be others.
  static var version: String {
    var version: [UInt8] = [0, 0, 0, 0]
    icu_version(&version)
    return "\(version[0]).\(version[1])"
  }

  /// Nil where ICU has no data at all.
  private static func opened(_ language: LanguageTag) -> OpaquePointer? {
    var locale = [CChar](repeating: 0, count: 160)
    icu_locale(language.rawValue, &locale, Int32(locale.count))
    return icu_collator_open(locale)
  }

  private func key(_ text: String, _ collator: OpaquePointer?) -> [UInt8] {
    let units = text.utf16.map { Self.plain($0) }
    guard let collator else { return Array(Text.folded(text).utf8) }
    var count = Int(icu_collator_key(collator, units, Int32(units.count), &buffer, Int32(buffer.count)))
    if count > buffer.count {
      buffer = Array(repeating: 0, count: count)
      count = Int(icu_collator_key(collator, units, Int32(units.count), &buffer, Int32(buffer.count)))
    }
    return Array(buffer[..<max(0, count - 1)])
  }

  /// Typographic apostrophes and hyphens are in the place of the plain ones, which people type.
  private static func plain(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x2018, 0x2019, 0x2BC: 0x27
    case 0x2010, 0x2011: 0x2D
    default: unit
    }
  }
}

extension LanguageTag {
  /// Whether a part of one letter is in it, behind which others say more than the language.
  fileprivate var hasExtension: Bool { rawValue.split(separator: "-").dropFirst().contains { $0.utf8.count == 1 } }
}

/// The collations of the languages that were asked for.
final class Collations {
  private var known: [Collation] = []

  func collation(_ language: LanguageTag) -> Collation {
    if let found = known.first(where: { $0.language == language }) { return found }
    let collation = Collation(language)
    known.append(collation)
    return collation
  }
}
