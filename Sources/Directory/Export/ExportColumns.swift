/// Which columns a file has: those that are asked for, or those of the template and of the others those that some client
/// fills.
package struct ExportColumns: Sendable {
  private let customFields: CustomFields
  private let asked: [ImportField]?
  private var filled: Set<ImportField> = []
  private var systems: Set<String> = []
  /// How many clients have something that the file can't say.
  package private(set) var omissions: [ExportedClient.Omission: Int] = [:]
  package private(set) var clients = 0

  /// - Parameter asked: The fields of the columns, in their order; that of a first contact is meant of all contacts.
  package init(_ customFields: CustomFields, asked: [ImportField]?) {
    self.customFields = customFields
    self.asked = asked
  }

  package mutating func note(_ exported: ExportedClient, notes: Int) {
    clients += 1
    for column in Self.optional where exported.text(column.field) != nil { filled.insert(column.field) }
    systems.formUnion(exported.client.externalIds.keys)
    for key in exported.client.customFields.keys { filled.insert(.custom(key: key)) }
    for (index, contact) in exported.client.contacts.enumerated() {
      let place = index % ImportField.contactsInRow + 1
      for part in ImportField.ContactPart.allCases where exported.text(part, of: contact) != nil {
        filled.insert(.contact(place, part))
      }
      for key in contact.customFields.keys { filled.insert(.contactCustom(place, key: key)) }
    }
    for omission in exported.omissions(notes: notes) { omissions[omission, default: 0] += 1 }
  }

  /// Columns of clients that a file has only where they are filled.
  private static let optional = ImportColumn.all.filter { !$0.field.isOfContact && !$0.isInTemplate }
  private static let number = ImportColumn.column(for: .client(.number))

  /// The columns of clients, without their contacts.
  package func clientColumns() -> [ImportColumn] {
    if let asked {
      return [Self.number]
        + asked.filter { !$0.isOfContact && $0 != .client(.number) }.map { customFields.column(for: $0) }
    }
    return ImportColumn.all.filter { !$0.field.isOfContact && ($0.isInTemplate || filled.contains($0.field)) }
      + systems.sorted().map { ImportColumn.column(for: .externalID(system: $0)) }
      + customFields.open(of: .client).filter { filled.contains(.custom(key: $0.key)) }.map { ImportColumn($0) }
  }

  /// The columns of contacts that stand in the rows of their clients.
  package func contactColumnsInRows() -> [ImportColumn] {
    (1...ImportField.contactsInRow).flatMap { place in
      contactFields(at: place).filter { field in
        filled.contains(field) || asked?.contains(field) == true
      }.map { customFields.column(for: $0) }
    }
  }

  /// The columns of a sheet of contacts, without those that say of which client.
  package func contactColumns() -> [ImportColumn] {
    let used = Set(filled.map(\.ofFirstContact))
    return contactFields(at: 1).map { customFields.column(for: $0) }.filter {
      asked != nil || $0.isInTemplate && !$0.field.isCustom || used.contains($0.field)
    }
  }

  /// What a file may say of a contact of a row, in the order of its columns.
  private func contactFields(at place: Int) -> [ImportField] {
    if let asked {
      return asked.filter { $0.isOfContact && ($0.ofFirstContact == $0 || $0.contact == place) }.map { $0.of(place) }
    }
    return ImportField.ContactPart.allCases.map { .contact(place, $0) }
      + customFields.open(of: .contact).map { .contactCustom(place, key: $0.key) }
  }
}

extension CustomFields {
  /// The column of a field, with what it is called where it is a custom one.
  package func column(for field: ImportField) -> ImportColumn {
    switch field {
    case .custom(let key): self[key].map { ImportColumn($0) } ?? ImportColumn.column(for: field)
    case .contactCustom(let contact, let key):
      self[key].map { ImportColumn($0, contact: contact) } ?? ImportColumn.column(for: field)
    default: ImportColumn.column(for: field)
    }
  }

  /// What stands above a column of delimited text, which has no second row with keys: the label of a custom field where
  /// nothing else is called so, else its key.
  package func header(of column: ImportColumn, in language: Language) -> String {
    let header = column.header(in: language)
    guard column.field.isCustom else { return header }
    let match = HeaderMatcher(role: .clients, customFields: CustomFieldHeaders(self)).match(header)
    return match?.meaning == .field(column.field) && match?.rivals.isEmpty == true ? header : column.key
  }
}

extension ImportField {
  /// Which contact of a row it is of.
  var contact: Int? {
    switch self {
    case .contact(let number, _), .contactCustom(let number, _): number
    default: nil
    }
  }

  package var isOfContact: Bool { contact != nil }

  /// The same of another contact of the row.
  func of(_ contact: Int) -> ImportField {
    switch self {
    case .contact(_, let part): .contact(contact, part)
    case .contactCustom(_, let key): .contactCustom(contact, key: key)
    default: self
    }
  }
}
