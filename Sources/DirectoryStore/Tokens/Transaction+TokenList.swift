package import Directory
internal import JSON
internal import SQLDatabase

/// Which tokens are listed, the oldest first.
package struct TokenQuery: Sendable, Hashable {
  /// Only those of this member, or of all.
  package var member: ID<Member>?
  /// Whether revoked ones are listed too.
  package var includeRevoked: Bool
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?

  package init(member: ID<Member>?, includeRevoked: Bool, limit: Int = 50, cursor: String? = nil) {
    self.member = member
    self.includeRevoked = includeRevoked
    self.limit = min(max(1, limit), ClientQuery.largestLimit)
    self.cursor = cursor
  }

  /// What a cursor is bound to: all but the limit.
  func hash(for organization: ID<Organization>) -> UInt64 {
    let parts = ["tokens", organization.rawValue, member?.rawValue ?? "", "\(includeRevoked)"]
    return ListCursor.hash(parts.joined(separator: "\u{0}").utf8)
  }
}

/// A page of tokens.
package struct TokenPage: Sendable {
  package let items: [Token]
  /// Where the next page begins; nil after the last.
  package let nextCursor: String?
}

extension Transaction {
  /// A page of the organization's tokens.
  ///
  /// - Throws: `StoreError.invalidCursor`.
  package func tokens(_ query: TokenQuery, for caller: Caller) throws -> TokenPage {
    let organization = try organizationKey(caller.organization)
    let hash = query.hash(for: caller.organization)
    var after = ""
    if let cursor = query.cursor {
      guard case .text(let id)? = try ListCursor(cursor, for: hash).position else { throw StoreError.invalidCursor }
      after = id
    }
    var items: [Token] = []
    try connection.each(
      """
      SELECT record FROM token
      WHERE organization = $1 AND id > $2 AND ($3 IS NULL OR member = $3) AND ($4 OR is_revoked = 0)
      ORDER BY id LIMIT $5
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, after)
      $0.bind(3, query.member?.rawValue)
      $0.bind(4, query.includeRevoked)
      $0.bind(5, query.limit + 1)
    } row: {
      items.append(try JSON.decode(TokenRecord.self, from: $0.bytes(0)).token)
    }
    guard items.count > query.limit else { return TokenPage(items: items, nextCursor: nil) }
    items.removeLast()
    let cursor = items.last.map { ListCursor(query: hash, position: .text($0.id.rawValue), client: 0).text }
    return TokenPage(items: items, nextCursor: cursor)
  }
}
