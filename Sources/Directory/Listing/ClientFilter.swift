/// Which clients are listed: what was asked for, checked, as tests that are true or false of each client.
package indirect enum ClientFilter: Sendable, Hashable {
  case all([ClientFilter])
  case any([ClientFilter])
  case not(ClientFilter)
  case test(FilterField, Test)

  /// What is asked of a field; a field that is absent passes none. Of several values one is enough.
  package enum Test: Sendable, Hashable {
    case exists
    case isIn([Key])
    case compares(Comparison, Key)
    case contains(String)
    case startsWith(String)
  }

  /// A value in the form in which a field's values are compared: folded text, or a number.
  package enum Key: Sendable, Hashable {
    case text(String)
    case integer(Int64)
  }

  package enum Comparison: String, Sendable, Hashable, CaseIterable {
    case lt, le, gt, ge
  }

  /// Passes every client.
  package static let everything = ClientFilter.all([])

  /// Which clients, by where they are.
  package enum Status: String, Codable, Sendable, CaseIterable {
    /// In use.
    case active
    /// Kept, and out of the way.
    case archived
    /// Active and archived; not those in the trash.
    case all
    /// In the trash, from where they can be restored.
    case deleted
  }

  /// Conditions inside each other.
  package static let deepest = 8
  /// Operators in the whole filter.
  package static let mostConditions = 50
  /// Values of one `in`.
  package static let mostChoices = 100
  /// Conditions of one `and` or `or`.
  package static let mostAlternatives = 50
  /// In Unicode scalars.
  package static let longestValue = 254
}

extension ClientFilter.Key: Comparable {
  /// Numbers come before texts.
  package static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.integer, .text): true
    case (.text, .integer): false
    }
  }
}
