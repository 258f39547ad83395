extension JSONParser {
  mutating func parseString() throws(JSONSyntaxError) {
    let start = at
    let scanned = try scanString()
    append(TapeEntry(.string, start: start, end: at, link: count + 1, flags: scanned.flags))
  }

  /// Moves past a string, and says its flags and its length in bytes without quotes and escapes.
  mutating func scanString() throws(JSONSyntaxError) -> (flags: UInt32, length: Int) {
    let start = at
    var flags: UInt32 = 0
    // What the escapes take in the source beyond what they stand for.
    var surplus = 0
    at += 1
    while true {
      at = Self.skipPlain(base, from: at, to: end)
      guard at < end else { throw fail(.unexpectedEnd) }
      let byte = base[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return (flags, at - start - 2 - surplus)
      }
      if byte >= 0x80 {
        try skipSequence()
      } else if byte == UInt8(ascii: "\\") {
        flags = TapeEntry.escaped
        surplus += try skipEscape()
      } else {
        throw fail(.controlCharacter(byte))
      }
    }
  }

  /// The first byte from `start` that is a quote, a backslash, a control character, or not ASCII.
  @inline(__always)
  static func skipPlain(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var at = start
    // Eight bytes at a time: a byte's high bit is set in `hits` where it is one of those. A borrow may set bits above
    // the first hit, never below it, and only the first is used.
    while at + 8 <= end {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      var hits = (quote &- ones) & ~quote
      hits |= (backslash &- ones) & ~backslash
      hits |= (word &- ones &* 0x20) & ~word
      hits |= word
      hits &= highs
      if hits != 0 { return at + hits.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < end {
      let byte = base[at]
      if byte < 0x20 || byte >= 0x80 || byte == 0x22 || byte == 0x5C { return at }
      at += 1
    }
    return at
  }

  /// Moves past one well-formed UTF-8 sequence of more than one byte (the Unicode standard's table 3-7).
  private mutating func skipSequence() throws(JSONSyntaxError) {
    let lead = base[at]
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { lowest = 0xA0 }
      if lead == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { lowest = 0x90 }
      if lead == 0xF4 { highest = 0x8F }
    default: throw fail(.invalidUTF8)
    }
    guard at + length <= end, base[at + 1] >= lowest, base[at + 1] <= highest else { throw fail(.invalidUTF8) }
    var index = at + 2
    while index < at + length {
      guard base[index] & 0xC0 == 0x80 else { throw fail(.invalidUTF8) }
      index += 1
    }
    at += length
  }

  /// Moves past an escape, and says how much longer it is than the UTF-8 it stands for.
  private mutating func skipEscape() throws(JSONSyntaxError) -> Int {
    guard at + 1 < end else { throw JSONSyntaxError(.unexpectedEnd, at: end) }
    switch base[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
      return 1
    case UInt8(ascii: "u"): break
    default: throw fail(.invalidEscape)
    }
    let unit = try hexadecimal(at + 2)
    switch unit {
    case 0: throw fail(.nulCharacter)
    case 0xD800...0xDBFF:
      guard at + 7 < end, base[at + 6] == UInt8(ascii: "\\"), base[at + 7] == UInt8(ascii: "u") else {
        throw fail(.loneSurrogate)
      }
      guard 0xDC00...0xDFFF ~= (try hexadecimal(at + 8)) else { throw fail(.loneSurrogate) }
      at += 12
      return 8
    case 0xDC00...0xDFFF: throw fail(.loneSurrogate)
    default:
      at += 6
      return unit < 0x80 ? 5 : unit < 0x800 ? 4 : 3
    }
  }

  private func hexadecimal(_ start: Int) throws(JSONSyntaxError) -> UInt32 {
    guard start + 4 <= end else { throw JSONSyntaxError(.unexpectedEnd, at: end) }
    guard let unit = StringContents.hexadecimal(base + start) else { throw fail(.invalidEscape) }
    return unit
  }
}
