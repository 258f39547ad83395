import VCard

/// Reads vCards in blocks: UTF-16 as a whole, any other encoding value by value, as one file may have several.
struct CardReader {
  let file: SeekableFile
  let options: ReadingOptions
  let encoder: EventEncoder

  /// Bytes of a property in UTF-8: a byte of Windows-1252 becomes three at most, one that a parameter quotes two.
  static let textLimit = CardLimits.lineBytes * 4

  private static let blockSize = 64 << 10

  func read() throws {
    try encoder.kind(.vCard)
    if let sheet = options.sheet { throw WorkbookError.noSuchSheet(name: sheet, available: []) }
    let finding = try EncodingDetector.find(in: file, given: options.encoding)
    let charsets = CardCharsets(given: options.encoding, likely: finding.encoding)
    var parser = CardParser(
      decode: { try charsets.text($0, charset: $1) },
      receive: { card in
        if charsets.hasGuessed { try encoder.notice(.encodingGuessed(charsets.likely)) }
        charsets.hasGuessed = false
        try encoder.card(card)
      })
    do {
      try parse(finding, &parser)
    } catch let error as CardError {
      throw WorkbookError(error)
    }
  }

  private func parse(_ finding: EncodingDetector.Finding, _ parser: inout CardParser) throws {
    var transcoder: Transcoder? = finding.encoding.isUTF16 ? Transcoder(finding.encoding) : nil
    var offset = finding.markSize
    while offset < file.size {
      let block = try file.bytes(at: offset, count: Self.blockSize)
      // A file that became shorter while it was read.
      if block.isEmpty { throw WorkbookError.truncated }
      offset += block.count
      if transcoder != nil {
        var text = ByteBuffer()
        try transcoder?.append(block.span, to: &text)
        try text.withSpan { text throws in try unsafe text.withUnsafeBufferPointer { try unsafe parser.append($0) } }
      } else {
        try unsafe block.withUnsafeBufferPointer { try unsafe parser.append($0) }
      }
      try encoder.progress(read: offset, of: file.size)
    }
    try transcoder?.finish()
    try parser.finish()
  }
}

/// Decodes the values of cards: by what the caller says, else the value's own charset, else as UTF-8 where they are
/// that, else as what is likely.
final class CardCharsets {
  let likely: TextEncoding
  /// Whether a value was read as what is likely since it was last told.
  var hasGuessed = false
  private let given: TextEncoding?
  private var told = false
  private var transcoders: [TextEncoding: [[UInt8]]] = [:]

  init(given: TextEncoding?, likely: TextEncoding) {
    self.given = given.flatMap { $0.isUTF16 ? nil : $0 }
    self.likely = likely.isUTF16 || likely == .utf8 ? .windows1252 : likely
  }

  /// Nil for a charset that is not known.
  func text(_ bytes: ArraySlice<UInt8>, charset: String?) throws -> String? {
    var encoding = given
    if encoding == nil, let charset {
      encoding = TextEncoding(name: charset)
      if encoding == nil, charset.lowercased() != "us-ascii" { return nil }
    }
    if let encoding, encoding != .utf8, !encoding.isUTF16 { return decoded(bytes, encoding) }
    let text = unsafe bytes.withUnsafeBufferPointer { unsafe String(validating: $0, as: UTF8.self) }
    if let text { return text }
    if given == .utf8 { return String(decoding: bytes, as: UTF8.self) }
    hasGuessed = hasGuessed || !told
    told = true
    return decoded(bytes, likely)
  }

  private func decoded(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> String {
    let upperHalf = upperHalf(of: encoding)
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      if byte < 0x80 { utf8.append(byte) } else { utf8 += upperHalf[Int(byte) - 0x80] }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  private func upperHalf(of encoding: TextEncoding) -> [[UInt8]] {
    if let known = transcoders[encoding] { return known }
    let made = SingleByteTable.utf8(of: encoding)
    transcoders[encoding] = made
    return made
  }
}

extension TextEncoding {
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

extension WorkbookError {
  fileprivate init(_ error: CardError) {
    switch error {
    case .tooManyCards(let limit): self = .tooManyCards(limit: limit)
    case .nulByte(let line): self = .nulByte(line: line)
    }
  }
}
