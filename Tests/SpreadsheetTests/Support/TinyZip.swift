@testable import Spreadsheet

/// A zip archive of stored parts, every field of which can be made wrong.
struct TinyZip {
  struct Part {
    var name: String
    var content: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    /// What the directory claims; nil for the truth.
    var checksum: UInt32?
    var size: UInt32?
    var compressedSize: UInt32?
    var localName: String?
    var extra: [UInt8] = []
    var offset: UInt32?
  }

  var parts: [Part] = []
  var count: UInt16?
  var comment: [UInt8] = []

  var bytes: [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = part.offset ?? UInt32(output.count)
      let checksum = part.checksum ?? Self.crc32(part.content)
      let size = part.size ?? UInt32(part.content.count)
      let compressedSize = part.compressedSize ?? UInt32(part.content.count)
      let localName = Array((part.localName ?? part.name).utf8)
      output += Self.little(UInt32(0x0403_4B50)) + Self.little(UInt16(20)) + Self.little(part.flags)
      output += Self.little(part.method) + Self.little(UInt32(0))
      output += Self.little(checksum) + Self.little(compressedSize) + Self.little(size)
      output += Self.little(UInt16(localName.count)) + Self.little(UInt16(0)) + localName + part.content
      directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt32(0x0014_0014)) + Self.little(part.flags)
      directory += Self.little(part.method) + Self.little(UInt32(0))
      directory += Self.little(checksum) + Self.little(compressedSize) + Self.little(size)
      directory += Self.little(UInt16(part.name.utf8.count)) + Self.little(UInt16(part.extra.count))
      directory += [UInt8](repeating: 0, count: 10) + Self.little(offset) + Array(part.name.utf8) + part.extra
    }
    let start = UInt32(output.count)
    let count = count ?? UInt16(parts.count)
    output += directory + Self.little(UInt32(0x0605_4B50)) + Self.little(UInt32(0))
    output += Self.little(count) + Self.little(count) + Self.little(UInt32(directory.count)) + Self.little(start)
    return output + Self.little(UInt16(comment.count)) + comment
  }

  static func little<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    (0..<MemoryLayout<Value>.size).map { UInt8(truncatingIfNeeded: value >> Value($0 * 8)) }
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes { crc = crc >> 8 ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
    return ~crc
  }

  private static let table: [UInt32] = (0..<256).map { index in
    var crc = UInt32(index)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    return crc
  }

  /// The parts, deflated.
  var deflated: [UInt8] {
    get throws {
      var output: [UInt8] = []
      let writer = try ZipWriter { block in output += block.array }
      for part in parts {
        try writer.beginPart(part.name)
        try writer.write(part.content.span)
        try writer.endPart()
      }
      try writer.finish()
      return output
    }
  }
}
