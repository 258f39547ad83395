internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Does one thing with many clients, named by their identifiers or found by a search and filter, in one transaction.
///
/// All or nothing unless `onError` is `skip`: where a client can't be changed, none is, and `results` says which and
/// why. Clients in the trash, for `restore` and `purge`, are named by identifiers. `$/progress` tells how far it is, and
/// `$/cancelRequest` leaves nothing.
struct BulkClients: LongStoreRequest {
  static let method = "client/bulk"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.conflict]

  /// What is done with each.
  var operation: Operation
  /// The clients.
  var ids: [ID<Client>]?
  /// Or else words to look for, as in `client/list`.
  var search: String?
  /// Or which clients, as in `client/list`; `{}` is all active ones.
  var filter: ClientFilter.Draft?
  /// For `update`: what changes, as in `client/update`.
  var patch: MergePatch<Client.Draft>?
  /// For `addTags` and `removeTags`: the tags.
  var tags: [String]?
  /// What happens when a client can't be changed; `abort` when absent.
  var onError: OnError?
  /// How many clients the caller has seen; where there are more or fewer, the call fails with `conflict`.
  var expectedTotal: Int?
  /// The token under which `$/progress` is sent: a string or an integer.
  var workDoneToken: JSONValue?
  /// The same key with the same params answers the counts of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  var isDryRun: Bool { dryRun == true }

  static let needed = [["ids", "search", "filter"]]
  static let mostIDs = 10_000
  static let mostResults = 1_000
  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging([
      "ids": [.minItems(1), .maxItems(mostIDs)], "search": [.maxLength(ClientQuery.longestSearch)],
      "tags": [
        .minItems(1), .maxItems(Client.tagLimit), .each(SchemaKeyword.text(upTo: Client.tagLengthLimit)),
      ], "expectedTotal": [.minimum(0)],
    ]) { $1 }
  }

  /// What is done with each client.
  enum Operation: String, Codable, Sendable, CaseIterable {
    /// As `client/archive`.
    case archive
    /// As `client/unarchive`.
    case unarchive
    /// As `client/delete`.
    case delete
    /// As `client/restore`.
    case restore
    /// As `client/purge`.
    case purge
    /// As `client/update`, with `patch`.
    case update
    /// Adds the `tags` that it does not have.
    case addTags
    /// Takes the `tags` away that it has.
    case removeTags
  }

  /// What happens when a client can't be changed.
  enum OnError: String, Codable, Sendable, CaseIterable {
    /// Nothing is changed.
    case abort
    /// The others are changed.
    case skip
  }

  struct Response: Codable, Sendable {
    /// How many clients there are.
    var total: Int
    /// How many were changed.
    var changed: Int
    /// How many were so already.
    var unchanged: Int
    /// How many can't be changed.
    var failed: Int
    /// The clients one by one, those that failed first: the first 1,000. Absent where a call is answered again.
    var results: [Result]?
  }

  /// What came of one client.
  struct Result: Codable, Sendable {
    /// The client.
    var id: ID<Client>
    /// What came of it.
    var outcome: Outcome
    /// Its revision after it.
    var revision: Int?
    /// Why it can't be changed: the code of the error that the method for one client answers.
    var code: String?
    /// One plain sentence.
    var message: String?
    /// All that is wrong with its fields.
    var issues: [ParamIssue]?
  }

  /// What came of one client.
  enum Outcome: String, Codable, Sendable, CaseIterable {
    case changed, unchanged, failed
  }

  static func title(in language: Language) -> String {
    language.pick("Changing clients", "Modification des clients")
  }

  func respond(
    in transaction: borrowing Transaction, for audience: Audience, paramsHash: String, _ report: WorkReport
  ) throws -> Response {
    try check()
    if let idempotencyKey,
      let earlier = try transaction.earlierWrite(
        key: idempotencyKey, method: Self.method, paramsHash: paramsHash, by: audience.caller)
    {
      return try JSON.decode(Response.self, from: Array(earlier.utf8))
    }
    let clients = try ids ?? found(in: transaction, for: audience, report)
    if let expectedTotal, expectedTotal != clients.count {
      throw TotalDiffers(expected: expectedTotal, found: clients.count)
    }
    var response = Response(total: clients.count, changed: 0, unchanged: 0, failed: 0)
    var (failed, others): ([Result], [Result]) = ([], [])
    for (index, id) in clients.enumerated() {
      try report.done(index, of: clients.count)
      let result = try result(of: id, in: transaction, for: audience)
      switch result.outcome {
      case .changed: response.changed += 1
      case .unchanged: response.unchanged += 1
      case .failed: response.failed += 1
      }
      if result.outcome == .failed {
        failed.append(result)
      } else if others.count < Self.mostResults {
        others.append(result)
      }
    }
    response.results = Array((failed + others).prefix(Self.mostResults))
    if !failed.isEmpty, onError != .skip {
      (response.changed, response.unchanged) = (0, 0)
      response.results = Array(failed.prefix(Self.mostResults))
      throw TakenBack(response: response)
    }
    if let idempotencyKey {
      var counts = response
      counts.results = nil
      let record = String(decoding: try JSON.encode(counts), as: UTF8.self)
      try transaction.keep(
        IdempotentWrite(method: Self.method, paramsHash: paramsHash, recordID: record), key: idempotencyKey,
        by: audience.caller)
    }
    return response
  }

  private func check() throws {
    var issues: [Issue] = []
    if let ids {
      if ids.isEmpty { issues.append(Issue(.required, at: "/ids")) }
      if ids.count > Self.mostIDs {
        issues.append(Issue(.tooMany, at: "/ids", value: String(ids.count), limit: Self.mostIDs))
      }
      var seen: Set<ID<Client>> = []
      for (index, id) in ids.prefix(Self.mostIDs).enumerated() where !seen.insert(id).inserted {
        issues.append(Issue(.duplicate, at: "/ids/\(index)", value: id.rawValue))
      }
      if search != nil || filter != nil {
        issues.append(Issue(.invalidChoice, at: "/ids", suggestion: "ids | search, filter"))
      }
    } else if search == nil, filter == nil {
      issues.append(Issue(.required, suggestion: "ids | search | filter"))
    }
    if let search, search.unicodeScalars.count > ClientQuery.longestSearch {
      issues.append(Issue(.tooLong, at: "/search", value: search, limit: ClientQuery.longestSearch))
    }
    if ids == nil, operation == .restore || operation == .purge { issues.append(Issue(.required, at: "/ids")) }
    issues += tagIssues
    if operation == .update {
      if patch == nil { issues.append(Issue(.required, at: "/patch")) }
    } else if patch != nil {
      issues.append(
        Issue(.invalidChoice, at: "/patch", value: operation.rawValue, suggestion: Operation.update.rawValue))
    }
    if let idempotencyKey, let issue = IdempotencyKey.issue(of: idempotencyKey) { issues.append(issue) }
    // Before any client is looked for: there may be none.
    let shape = try patch?.shapeIssues()
    if let shape { throw issues.isEmpty ? shape : ParamProblems(shape: shape, content: Issues(issues)) }
    guard issues.isEmpty else { throw Issues(issues) }
  }

  private var tagIssues: [Issue] {
    let takesTags = operation == .addTags || operation == .removeTags
    guard let tags, !tags.isEmpty else { return takesTags ? [Issue(.required, at: "/tags")] : [] }
    if !takesTags {
      let names = [Operation.addTags, .removeTags].map(\.rawValue).joined(separator: ", ")
      return [Issue(.invalidChoice, at: "/tags", value: operation.rawValue, suggestion: names)]
    }
    if tags.count > Client.tagLimit {
      return [Issue(.tooMany, at: "/tags", value: String(tags.count), limit: Client.tagLimit)]
    }
    var issues: [Issue] = []
    var seen: Set<String> = []
    for (index, tag) in tags.enumerated() {
      do throws(Issue) {
        let clean = try Text.clean(tag, limit: Client.tagLengthLimit)
        if clean.isEmpty {
          issues.append(Issue(.required, at: "/tags/\(index)"))
        } else if !seen.insert(Text.folded(clean)).inserted {
          issues.append(Issue(.duplicate, at: "/tags/\(index)", value: clean))
        }
      } catch {
        var issue = error
        issue.pointer = "/tags/\(index)"
        issues.append(issue)
      }
    }
    return issues
  }

  /// All clients that the search and filter find, before any is changed.
  private func found(
    in transaction: borrowing Transaction, for audience: Audience, _ report: WorkReport
  ) throws -> [ID<Client>] {
    var found: [ID<Client>] = []
    let criteria = ListCriteria(search: search, filter: filter)
    let checked = try criteria.check(in: transaction, for: audience)
    try checked.finish()
    var query = ClientQuery(
      search: search, status: filter?.status ?? .active, filter: checked.filter, sort: .createdAt,
      limit: ClientQuery.largestLimit)
    repeat {
      try report.check()
      let page = try transaction.list(query, for: audience.caller)
      found += (try page.items.value.array ?? []).compactMap { $0["id"]?.string }.map { ID(rawValue: $0) }
      query.cursor = page.nextCursor
    } while query.cursor != nil
    return found
  }
}

/// A search finds more or fewer clients than the caller has seen.
struct TotalDiffers: Error {
  let expected: Int
  let found: Int
}
