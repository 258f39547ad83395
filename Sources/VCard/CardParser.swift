/// Divides bytes that come in blocks into cards: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), in one file together.
///
/// It takes any line end, and unfolds before it decodes, as a fold may cut a character. What is binary is passed over
/// and not kept. A card comes when it has ended; nothing of it is fetched.
package struct CardParser {
  /// Makes text of a value's bytes; nil for a charset that is not known.
  package typealias Decode = (_ bytes: ArraySlice<UInt8>, _ charset: String?) throws -> String?

  private let decode: Decode
  private let receive: (Card) throws -> Void
  /// The line that is being read, as far as it is kept.
  private var physical: [UInt8] = []
  private var line = 1
  private var isAfterCR = false
  /// The lines before it that it may go on, unfolded.
  private var logical: [UInt8] = []
  private var logicalLine = 0
  private var isTooLong = false
  /// What is before the value of the logical line, when it was asked for.
  private var logicalHead: ContentLine.Head?
  /// Whether the logical line has a colon yet: before that it has no head.
  private var hasColon = false
  /// Whether the head was asked for in vain: not again with each line that is folded, which would be quadratic.
  private var isHeadless = false
  /// Whether the logical line ends with the `=` of a soft line break.
  private var isSoftBroken = false
  private var card: Card?
  private var count = 0
  /// Bytes of the card's properties.
  private var cardBytes = 0
  /// What is to be told with the next card.
  private var defects: [Card.Defect] = []
  private var isOld = false
  /// How many cards inside of the card are open.
  private var depth = 0
  /// Whether a card that begins now is inside of this one.
  private var awaitsAgent = false

  private static let defectsKept = 100

  package init(decode: @escaping Decode, receive: @escaping (Card) throws -> Void) {
    self.decode = decode
    self.receive = receive
  }

  package mutating func append(_ block: UnsafeBufferPointer<UInt8>) throws {
    var start = 0
    while start < block.count {
      if isAfterCR {
        isAfterCR = false
        if block[start] == 0x0A {
          start += 1
          continue
        }
      }
      var end = start
      while end < block.count, block[end] != 0x0A, block[end] != 0x0D {
        if block[end] == 0 { throw CardError.nulByte(line: line) }
        end += 1
      }
      keep(block[start..<end])
      if end == block.count { return }
      isAfterCR = block[end] == 0x0D
      try endPhysicalLine()
      start = end + 1
    }
  }

  /// Says that the last block was given.
  package mutating func finish() throws {
    if !physical.isEmpty { try endPhysicalLine() }
    try endLogicalLine()
    if card != nil {
      defects.append(Card.Defect(.truncated, line: line))
      try endCard()
    } else if !defects.isEmpty {
      try receive(Card(number: count, line: line, defects: defects))
    }
  }

  private mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    // One byte more than there may be tells that the line is too long.
    physical.append(contentsOf: bytes.prefix(CardLimits.lineBytes + 2 - physical.count))
  }

  /// Notes a defect; of those that a file can have on each line, the first hundred.
  private mutating func note(_ kind: Card.Defect.Kind, at line: Int, _ name: String = "") {
    if defects.count >= Self.defectsKept, kind == .strayLine || kind == .malformedLine { return }
    defects.append(Card.Defect(kind, line: line, name: name))
  }

  // MARK: Unfolding

  private mutating func endPhysicalLine() throws {
    defer {
      physical.removeAll(keepingCapacity: true)
      line += 1
    }
    if isSoftBroken {
      continueLogical(physical[...])
    } else if let first = physical.first, first == 0x20 || first == 0x09, !logical.isEmpty {
      // Version 2.1 folds where there is a space, and keeps it.
      continueLogical(isOld ? physical[...] : physical.dropFirst())
    } else if physical.isEmpty {
      try endLogicalLine()
    } else if isOld, isBase64(physical), !logical.isEmpty, head()?.isBinary == true {
      // Version 2.1 ends base64 with an empty line, and some programs do not indent it.
    } else {
      try endLogicalLine()
      logicalLine = line
      continueLogical(physical[...])
    }
  }

  private mutating func continueLogical(_ bytes: ArraySlice<UInt8>) {
    isSoftBroken = false
    if logical.count + bytes.count > CardLimits.lineBytes {
      isTooLong = true
      // A line of which only the head is kept has what tells its name.
      logical.append(contentsOf: bytes.prefix(max(0, CardLimits.lineBytes - logical.count)))
      return
    }
    logical.append(contentsOf: bytes)
    hasColon = hasColon || bytes.contains(UInt8(ascii: ":"))
    guard logical.last == UInt8(ascii: "="), hasColon, !isHeadless else { return }
    isHeadless = head() == nil
    guard logicalHead?.isQuotedPrintable == true else { return }
    logical.removeLast()
    isSoftBroken = true
  }

  private mutating func head() -> ContentLine.Head? {
    if logicalHead == nil { logicalHead = logical.withUnsafeBufferPointer { ContentLine.Head($0, isOld: isOld) } }
    return logicalHead
  }

  private func isBase64(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { byte in
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2B, 0x2F, 0x3D, 0x20: true
      default: false
      }
    }
  }

  // MARK: Content lines

  private mutating func endLogicalLine() throws {
    defer {
      logical.removeAll(keepingCapacity: true)
      logicalHead = nil
      hasColon = false
      isHeadless = false
      isTooLong = false
      isSoftBroken = false
    }
    guard logical.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
    guard let head = head() else {
      if depth == 0 { note(card == nil ? .strayLine : .malformedLine, at: logicalLine) }
      return
    }
    switch head.name {
    case "BEGIN" where isVCard(head): try begin()
    case "END" where isVCard(head): try end()
    default: try property(head)
    }
  }

  private func isVCard(_ head: ContentLine.Head) -> Bool {
    String(decoding: logical[head.valueStart...], as: UTF8.self).uppercased().split(separator: " ") == ["VCARD"]
  }

  private mutating func begin() throws {
    if card != nil {
      if depth > 0 || awaitsAgent {
        if depth == 0 { note(.nestedCard, at: logicalLine) }
        depth += 1
        awaitsAgent = false
        return
      }
      note(.missingEnd, at: logicalLine)
      try endCard()
    }
    count += 1
    guard count <= CardLimits.cards else { throw CardError.tooManyCards(limit: CardLimits.cards) }
    card = Card(number: count, line: logicalLine)
    isOld = false
    cardBytes = 0
  }

  private mutating func end() throws {
    if card == nil {
      note(.strayLine, at: logicalLine)
    } else if depth > 0 {
      depth -= 1
    } else {
      try endCard()
    }
  }

  private mutating func endCard() throws {
    guard var ended = card else { return }
    ended.defects = defects
    defects = []
    card = nil
    depth = 0
    awaitsAgent = false
    isOld = false
    try receive(ended)
  }

  private mutating func property(_ head: ContentLine.Head) throws {
    guard card != nil else { return note(.strayLine, at: logicalLine, head.name) }
    guard depth == 0 else { return }
    awaitsAgent = false
    if head.name == "AGENT" {
      let value = logical[head.valueStart...]
      awaitsAgent = value.isEmpty
      if String(decoding: value, as: UTF8.self).uppercased() == "BEGIN:VCARD" {
        note(.nestedCard, at: logicalLine)
        depth = 1
      }
      // The agent's card on the one line, with escaped line ends, or an address of one: a property without a field.
      if awaitsAgent || depth == 1 { return }
    }
    let isFull = (card?.properties.count ?? 0) >= CardLimits.properties || cardBytes > CardLimits.cardBytes
    guard !isFull else {
      if defects.last?.kind != .tooManyProperties { note(.tooManyProperties, at: logicalLine, head.name) }
      return
    }
    var content = ContentLine(head.name, head.parameters, value: "", group: head.group)
    content.parameters.removeAll { $0.name == "ENCODING" || $0.name == "CHARSET" }
    if head.isBinary || isDataURI(head.valueStart) {
      if head.valueStart < logical.count { content.parameters.append(.init(ContentLine.omitted, "binary")) }
    } else {
      guard !isTooLong else { return note(.tooLong, at: logicalLine, head.name) }
      content.value = try value(head)
    }
    if head.name == "VERSION" { isOld = content.value == "2.1" }
    let text = content.description
    cardBytes += text.utf8.count
    card?.properties.append(Card.Property(line: logicalLine, text: text))
  }

  private func isDataURI(_ start: Int) -> Bool {
    logical[start...].prefix(5).elementsEqual("data:".utf8) { $0 | 0x20 == $1 || $0 == $1 }
  }

  /// The value as text, with the line ends of its encoding escaped.
  private mutating func value(_ head: ContentLine.Head) throws -> String {
    let charset = head.parameters.first { $0.name == "CHARSET" }?.value
    guard head.isQuotedPrintable else { return try text(logical[head.valueStart...], charset, head.name) }
    let decoded = QuotedPrintable.decoded(logical[head.valueStart...])
    if decoded.contains(0) { throw CardError.nulByte(line: logicalLine) }
    let text = try text(decoded[...], charset, head.name)
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    var value: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x0A: value += [0x5C, 0x6E]
      case 0x0D: break
      default: value.append(byte)
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>, _ charset: String?, _ name: String) throws -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    if let text = try decode(bytes, charset) { return text }
    note(.unsupportedCharset, at: logicalLine, charset ?? "")
    return try decode(bytes, nil) ?? String(decoding: bytes, as: UTF8.self)
  }
}

extension ContentLine.Head {
  var isQuotedPrintable: Bool {
    parameters.contains { $0.name == "ENCODING" && $0.value.uppercased().hasPrefix("QUOTED") }
  }

  /// Whether the value is nothing to read: a picture, a sound, a key, or anything in base64.
  var isBinary: Bool {
    switch name {
    case "PHOTO", "LOGO", "SOUND", "KEY": true
    default:
      parameters.contains { $0.name == "ENCODING" && ["BASE64", "B"].contains($0.value.uppercased()) }
    }
  }
}
