/// Makes UTF-8 of blocks of a text; what is cut at the end of a block waits for the next.
struct Transcoder: ~Copyable {
  private let encoding: TextEncoding
  private let upperHalf: [[UInt8]]
  private var utf8 = UTF8Validator()
  private var offset = 0
  private var oddByte: UInt8?
  private var highSurrogate: UInt16?

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    upperHalf = SingleByteTable.utf8(of: encoding)
  }

  mutating func append(_ block: Span<UInt8>, to output: inout ByteBuffer) throws(WorkbookError) {
    switch encoding {
    case .utf8:
      utf8.add(block)
      if let fault = utf8.firstFault { throw invalid(fault) }
      try output.append(block)
    case .utf16LittleEndian, .utf16BigEndian:
      try appendUTF16(block, &output)
    case .windows1252, .macRoman, .latin1, .latin9:
      try appendBytes(block, &output)
    }
    offset += block.count
  }

  /// Says that the last block was given.
  mutating func finish() throws(WorkbookError) {
    if !utf8.isComplete || oddByte != nil || highSurrogate != nil { throw invalid(offset) }
  }

  private mutating func appendBytes(_ block: Span<UInt8>, _ output: inout ByteBuffer) throws(WorkbookError) {
    var start = 0
    for index in block.indices where block[index] >= 0x80 {
      try output.append(block.extracting(start..<index))
      for byte in upperHalf[Int(block[index]) - 0x80] { try output.append(byte) }
      start = index + 1
    }
    try output.append(block.extracting(start..<block.count))
  }

  private mutating func appendUTF16(_ block: Span<UInt8>, _ output: inout ByteBuffer) throws(WorkbookError) {
    for index in block.indices {
      guard let first = oddByte else {
        oddByte = block[index]
        continue
      }
      oddByte = nil
      let (low, high) = encoding == .utf16LittleEndian ? (first, block[index]) : (block[index], first)
      let unit = UInt16(high) << 8 | UInt16(low)
      if unit < 0x80, highSurrogate == nil {
        try output.append(UInt8(unit))
        continue
      }
      guard let scalar = try scalar(unit, index) else { continue }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { try output.append(byte) }
    }
  }

  private mutating func scalar(_ unit: UInt16, _ index: Int) throws(WorkbookError) -> Unicode.Scalar? {
    if let high = highSurrogate {
      guard unit & 0xFC00 == 0xDC00 else { throw invalid(offset + index) }
      highSurrogate = nil
      return Unicode.Scalar(0x10000 + UInt32(high & 0x3FF) << 10 + UInt32(unit & 0x3FF))
    }
    if unit & 0xFC00 == 0xD800 {
      highSurrogate = unit
      return nil
    }
    guard let scalar = Unicode.Scalar(unit) else { throw invalid(offset + index) }
    return scalar
  }

  private func invalid(_ offset: Int) -> WorkbookError { .invalidEncoding(name: encoding.rawValue, offset: offset) }
}
