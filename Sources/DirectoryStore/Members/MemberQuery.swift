package import Directory

/// Which members are listed, by name.
package struct MemberQuery: Sendable, Hashable {
  /// Only those, or all.
  package var status: Client.Status?
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?

  package init(status: Client.Status?, limit: Int = 50, cursor: String? = nil) {
    self.status = status
    self.limit = min(max(1, limit), ClientQuery.largestLimit)
    self.cursor = cursor
  }

  /// What a cursor is bound to: all but the limit.
  func hash(for organization: ID<Organization>) -> UInt64 {
    let parts = ["members", organization.rawValue, status?.rawValue ?? ""]
    return ListCursor.hash(parts.joined(separator: "\u{0}").utf8)
  }
}

/// A page of members.
package struct MemberPage: Sendable {
  package let items: [Member]
  /// Where the next page begins; nil after the last.
  package let nextCursor: String?
}
