/// Names of files that are harmless on every file system, whoever gave them.
package enum FileName {
  /// The name as it can be given to a file anywhere, and leads nowhere else; empty where nothing of it is left.
  ///
  /// Only what stands behind the last `/` or `\` counts. Invisible characters go, and those that turn the direction of
  /// reading, behind which an extension hides. What Windows does not allow becomes `_`, and so does a `-` in front, which
  /// commands take for an option. Names of its devices get a `_` before them.
  package static func harmless(_ text: String) -> String {
    let last = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? []
    var name = String.UnicodeScalarView()
    for scalar in last {
      if scalar.properties.isWhitespace {
        // A row of spaces pushes an extension out of sight.
        if name.last != " " { name.append(" ") }
      } else if forbidden.contains(scalar) {
        name.append("_")
      } else if !isInvisible(scalar) {
        name.append(scalar)
      }
    }
    name = Text.composed(String(name)).unicodeScalars
    while let first = name.first, first == "." || first == " " { name.removeFirst() }
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    if name.first == "-" { name.replaceSubrange(name.startIndex...name.startIndex, with: CollectionOfOne("_")) }
    return isDevice(name) ? "_" + String(name) : String(name)
  }

  /// The limit that a name is over: file systems count bytes, or UTF-16 units, of which there are never more.
  static func brokenLimit(of name: String) -> Int? {
    name.utf8.count > Attachment.nameLimit ? Attachment.nameLimit : nil
  }

  /// What names of files must not have on Windows.
  private static let forbidden: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "|", "?", "*"]

  /// Whether a scalar shows nothing, or changes how others are shown. Joiners stay: words of some scripts, and emoji, are
  /// written with them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    case .control, .surrogate, .unassigned: true
    default: false
    }
  }

  /// Whether Windows takes the name for a device, whatever its extension.
  private static func isDevice(_ name: String.UnicodeScalarView) -> Bool {
    var stem = String(name.prefix { $0 != "." })
    while stem.last == " " { stem.removeLast() }
    return devices.contains(stem.uppercased())
  }

  private static let devices: Set<String> = {
    let numbers = (0...9).map { String($0) } + ["¹", "²", "³"]
    return Set(
      ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"] + numbers.flatMap { ["COM" + $0, "LPT" + $0] })
  }()
}
