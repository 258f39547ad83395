/// The text of a string item: runs put together, phonetic ones left out by who feeds it.
struct RichText: ~Copyable {
  private(set) var bytes = ByteBuffer()
  private var runStart = 0
  private var isPreserved = false
  private var hasEscape = false
  /// More than any cell can hold, however its characters are escaped; what follows is not kept.
  private(set) var isTooLong = false

  private static let rawLimit = SpreadsheetLimits.cellLength * 8

  mutating func removeAll() {
    bytes.removeAll()
    isTooLong = false
    beginRun(isPreserved: true)
  }

  mutating func beginRun(isPreserved: Bool) {
    runStart = bytes.count
    self.isPreserved = isPreserved
    hasEscape = false
  }

  mutating func append(_ piece: Span<UInt8>) throws(WorkbookError) {
    guard bytes.count + piece.count <= Self.rawLimit else {
      isTooLong = true
      return
    }
    if !hasEscape {
      for index in piece.indices where piece[index] == UInt8(ascii: "_") {
        hasEscape = true
        break
      }
    }
    try bytes.append(piece)
  }

  /// Drops white space at the run's ends unless it is to be kept, and reads `_x000D_` as the character it stands for.
  mutating func endRun() throws(WorkbookError) {
    if isPreserved, !hasEscape { return }
    let run: [UInt8] = bytes.withSpan(runStart..<bytes.count) { raw in
      let range = isPreserved ? 0..<raw.count : raw.trimmedRange
      return Self.decoded(raw.extracting(range))
    }
    bytes.truncate(to: runStart)
    try bytes.append(run.span)
  }

  /// ST_Xstring: `_xHHHH_` is one UTF-16 unit. NUL and halves of a pair, which no text may hold, stay as they are.
  static func decoded(_ raw: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      guard let unit = escape(raw, index) else {
        text.append(raw[index])
        index += 1
        continue
      }
      if let scalar = Unicode.Scalar(unit), unit != 0 {
        text.append(contentsOf: Array(String(scalar).utf8))
        index += 7
      } else if unit & 0xFC00 == 0xD800, let low = escape(raw, index + 7), low & 0xFC00 == 0xDC00,
        let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
      {
        text.append(contentsOf: Array(String(scalar).utf8))
        index += 14
      } else {
        text.append(raw[index])
        index += 1
      }
    }
    return text
  }

  private static func escape(_ raw: Span<UInt8>, _ start: Int) -> UInt32? {
    guard start + 7 <= raw.count, raw[start] == UInt8(ascii: "_"), raw[start + 1] == UInt8(ascii: "x"),
      raw[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = hexDigit(raw[index]) else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}

func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
