/// What stands between the quotes of a string that the parser has accepted.
struct StringContents: Equatable {
  private let start: UnsafePointer<UInt8>
  private let count: Int
  private let isEscaped: Bool

  init(_ entry: TapeEntry, _ base: UnsafePointer<UInt8>) {
    start = base + Int(entry.start) + 1
    count = Int(entry.end) - Int(entry.start) - 2
    isEscaped = entry.has(TapeEntry.escaped)
  }

  /// The bytes in the source, if they hold no escape.
  var plain: UnsafeBufferPointer<UInt8>? { isEscaped ? nil : UnsafeBufferPointer(start: start, count: count) }

  var string: String {
    if !isEscaped { return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }
    return String(decoding: unescaped(), as: UTF8.self)
  }

  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    if let plain { return body(plain) }
    return unescaped().withUnsafeBufferPointer(body)
  }

  @inline(__always)
  func equals(_ other: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if !isEscaped { return count == length && sameBytes(start, other, length) }
    return withBytes { bytes in
      guard bytes.count == length, let first = bytes.baseAddress else { return bytes.count == length }
      return sameBytes(first, other, length)
    }
  }

  static func == (left: StringContents, right: StringContents) -> Bool {
    right.withBytes { bytes in
      guard let first = bytes.baseAddress else { return left.withBytes { $0.isEmpty } }
      return left.equals(first, bytes.count)
    }
  }

  private func unescaped() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var at = 0
    while at < count {
      guard start[at] == UInt8(ascii: "\\"), at + 1 < count else {
        bytes.append(start[at])
        at += 1
        continue
      }
      let letter = start[at + 1]
      at += 2
      switch letter {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"): bytes.append(contentsOf: String(Character(unicodeEscape(&at))).utf8)
      default: bytes.append(letter)
      }
    }
    return bytes
  }

  /// The scalar of the four hexadecimal digits at `at`, with its second half where it has one.
  private func unicodeEscape(_ at: inout Int) -> Unicode.Scalar {
    guard at + 4 <= count, let unit = Self.hexadecimal(start + at) else { return "\u{FFFD}" }
    at += 4
    guard 0xD800...0xDBFF ~= unit else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    guard at + 6 <= count, let low = Self.hexadecimal(start + at + 2), low >= 0xDC00 else { return "\u{FFFD}" }
    at += 6
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  /// The number of four hexadecimal digits.
  static func hexadecimal(_ digits: UnsafePointer<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for index in 0..<4 {
      let byte = digits[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
