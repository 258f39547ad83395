internal import Directory
internal import DirectoryStore
internal import JSON

/// What params of long work have in common.
enum LongParams {
  /// - Throws: `Issues` with everything that is wrong.
  static func check(token: JSONValue?, key: String?, limit: Int? = nil) throws {
    var issues: [Issue] = []
    if let limit, !(1...ClientQuery.largestLimit).contains(limit) {
      issues.append(
        Issue(
          .outOfRange, at: "/limit", value: String(limit), limit: ClientQuery.largestLimit,
          suggestion: "1–\(ClientQuery.largestLimit)"))
    }
    if let token, let issue = WorkDoneToken.issue(of: token) { issues.append(issue) }
    if let key, let issue = IdempotencyKey.issue(of: key) { issues.append(issue) }
    guard issues.isEmpty else { throw Issues(issues) }
  }
}
