/// One key of the order of a list.
package struct ClientSort: Codable, Sendable, Hashable {
  /// What to order by.
  package var key: Key
  /// From the end to the beginning.
  package var descending: Bool?

  package init(_ key: Key, descending: Bool? = nil) {
    self.key = key
    self.descending = descending
  }

  package var isDescending: Bool { descending ?? false }

  /// What a list is ordered by; clients that are equal in it are in the order of their creation.
  package enum Key: String, Codable, Sendable, CaseIterable {
    /// The name, without regard to case and accents.
    case name
    /// The number; runs of digits count as numbers.
    case number
    /// When it was added.
    case createdAt
    /// When it was last changed.
    case updatedAt
    /// When something last happened with it: for now, when it was last changed.
    case lastActivity
    /// The city that the list shows; clients without one come last.
    case city
    /// The currency that the list shows.
    case currency
    /// How well the search fits, the best first: the whole name or number, their beginning, words of the name, the rest.
    case relevance
  }

  /// Keys of one order.
  package static let most = 3
}
