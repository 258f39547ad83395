package import Directory

/// Which attachments of a client are listed, the newest first.
package struct AttachmentQuery: Sendable, Hashable {
  package var client: ID<Client>
  /// Words, all of which are in the name or the description; in any order, without case and accents.
  package var search: String?
  /// Only those that may be shown to the client, or that may not.
  package var visibleToClient: Bool?
  /// Those that were removed, instead of the others.
  package var removed: Bool
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?

  package init(
    client: ID<Client>, search: String? = nil, visibleToClient: Bool? = nil, removed: Bool = false, limit: Int = 50,
    cursor: String? = nil
  ) {
    self.client = client
    self.search = search
    self.visibleToClient = visibleToClient
    self.removed = removed
    self.limit = min(max(1, limit), ClientQuery.largestLimit)
    self.cursor = cursor
  }

  var words: [String] { SearchWords(search ?? "").all }

  /// What a cursor is bound to: all but the limit.
  func hash(for organization: ID<Organization>) -> UInt64 {
    let visible = visibleToClient.map { $0 ? "visible" : "hidden" } ?? ""
    let parts = [
      "attachments", organization.rawValue, client.rawValue, visible, removed ? "removed" : "",
      words.sorted().joined(separator: " "),
    ]
    return ListCursor.hash(parts.joined(separator: "\u{0}").utf8)
  }
}

/// A page of attachments.
package struct AttachmentPage: Sendable {
  package let items: [Attachment]
  /// Where the next page begins; nil after the last.
  package let nextCursor: String?
  /// How many there are on all pages.
  package let total: Int
  /// How many bytes they have together.
  package let totalSize: Int
}
