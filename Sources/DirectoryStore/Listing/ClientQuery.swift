package import JSON

/// Which clients are listed, and in what order.
package struct ClientQuery: Sendable, Hashable {
  /// Words, all of which are in the client's name, number, e-mail addresses or contacts; in any order, without case
  /// and accents.
  package var search: String?
  package var status: StatusFilter
  package var sort: SortKey
  package var isDescending: Bool
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?
  package var countsTotal: Bool

  package init(
    search: String? = nil, status: StatusFilter = .active, sort: SortKey = .name, isDescending: Bool = false,
    limit: Int = 50, cursor: String? = nil, countsTotal: Bool = false
  ) {
    self.search = search
    self.status = status
    self.sort = sort
    self.isDescending = isDescending
    self.limit = min(max(1, limit), Self.largestLimit)
    self.cursor = cursor
    self.countsTotal = countsTotal
  }

  package static let largestLimit = 500
  /// In Unicode scalars.
  package static let longestSearch = 200

  /// Which clients, by where they are.
  package enum StatusFilter: String, Codable, Sendable, CaseIterable {
    case active, archived, all

    var states: [ClientState] {
      switch self {
      case .active: [.active]
      case .archived: [.archived]
      case .all: [.active, .archived]
      }
    }
  }

  /// What a list is ordered by; clients that are equal in it are in the order of their creation.
  package enum SortKey: String, Codable, Sendable, CaseIterable {
    case name, number, createdAt, updatedAt

    var column: String {
      switch self {
      case .name: "sort_name"
      case .number: "sort_number"
      case .createdAt: "created_at"
      case .updatedAt: "updated_at"
      }
    }
  }
}

/// A page of a list.
package struct ClientPage: Sendable {
  /// The summaries, as a JSON array.
  package let items: RawJSON
  package let count: Int
  /// Where the next page begins; nil after the last.
  package let nextCursor: String?
  /// How many clients the query finds in all, where that was asked for.
  package let total: Int?
}
