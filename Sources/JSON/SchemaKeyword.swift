/// A rule for a value, in the words of JSON Schema (draft 7).
package indirect enum SchemaKeyword: Equatable, Sendable {
  /// How long a text is, in Unicode scalars.
  case minLength(Int)
  case maxLength(Int)
  case minimum(Int)
  case maximum(Int)
  case minItems(Int)
  case maxItems(Int)
  case maxProperties(Int)
  /// A regular expression (ECMA 262).
  case pattern(String)
  /// One of JSON Schema's formats, such as `email` or `date-time`.
  case format(String)
  /// How the bytes in a text are written, such as `base64`.
  case contentEncoding(String)
  /// The only texts that are allowed. What each means is said in the comments on the members of some types, whose paths
  /// stand in `of`, such as `Client.Kind`.
  case choices([String], of: [String] = [])
  /// What each element of an array keeps to, or each value of an object whose keys are data.
  case each([SchemaKeyword])
  /// What each key of such an object keeps to.
  case keys([SchemaKeyword])
}

extension SchemaKeyword {
  /// The lowest and the highest number.
  package static func range(_ range: ClosedRange<Int>) -> [SchemaKeyword] {
    [.minimum(range.lowerBound), .maximum(range.upperBound)]
  }

  /// A text that is not empty, up to a length.
  package static func text(upTo length: Int) -> [SchemaKeyword] {
    [.minLength(1), .maxLength(length)]
  }

  /// Texts that all have one length.
  package static func length(_ length: Int) -> [SchemaKeyword] {
    [.minLength(length), .maxLength(length)]
  }
}

/// A type whose members keep to more than their own types say: the rules that its checks hold them to.
package protocol SchemaRuled {
  /// The rules of members, by their keys.
  static var rules: [String: [SchemaKeyword]] { get }
  /// Lists of members, one of each of which has to be there; a merge patch need not have it.
  static var needed: [[String]] { get }
}

extension SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { [:] }
  package static var needed: [[String]] { [] }
}
