/// Which columns a file has: those of the template, and of the others those that some client fills.
package struct ExportColumns: Sendable {
  private var fields: Set<ImportField> = []
  private var parts: [Int: Set<ImportField.ContactPart>] = [:]
  private var systems: Set<String> = []
  private var custom: Set<String> = []
  /// How many clients have something that the file can't say.
  package private(set) var omissions: [ExportedClient.Omission: Int] = [:]
  package private(set) var clients = 0

  package init() {}

  package mutating func note(_ exported: ExportedClient, notes: Int) {
    clients += 1
    for column in Self.optional where exported.text(column.field) != nil { fields.insert(column.field) }
    systems.formUnion(exported.client.externalIds.keys)
    custom.formUnion(exported.client.customFields.keys)
    for (index, contact) in exported.client.contacts.enumerated() {
      let place = index % ImportField.contactsInRow + 1
      for part in ImportField.ContactPart.allCases where exported.text(part, of: contact) != nil {
        parts[place, default: []].insert(part)
      }
    }
    for omission in exported.omissions(notes: notes) { omissions[omission, default: 0] += 1 }
  }

  /// Columns of clients that a file has only where they are filled.
  private static let optional = ImportColumn.all.filter { column in
    if case .contact = column.field { return false }
    return !column.isInTemplate
  }

  /// The columns of clients, without their contacts.
  package func clientColumns(_ customFields: CustomFields) -> [ImportColumn] {
    var columns = ImportColumn.all.filter { column in
      if case .contact = column.field { return false }
      return column.isInTemplate || fields.contains(column.field)
    }
    columns += systems.sorted().map { ImportColumn.column(for: .externalID(system: $0)) }
    columns += customFields.ofClients.filter { custom.contains($0.key) }.map {
      ImportColumn.column(for: .custom(key: $0.key))
    }
    return columns
  }

  /// The columns of contacts that stand in the rows of their clients.
  package func contactColumnsInRows() -> [ImportColumn] {
    (1...ImportField.contactsInRow).flatMap { place in
      ImportColumn.all.filter { column in
        guard case .contact(place, let part) = column.field else { return false }
        return parts[place]?.contains(part) == true
      }
    }
  }

  /// The columns of a sheet of contacts, without those that say of which client.
  package func contactColumns() -> [ImportColumn] {
    let used = parts.values.reduce(into: Set<ImportField.ContactPart>()) { $0.formUnion($1) }
    return ImportColumn.all.filter { column in
      guard case .contact(1, let part) = column.field else { return false }
      return column.isInTemplate || used.contains(part)
    }
  }
}
