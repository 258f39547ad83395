internal import Directory
internal import DirectoryStore
internal import JSON

/// What says which clients are listed, in what order, and what is shown of them: in a call, or kept as a view.
struct ListCriteria {
  var search: String?
  var filter: ClientFilter.Draft?
  var sort: [ClientSort]?
  var fields: [String]?

  /// The rules of its members, wherever they stand.
  static var rules: [String: [SchemaKeyword]] {
    [
      "search": [.maxLength(ClientQuery.longestSearch)],
      "sort": [.maxItems(ClientSort.most)],
      "fields": [.each([.pattern("^(\(summaryFields.sorted().joined(separator: "|"))|customFields/.+)$")])],
    ]
  }

  static let summaryFields: Set<String> = [
    "id", "revision", "number", "kind", "name", "status", "email", "phone", "city", "currency", "defaultContact",
    "customFields", "updatedAt", "balanceDue", "overdue", "openInvoices", "lastActivity",
  ]

  /// The filter, checked, and everything that is wrong, with pointers below the one that is given.
  func check(
    country: CountryCode, customFields: CustomFields, at pointer: String = ""
  ) -> CheckedCriteria {
    var issues: [Issue] = []
    if let sort, sort.count > ClientSort.most {
      issues.append(Issue(.tooMany, at: pointer + "/sort", value: String(sort.count), limit: ClientSort.most))
    }
    for (index, key) in (sort ?? []).prefix(ClientSort.most).enumerated() {
      guard var issue = key.issue(in: customFields) else { continue }
      issue.pointer = "\(pointer)/sort/\(index)" + issue.pointer
      issues.append(issue)
    }
    if let search, search.unicodeScalars.count > ClientQuery.longestSearch {
      issues.append(Issue(.tooLong, at: pointer + "/search", value: search, limit: ClientQuery.longestSearch))
    }
    let names = Self.summaryFields.sorted() + customFields.ofClients.map { FilterField.customPrefix + $0.key }
    for (index, field) in (fields ?? []).enumerated() where !names.contains(field) {
      issues.append(
        Issue(
          .invalidChoice, at: "\(pointer)/fields/\(index)", value: field,
          suggestion: NearMiss.closest(to: field, among: names) ?? names.joined(separator: ", ")))
    }
    var checker = FilterChecker(country: country, customFields: customFields)
    let checked = filter.map { checker.check($0.condition, at: pointer + "/filter") } ?? .everything
    return CheckedCriteria(
      filter: checked, issues: issues + checker.issues,
      shape: JSONIssues(Array(checker.shapeIssues.prefix(JSONIssues.most))))
  }
}

extension ListCriteria {
  /// As above, for the organization of who asks.
  func check(
    in transaction: borrowing Transaction, for audience: Audience, at pointer: String = ""
  ) throws -> CheckedCriteria {
    check(
      country: try transaction.organization(of: audience.caller).defaults.country,
      customFields: try transaction.customFields(for: audience.caller), at: pointer)
  }
}

/// What came of checking criteria.
struct CheckedCriteria {
  /// Of no use where something is wrong.
  let filter: ClientFilter
  var issues: [Issue]
  let shape: JSONIssues

  /// - Throws: `Issues` or `ParamProblems`, with everything that is wrong.
  func finish() throws {
    if !shape.issues.isEmpty { throw ParamProblems(shape: shape, content: Issues(issues)) }
    if !issues.isEmpty { throw Issues(issues) }
  }
}
