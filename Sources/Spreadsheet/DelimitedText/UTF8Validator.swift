/// Tells whether bytes that come in blocks are UTF-8 (Unicode 16, table 3-7).
struct UTF8Validator {
  /// Where the first wrong byte is.
  private(set) var firstFault: Int?
  private var offset = 0
  private var missing = 0
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  var isValidSoFar: Bool { firstFault == nil }
  /// Whether no character is cut.
  var isComplete: Bool { missing == 0 }
  var count: Int { offset }

  mutating func add(_ bytes: Span<UInt8>) {
    if firstFault != nil { return }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if missing == 0 {
        if byte >= 0x80, !begin(byte) { return firstFault = offset + index }
      } else {
        guard next.contains(byte) else { return firstFault = offset + index }
        missing -= 1
        next = 0x80...0xBF
      }
      index += 1
    }
    offset += bytes.count
  }

  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, next) = (2, 0xA0...0xBF)
    case 0xED: (missing, next) = (2, 0x80...0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, next) = (3, 0x90...0xBF)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, next) = (3, 0x80...0x8F)
    default: return false
    }
    return true
  }
}
