extension DraftBuilder {
  /// The parts of a text, trimmed, without the empty ones; the text itself where there is none.
  static func split(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
    let parts = text.split(whereSeparator: isSeparator).compactMap { part -> String? in
      let start = part.drop { $0.isWhitespace }
      var end = start
      while end.last?.isWhitespace == true { end.removeLast() }
      return end.isEmpty ? nil : String(end)
    }
    return parts.isEmpty ? [text] : parts
  }

  /// A cell's text with its line ends as spaces: people break lines in cells to see all of a long text.
  static func oneLine(_ cell: RowArena.Cell) -> String {
    guard cell.bytes.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return cell.text }
    return cell.text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  /// The addresses in a cell: separated by `;`, `,`, a line end, or the ` ::: ` of Google's exports.
  func emails(_ text: String) -> [String] {
    guard mayHoldSeveral else { return [text] }
    var emails = [text]
    if text.utf8.contains(where: { $0 == 0x3B || $0 == 0x0A || $0 == 0x2C }) {
      emails = Self.split(text) { $0 == ";" || $0 == "," || $0.isNewline }
    } else if text.contains(" ::: ") {
      emails = Self.split(text) { $0 == ":" }
    }
    for index in emails.indices where emails[index].lowercased().hasPrefix("mailto:") { emails[index].removeFirst(7) }
    return emails
  }

  func phones(_ text: String) -> [String] {
    guard mayHoldSeveral else { return [text] }
    if text.utf8.contains(where: { $0 == 0x3B || $0 == 0x0A }) {
      return Self.split(text) { $0 == ";" || $0.isNewline }
    }
    if text.contains(" ::: ") { return Self.split(text) { $0 == ":" } }
    // Of "030 / 12345" each part is no number; of two numbers each is.
    let parts = Self.split(text) { $0 == "/" || $0 == "," }
    return parts.count > 1 && parts.allSatisfy(Self.isLikelyPhone) ? parts : [text]
  }

  /// Whether a text has as many digits as a telephone number with its area code, and no letters.
  private static func isLikelyPhone(_ text: String) -> Bool {
    let marks = "+()-. \u{A0}\u{202F}"
    let digits = text.unicodeScalars.count { (0x30...0x39).contains($0.value) }
    return (8...15).contains(digits)
      && text.unicodeScalars.allSatisfy { (0x30...0x39).contains($0.value) || marks.unicodeScalars.contains($0) }
  }

  /// The tags in a cell; Google Contacts writes `* myContacts ::: Clients`.
  static func tags(_ text: String) -> [String] {
    guard text.contains(" ::: ") || text.hasPrefix("* ") else { return split(text, at: isTagSeparator) }
    return split(text) { $0 == ":" }.map { $0.hasPrefix("* ") ? String($0.dropFirst(2)) : $0 }
  }

  static func isTagSeparator(_ character: Character) -> Bool {
    character == ";" || character == "," || character == "|" || character.isNewline
  }

  /// A name of a host alone is taken for an https address.
  static func webAddress(_ text: String) -> String {
    guard !text.utf8.contains(0x3A), text.utf8.contains(0x2E), !text.utf8.contains(0x20), !text.utf8.contains(0x40)
    else {
      return text
    }
    return "https://" + text
  }

  /// Whether the one mark of a number may stand before thousands: `5,000` is five, or a thousand times as much.
  static func mayHaveThousands(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    let isDigits = { (part: Substring) in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard parts.count == 2, parts[1].utf8.count == 3, isDigits(parts[1]) else { return false }
    let whole = parts[0].drop { $0 == "-" || $0 == "+" }
    return (1...3).contains(whole.utf8.count) && isDigits(whole) && whole.first != "0"
  }

  /// A decimal with a point and without spaces, as `1 234,50` becomes `1234.50`.
  static func decimal(_ text: String) -> String {
    var digits: [UInt8] = []
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      guard (0x30...0x39).contains(scalar.value) || ",.-+".unicodeScalars.contains(scalar) else { return text }
      digits.append(UInt8(scalar.value))
    }
    let isMark = { (byte: UInt8) in byte == 0x2C || byte == 0x2E }
    guard let last = digits.lastIndex(where: isMark) else { return String(decoding: digits, as: UTF8.self) }
    let marks = digits.filter(isMark)
    // 1,234,567 has no fraction; 1.234,50 and 1,234.50 have one behind the last mark.
    let hasFraction = marks.count == 1 || Set(marks).count == 2 && marks.dropLast().allSatisfy { $0 != digits[last] }
    var result: [UInt8] = []
    for (index, byte) in digits.enumerated() {
      if !isMark(byte) {
        result.append(byte)
      } else if hasFraction, index == last {
        result.append(0x2E)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
