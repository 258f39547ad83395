internal import JSON

extension IssueCollector {
  /// The custom fields of a record, checked: what is given, what stays, and the defaults of a new record.
  ///
  /// - Parameter previous: Those that the record has; nil for a new one.
  mutating func customFields(
    _ given: [String: CustomFieldValue]?, replacing previous: [String: CustomFieldValue]?,
    of target: CustomField.Target, dialledIn country: CountryCode, in fields: CustomFields
  ) -> [String: CustomFieldValue] {
    let own = fields.of(target)
    let given = given ?? [:]
    if own.isEmpty, given.isEmpty { return [:] }
    var values: [String: CustomFieldValue] = [:]
    for (key, value) in given.sorted(by: { $0.key < $1.key }).prefix(CustomField.most) {
      let pointer = "/customFields/" + Self.escaped(key)
      guard let field = fields[key], field.appliesTo == target else {
        if value == previous?[key] {
          values[key] = value
        } else {
          let suggestion = NearMiss.closest(to: key, among: own.map(\.key))
          add(Issue(.unknownCustomField, value: key, suggestion: suggestion), at: pointer)
        }
        continue
      }
      values[key] = take(at: pointer) { () throws(Issue) in
        try field.check(value, replacing: previous?[key], dialledIn: country)
      }
    }
    for field in own where !field.isRetired && values[field.key] == nil {
      if previous == nil, given[field.key] == nil, let value = field.default { values[field.key] = value }
      guard field.required, values[field.key] == nil, previous == nil || previous?[field.key] != nil else { continue }
      let pointer = "/customFields/" + field.key
      let isWrong = list.contains { $0.pointer == pointer || $0.pointer.hasPrefix(pointer + "/") }
      if !isWrong { add(.required, at: pointer) }
    }
    return values
  }

  /// A key as a token of a JSON pointer (RFC 6901).
  static func escaped(_ key: String) -> String {
    var token = ""
    for scalar in key.unicodeScalars.prefix(80) {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token
  }
}
