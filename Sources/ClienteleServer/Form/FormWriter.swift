internal import Directory
internal import JSON

/// Makes the form's fields from what is declared, the limits from the rules of the drafts.
struct FormWriter {
  let language: Language
  /// What an existing client has, as a draft.
  let values: JSONValue?
  /// The settings that apply, as on the wire, and where they come from.
  let effective: JSONValue
  let sources: [String: EffectiveSettings.Source]
  let customFields: CustomFields

  init(
    _ client: Client?, defaults: Organization.Defaults, customFields: CustomFields, language: Language
  ) throws {
    self.customFields = customFields
    self.language = language
    values = try client.map { try JSON.value(of: $0.draft) }
    let settings = EffectiveSettings(client?.settings ?? .empty, defaults: defaults)
    effective = try JSON.value(of: settings.settings)
    sources = settings.sources
  }

  /// The fields of a group that are among some.
  func fields(_ fields: [FieldDeclaration], of group: FieldGroup, under path: [String] = []) -> [FormField] {
    fields.map { field($0, rules: group.type?.rules[$0.name] ?? [], needed: group.type?.needed ?? [], under: path) }
  }

  private func field(
    _ declaration: FieldDeclaration, rules: [SchemaKeyword], needed: [[String]], under parents: [String]
  ) -> FormField {
    let path = parents + [declaration.name]
    var field = FormField(
      key: path.joined(separator: "/"), label: declaration.label[language], help: declaration.help?[language],
      kind: declaration.kind, required: needed.contains([declaration.name]))
    field.limit(by: rules)
    field.default = declaration.standard
    if !declaration.choices.isEmpty {
      field.choices = declaration.choices.map { .init(key: $0.key, label: $0.labels[language]) }
    }
    field.choicesFrom = declaration.kind.table?.rawValue
    if declaration.acceptsOthers { field.acceptsOthers = true }
    if declaration.name == FieldDeclaration.customFields.name {
      let target: CustomField.Target = parents.isEmpty ? .client : .contact
      field.fields = customFields.open(of: target).map { self.field($0, under: path) }
    } else if let group = declaration.group {
      add(group, to: &field, rules: rules, path: path)
    }
    if !path.contains("*"), declaration.group == nil || declaration.kind == .list || declaration.kind == .map {
      field.value = value(at: path)
    }
    if path.count == 2, path[0] == "settings" {
      field.effective = effective[declaration.name]
      field.source = sources[declaration.name]
    }
    return field
  }

  private func add(_ group: FieldGroup, to field: inout FormField, rules: [SchemaKeyword], path: [String]) {
    guard field.kind == .list || field.kind == .map else {
      field.fields = fields(group.fields, of: group, under: path)
      return
    }
    if let type = group.type {
      field.requiresOneOf = type.needed.first { $0.count > 1 }
      field.fields = fields(group.fields, of: group, under: path + ["*"])
    } else {
      let element = rules.lazy.compactMap { if case .each(let rules) = $0 { rules } else { nil } }.first
      field.fields = group.fields.map { self.field($0, rules: element ?? [], needed: [], under: path) }
    }
  }

  /// A field of the organization's own.
  private func field(_ custom: CustomField, under parents: [String]) -> FormField {
    let path = parents + [custom.key]
    var field = FormField(
      key: path.joined(separator: "/"), label: custom.label(in: language), help: custom.description,
      kind: FormField.Kind(custom.kind), required: custom.required)
    field.least = custom.minimum
    field.greatest = custom.maximum
    if custom.kind == .text || custom.kind == .longText { field.maximumLength = custom.lengthLimit }
    if custom.unique { field.unique = true }
    field.default = custom.default.flatMap { try? JSON.value(of: $0) }
    let value = path.contains("*") ? nil : value(at: path)
    // What has a retired option shows it; nothing else can be set to it.
    let held = Set(value?.array?.compactMap(\.string) ?? [value?.string].compactMap(\.self))
    field.choices = custom.options?.filter { !$0.retired || held.contains($0.key) }.map {
      .init(key: $0.key, label: $0.label(in: language))
    }
    field.choicesFrom = field.kind.table?.rawValue
    switch custom.kind {
    case .phone:
      field.fields = fields(
        ClientForm.phoneParts, of: FieldGroup(type: PhoneNumber.Draft.self, fields: ClientForm.phoneParts), under: path)
    case .money:
      field.fields = fields(
        ClientForm.moneyParts, of: FieldGroup(type: nil, fields: ClientForm.moneyParts), under: path)
    default: field.value = value
    }
    return field
  }

  private func value(at path: [String]) -> JSONValue? {
    var value = values
    for name in path { value = value?[name] }
    return value
  }
}

extension FormField {
  /// Takes the limits over that the checks and the schema have.
  fileprivate mutating func limit(by rules: [SchemaKeyword]) {
    for rule in rules {
      switch rule {
      case .minLength(let length): minimumLength = length
      case .maxLength(let length): maximumLength = length
      case .minimum(let number): minimum = number
      case .maximum(let number): maximum = number
      case .maxItems(let count), .maxProperties(let count): maximumItems = count
      case .pattern(let expression): pattern = expression
      case .keys(let rules):
        for case .maxLength(let length) in rules { maximumKeyLength = length }
      case .minItems, .format, .contentEncoding, .choices, .each: break
      }
    }
  }
}

extension FormField.Kind {
  fileprivate init(_ kind: CustomField.Kind) {
    self =
      switch kind {
      case .text: .text
      case .longText: .longText
      case .integer: .integer
      case .decimal: .decimal
      case .money: .money
      case .date: .date
      case .dateTime: .dateTime
      case .boolean: .boolean
      case .choice: .choice
      case .multiChoice: .multiChoice
      case .url: .url
      case .email: .email
      case .phone: .phone
      case .country: .country
      case .clientReference: .client
      case .memberReference: .member
      }
  }

  /// The standard whose codes it takes.
  fileprivate var table: StandardChoices? {
    switch self {
    case .country: .countries
    case .currency: .currencies
    case .language: .languages
    case .timeZone: .timeZones
    default: nil
    }
  }
}
