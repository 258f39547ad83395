internal import Directory
internal import JSON

typealias Labels = ImportColumn.Labels

/// What is said of a field besides its limits, which are those of its record's rules.
struct FieldDeclaration: Sendable {
  /// The name of the member of the draft.
  let name: String
  let kind: FormField.Kind
  let label: Labels
  let help: Labels?
  let choices: [(key: String, labels: Labels)]
  let acceptsOthers: Bool
  /// What the service takes where nothing is given.
  let standard: JSONValue?
  /// What the field, or each element of it, is made of.
  let group: FieldGroup?

  init(
    _ name: String, _ kind: FormField.Kind, _ english: String, _ french: String, help: Labels? = nil,
    choices: [(key: String, labels: Labels)] = [], acceptsOthers: Bool = false, standard: JSONValue? = nil,
    group: FieldGroup? = nil
  ) {
    self.name = name
    self.kind = kind
    label = Labels(english, french)
    self.help = help
    self.choices = choices
    self.acceptsOthers = acceptsOthers
    self.standard = standard
    self.group = group
  }
}

extension FieldDeclaration {
  /// A text of one line.
  init(_ name: String, _ english: String, _ french: String, help: Labels? = nil) {
    self.init(name, .text, english, french, help: help)
  }
}

/// The fields of a draft.
struct FieldGroup: Sendable {
  /// The draft; its rules are the fields' limits. Nil where the fields are the organization's own, or a list's texts.
  let type: (any (Decodable & SchemaRuled & Sendable).Type)?
  let fields: [FieldDeclaration]
}

extension FieldDeclaration {
  static func choices(_ choices: [ImportChoice]) -> [(key: String, labels: Labels)] {
    choices.map { ($0.key, $0.labels) }
  }

  /// The values of the organization's own fields, which `FormWriter` fills in.
  static let customFields = FieldDeclaration(
    "customFields", .group, "Custom fields", "Champs personnalisés", group: FieldGroup(type: nil, fields: []))

  static let status = FieldDeclaration(
    "status", .choice, "Status", "Statut",
    help: Labels("What is archived is kept, out of the way.", "Ce qui est archivé est gardé, à l’écart."),
    choices: choices(ImportChoice.statuses), standard: "active")
}
