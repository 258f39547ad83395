package import Directory

/// Which notes of a client are listed: the pinned ones first, then the newest.
package struct NoteQuery: Sendable, Hashable {
  package var client: ID<Client>
  /// Words, all of which are in the note; in any order, without case and accents.
  package var search: String?
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?

  package init(client: ID<Client>, search: String? = nil, limit: Int = 50, cursor: String? = nil) {
    self.client = client
    self.search = search
    self.limit = min(max(1, limit), ClientQuery.largestLimit)
    self.cursor = cursor
  }

  var words: [String] { SearchWords(search ?? "").all }

  /// What a cursor is bound to: all but the limit.
  func hash(for organization: ID<Organization>) -> UInt64 {
    let parts = ["notes", organization.rawValue, client.rawValue, words.sorted().joined(separator: " ")]
    return ListCursor.hash(parts.joined(separator: "\u{0}").utf8)
  }
}

/// A page of notes.
package struct NotePage: Sendable {
  package let items: [Note]
  /// Where the next page begins; nil after the last.
  package let nextCursor: String?
}

/// A note's place in the list.
struct NotePlace: Equatable {
  var isPinned: Bool
  var createdAt: Int64
  var key: Int64

  init(isPinned: Bool, createdAt: Int64, key: Int64) {
    self.isPinned = isPinned
    self.createdAt = createdAt
    self.key = key
  }

  /// - Throws: `StoreError.invalidCursor`.
  init(_ cursor: ListCursor) throws(StoreError) {
    guard case .integer(let position) = cursor.position else { throw .invalidCursor }
    self.init(isPinned: position & 1 == 1, createdAt: position >> 1, key: cursor.client)
  }

  func cursor(for query: UInt64) -> ListCursor {
    // Instants end with the year 9999: there is room for a bit.
    ListCursor(query: query, position: .integer(createdAt << 1 | (isPinned ? 1 : 0)), client: key)
  }
}
