/// How the cells of a custom field's column are read: made once for each column.
final class CustomFieldColumn: Sendable {
  let field: CustomField
  /// What its options are called, retired ones last: what has one keeps it.
  let choices: [ImportChoice]
  let monthFirst: Bool
  private let optionsByName: [String: String]

  init(_ field: CustomField, _ options: ImportReaderOptions) {
    self.field = field
    monthFirst = options.defaultCountry == "US"
    let ordered = field.openOptions + (field.options ?? []).filter(\.retired)
    choices = field.openOptions.map { ImportChoice($0) }
    var names: [String: String] = [:]
    // Keys go before labels: one option may be called what another's key is.
    for option in ordered where names[HeaderText.condensed(option.key)] == nil {
      names[HeaderText.condensed(option.key)] = option.key
    }
    for option in ordered {
      for label in option.label.values.map(HeaderText.condensed) where names[label] == nil { names[label] = option.key }
    }
    optionsByName = names
  }

  /// The key of the option that a text names, by its key or its label in any language.
  func option(_ text: String) -> String? { optionsByName[HeaderText.condensed(text)] }
}

extension ImportColumn.Kind {
  /// What the cells of a custom field's column are.
  init(_ field: CustomField) {
    self =
      switch field.kind {
      // What tells records apart is a code, which may begin with zeros.
      case .text: field.unique ? .identifier : .text
      case .longText: .lines
      case .integer, .decimal, .money: .decimal
      case .date, .dateTime: .date
      case .boolean: .boolean
      case .choice: .choice
      case .multiChoice: .choices
      case .url: .url
      case .email: .email
      case .phone: .phone
      case .country: .country
      case .clientReference, .memberReference: .identifier
      }
  }
}

extension ImportChoice {
  init(_ option: CustomField.Option) {
    self.init(
      option.key, labels: ImportColumn.Labels(option.label(in: .english), option.label(in: .french)),
      synonyms: option.label.values.sorted())
  }
}
