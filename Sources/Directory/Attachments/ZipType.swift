/// What is in a ZIP archive: an office document, or just files. Nothing of it is unpacked.
enum ZipType {
  static func of(head: [UInt8], tail: [UInt8], size: Int) -> String {
    if let type = declared(head) { return type }
    let names = names(tail, size: size) ?? names(ofLocalHeaders: head)
    if names.contains("[Content_Types].xml") { return office(names) ?? "application/zip" }
    if names.contains("AndroidManifest.xml") { return "application/vnd.android.package-archive" }
    if names.contains("META-INF/MANIFEST.MF") { return "application/java-archive" }
    return "application/zip"
  }

  /// The type of an Office Open XML document; with macros, that of a document with macros.
  private static func office(_ names: Set<String>) -> String? {
    let hasMacros = names.contains { $0.hasSuffix("/vbaProject.bin") }
    if names.contains("xl/workbook.bin") { return "application/vnd.ms-excel.sheet.binary.macroEnabled.12" }
    if names.contains("xl/workbook.xml") {
      return hasMacros
        ? "application/vnd.ms-excel.sheet.macroEnabled.12"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
    if names.contains(where: { $0.hasPrefix("word/document") }) {
      return hasMacros
        ? "application/vnd.ms-word.document.macroEnabled.12"
        : "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
    if names.contains("ppt/presentation.xml") {
      return hasMacros
        ? "application/vnd.ms-powerpoint.presentation.macroEnabled.12"
        : "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    }
    return nil
  }

  /// The type that OpenDocument files and EPUB books have as text in their first entry, `mimetype`, not compressed.
  private static func declared(_ head: [UInt8]) -> String? {
    guard let entry = LocalHeader(head, at: 0), entry.name == "mimetype", entry.isStored else { return nil }
    let text = String(decoding: head[entry.content..<min(head.count, entry.content + 80)], as: UTF8.self)
    let types = ["text", "spreadsheet", "presentation", "graphics"].map { "application/vnd.oasis.opendocument." + $0 }
    return (types + ["application/epub+zip"]).first { text.hasPrefix($0) }
  }

  /// The names in the archive's directory, as far as the sample has it whole.
  private static func names(_ tail: [UInt8], size: Int) -> Set<String>? {
    guard tail.count >= 22 else { return nil }
    for end in stride(from: tail.count - 22, through: 0, by: -1)
    where tail[end] == 0x50 && tail[end...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      var at = integer(tail, at: end + 16, bytes: 4) - (size - tail.count)
      var names: Set<String> = []
      while at >= 0, at + 46 <= end, tail[at...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
        let length = integer(tail, at: at + 28, bytes: 2)
        let next = at + 46 + length + integer(tail, at: at + 30, bytes: 2) + integer(tail, at: at + 32, bytes: 2)
        guard next <= end else { break }
        names.insert(String(decoding: tail[(at + 46)..<(at + 46 + length)], as: UTF8.self))
        at = next
      }
      return names.isEmpty ? nil : names
    }
    return nil
  }

  /// The names before each entry, as far as the sample has them, where its directory is too long for the other one.
  private static func names(ofLocalHeaders head: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    for at in head.indices where head[at] == 0x50 {
      if let entry = LocalHeader(head, at: at) { names.insert(entry.name) }
    }
    return names
  }

  private struct LocalHeader {
    let name: String
    let isStored: Bool
    /// Where the entry's bytes begin.
    let content: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + 30 <= bytes.count, bytes[start...].starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
      let length = integer(bytes, at: start + 26, bytes: 2)
      content = start + 30 + length + integer(bytes, at: start + 28, bytes: 2)
      guard content <= bytes.count else { return nil }
      name = String(decoding: bytes[(start + 30)..<(start + 30 + length)], as: UTF8.self)
      isStored = integer(bytes, at: start + 8, bytes: 2) == 0
    }
  }

  /// A little-endian integer, which is inside of the bytes.
  private static func integer(_ bytes: [UInt8], at start: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }
}
