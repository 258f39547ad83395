package import JSON

extension FieldChange {
  /// The change without the values of custom fields that were purged; nil where nothing is left of it.
  package func without(purgedFrom fields: CustomFields) -> FieldChange? {
    switch FieldPath(field) {
    case .part(of: "customFields", let key), .elementPart(of: _, _, "customFields", let key):
      return fields[key] == nil ? nil : self
    case .element:
      return FieldChange(field: field, old: Self.without(old, fields), new: Self.without(new, fields))
    default: return self
    }
  }

  private static func without(_ element: JSONValue?, _ fields: CustomFields) -> JSONValue? {
    guard case .object(var object)? = element, case .object(var values)? = object["customFields"] else {
      return element
    }
    for key in values.keys where fields[key] == nil { values[key] = nil }
    object["customFields"] = .object(values)
    return .object(object)
  }
}

extension Reversal {
  /// What taking a change back makes of a record, where custom fields may have been purged since: their values do not
  /// come back.
  package init(of changes: [FieldChange], in record: JSONObject, fields: CustomFields) {
    self.init(of: changes.compactMap { $0.without(purgedFrom: fields) }, in: record)
    let purged = changes.filter { $0.new != nil && $0.without(purgedFrom: fields) == nil }
    kept += purged.map { FieldChange(field: $0.field, old: $0.new) }
  }
}
