/// An e-mail address: an addr-spec of RFC 5321 and RFC 5322, internationalized as in RFC 6531.
///
/// The limit is in octets, 64 of them before the `@`, where a quoted string is allowed. The domain has a dot, or is an
/// address literal in brackets. The domain name system is not asked.
package struct EmailAddress: TextValue {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidEmail`, with the likely address where there is one; `tooLong`; `invalidCharacter`.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: 4 * Self.limit)
    guard clean.utf8.count <= Self.limit else { throw Issue(.tooLong, value: clean, limit: Self.limit) }
    guard Self.isValid(clean) else {
      throw Issue(.invalidEmail, value: clean, suggestion: Self.suggestion(for: clean))
    }
    rawValue = clean
  }

  package static let limit = 254

  /// What addresses are compared by: without case and accents.
  package var folded: String { Text.folded(rawValue) }

  private static func isValid(_ text: String) -> Bool {
    guard text.utf8.count <= limit, let at = text.utf8.lastIndex(of: 0x40) else { return false }
    let local = text[..<at]
    guard !local.isEmpty, local.utf8.count <= 64 else { return false }
    return isLocalPart(local) && isDomain(text[text.utf8.index(after: at)...])
  }

  private static func isLocalPart(_ text: Substring) -> Bool {
    if text.utf8.first == 0x22 { return isQuotedString(text) }
    var last: UInt8 = 0x2E
    var isASCII = true
    for byte in text.utf8 {
      if byte == 0x2E {
        if last == 0x2E { return false }
      } else if byte >= 0x80 {
        isASCII = false
      } else if !isAtomText(byte) {
        return false
      }
      last = byte
    }
    return last != 0x2E && (isASCII || isVisible(text))
  }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    // ! # $ % & ' * + - / = ? ^ _ ` { | } ~
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isQuotedString(_ text: Substring) -> Bool {
    var isEscaped = false
    var inside = text.utf8.dropFirst()
    guard inside.popLast() == 0x22 else { return false }
    for byte in inside {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        return false
      }
      if byte < 0x20 || byte == 0x7F { return false }
    }
    return !isEscaped && isVisible(text.dropFirst().dropLast())
  }

  /// Whether what is not ASCII can be seen: no space, no control, no invisible format character.
  private static func isVisible(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return true }
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
        .paragraphSeparator:
        return false
      default: return true
      }
    }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    if text.utf8.first == 0x5B {
      guard text.utf8.last == 0x5D else { return false }
      let literal = text.dropFirst().dropLast()
      if literal.lowercased().hasPrefix("ipv6:") { return HostName.isIPv6(literal.dropFirst(5)) }
      return HostName.isIPv4(literal)
    }
    return text.utf8.contains(0x2E) && HostName.isValid(text)
  }

  /// What was likely meant: the address in `Name <a@b.c>` or `mailto:a@b.c`, a comma for a dot, a dot left out.
  private static func suggestion(for text: String) -> String? {
    var candidate = text[...]
    if let open = candidate.lastIndex(of: "<"), let close = candidate.lastIndex(of: ">"), open < close {
      candidate = candidate[candidate.index(after: open)..<close]
    }
    if candidate.lowercased().hasPrefix("mailto:") { candidate = candidate.dropFirst(7) }
    var scalars = String.UnicodeScalarView()
    for scalar in candidate.unicodeScalars where !Text.isBlank(scalar) {
      switch scalar {
      case "\u{FF20}", "\u{FE6B}": scalars.append("@")
      case ",", ";", "\u{3002}", "\u{FF0E}": if scalars.last != "." { scalars.append(".") }
      case ".": if scalars.last != "." { scalars.append(".") }
      default: scalars.append(scalar)
      }
    }
    while scalars.last == "." { scalars.removeLast() }
    var result = String(scalars)
    if !isValid(result) { result = withMissingDot(result) }
    return result != text && isValid(result) ? result : nil
  }

  private static func withMissingDot(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@"), !text[at...].contains(".") else { return text }
    let domain = text[at...].lowercased()
    for ending in ["com", "net", "org", "fr", "be", "ch", "de", "es", "it", "lu", "nl", "uk"]
    where domain.hasSuffix(ending) && domain.utf8.count > ending.utf8.count + 3 {
      return String(text.dropLast(ending.count)) + "." + text.suffix(ending.count)
    }
    return text
  }
}
