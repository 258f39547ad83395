internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists clients, with what matters at a glance, a page at a time.
///
/// A search finds the clients that have all its words, in any order and without regard to case and accents, in their
/// names, number, e-mail addresses or contacts. A cursor stays good while others write: no client is skipped or
/// repeated because of it.
struct ListClients: StoreRequest {
  static let method = "client/list"
  static let access = Access.member
  static let since = "1.0"

  /// Words to look for.
  var search: String?
  /// Which clients.
  var filter: Filter?
  /// The order: one key; by name when absent.
  var sort: [SortItem]?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same search, filter and sort.
  var cursor: String?
  /// Which members of a summary to answer, besides `id`; all when absent.
  var fields: [String]?
  /// Whether to count all that is found; costs time in a large directory.
  var countTotal: Bool?

  static var rules: [String: [SchemaKeyword]] {
    [
      "search": [.maxLength(ClientQuery.longestSearch)],
      "sort": [.maxItems(mostSortKeys)],
      "limit": SchemaKeyword.range(1...ClientQuery.largestLimit),
      "fields": [.each([.choices(summaryFields.sorted())])],
    ]
  }

  /// Which clients are listed.
  struct Filter: Codable, Sendable {
    /// By their status; `active` when absent.
    var status: ClientQuery.StatusFilter?
  }

  /// One key of the order.
  struct SortItem: Codable, Sendable {
    /// What to order by.
    var key: ClientQuery.SortKey
    /// From the end to the beginning.
    var descending: Bool?
  }

  /// Summaries of clients as JSON text.
  struct Summaries: Codable, Sendable, SchemaDescribed {
    var json: RawJSON

    static var schema: SchemaHint { .parts(of: ClientSummary.self, always: ["id"]) }

    init(json: RawJSON) {
      self.json = json
    }

    init(from decoder: any Decoder) throws {
      json = try RawJSON(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
      try json.encode(to: encoder)
    }
  }

  struct Response: Codable, Sendable {
    /// The clients of this page.
    var items: Summaries
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
    /// How many clients are found in all, where that was asked for.
    var total: Int?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let issues = contentIssues
    guard issues.isEmpty else {
      // A cursor is known to be damaged only when it is used.
      throw Issues(issues + (try cursorIssues(in: transaction, for: audience)))
    }
    let page = try transaction.list(query(limit: limit ?? 50), for: audience.caller)
    return Response(items: Summaries(json: try picked(page.items)), nextCursor: page.nextCursor, total: page.total)
  }

  private func cursorIssues(in transaction: borrowing Transaction, for audience: Audience) throws -> [Issue] {
    do {
      _ = try transaction.list(query(limit: 1), for: audience.caller)
      return []
    } catch StoreError.invalidCursor {
      return [Issue(.invalidCursor, at: "/cursor")]
    }
  }

  private func query(limit: Int) -> ClientQuery {
    ClientQuery(
      search: search, status: filter?.status ?? .active, sort: sort?.first?.key ?? .name,
      isDescending: sort?.first?.descending ?? false, limit: limit, cursor: cursor, countsTotal: countTotal ?? false)
  }

  private var contentIssues: [Issue] {
    var issues: [Issue] = []
    if let limit, !(1...ClientQuery.largestLimit).contains(limit) {
      issues.append(
        Issue(
          .outOfRange, at: "/limit", value: String(limit), limit: limit < 1 ? 1 : ClientQuery.largestLimit,
          suggestion: "1–\(ClientQuery.largestLimit)"))
    }
    if let sort, sort.count > Self.mostSortKeys {
      issues.append(Issue(.tooMany, at: "/sort", value: String(sort.count), limit: Self.mostSortKeys))
    }
    if let search, search.unicodeScalars.count > ClientQuery.longestSearch {
      issues.append(Issue(.tooLong, at: "/search", value: search, limit: ClientQuery.longestSearch))
    }
    for (index, field) in (fields ?? []).enumerated() where !Self.summaryFields.contains(field) {
      let names = Self.summaryFields.sorted()
      issues.append(
        Issue(
          .invalidChoice, at: "/fields/\(index)", value: field,
          suggestion: NearMiss.closest(to: field, among: names) ?? names.joined(separator: ", ")))
    }
    return issues
  }

  static let mostSortKeys = 1
  static let summaryFields: Set<String> = [
    "id", "revision", "number", "kind", "name", "status", "email", "phone", "city", "currency", "defaultContact",
    "updatedAt",
  ]

  private func picked(_ items: RawJSON) throws -> RawJSON {
    guard let fields else { return items }
    let wanted = Set(fields).union(["id"])
    let summaries = try items.value.array ?? []
    let picked = summaries.map { summary -> JSONValue in
      guard var object = summary.object else { return summary }
      object.removeAll { !wanted.contains($0.key) }
      return .object(object)
    }
    return try RawJSON(encoding: JSONValue.array(picked))
  }
}
