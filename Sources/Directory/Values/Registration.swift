/// A number under which a register knows the client.
///
/// On the wire `{"scheme":"siren","value":"552100554"}`; the schemes are `siren`, `siret`, `vat`, `duns`, `gln` and
/// `other:<text>`.
package struct Registration: Sendable, Equatable, Hashable, Codable {
  /// The register: `siren`, `siret`, `vat`, `duns`, `gln` or `other:<text>`.
  package let scheme: String
  /// The number; check digits are checked.
  package let value: String

  /// Takes a value that was checked before, such as one from the store.
  package init(scheme: String, value: String) {
    self.scheme = scheme
    self.value = value
  }

  /// A registration as a peer or an import describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var scheme: String?
    package var value: String?

    package init(scheme: String? = nil, value: String? = nil) {
      self.scheme = scheme
      self.value = value
    }
  }
}

extension Registration {
  package static let schemes = ["siren", "siret", "vat", "duns", "gln"]

  /// Checks a registration; spaces, dots and hyphens in its value are left out, except in one of `other:<text>`.
  ///
  /// - Throws: `required`, `tooLong`, `invalidCharacter`, `invalidChoice` or `invalidRegistration`, with a pointer into
  ///   the registration.
  package init(checking draft: Draft) throws(Issue) {
    let scheme = try Self.clean(draft.scheme, limit: 6 + Self.otherLimit, at: "/scheme")
    let value = try Self.clean(draft.value, limit: Self.valueLimit, at: "/value")
    // By bytes: a combining mark behind the colon is part of the text.
    if scheme.utf8.starts(with: "other:".utf8) {
      let text = String(Text.trim(String(scheme.unicodeScalars.dropFirst(6))))
      guard !text.isEmpty else { throw Issue(.required, at: "/scheme") }
      self.init(scheme: "other:" + text, value: value)
      return
    }
    let known = scheme.lowercased()
    guard Self.schemes.contains(known) else {
      let choices = Self.schemes.joined(separator: ", ") + ", other:<text>"
      throw Issue(.invalidChoice, at: "/scheme", value: scheme, suggestion: choices)
    }
    let compact = Self.compact(value)
    guard Self.isValid(compact, scheme: known) else {
      let suggestion = known == "vat" ? VATNumber.suggestion(for: compact) : nil
      throw Issue(.invalidRegistration, at: "/value", value: value, suggestion: suggestion)
    }
    self.init(scheme: known, value: compact)
  }

  package static let otherLimit = 40
  package static let valueLimit = 100

  /// A value as it would be stored, whether it is right or not.
  static func plain(_ value: String, scheme: String) -> String {
    schemes.contains(scheme) ? compact(value) : value
  }

  private static func clean(_ text: String?, limit: Int, at pointer: String) throws(Issue) -> String {
    do throws(Issue) {
      let clean = try Text.clean(text ?? "", limit: limit)
      if clean.isEmpty { throw Issue(.required) }
      return clean
    } catch {
      var issue = error
      issue.pointer = pointer
      throw issue
    }
  }

  private static func compact(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars where !Text.isBlank(scalar) {
      switch scalar {
      case ".", "-", "\u{2010}", "\u{2011}", "\u{2013}": break
      default: result.append(scalar)
      }
    }
    return String(result).uppercased()
  }

  private static func isValid(_ value: String, scheme: String) -> Bool {
    if scheme == "vat" { return VATNumber.isValid(value) }
    var digits: [Int] = []
    for byte in value.utf8 {
      guard (0x30...0x39).contains(byte) else { return false }
      digits.append(Int(byte - 0x30))
    }
    switch scheme {
    case "siren": return CheckDigits.isSIREN(digits[...])
    case "siret": return CheckDigits.isSIRET(digits[...])
    case "gln": return digits.count == 13 && CheckDigits.isGS1(digits[...])
    default: return digits.count == 9
    }
  }
}
