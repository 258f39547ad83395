internal import JSON

/// A language: a well-formed BCP 47 (RFC 5646) tag whose first part ISO 639 knows, such as `fr` or `zh-Hant-TW`.
///
/// Written with the case that the standard recommends.
package struct LanguageTag: TextValue {
  package let rawValue: String
  package static let lengths = 2...35

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidLanguage`, with the likely tag where there is one.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 200)
    guard let tag = Self.canonical(clean) else {
      throw Issue(.invalidLanguage, value: clean, suggestion: LanguageTag(matching: clean)?.rawValue)
    }
    rawValue = tag
  }

  /// The language of a tag, of an older code (`fra`, `fr_FR`) or of a name in English, French or the language itself.
  package init?(matching text: String) {
    let trimmed = String(Text.trim(text).prefix(200))
    let dashed = String(trimmed.map { $0 == "_" ? "-" : $0 }.prefix { $0 != "." })
    if let tag = Self.canonical(dashed) {
      rawValue = tag
      return
    }
    let key = Text.nameKey(trimmed)
    let primary = String(dashed.prefix { $0 != "-" })
    if let line = LineTable.languageNames.line(for: key) {
      rawValue = line.value
    } else if let line = LineTable.shorterLanguages.line(for: primary),
      let tag = Self.canonical(line.value + dashed.dropFirst(primary.count))
    {
      rawValue = tag
    } else {
      return nil
    }
  }

  /// The language of the name that is one or two letters away.
  static func suggestion(for text: String) -> LanguageTag? {
    let key = Text.nameKey(text)
    guard (5...60).contains(key.utf8.count) else { return nil }
    let name = NearMiss.closest(to: key, among: LineTable.languageNames.keys, within: key.utf8.count < 8 ? 1 : 2)
    return name.flatMap { LanguageTag(matching: $0) }
  }

  /// The first part: `fr` of `fr-CA`.
  package var primary: Substring { rawValue.prefix { $0 != "-" } }

  private enum Part: Int, Comparable {
    case primary, extended, script, region, variant, singleton, extensionPart, privateUse

    static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
  }

  /// The tag in its recommended case, or nil where it is not well-formed.
  private static func canonical(_ text: String) -> String? {
    guard lengths.contains(text.utf8.count), text.utf8.allSatisfy(isTagByte) else { return nil }
    var result = ""
    var last = Part.primary
    var singletons: Set<String> = []
    var variants: Set<String> = []
    for (index, part) in text.lowercased().split(separator: "-", omittingEmptySubsequences: false).enumerated() {
      if index == 0 {
        guard LineTable.languages.contains(String(part)) else { return nil }
        result = String(part)
        continue
      }
      guard let kind = kind(of: part, after: last) else { return nil }
      switch kind {
      case .script: result += "-" + part.prefix(1).uppercased() + part.dropFirst()
      case .region: result += "-" + part.uppercased()
      case .variant where !variants.insert(String(part)).inserted: return nil
      case .singleton where !singletons.insert(String(part)).inserted: return nil
      default: result += "-" + part
      }
      last = kind
    }
    // A singleton and the `x` of private use must be followed by something.
    let endsOpen = last == .singleton || (last == .privateUse && result.hasSuffix("-x") && !result.hasSuffix("-x-x"))
    return endsOpen ? nil : result
  }

  private static func kind(of part: Substring, after last: Part) -> Part? {
    let count = part.utf8.count
    guard (1...8).contains(count) else { return nil }
    if last == .privateUse { return .privateUse }
    if count == 1 {
      if part == "x" { return .privateUse }
      return last == .singleton ? nil : .singleton
    }
    if last >= .singleton { return .extensionPart }
    let isLetters = part.utf8.allSatisfy { $0 >= 0x61 }
    let startsWithDigit = part.utf8.first.map { $0 < 0x3A } ?? false
    if isLetters, count == 3, last <= .extended { return .extended }
    if isLetters, count == 4, last < .script { return .script }
    if last < .region {
      if isLetters, count == 2 { return LineTable.countries.contains(String(part)) ? .region : nil }
      if count == 3, part.utf8.allSatisfy({ $0 < 0x3A }) { return .region }
    }
    return count >= 5 || (count == 4 && startsWithDigit) ? .variant : nil
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D: true
    default: false
    }
  }
}
