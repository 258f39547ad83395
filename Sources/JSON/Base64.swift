/// Base64 with padding, as RFC 4648 section 4 writes it.
package enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(truncatingIfNeeded: value) }
    return values
  }()

  /// The text of bytes, without line breaks.
  package static func encode(_ bytes: [UInt8]) -> String {
    let letters = letters
    return String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { text in
      var at = 0
      var from = 0
      while from < bytes.count {
        let left = bytes.count - from
        var group = UInt32(bytes[from]) << 16
        if left > 1 { group |= UInt32(bytes[from + 1]) << 8 }
        if left > 2 { group |= UInt32(bytes[from + 2]) }
        text[at] = letters[Int(group >> 18)]
        text[at + 1] = letters[Int(group >> 12 & 63)]
        text[at + 2] = left > 1 ? letters[Int(group >> 6 & 63)] : UInt8(ascii: "=")
        text[at + 3] = left > 2 ? letters[Int(group & 63)] : UInt8(ascii: "=")
        at += 4
        from += 3
      }
      return at
    }
  }

  /// The bytes of a text; nil where it is not exactly what `encode` writes: no white space, all of the padding, and no
  /// bits in it that say nothing.
  package static func decode(_ text: String) -> [UInt8]? {
    var copy = text
    return copy.withUTF8 { decode($0) }
  }

  private static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0, let last = text.last else { return text.isEmpty ? [] : nil }
    let pad = UInt8(ascii: "=")
    let padding = last != pad ? 0 : text[text.count - 2] != pad ? 1 : 2
    let values = values
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var group: UInt32 = 0
    for at in 0..<(text.count - padding) {
      let value = values[Int(text[at])]
      guard value != 0xFF else { return nil }
      group = group << 6 | UInt32(value)
      guard at & 3 == 3 else { continue }
      bytes.append(UInt8(truncatingIfNeeded: group >> 16))
      bytes.append(UInt8(truncatingIfNeeded: group >> 8))
      bytes.append(UInt8(truncatingIfNeeded: group))
      group = 0
    }
    switch padding {
    case 1:
      guard group & 3 == 0 else { return nil }
      bytes.append(UInt8(truncatingIfNeeded: group >> 10))
      bytes.append(UInt8(truncatingIfNeeded: group >> 2))
    case 2:
      guard group & 15 == 0 else { return nil }
      bytes.append(UInt8(truncatingIfNeeded: group >> 4))
    default: break
    }
    return bytes
  }
}
