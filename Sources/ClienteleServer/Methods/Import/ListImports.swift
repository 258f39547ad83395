internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Lists the imports, newest first: which file, who, when, what came of it, and whether it was taken back.
struct ListImports: StoreRequest {
  static let method = "client/import/list"
  static let access = Access.member
  static let since = "1.0"

  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`.
  var cursor: String?

  static let rules: [String: [SchemaKeyword]] = ["limit": SchemaKeyword.range(1...ClientQuery.largestLimit)]

  struct Response: Codable, Sendable {
    /// The imports of this page, without their columns and diagnostics.
    var items: [Import]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    if let limit, !(1...ClientQuery.largestLimit).contains(limit) {
      throw Issues([
        Issue(
          .outOfRange, at: "/limit", value: String(limit), limit: ClientQuery.largestLimit,
          suggestion: "1–\(ClientQuery.largestLimit)")
      ])
    }
    let page = try transaction.imports(limit: limit ?? 50, cursor: cursor, for: audience.caller)
    let items = page.items.map { run in
      var run = run
      run.columns = nil
      run.diagnostics = nil
      return run
    }
    return Response(items: items, nextCursor: page.nextCursor)
  }
}
