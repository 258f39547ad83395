internal import Directory
internal import DirectoryStore
internal import JSON

/// Finds clients that break house rules: what a good record has, though the directory takes one that has it not.
///
/// Where a finding has a `fix`, that is the patch with which `client/update` puts it right. `client/lint/suppress` says
/// that a rule does not hold for a client. For a script: `counts` of severity `error` and `warning`, with `countTotal`.
struct LintClients: LongStoreRequest {
  static let method = "client/lint"
  static let access = Access.member
  static let since = "1.0"

  /// The clients; all that are not in the trash when absent.
  var clientIds: [ID<Client>]?
  /// The rules to look at; all when absent.
  var rules: [HouseRule]?
  /// How much a rule matters, where not as usual: by the rule's name `error`, `warning`, `information`, or `off`.
  var severities: [String: HouseRule.Severity]?
  /// How many findings at most; 50 when absent. A page ends with a client, and may have some more because of that.
  var limit: Int?
  /// Where the page before ended: its `nextCursor`.
  var cursor: String?
  /// Whether to go on counting behind the page to the last client; takes longer in a large directory.
  var countTotal: Bool?
  /// The token under which `$/progress` is sent: a string or an integer.
  var workDoneToken: JSONValue?

  static let rules: [String: [SchemaKeyword]] = [
    "limit": SchemaKeyword.range(1...ClientQuery.largestLimit), "clientIds": [.minItems(1), .maxItems(mostClients)],
    "rules": [.minItems(1)],
  ]
  static let mostClients = 1_000

  struct Response: Codable, Sendable {
    /// What was found.
    var items: [Finding]
    /// Where the next page begins; absent on the last one.
    var nextCursor: String?
    /// How much was found on this page; with `countTotal`, from here to the last client.
    var counts: Counts
  }

  /// A rule that a client breaks.
  struct Finding: Codable, Sendable {
    /// The client.
    var client: NamedClient
    /// The rule.
    var rule: HouseRule
    /// How much it matters.
    var severity: HouseRule.Severity
    /// Where in the client, as a JSON pointer (RFC 6901).
    var pointer: String
    /// One plain sentence.
    var message: String
    /// What breaks the rule.
    var value: String?
    /// The patch with which `client/update` puts it right, for the client as it is now.
    var fix: JSONValue?
    /// Of `likelyDuplicate`: the client that it is likely the same as, and why.
    var duplicate: DuplicateMatch?
  }

  /// How much was found.
  struct Counts: Codable, Sendable {
    /// The clients that were looked at.
    var clients = 0
    /// Findings by the rule's name.
    var rules: [String: Int] = [:]
    /// Findings by their severity.
    var severities: [String: Int] = [:]
  }

  static func title(in language: Language) -> String {
    language.pick("Checking clients", "Contrôle des clients")
  }

  func respond(
    in transaction: borrowing Transaction, for audience: Audience, paramsHash: String, _ report: WorkReport
  ) throws -> Response {
    try check()
    var page = LintPage(
      severities: chosenSeverities, organization: try transaction.organization(of: audience.caller),
      customFields: try transaction.customFields(for: audience.caller), audience: audience, report: report)
    if let clientIds {
      for (index, id) in clientIds.enumerated() {
        try report.done(index, of: clientIds.count)
        try page.add(transaction.client(.id(id), for: audience.caller), isListed: true, in: transaction)
      }
      return Response(items: page.items, counts: page.counts)
    }
    let most = limit ?? 50
    let next = try transaction.eachClient(after: cursor, for: audience.caller) { stored in
      try page.add(stored, isListed: true, in: transaction)
      return page.items.count < most
    }
    if countTotal == true, let next {
      _ = try transaction.eachClient(after: next, for: audience.caller) { stored in
        try page.add(stored, isListed: false, in: transaction)
        return true
      }
    }
    return Response(items: page.items, nextCursor: next, counts: page.counts)
  }

  private var chosenSeverities: [HouseRule: HouseRule.Severity] {
    var chosen: [HouseRule: HouseRule.Severity] = [:]
    for rule in rules ?? HouseRule.allCases {
      let severity = severities?[rule.rawValue] ?? rule.severity
      if severity != .off { chosen[rule] = severity }
    }
    return chosen
  }

  private func check() throws {
    var issues = IntegerBounds.issues(limit, in: 1...ClientQuery.largestLimit, at: "/limit")
    if let clientIds, !(1...Self.mostClients).contains(clientIds.count) {
      issues.append(
        clientIds.isEmpty
          ? Issue(.required, at: "/clientIds")
          : Issue(.tooMany, at: "/clientIds", value: String(clientIds.count), limit: Self.mostClients))
    }
    if let rules, rules.isEmpty { issues.append(Issue(.required, at: "/rules")) }
    if cursor != nil, clientIds != nil { issues.append(Issue(.invalidCursor, at: "/cursor")) }
    for name in (severities ?? [:]).keys.sorted() where HouseRule(rawValue: name) == nil {
      let names = HouseRule.allCases.map(\.rawValue)
      issues.append(
        Issue(
          .invalidChoice, at: JSONPointer("/severities").appending(name).description, value: name,
          suggestion: NearMiss.closest(to: name, among: names) ?? names.joined(separator: ", ")))
    }
    guard issues.isEmpty else { throw Issues(issues) }
  }
}

/// What clients break, as it is found.
struct LintPage {
  let severities: [HouseRule: HouseRule.Severity]
  let organization: Organization
  let customFields: CustomFields
  let audience: Audience
  let report: WorkReport
  private(set) var items: [LintClients.Finding] = []
  private(set) var counts = LintClients.Counts()

  init(
    severities: [HouseRule: HouseRule.Severity], organization: Organization, customFields: CustomFields,
    audience: Audience, report: WorkReport
  ) {
    self.severities = severities
    self.organization = organization
    self.customFields = customFields
    self.audience = audience
    self.report = report
  }

  mutating func add(_ stored: StoredClient, isListed: Bool, in transaction: borrowing Transaction) throws {
    counts.clients += 1
    if counts.clients & 15 == 0 { try report.check() }
    var findings = stored.client.findings(
      organization: organization, customFields: customFields, of: Set(severities.keys))
    var duplicate: DuplicateMatch?
    if severities[.likelyDuplicate] != nil {
      duplicate = try transaction.duplicates(of: stored, for: audience.caller) { _ in try report.check() }.first
      if let duplicate {
        let name = duplicate.client.number + " " + duplicate.client.name
        findings.append(RuleFinding(.likelyDuplicate, value: name))
      }
    }
    if findings.isEmpty { return }
    let suppressed = try transaction.suppressedRules(of: stored)
    for finding in findings where !suppressed.contains(finding.rule) {
      guard let severity = severities[finding.rule] else { continue }
      counts.rules[finding.rule.rawValue, default: 0] += 1
      counts.severities[severity.rawValue, default: 0] += 1
      guard isListed else { continue }
      items.append(
        LintClients.Finding(
          client: NamedClient(stored.client), rule: finding.rule, severity: severity, pointer: finding.pointer,
          message: finding.rule.message(finding.value, in: audience.language) + ".", value: finding.value,
          fix: finding.fix, duplicate: finding.rule == .likelyDuplicate ? duplicate : nil))
    }
  }
}
