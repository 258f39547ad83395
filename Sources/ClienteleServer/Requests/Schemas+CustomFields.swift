package import Directory
package import JSON

// The rules of custom fields. The limits are those that the checks of `Directory` hold to.

extension CustomField: SchemaRuled {
  static let keyPattern = "^[a-z][a-z0-9_]{0,\(keyLimit - 1)}$"
  static let labelRules: [SchemaKeyword] = [
    .maxProperties(languageLimit), .keys(LanguageTag.rules), .each(SchemaKeyword.text(upTo: labelLimit)),
  ]

  package static var rules: [String: [SchemaKeyword]] {
    [
      "key": [.pattern(keyPattern)],
      "revision": [.minimum(1)],
      "label": labelRules,
      "description": SchemaKeyword.text(upTo: descriptionLimit),
      "options": [.minItems(1), .maxItems(optionLimit)],
      "maximumLength": [.minimum(1), .maximum(longTextLimit)],
      "order": [.minimum(1)],
    ]
  }
}

extension CustomField.Draft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    SchemaKeyword.mayBeBlank(
      CustomField.rules.filter { $0.key != "revision" && $0.key != "order" }, except: ["key", "label", "options"])
  }
  package static var needed: [[String]] { [["key"], ["label"], ["kind"]] }
}

extension CustomField.Option: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] {
    ["key": [.pattern(CustomField.keyPattern)], "label": CustomField.labelRules]
  }
}

extension CustomField.OptionDraft: SchemaRuled {
  package static var rules: [String: [SchemaKeyword]] { CustomField.Option.rules }
  package static var needed: [[String]] { [["key"], ["label"]] }
}
