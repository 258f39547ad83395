/// The name of a part, as a relationship's target resolves to it (ECMA-376 part 2, 6.5.3).
enum PackagePart {
  /// The part of the relationships of a part, `xl/_rels/workbook.xml.rels`.
  static func relationships(of part: String) -> String {
    let (folder, file) = split(part)
    return (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
  }

  /// Resolves a target against the folder of the part that names it; one with `/` before it is absolute.
  static func resolve(_ target: String, from part: String) -> String {
    let plain = decodePercent(target.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 })
    var segments: [Substring] = plain.hasPrefix("/") ? [] : split(part).folder.split(separator: "/")
    for segment in plain.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..": _ = segments.popLast()
      default: segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }

  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", part) }
    return (String(part[..<slash]), String(part[part.utf8.index(after: slash)...]))
  }

  private static func decodePercent(_ bytes: [UInt8]) -> String {
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexDigit(bytes[index + 1]),
        let low = hexDigit(bytes[index + 2])
      {
        plain.append(high << 4 | low)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
