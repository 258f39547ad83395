/// Reads the declarations of a Swift source and their `///` lines, line by line.
///
/// It knows as much of Swift as tells types, properties and cases of an enum from the bodies of functions: braces,
/// strings and comments. Whatever else it meets, it passes over.
struct CommentScanner {
  let file: String
  private(set) var declarations: [String: SourceComments.Declaration] = [:]
  /// The open braces: the path of the type that one belongs to, or nil for a body.
  private var scopes: [String?] = []
  /// The type whose brace is still to come.
  private var awaitedType: String?
  private var comment: [String] = []
  private var lineNumber = 0
  /// What ends the string of several lines that the scanner is in.
  private var openString: String?
  private var isInBlockComment = false

  init(file: String) {
    self.file = file
  }

  mutating func scan(_ source: String) {
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      lineNumber += 1
      scan(line: line.trimmingSpaces)
    }
  }

  private mutating func scan(line: String) {
    if openString == nil, !isInBlockComment {
      if line.hasPrefix("///") {
        let text = line.dropFirst(3)
        comment.append(String(text.first == " " ? text.dropFirst() : text))
        return
      }
      // Attributes and remarks may stand between a comment and its declaration.
      if line.isEmpty || line.hasPrefix("//") || (line.hasPrefix("@") && !line.contains(" ")) { return }
    }
    let code = blanked(line)
    declare(code)
    comment = []
    follow(code)
  }

  // MARK: Declarations

  private mutating func declare(_ code: String) {
    var words = Self.words(of: code)
    words.removeAll { Self.modifiers.contains($0) || $0.hasPrefix("@") }
    guard let keyword = words.first, words.count > 1 else { return }
    // Inside a body nothing is declared that the wire shows.
    if scopes.contains(nil) { return }
    let scope = scopes.last.flatMap { $0 }
    switch keyword {
    case "struct", "class", "enum", "actor", "protocol":
      let path = Self.join(scope, words[1])
      note(path)
      awaitedType = path
    case "extension":
      awaitedType = words[1]
    case "var", "let":
      note(Self.join(scope, words[1]))
    case "case":
      for name in Self.caseNames(in: code) { note(Self.join(scope, name)) }
    default: break
    }
  }

  private mutating func note(_ path: String) {
    let comment = comment.isEmpty ? nil : DocComment(lines: comment)
    if declarations[path]?.comment != nil { return }
    declarations[path] = SourceComments.Declaration(file: file, line: lineNumber, comment: comment)
  }

  private static func join(_ scope: String?, _ name: String) -> String {
    scope.map { $0 + "." + name } ?? name
  }

  private static let modifiers: Set<String> = [
    "package", "public", "internal", "private", "fileprivate", "static", "final", "indirect", "mutating", "lazy",
    "nonisolated", "weak", "unowned", "override", "private(set)", "fileprivate(set)", "package(set)", "borrowing",
  ]

  /// The words of a line up to its first sign that is no part of a path; a name without its backquotes.
  private static func words(of code: String) -> [String] {
    var words: [String] = []
    for part in code.split(separator: " ") {
      let word = part.prefix { $0.isLetter || $0.isNumber || "_.`@()".contains($0) }
      let isWhole = word.count == part.count
      let isModifier = modifiers.contains(String(word)) || word.hasPrefix("@")
      let name = isModifier ? word : word.prefix { $0 != "(" }
      if !name.isEmpty { words.append(name.filter { $0 != "`" }) }
      if !isWhole || (!isModifier && name.count < word.count) { break }
    }
    return words
  }

  /// The names behind `case`, without what they carry.
  private static func caseNames(in code: String) -> [String] {
    guard let start = code.range(of: "case ") else { return [] }
    var names: [String] = []
    var name = ""
    var depth = 0
    var isName = true
    for character in code[start.upperBound...] {
      switch character {
      case "(", "[", "<": depth += 1
      case ")", "]", ">": depth -= 1
      case "," where depth == 0:
        names.append(name)
        name = ""
        isName = true
      case " " where name.isEmpty, "`": break
      case _ where depth == 0 && isName && (character.isLetter || character.isNumber || character == "_"):
        name.append(character)
      default: if depth == 0 { isName = false }
      }
    }
    names.append(name)
    return names.filter { !$0.isEmpty }
  }

  // MARK: Braces

  private mutating func follow(_ code: String) {
    for character in code {
      if character == "{" {
        scopes.append(awaitedType)
        awaitedType = nil
      } else if character == "}" {
        _ = scopes.popLast()
      }
    }
  }

  /// The line without strings and comments.
  private mutating func blanked(_ line: String) -> String {
    var code = ""
    var rest = line[...]
    while !rest.isEmpty {
      if let end = openString {
        guard let place = rest.range(of: end) else { return code }
        openString = nil
        rest = rest[place.upperBound...]
      } else if isInBlockComment {
        guard let place = rest.range(of: "*/") else { return code }
        isInBlockComment = false
        rest = rest[place.upperBound...]
      } else if rest.hasPrefix("//") {
        return code
      } else if rest.hasPrefix("/*") {
        isInBlockComment = true
        rest = rest.dropFirst(2)
      } else if let opening = Self.openingQuote(rest) {
        rest = rest.dropFirst(opening.count)
        let hashes = String(repeating: "#", count: opening.prefix { $0 == "#" }.count)
        if opening.hasSuffix("\"\"\"") {
          openString = "\"\"\"" + hashes
        } else {
          rest = Self.afterString(rest, hashes: hashes)
        }
        code += "\"\""
      } else {
        code.append(rest.removeFirst())
      }
    }
    return code
  }

  /// The signs that open a string here, with the number signs of a raw one.
  private static func openingQuote(_ text: Substring) -> String? {
    let hashes = text.prefix { $0 == "#" }
    let quotes = text.dropFirst(hashes.count).prefix { $0 == "\"" }
    if quotes.isEmpty { return nil }
    return hashes + (quotes.count >= 3 ? "\"\"\"" : "\"")
  }

  private static func afterString(_ text: Substring, hashes: String) -> Substring {
    var rest = text
    var depth = 0
    while let character = rest.first {
      if depth == 0, rest.hasPrefix("\"" + hashes) { return rest.dropFirst(1 + hashes.count) }
      if rest.hasPrefix("\\" + hashes + "(") {
        // An interpolation may have strings of its own.
        depth += 1
        rest = rest.dropFirst(2 + hashes.count)
        continue
      }
      if depth > 0, character == "(" { depth += 1 }
      if depth > 0, character == ")" { depth -= 1 }
      rest = rest.dropFirst(character == "\\" && hashes.isEmpty ? 2 : 1)
    }
    return rest
  }
}

extension StringProtocol {
  /// Where a text stands for the first time.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
