/// What a member has written down about a client.
package struct Note: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "not"
  package static let textLimit = 10_000

  /// Stable; given by the service.
  package var id: ID<Note>
  /// The client that it is about.
  package var clientId: ID<Client>
  /// 1 when it is made, and one more with each change.
  package var revision: Int
  /// Markdown, of one line or several.
  package var text: String
  /// Whether it stands before those that are not.
  package var pinned: Bool
  /// The member who wrote it.
  package var authorId: ID<Member>
  /// When it was written.
  package var createdAt: Instant
  /// When it was last changed.
  package var updatedAt: Instant
  /// The member who last changed it.
  package var updatedBy: ID<Member>
  /// The import that it comes from.
  package var importId: ID<Import>?
  /// When it was removed; absent unless it is.
  package var deletedAt: Instant?
}

extension Note {
  /// A note as a peer or an import describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    /// Markdown, of one line or several.
    package var text: String?
    /// Whether it stands before those that are not; `false` when absent.
    package var pinned: Bool?

    package init(text: String? = nil, pinned: Bool? = nil) {
      self.text = text
      self.pinned = pinned
    }
  }
}
