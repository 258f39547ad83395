package import Directory
package import JSON

/// Which clients are listed, and in what order.
package struct ClientQuery: Sendable, Hashable {
  /// Words, all of which are in the client's search text; in any order, without case and accents.
  package var search: String?
  package var status: StatusFilter
  package var filter: ClientFilter
  /// The keys of the order, at most `ClientSort.most`; by name where there are none.
  package var order: [ClientSort]
  /// 1 to 500.
  package var limit: Int
  /// Where the page before ended.
  package var cursor: String?
  package var countsTotal: Bool

  package typealias StatusFilter = ClientFilter.Status
  package typealias SortKey = ClientSort.Key

  package init(
    search: String? = nil, status: StatusFilter = .active, filter: ClientFilter = .everything, order: [ClientSort],
    limit: Int = 50, cursor: String? = nil, countsTotal: Bool = false
  ) {
    self.search = search
    self.status = status
    self.filter = filter
    self.order = order.isEmpty ? [ClientSort(.name)] : order
    self.limit = min(max(1, limit), Self.largestLimit)
    self.cursor = cursor
    self.countsTotal = countsTotal
  }

  /// With one key.
  package init(
    search: String? = nil, status: StatusFilter = .active, filter: ClientFilter = .everything, sort: SortKey = .name,
    isDescending: Bool = false, limit: Int = 50, cursor: String? = nil, countsTotal: Bool = false
  ) {
    self.init(
      search: search, status: status, filter: filter, order: [ClientSort(sort, descending: isDescending)],
      limit: limit, cursor: cursor, countsTotal: countsTotal)
  }

  package static let largestLimit = 500
  /// In Unicode scalars.
  package static let longestSearch = 200
}

extension ClientFilter.Status {
  var states: [ClientState] {
    switch self {
    case .active: [.active]
    case .archived: [.archived]
    case .all: [.active, .archived]
    case .deleted: [.deleted]
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
