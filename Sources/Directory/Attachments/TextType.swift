internal import JSON

/// What kind of text a file is.
enum TextType {
  /// Nil where it is no text.
  ///
  /// - Parameter isWhole: Whether the bytes are all that the file has.
  static func of(_ head: [UInt8], isWhole: Bool) -> String? {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return head.count % 2 == 0 ? "text/plain" : nil
    }
    let bytes = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    guard isText(bytes) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("#!") { return "text/x-shellscript" }
    if let type = markup(bytes) { return type }
    if isWhole, isJSON(bytes) { return "application/json" }
    return table(text, isWhole: isWhole) ?? "text/plain"
  }

  /// Whether nothing in it is what texts do not have. In another encoding than UTF-8, some bytes are letters with accents.
  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    var others = 0
    for byte in bytes {
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x1B, 0x20...0x7E: break
      case 0x80...0xFF: others += 1
      default: return false
      }
    }
    if others == 0 || others * 3 < bytes.count { return true }
    // The last scalar may be cut.
    return (0..<min(4, bytes.count)).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
  }

  /// The type of a text that begins as XML or HTML does.
  private static func markup(_ bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes.trimmed
    let isXML = rest.starts(with: "<?xml".utf8)
    while rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
      if String(decoding: rest.prefix(14), as: UTF8.self).lowercased() == "<!doctype html" { return "text/html" }
      let end = rest.starts(with: "<!--".utf8) ? "-->" : rest.starts(with: "<?".utf8) ? "?>" : ">"
      while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
      rest = rest.dropFirst(end.utf8.count).trimmed
    }
    guard rest.first == UInt8(ascii: "<") else { return isXML ? "application/xml" : nil }
    let element = String(decoding: rest.dropFirst().prefix(40), as: UTF8.self)
      .prefix { $0.isLetter || $0.isNumber || ":-_".contains($0) }.lowercased()
    if element == "svg" || element.hasSuffix(":svg") { return "image/svg+xml" }
    if isXML { return element == "html" ? "application/xhtml+xml" : "application/xml" }
    return ["html", "head", "body", "script", "iframe", "style", "title"].contains(element) ? "text/html" : nil
  }

  private static func isJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }), first == 0x7B || first == 0x5B
    else { return false }
    return (try? JSON.parse(Array(bytes))) != nil
  }

  /// The type of a text whose lines all have as many delimiters: two lines at least, of which the first 20 are looked at.
  private static func table(_ text: String, isWhole: Bool) -> String? {
    var lines = text.split(omittingEmptySubsequences: true) { $0.isNewline }.prefix(21)
    if lines.count == 21 || !isWhole { _ = lines.popLast() }
    guard lines.count >= 2 else { return nil }
    for delimiter in ["\t", ";", ","] as [Character] {
      var counts: Set<Int> = []
      var isQuoted = false
      var count = 0
      for line in lines {
        for character in line {
          if character == "\"" { isQuoted.toggle() } else if character == delimiter, !isQuoted { count += 1 }
        }
        // A quoted cell goes on in the next line.
        if isQuoted { continue }
        counts.insert(count)
        count = 0
      }
      if !isQuoted, counts.count == 1, counts != [0] {
        return delimiter == "\t" ? "text/tab-separated-values" : "text/csv"
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Without the white space of ASCII in front.
  fileprivate var trimmed: Self { drop { $0 == 0x20 || (0x09...0x0D).contains($0) } }
}
