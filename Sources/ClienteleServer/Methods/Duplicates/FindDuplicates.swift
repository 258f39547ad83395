internal import Directory
internal import DirectoryStore
internal import JSON

/// Finds clients that are likely in the directory twice, with what speaks for it.
///
/// For one client, or for a draft of one: those that it is likely the same as, the likeliest first. For the whole
/// directory: pairs, a page at a time, in a fixed order that is not that of their scores. What is compared: numbers in
/// registers, e-mail addresses and telephone numbers (the contacts' too), names without legal form, accents and the
/// order of words, addresses, and websites; what more than 50 clients share tells nothing. Clients in the trash, and
/// pairs that were dismissed, are not found. The first call after a large import takes longer: it reads what has
/// changed.
struct FindDuplicates: LongStoreRequest {
  static let method = "client/findDuplicates"
  static let access = Access.member
  // What it writes is derived, and nothing that anybody sees.
  static let isReadOnly = true
  static let since = "1.0"

  /// The client whose duplicates are looked for; all clients' when both this and `client` are absent.
  var clientId: ID<Client>?
  /// A client that is not there yet.
  var client: Client.Draft?
  /// The score that a pair has at least; 60 when absent.
  var minScore: Int?
  /// How many at most; 50 when absent.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`, with the same `minScore`; for the whole directory only.
  var cursor: String?
  /// The token under which `$/progress` is sent: a string or an integer.
  var workDoneToken: JSONValue?

  static let scores = 1...100
  static let rules: [String: [SchemaKeyword]] = [
    "limit": SchemaKeyword.range(1...ClientQuery.largestLimit), "minScore": SchemaKeyword.range(scores),
  ]

  struct Response: Codable, Sendable {
    /// The pairs: of a client with those that it is likely the same as, or of the whole directory.
    var items: [DuplicatePair]?
    /// The clients that the draft is likely the same as.
    var matches: [DuplicateMatch]?
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
  }

  static func title(in language: Language) -> String {
    language.pick("Looking for duplicates", "Recherche des doublons")
  }

  func respond(
    in transaction: borrowing Transaction, for audience: Audience, paramsHash: String, _ report: WorkReport
  ) throws -> Response {
    var issues = IntegerBounds.issues(limit, in: 1...ClientQuery.largestLimit, at: "/limit")
    issues += IntegerBounds.issues(minScore, in: Self.scores, at: "/minScore")
    if clientId != nil, client != nil { issues.append(Issue(.invalidChoice, suggestion: "clientId | client")) }
    if cursor != nil, clientId != nil || client != nil { issues.append(Issue(.invalidCursor, at: "/cursor")) }
    guard issues.isEmpty else { throw Issues(issues) }
    let (least, most) = (minScore ?? DuplicateSearch.likely, limit ?? 50)
    let check = { (_: Int) in try report.check() }
    if let clientId {
      let stored = try transaction.client(.id(clientId), for: audience.caller)
      let matches = try transaction.duplicates(
        of: clientId, minScore: least, limit: most, for: audience.caller, check: check)
      return Response(
        items: matches.map {
          DuplicatePair(clients: [NamedClient(stored.client), $0.client], score: $0.score, evidence: $0.evidence)
        })
    }
    if let client {
      let matches = try under("/client") {
        try transaction.duplicates(of: client, minScore: least, limit: most, for: audience.caller, check: check)
      }
      return Response(matches: matches)
    }
    let page = try transaction.duplicatePairs(
      minScore: least, limit: most, cursor: cursor, for: audience.caller, check: check)
    return Response(items: page.items, nextCursor: page.nextCursor)
  }
}
