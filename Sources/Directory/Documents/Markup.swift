/// Writes HTML or XML: every element is closed, every text and every attribute escaped.
///
/// Names of elements and attributes are of the program; nothing else gets into a document unescaped.
struct Markup {
  private(set) var text = ""
  private var depth = 0
  /// Whether each element begins a line of its own, two spaces deeper than the one that it is in.
  private let indents: Bool

  private init(_ start: String, indents: Bool) {
    text = start
    self.indents = indents
  }

  static var html: Markup { Markup("<!DOCTYPE html>\n", indents: false) }
  static var xml: Markup { Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", indents: true) }

  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// An element with what `body` writes into it; an attribute without a value is left out.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout Markup) -> Void
  ) {
    open(name, attributes)
    if indents { text += "\n" }
    depth += 1
    body(&self)
    depth -= 1
    indent()
    close(name)
  }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: String) {
    open(name, attributes)
    write(content)
    close(name)
  }

  /// An element with a text, where there is one.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], optional content: String?) {
    if let content { element(name, attributes, content) }
  }

  /// An element of HTML that has no content and no end.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  mutating func write(_ content: String) { text += Self.escaped(content) }

  /// A line break between elements of HTML, which nobody sees.
  mutating func endLine() { text += "\n" }

  /// The content of a style element, which HTML does not escape: of the program alone.
  mutating func style(_ content: String) {
    text += "<style>\n\(content)</style>\n"
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    indent()
    text += "<\(name)"
    for case (let name, let value?) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    text += ">"
  }

  private mutating func close(_ name: StaticString) {
    text += "</\(name)>"
    if indents { text += "\n" }
  }

  private mutating func indent() {
    if indents { text += String(repeating: "  ", count: depth) }
  }

  /// The text without the characters that mean something, or that XML 1.0 does not have.
  static func escaped(_ content: String) -> String {
    var result = String.UnicodeScalarView()
    result.reserveCapacity(content.unicodeScalars.count)
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\u{20}"..."\u{7E}", "\u{A0}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": result.append(scalar)
      default: break
      }
    }
    return String(result)
  }
}
