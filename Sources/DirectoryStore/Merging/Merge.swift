package import Directory

/// Several clients that became one.
package struct Merge: Sendable, IdentifiedRecord {
  package static let identifierPrefix = "mrg"

  package var id: ID<Merge>
  /// The client that was kept, as it now is.
  package var client: StoredClient
  /// The others, as they were.
  package var merged: [NamedClient]
}

/// What came of taking a merge back.
package struct UndoneMerge: Sendable {
  package var id: ID<Merge>
  /// The client that was kept, as it now is.
  package var client: StoredClient
  /// The others, as they are again.
  package var restored: [Client]
  package var reversed: [FieldChange]
  package var kept: [FieldChange]
}

/// What clients are to become one, and how.
package struct MergePlan: Sendable {
  package var kept: ID<Client>
  package var others: [ID<Client>]
  /// The client that each field is taken from, by the field's name.
  package var choices: [String: ID<Client>]
  /// The revisions that the caller knows.
  package var revisions: [ID<Client>: Int]

  package init(
    kept: ID<Client>, others: [ID<Client>], choices: [String: ID<Client>] = [:], revisions: [ID<Client>: Int] = [:]
  ) {
    self.kept = kept
    self.others = others
    self.choices = choices
    self.revisions = revisions
  }

  package static let mostOthers = 100
}
