/// The media type of a file, told from its bytes.
///
/// Only what is certain is told: all else is `application/octet-stream`. Nothing is taken for a type that a program would
/// run because it looks a little like one: a text is a script, a web page or a drawing only where it begins as one.
package struct MediaType: Sendable {
  package static let unknown = "application/octet-stream"
  /// How many bytes from the start of a file, and from its end, are looked at.
  package static let sample = 64 << 10

  private let head: [UInt8]
  private let tail: [UInt8]
  private let size: Int

  /// - Parameters:
  ///   - head: The first `sample` bytes, or all.
  ///   - tail: The last `sample` bytes, or all.
  ///   - size: How many there are in all.
  package static func of(head: [UInt8], tail: [UInt8], size: Int) -> String {
    MediaType(head: head, tail: tail, size: size).type
  }

  /// Of a file that is in memory.
  package static func of(_ bytes: [UInt8]) -> String {
    of(head: Array(bytes.prefix(sample)), tail: Array(bytes.suffix(sample)), size: bytes.count)
  }

  private var type: String {
    for signature in FileSignature.all where signature.matches(head) { return signature.type }
    if let type = container { return type }
    return TextType.of(head, isWhole: size <= head.count) ?? Self.unknown
  }

  /// The type of what has several kinds of file in one form.
  private var container: String? {
    if begins("PK\u{3}\u{4}") || begins("PK\u{5}\u{6}") { return ZipType.of(head: head, tail: tail, size: size) }
    if begins("RIFF") {
      switch text(8..<12) {
      case "WEBP": return "image/webp"
      case "WAVE": return "audio/wav"
      case "AVI ": return "video/x-msvideo"
      default: return nil
      }
    }
    if text(4..<8) == "ftyp" { return brand }
    if begins([0x1A, 0x45, 0xDF, 0xA3]) {
      let start = head.prefix(64)
      return start.contains(sequence: Array("webm".utf8)) ? "video/webm" : "video/x-matroska"
    }
    return nil
  }

  /// Of a file in the ISO base media format, by its major brand.
  private var brand: String? {
    let brand = text(8..<12)
    return switch brand {
    case "heic", "heix", "heim", "heis": "image/heic"
    case "hevc", "hevx": "image/heic-sequence"
    case "mif1", "msf1": "image/heif"
    case "avif", "avis": "image/avif"
    case "qt  ": "video/quicktime"
    case "M4A ", "M4B ": "audio/mp4"
    case "3gp4", "3gp5", "3gp6", "3gp7": "video/3gpp"
    case "avc1", "dash", "M4V ", "MSNV", "mmp4": "video/mp4"
    default: brand.hasPrefix("iso") || brand.hasPrefix("mp4") ? "video/mp4" : nil
    }
  }

  private func begins(_ text: String) -> Bool { begins(Array(text.utf8)) }
  private func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }

  private func text(_ range: Range<Int>) -> String {
    range.upperBound <= head.count ? String(decoding: head[range], as: UTF8.self) : ""
  }
}

/// What the files of a type begin with.
struct FileSignature {
  let type: String
  let offset: Int
  let bytes: [UInt8]

  init(_ type: String, _ bytes: [UInt8], at offset: Int = 0) {
    self.type = type
    self.offset = offset
    self.bytes = bytes
  }

  init(_ type: String, _ text: String, at offset: Int = 0) {
    self.init(type, Array(text.utf8), at: offset)
  }

  func matches(_ head: [UInt8]) -> Bool {
    head.count >= offset + bytes.count && head[offset...].starts(with: bytes)
  }

  static let all: [FileSignature] = [
    FileSignature("application/pdf", "%PDF-"),
    FileSignature("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    FileSignature("image/jpeg", [0xFF, 0xD8, 0xFF]),
    FileSignature("image/gif", "GIF87a"),
    FileSignature("image/gif", "GIF89a"),
    FileSignature("image/tiff", [0x49, 0x49, 0x2A, 0x00]),
    FileSignature("image/tiff", [0x4D, 0x4D, 0x00, 0x2A]),
    FileSignature("image/jp2", [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A]),
    FileSignature("image/vnd.adobe.photoshop", "8BPS"),
    FileSignature("application/rtf", "{\\rtf"),
    FileSignature("application/postscript", "%!PS"),
    // Word, Excel, PowerPoint and Outlook, before 2007: they differ only deep inside.
    FileSignature("application/x-ole-storage", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    FileSignature("application/gzip", [0x1F, 0x8B, 0x08]),
    FileSignature("application/x-7z-compressed", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    FileSignature("application/vnd.rar", "Rar!\u{1A}\u{7}"),
    FileSignature("application/zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    FileSignature("application/x-xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    FileSignature("application/x-bzip2", "BZh"),
    FileSignature("application/x-tar", "ustar", at: 257),
    FileSignature("audio/mpeg", "ID3"),
    FileSignature("audio/flac", "fLaC"),
    FileSignature("audio/ogg", "OggS"),
    FileSignature("video/mpeg", [0x00, 0x00, 0x01, 0xBA]),
    FileSignature("application/vnd.sqlite3", "SQLite format 3\0"),
    FileSignature("application/vnd.microsoft.portable-executable", [0x4D, 0x5A, 0x90, 0x00]),
    FileSignature("application/x-executable", [0x7F, 0x45, 0x4C, 0x46]),
    FileSignature("application/wasm", [0x00, 0x61, 0x73, 0x6D]),
    FileSignature("text/calendar", "BEGIN:VCALENDAR"),
    FileSignature("text/vcard", "BEGIN:VCARD"),
  ]
}

extension Collection where Element: Equatable {
  /// Whether the elements of another stand in it, side by side.
  func contains(sequence other: [Element]) -> Bool {
    var rest = self[...]
    while rest.count >= other.count {
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
