internal import JSON

extension CustomField {
  /// A custom field as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    package var key: String?
    package var label: [String: String]?
    package var description: String?
    package var kind: Kind?
    package var appliesTo: Target?
    package var options: [OptionDraft]?
    package var required: Bool?
    package var unique: Bool?
    package var `default`: CustomFieldValue?
    package var minimum: String?
    package var maximum: String?
    package var maximumLength: Int?
    package var personalData: Bool?
    package var showInList: Bool?

    package init() {}
  }

  /// An option as a peer describes it, not yet checked.
  package struct OptionDraft: Codable, Sendable, Equatable {
    package var key: String?
    package var label: [String: String]?
    package var retired: Bool?

    package init() {}
  }

  /// The draft that would make this field again: what a merge patch is applied to.
  package var draft: Draft {
    var draft = Draft()
    draft.key = key
    draft.label = label
    draft.description = description
    draft.kind = kind
    draft.appliesTo = appliesTo
    draft.options = options?.map { option in
      var draft = OptionDraft()
      draft.key = option.key
      draft.label = option.label
      draft.retired = option.retired
      return draft
    }
    draft.required = required
    draft.unique = unique
    draft.default = `default`
    draft.minimum = minimum
    draft.maximum = maximum
    draft.maximumLength = maximumLength
    draft.personalData = personalData
    draft.showInList = showInList
    return draft
  }

  /// Checks a draft, and makes the field that it describes.
  ///
  /// - Parameter previous: The field that it replaces; its key, kind and target stay, and its options are all there.
  /// - Throws: `Issues` with everything that is wrong.
  package init(
    _ draft: Draft, replacing previous: CustomField? = nil, order: Int, in context: ClientContext
  ) throws(Issues) {
    var issues = IssueCollector()
    key = issues.fieldKey(draft.key)
    label = issues.label(draft.label)
    description = issues.lines(draft.description, Self.descriptionLimit, at: "/description")
    if draft.kind == nil {
      issues.add(Issue(.required, suggestion: Kind.allCases.map(\.rawValue).joined(separator: " | ")), at: "/kind")
    }
    kind = draft.kind ?? .text
    appliesTo = draft.appliesTo ?? .client
    if let previous {
      if key != previous.key { issues.add(.fixed, at: "/key", value: draft.key) }
      if kind != previous.kind { issues.add(.fixed, at: "/kind", value: kind.rawValue) }
      if appliesTo != previous.appliesTo { issues.add(.fixed, at: "/appliesTo", value: appliesTo.rawValue) }
    }
    options = issues.options(draft.options, of: kind, replacing: previous?.options)
    required = draft.required ?? false
    unique = draft.unique ?? false
    // Money is compared by its amount alone.
    if unique, [.boolean, .multiChoice, .longText, .money].contains(kind) {
      issues.add(.notApplicable, at: "/unique", value: "true")
    }
    minimum = issues.bound(draft.minimum, of: kind, at: "/minimum")
    maximum = issues.bound(draft.maximum, of: kind, at: "/maximum")
    maximumLength = issues.maximumLength(draft.maximumLength, of: kind)
    personalData = draft.personalData ?? false
    showInList = draft.showInList ?? false
    self.order = order
    revision = (previous?.revision ?? 0) + 1
    createdAt = previous?.createdAt ?? context.now
    createdBy = previous?.createdBy ?? context.member
    updatedAt = context.now
    updatedBy = context.member
    retiredAt = previous?.retiredAt
    `default` = nil
    try issues.finish()
    try checkOrder(&issues)
    if let value = draft.default {
      if unique { issues.add(.notApplicable, at: "/default", value: value.shown) }
      let country = context.organization.defaults.country
      `default` = issues.take(at: "/default") { () throws(Issue) in
        var open = self
        open.retiredAt = nil
        return try open.check(value, dialledIn: country)
      }
    }
    try issues.finish()
  }

  /// The least value may not be above the greatest.
  private func checkOrder(_ issues: inout IssueCollector) throws(Issues) {
    guard let minimum, let maximum, let least = keys(of: bound(minimum)).first,
      let greatest = keys(of: bound(maximum)).first, least > greatest
    else { return }
    issues.add(Issue(.outOfRange, value: maximum, suggestion: "≥ \(minimum)"), at: "/maximum")
  }

  /// Whether both say the same, apart from the revision and the stamps.
  package func sameContent(as other: CustomField) -> Bool {
    var copy = other
    copy.revision = revision
    copy.updatedAt = updatedAt
    copy.updatedBy = updatedBy
    return copy == self
  }
}

extension IssueCollector {
  fileprivate mutating func fieldKey(_ given: String?) -> String {
    guard let key = requiredLine(given, CustomField.keyLimit, at: "/key") else { return "" }
    let bytes = Array(key.utf8)
    let isKey = bytes.enumerated().allSatisfy { index, byte in
      (0x61...0x7A).contains(byte) || (index > 0 && ((0x30...0x39).contains(byte) || byte == 0x5F))
    }
    if !isKey {
      add(Issue(.invalidValue, value: key, suggestion: CustomField.keySuggestion(for: key)), at: "/key")
    }
    return key
  }

  fileprivate mutating func label(_ given: [String: String]?) -> [String: String] {
    guard let given, !given.isEmpty else {
      add(Issue(.required, suggestion: "{\"en\": \"…\"}"), at: "/label")
      return [:]
    }
    guard given.count <= CustomField.languageLimit else {
      add(.tooMany, at: "/label", value: String(given.count), limit: CustomField.languageLimit)
      return [:]
    }
    var label: [String: String] = [:]
    for (language, text) in given.sorted(by: { $0.key < $1.key }) {
      let pointer = "/label/" + Self.escaped(language)
      let tag = take(at: pointer) { () throws(Issue) in try LanguageTag(checking: language) }
      guard let text = requiredLine(text, CustomField.labelLimit, at: pointer), let tag else { continue }
      label[tag.rawValue] = text
    }
    return label
  }

  /// Options are added, renamed, ordered and retired; none goes, for a value may have its key.
  fileprivate mutating func options(
    _ drafts: [CustomField.OptionDraft]?, of kind: CustomField.Kind, replacing previous: [CustomField.Option]?
  ) -> [CustomField.Option]? {
    guard kind.isChoice else {
      if let drafts, !drafts.isEmpty { add(.notApplicable, at: "/options", value: kind.rawValue) }
      return nil
    }
    guard let drafts, !drafts.isEmpty else {
      add(.required, at: "/options")
      return nil
    }
    var seen: Set<String> = []
    let options: [CustomField.Option] = each(drafts, limit: CustomField.optionLimit, at: "/options") {
      issues, _, draft in
      let key = issues.fieldKey(draft.key)
      let label = issues.label(draft.label)
      guard seen.insert(key).inserted else {
        issues.add(.duplicate, at: "/key", value: key)
        return nil
      }
      return CustomField.Option(key: key, label: label, retired: draft.retired ?? false)
    }
    for option in previous ?? [] where !seen.contains(option.key) {
      add(Issue(.required, suggestion: "{\"key\": \"\(option.key)\", \"retired\": true, …}"), at: "/options")
    }
    return options
  }

  fileprivate mutating func bound(_ text: String?, of kind: CustomField.Kind, at pointer: String) -> String? {
    guard let text, !Text.trim(text).isEmpty else { return nil }
    guard kind.isOrdered else {
      add(.notApplicable, at: pointer, value: text)
      return nil
    }
    return take(at: pointer) { () throws(Issue) in
      switch kind {
      case .date: return try CalendarDate(checking: text).description
      case .dateTime: return try Instant(checking: text).description
      case .integer:
        guard let integer = Int64(text) else { throw Issue(.invalidValue, value: text, suggestion: "\"42\"") }
        return String(integer)
      default: return try DecimalNumber(checking: text).rawValue
      }
    }
  }

  fileprivate mutating func maximumLength(_ length: Int?, of kind: CustomField.Kind) -> Int? {
    guard let length else { return nil }
    guard kind == .text || kind == .longText else {
      add(.notApplicable, at: "/maximumLength", value: String(length))
      return nil
    }
    let most = kind == .text ? CustomField.textLimit : CustomField.longTextLimit
    guard (1...most).contains(length) else {
      add(Issue(.outOfRange, value: String(length), suggestion: "1…\(most)"), at: "/maximumLength")
      return nil
    }
    return length
  }
}

extension CustomField {
  /// The key that was likely meant: folded, and `_` for what a key may not have.
  fileprivate static func keySuggestion(for text: String) -> String? {
    var key = ""
    for byte in Text.folded(text).utf8 {
      let isLetter = (0x61...0x7A).contains(byte)
      if isLetter || (!key.isEmpty && (0x30...0x39).contains(byte)) {
        key.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !key.isEmpty, !key.hasSuffix("_") {
        key += "_"
      }
    }
    while key.hasSuffix("_") { key.removeLast() }
    return key.isEmpty ? nil : String(key.prefix(keyLimit))
  }
}
