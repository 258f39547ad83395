internal import Directory
internal import Spreadsheet

/// The columns of an export, and the rows that clients make in them.
struct ExportTable {
  let columns: [ImportColumn]
  let contactColumns: [ImportColumn]
  let language: Language

  /// A column's width beside the content that it is made for.
  private static let widest = 40

  var headers: [WrittenCell] {
    (columns + contactColumns).map { .text($0.header(in: language), format: .header) }
  }

  var keys: [String] { (columns + contactColumns).map { "[\($0.key)]" } }

  func layout(name: String) -> Spreadsheet.SheetLayout {
    Spreadsheet.SheetLayout(
      name: name,
      columns: (columns + contactColumns).map { column in
        ColumnLayout(
          width: Double(min(column.width, Self.widest)), format: column.isTextFormat ? .text : .general)
      }, frozenRows: 2)
  }

  /// The cells of a client's own columns.
  func cells(of exported: ExportedClient) -> [String] {
    columns.map { exported.text($0.field) ?? "" }
  }

  /// The cells of a contact in its columns, as those of a contact at any place.
  func cells(of contact: Contact, of exported: ExportedClient, place: Int = 1) -> [String] {
    contactColumns.map { column in
      switch column.field {
      case .contact(place, let part): exported.text(part, of: contact) ?? ""
      case .contactCustom(place, let key): exported.text(customField: key, of: contact) ?? ""
      default: ""
      }
    }
  }

  /// The rows of a client with its contacts: as many in a row as there are columns for.
  func rows(of exported: ExportedClient) -> [[String]] {
    let contacts = exported.client.contacts
    var rows: [[String]] = []
    for start in stride(from: 0, to: max(1, contacts.count), by: ImportField.contactsInRow) {
      let own =
        start == 0 ? cells(of: exported) : columns.map { $0.field == .client(.number) ? exported.client.number : "" }
      var cells = [String](repeating: "", count: contactColumns.count)
      for (place, contact) in contacts[start...].prefix(ImportField.contactsInRow).enumerated() {
        for (index, cell) in self.cells(of: contact, of: exported, place: place + 1).enumerated() where !cell.isEmpty {
          cells[index] = cell
        }
      }
      rows.append(own + cells)
    }
    return rows
  }
}
