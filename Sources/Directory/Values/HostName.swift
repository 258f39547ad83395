/// What RFC 1123 and RFC 5890 allow for the name of a host, which e-mail and web addresses share.
enum HostName {
  /// Whether the text is a host name: labels of letters, digits and inner hyphens, of at most 63 octets, 253 in all.
  ///
  /// Letters of any script are allowed (IDN). The last label is not a number: that would be an IPv4 address.
  static func isValid(_ text: Substring) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 253 else { return false }
    var count = 0
    var isNumber = true
    var last: UInt8 = 0x2E
    for byte in text.utf8 {
      switch byte {
      case 0x2E:
        if count == 0 || last == 0x2D { return false }
        count = -1
        isNumber = true
      case 0x30...0x39: break
      case 0x61...0x7A, 0x41...0x5A: isNumber = false
      case 0x2D:
        if count == 0 { return false }
        isNumber = false
      case 0x80...: isNumber = false
      default: return false
      }
      count += 1
      if count > 63 { return false }
      last = byte
    }
    if count == 0 || last == 0x2D || isNumber { return false }
    return text.unicodeScalars.allSatisfy { $0.isASCII || isLetter($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      true
    default: scalar == "\u{B7}" || scalar == "\u{30FB}" || scalar == "\u{200C}" || scalar == "\u{200D}"
    }
  }

  /// Whether the text is an IPv4 address: four numbers from 0 to 255 without leading zeros.
  static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        guard (1...3).contains(part.count), part.count == 1 || part.first != 0x30 else { return false }
        var number = 0
        for byte in part {
          guard (0x30...0x39).contains(byte) else { return false }
          number = number * 10 + Int(byte - 0x30)
        }
        return number <= 255
      }
  }

  /// Whether the text is an IPv6 address (RFC 4291): eight groups, one run of them as `::`, the last two as IPv4.
  static func isIPv6(_ text: Substring) -> Bool {
    guard text.utf8.count <= 45 else { return false }
    let groups = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard groups.count >= 3, groups.count <= 9 else { return false }
    var count = 0
    var gaps = 0
    for (index, group) in groups.enumerated() {
      if group.isEmpty {
        // The first and the last group are empty only beside the gap.
        if index == 0 {
          guard groups[1].isEmpty else { return false }
        } else if index == groups.count - 1 {
          guard groups[index - 1].isEmpty else { return false }
        } else {
          gaps += 1
        }
      } else if index == groups.count - 1, group.contains(0x2E) {
        guard isIPv4(Substring(group)) else { return false }
        count += 2
      } else {
        guard group.count <= 4, group.allSatisfy(isHexadecimal) else { return false }
        count += 1
      }
    }
    return gaps == 0 ? count == 8 : gaps == 1 && count <= 7
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
