internal import Directory
internal import DirectoryStore
internal import JSON

/// Lists clients, with what matters at a glance, a page at a time.
///
/// A search finds the clients that have all its words, in any order and without regard to case and accents, anywhere in
/// their names, number, e-mail addresses, contacts, telephone numbers, registrations, tags or cities. A telephone number
/// is found with or without its country's code, however it is grouped. A cursor stays good while others write: no client
/// is skipped or repeated because of it.
struct ListClients: StoreRequest {
  static let method = "client/list"
  static let access = Access.member
  static let since = "1.0"

  /// Words to look for.
  var search: String?
  /// Which clients.
  var filter: ClientFilter.Draft?
  /// The order: up to three keys, the first before the others; by name when absent.
  var sort: [ClientSort]?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same search, filter and sort.
  var cursor: String?
  /// Which members of a summary to answer, besides `id`; all but `lastActivity` when absent.
  var fields: [String]?
  /// Whether to count all that is found; costs time in a large directory.
  var countTotal: Bool?
  /// The view whose search, filter, sort and fields count where they are not given here.
  var view: ID<ClientView>?

  static var rules: [String: [SchemaKeyword]] {
    ListCriteria.rules.merging(["limit": SchemaKeyword.range(1...ClientQuery.largestLimit)]) { $1 }
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
    let kept = try view.map { try transaction.view($0, for: audience.caller) }
    let criteria = ListCriteria(
      search: search ?? kept?.search, filter: filter ?? kept?.filter, sort: sort ?? kept?.sort,
      fields: fields ?? kept?.fields)
    var checked = try criteria.check(in: transaction, for: audience)
    checked.issues = limitIssues + checked.issues
    if !checked.issues.isEmpty || !checked.shape.issues.isEmpty {
      // A cursor is known to be damaged only when it is used, in an order that there is.
      if cursor != nil, !checked.issues.contains(where: { $0.pointer.hasPrefix("/sort") }) {
        checked.issues += try cursorIssues(query(criteria, checked.filter, limit: 1), in: transaction, for: audience)
      }
      try checked.finish()
    }
    let page = try transaction.list(
      query(criteria, checked.filter, limit: limit ?? 50), with: ClientFigures(in: criteria.fields),
      for: audience.caller)
    return Response(
      items: Summaries(json: try picked(page.items, criteria.fields, in: transaction, for: audience)),
      nextCursor: page.nextCursor, total: page.total)
  }

  private func cursorIssues(
    _ query: ClientQuery, in transaction: borrowing Transaction, for audience: Audience
  ) throws -> [Issue] {
    do {
      _ = try transaction.list(query, for: audience.caller)
      return []
    } catch StoreError.invalidCursor {
      return [Issue(.invalidCursor, at: "/cursor")]
    }
  }

  private func query(_ criteria: ListCriteria, _ filter: ClientFilter, limit: Int) -> ClientQuery {
    ClientQuery(
      search: criteria.search, status: criteria.filter?.status ?? .active, filter: filter,
      order: Array((criteria.sort ?? []).prefix(ClientSort.most)), limit: limit, cursor: cursor,
      countsTotal: countTotal ?? false)
  }

  private var limitIssues: [Issue] {
    guard let limit, !(1...ClientQuery.largestLimit).contains(limit) else { return [] }
    return [
      Issue(
        .outOfRange, at: "/limit", value: String(limit), limit: limit < 1 ? 1 : ClientQuery.largestLimit,
        suggestion: "1–\(ClientQuery.largestLimit)")
    ]
  }

  private func picked(
    _ items: RawJSON, _ fields: [String]?, in transaction: borrowing Transaction, for audience: Audience
  ) throws -> RawJSON {
    guard let fields else { return items }
    let wanted = Set(fields).union(["id"])
    // Lists have but some of them at hand.
    let custom = fields.filter { $0.hasPrefix(FilterField.customPrefix) }.map {
      String($0.dropFirst(FilterField.customPrefix.count))
    }
    let summaries = try items.value.array ?? []
    let picked = try summaries.map { summary -> JSONValue in
      guard var object = summary.object else { return summary }
      let id = object["id"]?.string ?? ""
      object.removeAll { !wanted.contains($0.key) }
      if !custom.isEmpty {
        var values = object["customFields"]?.object ?? JSONObject()
        let all = try transaction.customValues(ofListed: ID(rawValue: id), for: audience.caller)
        for key in custom { values[key] = all[key] }
        if !values.isEmpty { object["customFields"] = .object(values) }
      }
      return .object(object)
    }
    return try RawJSON(encoding: JSONValue.array(picked))
  }
}

extension ClientFigures {
  /// Those among the members that are asked for: the others are not looked up.
  fileprivate init(in fields: [String]?) {
    guard let fields else {
      self = .balance
      return
    }
    self = []
    if !Set(fields).isDisjoint(with: ["balanceDue", "overdue", "openInvoices"]) { insert(.balance) }
    if fields.contains("lastActivity") { insert(.lastActivity) }
  }
}
