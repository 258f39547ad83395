package import JSON

/// Checks what a peer says of which clients to list: finds everything that is wrong with it, each with its pointer.
package struct FilterChecker {
  /// The organization's: how a telephone number without a country is read.
  private let country: CountryCode
  private let customFields: CustomFields
  /// What is wrong with its values.
  package private(set) var issues: [Issue] = []
  /// What has another JSON type than its field.
  package private(set) var shapeIssues: [JSONIssue] = []
  private var conditions = 0

  package init(country: CountryCode, customFields: CustomFields) {
    self.country = country
    self.customFields = customFields
  }

  package var isClean: Bool { issues.isEmpty && shapeIssues.isEmpty }

  /// The filter that a condition means; of no use where something was found.
  package mutating func check(_ condition: ClientFilter.Condition, at pointer: String) -> ClientFilter {
    check(condition, at: pointer, depth: 1)
  }

  // Recursion is as deep as the limit that it checks.
  private mutating func check(_ condition: ClientFilter.Condition, at pointer: String, depth: Int) -> ClientFilter {
    guard depth <= ClientFilter.deepest else {
      add(.tooMany, at: pointer, value: String(depth), limit: ClientFilter.deepest)
      return .everything
    }
    var parts = comparisons(of: condition, at: pointer)
    if let and = condition.and { parts += alternatives(and, at: pointer + "/and", depth: depth) }
    if let or = condition.or { parts.append(.any(alternatives(or, at: pointer + "/or", depth: depth))) }
    if let not = condition.not {
      parts.append(.not(check(not.condition, at: pointer + "/not", depth: depth + 1)))
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func alternatives(
    _ conditions: [ClientFilter.Condition], at pointer: String, depth: Int
  ) -> [ClientFilter] {
    if conditions.isEmpty { add(.required, at: pointer) }
    guard conditions.count <= ClientFilter.mostAlternatives else {
      add(.tooMany, at: pointer, value: String(conditions.count), limit: ClientFilter.mostAlternatives)
      return []
    }
    var filters: [ClientFilter] = []
    for (index, condition) in conditions.enumerated() {
      filters.append(check(condition, at: "\(pointer)/\(index)", depth: depth + 1))
    }
    return filters
  }

  // MARK: One field

  private mutating func comparisons(of condition: ClientFilter.Condition, at pointer: String) -> [ClientFilter] {
    let operators = condition.operators
    let before = conditions
    conditions += operators.count
    if before <= ClientFilter.mostConditions, conditions > ClientFilter.mostConditions {
      add(.tooMany, at: pointer, value: String(conditions), limit: ClientFilter.mostConditions)
    }
    if let count = condition.in?.count, count > ClientFilter.mostChoices {
      add(.tooMany, at: pointer + "/in", value: String(count), limit: ClientFilter.mostChoices)
    }
    guard let path = condition.field else {
      if !operators.isEmpty { add(.required, at: pointer + "/field") }
      return []
    }
    guard let field = FilterField(path, customFields: customFields) else {
      let suggestion =
        FilterField.suggestion(for: path, customFields: customFields)
        ?? (FilterField.paths + FilterField.paths(of: customFields)).joined(separator: ", ")
      issues.append(Issue(.invalidChoice, at: pointer + "/field", value: path, suggestion: suggestion))
      return []
    }
    let allowed = field.kind.operators
    if operators.isEmpty {
      let names = allowed.map(\.rawValue).joined(separator: " | ")
      issues.append(Issue(.required, at: pointer, suggestion: names))
    }
    var filters: [ClientFilter] = []
    for comparison in operators {
      let place = pointer + "/" + comparison.rawValue
      guard allowed.contains(comparison) else {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        issues.append(Issue(.invalidChoice, at: place, value: comparison.rawValue, suggestion: names))
        continue
      }
      if let filter = filter(field, comparison, condition, at: place) { filters.append(filter) }
    }
    return filters
  }

  private mutating func filter(
    _ field: FilterField, _ comparison: FilterOperator, _ condition: ClientFilter.Condition, at place: String
  ) -> ClientFilter? {
    switch comparison {
    case .exists:
      let exists = ClientFilter.test(field, .exists)
      return condition.exists == true ? exists : .not(exists)
    case .in:
      let values = condition.in ?? []
      if values.isEmpty { add(.required, at: place) }
      guard values.count <= ClientFilter.mostChoices else { return nil }
      var filters: [ClientFilter] = []
      for (index, value) in values.enumerated() {
        if let equal = equality(field, value, at: "\(place)/\(index)") { filters.append(equal) }
      }
      return Self.merged(filters)
    case .eq: return condition.eq.flatMap { equality(field, $0, at: place) }
    case .ne: return condition.ne.flatMap { equality(field, $0, at: place) }.map { .not($0) }
    case .contains, .startsWith:
      guard let value = comparison == .contains ? condition.contains : condition.startsWith,
        let text = part(value, of: field, at: place)
      else { return nil }
      return .test(field, comparison == .contains ? .contains(text) : .startsWith(text))
    case .lt: return condition.lt.flatMap { order(field, .lt, $0, at: place) }
    case .le: return condition.le.flatMap { order(field, .le, $0, at: place) }
    case .gt: return condition.gt.flatMap { order(field, .gt, $0, at: place) }
    case .ge: return condition.ge.flatMap { order(field, .ge, $0, at: place) }
    }
  }

  /// One test of several values, where each is one value and not a day.
  private static func merged(_ equalities: [ClientFilter]) -> ClientFilter {
    var keys: [ClientFilter.Key] = []
    for equality in equalities {
      guard case .test(_, .isIn(let one)) = equality else { return .any(equalities) }
      keys += one
    }
    guard case .test(let field, _)? = equalities.first else { return .any([]) }
    return .test(field, .isIn(keys))
  }

  // MARK: Values

  private mutating func equality(_ field: FilterField, _ value: FilterValue, at place: String) -> ClientFilter? {
    if field.kind == .instant {
      guard let span = span(value, at: place) else { return nil }
      return .all([
        .test(field, .compares(.ge, .integer(span.lowerBound))),
        .test(field, .compares(.le, .integer(span.upperBound))),
      ])
    }
    return key(value, of: field, at: place).map { .test(field, .isIn([$0])) }
  }

  private mutating func order(
    _ field: FilterField, _ comparison: ClientFilter.Comparison, _ value: FilterValue, at place: String
  ) -> ClientFilter? {
    if field.kind == .instant {
      guard let span = span(value, at: place) else { return nil }
      let bound = comparison == .lt || comparison == .ge ? span.lowerBound : span.upperBound
      return .test(field, .compares(comparison, .integer(bound)))
    }
    if field == .named(.name) || field == .named(.city) {
      // Ordered as lists are, by the language's letters, which folding would take for others.
      return text(value, at: place).map { .test(field, .compares(comparison, .text($0))) }
    }
    guard let key = key(value, of: field, at: place) else { return nil }
    if field.kind == .numbered, case .text(let text) = key {
      return .test(field, .compares(comparison, .text(Text.numberOrder(text))))
    }
    return .test(field, .compares(comparison, key))
  }

  /// The first and the last millisecond of an instant or a day.
  private mutating func span(_ value: FilterValue, at place: String) -> ClosedRange<Int64>? {
    guard let text = text(value, at: place) else { return nil }
    if let date = try? CalendarDate(checking: text) {
      let start = Int64(date.daysSince1970) * 86_400_000
      return start...(start + 86_399_999)
    }
    guard let instant = take(at: place, { () throws(Issue) in try Instant(checking: text) }) else { return nil }
    return instant.milliseconds...instant.milliseconds
  }

  private mutating func key(_ value: FilterValue, of field: FilterField, at place: String) -> ClientFilter.Key? {
    switch (field.kind, value) {
    case (.integer, .integer(let integer)): return .integer(integer)
    case (.boolean, .boolean(let boolean)): return .integer(boolean ? 1 : 0)
    case (.integer, _): return wrongType("integer", value, at: place)
    case (.boolean, _): return wrongType("boolean", value, at: place)
    default: break
    }
    guard let given = text(value, at: place) else { return nil }
    switch field.kind {
    case .phone: return phone(given, at: place).map { .text($0) }
    case .choice(let choices):
      if choices.contains(given) { return .text(given) }
      let suggestion = NearMiss.closest(to: given, among: choices) ?? choices.joined(separator: ", ")
      issues.append(Issue(.invalidChoice, at: place, value: given, suggestion: suggestion))
      return nil
    case .country: return coded(CountryCode.self, given, at: place)
    case .currency: return coded(CurrencyCode.self, given, at: place)
    case .language:
      return take(at: place) { () throws(Issue) in try LanguageTag(checking: given) }.map {
        .text(Text.folded($0.rawValue))
      }
    case .decimal:
      return take(at: place) { () throws(Issue) in try DecimalNumber(checking: given) }.map { .text($0.orderKey) }
    case .signedDecimal:
      return take(at: place) { () throws(Issue) in try DecimalNumber(checking: given) }.map {
        .text($0.signedOrderKey)
      }
    case .date:
      return take(at: place) { () throws(Issue) in try CalendarDate(checking: given) }.map { .text($0.description) }
    case .reference: return .text(given)
    case .text, .numbered, .instant, .integer, .boolean:
      if case .registration(let scheme) = field { return .text(Text.folded(Registration.plain(given, scheme: scheme))) }
      return .text(Text.folded(given))
    }
  }

  /// What is looked for in a text or at its beginning.
  private mutating func part(_ value: FilterValue, of field: FilterField, at place: String) -> String? {
    guard let given = text(value, at: place) else { return nil }
    if field.kind == .phone {
      let digits = DialledNumber.dialled(given)
      if digits.isEmpty { issues.append(Issue(.invalidPhone, at: place, value: given)) }
      return digits
    }
    if case .registration(let scheme) = field { return Text.folded(Registration.plain(given, scheme: scheme)) }
    return Text.folded(given)
  }

  private mutating func phone(_ given: String, at place: String) -> String? {
    let country = country
    return take(at: place) { () throws(Issue) in
      let number = try PhoneNumber(checking: PhoneNumber.Draft(raw: given), country: country)
      return number.e164 ?? number.raw
    }
  }

  private mutating func coded<Code: TextValue>(_ type: Code.Type, _ text: String, at place: String) -> ClientFilter.Key?
  {
    take(at: place) { () throws(Issue) in try Code(checking: text) }.map { .text($0.rawValue) }
  }

  /// The text that was given, as it would be stored.
  private mutating func text(_ value: FilterValue, at place: String) -> String? {
    guard case .text(let text) = value else { return wrongType("string", value, at: place) }
    guard let clean = take(at: place, { () throws(Issue) in try Text.clean(text, limit: ClientFilter.longestValue) })
    else { return nil }
    if clean.isEmpty { add(.required, at: place) }
    return clean.isEmpty ? nil : clean
  }

  // MARK: Issues

  private mutating func wrongType<Value>(_ expected: String, _ value: FilterValue, at place: String) -> Value? {
    let found: JSONKind =
      switch value {
      case .text: .string
      case .integer: .number
      case .boolean: .bool
      }
    shapeIssues.append(JSONIssue(.wrongType, at: JSONPointer(place), expected: expected, found: found))
    return nil
  }

  private mutating func add(_ code: IssueCode, at pointer: String, value: String? = nil, limit: Int? = nil) {
    issues.append(Issue(code, at: pointer, value: value, limit: limit))
  }

  private mutating func take<Value>(at place: String, _ make: () throws(Issue) -> Value) -> Value? {
    do {
      return try make()
    } catch {
      issues.append(Issue(error.code, at: place, value: error.value, limit: error.limit, suggestion: error.suggestion))
      return nil
    }
  }
}

extension ClientFilter.Condition {
  /// The operators that stand in it.
  var operators: [FilterOperator] {
    FilterOperator.allCases.filter { comparison in
      switch comparison {
      case .eq: eq != nil
      case .ne: ne != nil
      case .lt: lt != nil
      case .le: le != nil
      case .gt: gt != nil
      case .ge: ge != nil
      case .contains: contains != nil
      case .startsWith: startsWith != nil
      case .in: self.in != nil
      case .exists: exists != nil
      }
    }
  }
}
