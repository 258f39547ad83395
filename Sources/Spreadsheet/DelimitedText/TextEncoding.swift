/// How a text's characters are written as bytes, by their IANA names.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case macRoman = "macintosh"
  case latin1 = "iso-8859-1"
  case latin9 = "iso-8859-15"

  /// Finds an encoding by one of its usual names, without regard to case, `-`, `_` and spaces.
  ///
  /// `utf-16` is little endian unless the text says otherwise with its byte order mark.
  package init?(name: String) {
    let plain = String(decoding: name.utf8.filter { !"-_ .".utf8.contains($0) }.map { $0 | 0x20 }, as: UTF8.self)
    switch plain {
    case "utf8", "unicode": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "1252", "ansi", "win1252": self = .windows1252
    case "macintosh", "macroman", "mac", "xmacroman": self = .macRoman
    case "iso88591", "latin1", "l1", "isolatin1": self = .latin1
    case "iso885915", "latin9", "l9": self = .latin9
    default: return nil
    }
  }
}
