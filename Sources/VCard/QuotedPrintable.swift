/// The transfer encoding of version 2.1 (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// The bytes that a text without its soft line breaks stands for; what is no code stands for itself.
  static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      guard byte == UInt8(ascii: "="), index != bytes.endIndex, let high = digit(bytes[index]) else {
        decoded.append(byte)
        continue
      }
      let second = bytes.index(after: index)
      guard second != bytes.endIndex, let low = digit(bytes[second]) else {
        decoded.append(byte)
        continue
      }
      decoded.append(high << 4 | low)
      index = bytes.index(after: second)
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
