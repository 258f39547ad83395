/// What a peer calls a request: a string or an integer, sent back exactly as it came.
package struct RequestID: Hashable, Sendable {
  /// The JSON text of the id.
  package let source: [UInt8]
  /// What two spellings of the same string have in common; nil when the text says it all.
  private let unescaped: String?

  package init(source: [UInt8], unescaped: String? = nil) {
    self.source = source
    self.unescaped = unescaped
  }

  package static func == (left: RequestID, right: RequestID) -> Bool {
    if left.unescaped == nil, right.unescaped == nil { return left.source == right.source }
    return left.text == right.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }

  /// The string without its quotes and escapes behind a quote, or the integer's digits.
  private var text: String {
    if let unescaped { return "\"" + unescaped }
    let isString = source.first == UInt8(ascii: "\"")
    return String(decoding: isString ? source.dropLast() : source[...], as: UTF8.self)
  }
}
