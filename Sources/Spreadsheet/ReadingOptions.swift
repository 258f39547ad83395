/// What the caller knows about a file beforehand.
package struct ReadingOptions: Equatable, Sendable {
  /// The only sheet to read, by its name without regard to ASCII case; nil for all that are not hidden.
  package var sheet: String?
  /// The encoding of a text; nil to find it.
  package var encoding: TextEncoding?
  /// The delimiter of a text; nil to find it.
  package var delimiter: Delimiter?

  package init(sheet: String? = nil, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil) {
    self.sheet = sheet
    self.encoding = encoding
    self.delimiter = delimiter
  }
}
