/// An http or https URL (RFC 3986, RFC 3987) with a host and without a user; its limit is in octets.
package struct WebAddress: TextValue {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Throws: `invalidURL`, with the address under https where only that was missing; `tooLong`; `invalidCharacter`.
  package init(checking text: String) throws(Issue) {
    let clean = try Text.clean(text, limit: Self.limit)
    guard clean.utf8.count <= Self.limit else { throw Issue(.tooLong, value: clean, limit: Self.limit) }
    guard Self.isValid(clean) else {
      throw Issue(.invalidURL, value: clean, suggestion: Self.suggestion(for: clean))
    }
    rawValue = clean
  }

  package static let limit = 2048

  private static func isValid(_ text: String) -> Bool {
    let lowercase = text.prefix(8).lowercased()
    let schemeCount = lowercase.hasPrefix("https://") ? 8 : lowercase.hasPrefix("http://") ? 7 : 0
    guard schemeCount > 0 else { return false }
    let rest = text.utf8.dropFirst(schemeCount)
    let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    return isAuthority(Substring(rest[..<end])) && isPath(rest[end...])
  }

  private static func isAuthority(_ text: Substring) -> Bool {
    var host = text
    let bracket = text.utf8.lastIndex(of: 0x5D) ?? text.startIndex
    if let colon = text.utf8[bracket...].lastIndex(of: 0x3A) {
      guard isPort(text.utf8[text.utf8.index(after: colon)...]) else { return false }
      host = text[..<colon]
    }
    if host.utf8.first == 0x5B { return host.utf8.last == 0x5D && HostName.isIPv6(host.dropFirst().dropLast()) }
    // A name may end with the dot of the root.
    if host.utf8.last == 0x2E { host = host.dropLast() }
    return HostName.isValid(host) || HostName.isIPv4(host)
  }

  private static func isPort(_ digits: Substring.UTF8View.SubSequence) -> Bool {
    guard (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let port = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...65535).contains(port)
  }

  /// Whether every byte may stand in a path, query or fragment, and each `%` has its two digits.
  private static func isPath(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
    var digits = 0
    for byte in bytes {
      if digits > 0 {
        guard HostName.isHexadecimal(byte) else { return false }
        digits -= 1
        continue
      }
      switch byte {
      case 0x25: digits = 2
      // " < > \ ^ ` { | } and what cannot be seen
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: return false
      default: break
      }
    }
    if digits > 0 { return false }
    return Substring(bytes).unicodeScalars.allSatisfy { $0.isASCII || !$0.properties.isWhitespace }
  }

  private static func suggestion(for text: String) -> String? {
    var rest = text[...]
    for typo in ["https//", "http//", "https:/", "http:/", "//"] where text.lowercased().hasPrefix(typo) {
      rest = text.dropFirst(typo.count)
      while rest.first == "/" { rest = rest.dropFirst() }
      break
    }
    let candidate = "https://" + rest
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let last = host.utf8.split(separator: 0x2E).last ?? Substring().utf8
    return !rest.contains("://") && host.utf8.contains(0x2E) && last.count > 1 && isValid(candidate) ? candidate : nil
  }
}
