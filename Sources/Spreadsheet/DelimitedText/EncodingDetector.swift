/// Finds out how a text is encoded: by its mark, by being UTF-8, by the NULs of UTF-16, else by what makes more sense.
struct EncodingDetector {
  struct Finding: Equatable {
    var encoding: TextEncoding
    var markSize = 0
    /// Whether the bytes could mean something else as well.
    var isGuess = false
  }

  private var histogram = [Int](repeating: 0, count: 256)
  private var utf8 = UTF8Validator()
  private var evenNULs = 0
  private var oddNULs = 0
  private var sampled = 0

  private static let blockSize = 64 << 10

  /// Looks at all of the file, unless a mark or the caller says what it is.
  static func find(in file: SeekableFile, given: TextEncoding?) throws(WorkbookError) -> Finding {
    let mark = mark(try file.bytes(at: 0, count: 3))
    if let given {
      if let mark, mark.encoding == given || given.isUTF16 && mark.encoding != .utf8 { return mark }
      return Finding(encoding: given)
    }
    if let mark { return mark }
    var detector = EncodingDetector()
    for offset in stride(from: 0, to: file.size, by: blockSize) {
      detector.add(try file.bytes(at: offset, count: blockSize), isFirst: offset == 0)
    }
    return detector.finding()
  }

  private static func mark(_ head: [UInt8]) -> Finding? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Finding(encoding: .utf8, markSize: 3) }
    if head.starts(with: [0xFF, 0xFE]) { return Finding(encoding: .utf16LittleEndian, markSize: 2) }
    if head.starts(with: [0xFE, 0xFF]) { return Finding(encoding: .utf16BigEndian, markSize: 2) }
    return nil
  }

  private mutating func add(_ block: [UInt8], isFirst: Bool) {
    if isFirst {
      sampled = block.count
      for (index, byte) in block.enumerated() where byte == 0 {
        if index % 2 == 0 { evenNULs += 1 } else { oddNULs += 1 }
      }
    }
    utf8.add(block.span)
    for byte in block { histogram[Int(byte)] &+= 1 }
  }

  private func finding() -> Finding {
    // In UTF-16 the upper byte of nearly every unit of a Western text is NUL, and the lower one of none.
    let units = sampled / 2
    if sampled % 2 == 0 {
      if oddNULs * 5 > units * 3, evenNULs * 50 < units { return Finding(encoding: .utf16LittleEndian, isGuess: true) }
      if evenNULs * 5 > units * 3, oddNULs * 50 < units { return Finding(encoding: .utf16BigEndian, isGuess: true) }
    }
    if utf8.isValidSoFar, utf8.isComplete { return Finding(encoding: .utf8) }
    let isMac = plausibility(.macRoman) > plausibility(.windows1252)
    return Finding(encoding: isMac ? .macRoman : .windows1252, isGuess: true)
  }

  /// How much like a text of the West the characters are that the bytes would be.
  private func plausibility(_ encoding: TextEncoding) -> Int {
    guard let scalars = SingleByteTable.scalars(of: encoding) else { return 0 }
    var sum = 0
    for (index, scalar) in scalars.enumerated() { sum += histogram[index + 0x80] * Self.weight(scalar) }
    return sum
  }

  private static let weights: [UInt16: Int] = {
    var weights: [UInt16: Int] = [:]
    for unit in "éèàçêâîôûëïüùöäñáíóúßœæåøãõ".utf16 { weights[unit] = 4 }
    for unit in "ÉÈÀÇÊÎÔÖÜÄÅØÑÁŒ".utf16 { weights[unit] = 3 }
    for unit in "’“”«»–—€°…".utf16 { weights[unit] = 2 }
    return weights
  }()

  private static func weight(_ scalar: UInt16) -> Int {
    if let weight = weights[scalar] { return weight }
    if scalar < 0xA0 { return -8 }
    return (0xC0...0xFF).contains(scalar) && scalar != 0xD7 && scalar != 0xF7 ? 1 : -1
  }
}
