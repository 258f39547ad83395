package import Directory
package import JSON

// The rules of what says which clients are listed. The limits are those that the checks of `Directory` hold to.

extension ClientFilter.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { ClientFilter.Condition.rules }
}

extension ClientFilter.Condition: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    [
      "field": [.pattern(FilterField.pattern)],
      "in": [.minItems(1), .maxItems(ClientFilter.mostChoices)],
      "and": [.minItems(1), .maxItems(ClientFilter.mostAlternatives)],
      "or": [.minItems(1), .maxItems(ClientFilter.mostAlternatives)],
    ]
  }
}

extension ClientFilter.Negation: SchemaDescribed {
  package static var schema: SchemaHint { .like(ClientFilter.Condition.self) }
}

extension FilterField {
  /// What a path has to be, as a regular expression.
  static var pattern: String {
    let names = Name.allCases.map(\.rawValue).joined(separator: "|")
    let schemes = (Registration.schemes + ["other:.+"]).joined(separator: "|")
    return "^(\(names)|\(registrationPrefix)(\(schemes))|\(externalIdPrefix).+|(contacts/)?\(customPrefix).+)$"
  }
}

extension ClientView: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ListCriteria.rules.merging(["revision": [.minimum(1)], "name": SchemaKeyword.text(upTo: nameLimit)]) { $1 }
  }
}

extension ClientView.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { ClientView.rules.filter { $0.key != "revision" } }
  package static var needed: [[String]] { [["name"]] }
}
