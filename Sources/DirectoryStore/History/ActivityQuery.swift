package import Directory

/// Which changes of a client and its notes are answered, newest first.
package struct ActivityQuery: Sendable, Hashable {
  package var client: ID<Client>
  /// Only changes of records of these kinds; all when empty.
  package var kinds: [RecordKind]
  /// Only changes of this field, or of fields in it: `settings` finds `settings/currency`.
  package var field: String?
  package var member: ID<Member>?
  package var method: String?
  /// Only changes of this record: the client itself, or one of its notes, invoices, payments or files.
  package var record: String?
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?

  package init(
    client: ID<Client>, kinds: [RecordKind] = [], field: String? = nil, member: ID<Member>? = nil,
    method: String? = nil,
    record: String? = nil, limit: Int = 50, cursor: String? = nil
  ) {
    self.client = client
    self.kinds = kinds
    self.field = field
    self.member = member
    self.method = method
    self.record = record
    self.limit = min(max(1, limit), ClientQuery.largestLimit)
    self.cursor = cursor
  }

  /// What a cursor is bound to: all but the limit.
  func hash(for organization: ID<Organization>) -> UInt64 {
    let kinds = kinds.map(\.rawValue).sorted().joined(separator: " ")
    let parts = ["activity", organization.rawValue, client.rawValue, kinds, field, member?.rawValue, method, record]
    return ListCursor.hash(parts.map { $0 ?? "" }.joined(separator: "\u{0}").utf8)
  }
}

/// Which changes of the organization's own records are answered, newest first: of those that belong to no client.
package struct OrganizationActivityQuery: Sendable, Hashable {
  package var kind: RecordKind?
  package var member: ID<Member>?
  package var method: String?
  package var record: String?
  /// Whether what became of tokens, and what was refused, is answered too.
  package var includesAccess: Bool
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?

  package init(
    kind: RecordKind? = nil, member: ID<Member>? = nil, method: String? = nil, record: String? = nil, limit: Int = 50,
    cursor: String? = nil, includesAccess: Bool = true
  ) {
    self.includesAccess = includesAccess
    self.kind = kind
    self.member = member
    self.method = method
    self.record = record
    self.limit = min(max(1, limit), ClientQuery.largestLimit)
    self.cursor = cursor
  }

  func hash(for organization: ID<Organization>) -> UInt64 {
    let parts = ["organizationActivity", organization.rawValue, kind?.rawValue, member?.rawValue, method, record]
    return ListCursor.hash(parts.map { $0 ?? "" }.joined(separator: "\u{0}").utf8)
  }
}

/// A page of a history.
package struct ActivityPage: Sendable {
  package let items: [Activity]
  /// Where the next page begins; nil after the last.
  package let nextCursor: String?
}
