/// One way in which a document does not fit the type it was read as.
package struct JSONIssue: Sendable {
  /// The kinds of issues; the raw values go over the wire.
  package enum Code: String, Sendable, Codable, CaseIterable {
    /// A member that has to be there is not.
    case missing
    /// Another type of JSON is needed.
    case wrongType
    /// A member that the type does not have.
    case unknownField
    /// A text that is none of the fixed set.
    case invalidChoice
    /// A number outside the limits of its type.
    case outOfRange
    /// The type's own rule refused the value; `cause` says why.
    case invalid
  }

  /// Where it is; for what is missing, where it should be.
  package var pointer: JSONPointer
  package var code: Code
  /// What would fit: `string`, `integer`, `one of a, b`.
  package var expected: String?
  /// The limits that were passed: `-128 to 127`.
  package var limit: String?
  /// The one of them that was passed, where it is an integer that fits.
  package var bound: Int?
  /// The kind of what stands there; nil where nothing does.
  package var found: JSONKind?
  /// The field or choice that was probably meant.
  package var suggestion: String?
  /// What the type's own initializer threw.
  package var cause: (any Error)?

  package init(
    _ code: Code, at pointer: JSONPointer, expected: String? = nil, limit: String? = nil, bound: Int? = nil,
    found: JSONKind? = nil, suggestion: String? = nil, cause: (any Error)? = nil
  ) {
    self.pointer = pointer
    self.code = code
    self.expected = expected
    self.limit = limit
    self.bound = bound
    self.found = found
    self.suggestion = suggestion
    self.cause = cause
  }
}

extension JSONIssue: Equatable {
  /// Whether all but the causes are equal.
  package static func == (left: JSONIssue, right: JSONIssue) -> Bool {
    left.pointer == right.pointer && left.code == right.code && left.expected == right.expected
      && left.limit == right.limit && left.found == right.found && left.suggestion == right.suggestion
  }
}

/// All that is wrong with a document, in its order, fields that no type asked for at the end.
package struct JSONIssues: Error, Sendable, Equatable {
  /// At most 100.
  package var issues: [JSONIssue]
  /// There were more, which were not kept.
  package var isTruncated: Bool

  /// How many issues are kept.
  package static let most = 100

  package init(_ issues: [JSONIssue], isTruncated: Bool = false) {
    self.issues = issues
    self.isTruncated = isTruncated
  }
}

/// A type that can name some value of itself, so that decoding goes on past a refused one and finds more issues.
///
/// The value is never seen: where it was needed, decoding throws in the end.
package protocol JSONPlaceholder {
  /// Any value that the type's rules allow.
  static var jsonPlaceholder: Self { get }
}
