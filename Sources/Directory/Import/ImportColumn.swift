/// One column that an import understands and the template shows.
package struct ImportColumn: Sendable {
  package let field: ImportField
  package let labels: Labels
  /// What other programs call it, in both languages.
  package let synonyms: [String]
  package let kind: Kind
  /// What a cell may hold, where that is a fixed set.
  package let choices: [ImportChoice]
  package let help: Labels
  package let example: Labels
  /// In characters, for the template.
  package let width: Int
  /// Whether the template's first sheets have it; the other columns are read too.
  package let isInTemplate: Bool

  package var key: String { field.key }
  package var isRequired: Bool { field == .client(.name) }

  /// Whether the template formats the column as text, so that no program takes its values for numbers or dates.
  package var isTextFormat: Bool {
    switch kind {
    case .decimal, .boolean, .choice, .date: false
    default: true
    }
  }

  /// What stands in the header row: the label, with a star where the column is required.
  package func header(in language: Language) -> String {
    labels[language] + (isRequired ? " *" : "")
  }

  /// What the cells of a column are.
  package enum Kind: Sendable {
    case text, email, url, tags
    /// Text that looks like a number and loses its zeros when a program takes it for one.
    case identifier, phone, registration, postalCode
    case choice, boolean, country, currency, language, paymentTerms, decimal
    /// What custom fields alone are: a text of several lines, several choices, a date.
    case lines, choices, date

    /// Whether the lines of a cell are several values.
    var mayHaveLines: Bool {
      switch self {
      case .email, .phone, .tags, .lines, .choices: true
      default: false
      }
    }

    /// Whether a number in the cell may be a damaged text.
    var suffersFromNumbers: Bool {
      switch self {
      case .identifier, .phone, .registration, .postalCode: true
      default: false
      }
    }
  }

  /// The same text in each language.
  package struct Labels: Sendable, Equatable {
    package let english: String
    package let french: String

    package init(_ english: String, _ french: String) {
      self.english = english
      self.french = french
    }

    package subscript(language: Language) -> String {
      language.pick(english, french)
    }
  }

  /// - Parameters:
  ///   - synonyms: separated by `|`.
  init(
    _ field: ImportField, _ english: String, _ french: String, kind: Kind = .text, choices: [ImportChoice] = [],
    synonyms: String = "", help: Labels, example: Labels, width: Int = 18, isInTemplate: Bool = true
  ) {
    self.field = field
    labels = Labels(english, french)
    self.synonyms = synonyms.split(separator: "|").map { String($0) }
    self.kind = kind
    self.choices = choices
    self.help = help
    self.example = example
    self.width = width
    self.isInTemplate = isInTemplate
  }
}

extension ImportColumn {
  /// Every column, in the order of the template; without external identifiers and custom fields.
  package static let all: [ImportColumn] =
    identityColumns + registrationColumns + addressColumns(.address) + settingsColumns + closingColumns
    + addressColumns(.delivery) + addressColumns(.second) + (1...ImportField.contactsInRow).flatMap(contactColumns)

  /// The column of a field.
  package static func column(for field: ImportField) -> ImportColumn {
    if let index = indexByField[field] { return all[index] }
    return switch field {
    case .externalID(let system): externalIDColumn(system: system)
    default:
      ImportColumn(
        field, field.key, field.key, help: Labels("A custom field.", "Un champ personnalisé."), example: Labels("", ""))
    }
  }

  /// The columns of the template's sheet "Clients".
  package static let clientSheet: [ImportColumn] = all.filter { column in
    guard column.isInTemplate else { return false }
    if case .contact = column.field { return false }
    return true
  }

  /// The columns of the template's sheet "Contacts": whose contact it is, then the contact.
  package static let contactSheet: [ImportColumn] =
    all.filter { $0.field == .client(.number) || $0.field == .client(.name) }
    + all.filter { column in
      if case .contact(1, _) = column.field { return column.isInTemplate }
      return false
    }

  static let kindByField: [ImportField: Kind] = {
    var kinds: [ImportField: Kind] = [:]
    for column in all { kinds[column.field] = column.kind }
    return kinds
  }()

  private static let indexByField: [ImportField: Int] = {
    var indices: [ImportField: Int] = [:]
    for (index, column) in all.enumerated() { indices[column.field] = index }
    return indices
  }()
}
