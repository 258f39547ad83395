/// The escapes of a property's value (RFC 6350, section 3.4).
package enum CardText {
  /// A text with what has a meaning in a value escaped.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x2C || $0 == 0x3B || $0 < 0x20 || $0 == 0x7F }) else {
      return text
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 8)
    var isAfterCR = false
    for byte in text.utf8 {
      switch byte {
      case 0x5C, 0x2C, 0x3B: escaped += [0x5C, byte]
      case 0x0A where isAfterCR: break
      case 0x0A, 0x0D: escaped += [0x5C, 0x6E]
      // A tab is the only other control that a value may have.
      case 0x09, 0x20..<0x7F, 0x80...: escaped.append(byte)
      default: break
      }
      isAfterCR = byte == 0x0D
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// A list or a structured value: each text escaped, and the separator between them.
  package static func joined(_ texts: [String], _ separator: String) -> String {
    texts.map(escaped).joined(separator: separator)
  }

  package static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(0x5C) else { return value }
    var parts = split(value, at: nil)
    return parts.popLast() ?? ""
  }

  /// The texts between separators that are not escaped.
  static func split(_ value: String, at separator: UInt8?) -> [String] {
    var value = value
    return value.withUTF8 { bytes in
      var texts: [String] = []
      var text: [UInt8] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == separator {
          texts.append(joined(text, bytes[start..<index]))
          text.removeAll(keepingCapacity: true)
          start = index + 1
        } else if byte == 0x5C, index + 1 < bytes.count {
          text.append(contentsOf: bytes[start..<index])
          index += 1
          switch bytes[index] {
          case 0x6E, 0x4E: text.append(0x0A)
          case 0x5C, 0x2C, 0x3B, 0x3A: text.append(bytes[index])
          // A backslash that escapes nothing is itself, as in a Windows path.
          default: text += [byte, bytes[index]]
          }
          start = index + 1
        }
        index += 1
      }
      texts.append(joined(text, bytes[start...]))
      return texts
    }
  }

  /// The bytes of a text that has had escapes, and what follows the last of them.
  private static func joined(_ text: [UInt8], _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    text.isEmpty
      ? String(decoding: UnsafeBufferPointer(rebasing: rest), as: UTF8.self)
      : String(decoding: text + rest, as: UTF8.self)
  }
}
