/// A place in a document, as RFC 6901 writes it: `/contacts/1/email`; empty for the whole document.
package struct JSONPointer: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
  package private(set) var description: String

  package init() { description = "" }

  /// Takes text that is a pointer already.
  package init(_ text: String) { description = text }

  package init(stringLiteral text: String) { description = text }

  /// Goes into a member of an object: `~` becomes `~0`, `/` becomes `~1`.
  package mutating func append(_ key: String) {
    description.append("/")
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      description.append(key)
      return
    }
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": description.append("~0")
      case "/": description.append("~1")
      default: description.unicodeScalars.append(scalar)
      }
    }
  }

  /// Goes into an element of an array.
  package mutating func append(_ index: Int) { description.append("/\(index)") }

  package func appending(_ key: String) -> JSONPointer {
    var pointer = self
    pointer.append(key)
    return pointer
  }

  package func appending(_ index: Int) -> JSONPointer {
    var pointer = self
    pointer.append(index)
    return pointer
  }

  /// The keys and indices on the way, escapes undone; nil where the text is not a pointer.
  package var tokens: [String]? {
    if description.isEmpty { return [] }
    guard description.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in description.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = Self.unescape(part) else { return nil }
      tokens.append(token)
    }
    return tokens
  }

  private static func unescape(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var isEscape = false
    for byte in part {
      if isEscape {
        guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else { return nil }
        bytes.append(byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        isEscape = false
      } else if byte == UInt8(ascii: "~") {
        isEscape = true
      } else {
        bytes.append(byte)
      }
    }
    return isEscape ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONPointer: Codable {
  package init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
