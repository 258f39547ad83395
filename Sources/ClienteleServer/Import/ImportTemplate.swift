internal import Directory
internal import Spreadsheet

/// The workbook that people fill in to import clients: the sheets "Clients", "Contacts" and help, in one language.
///
/// The columns of custom fields stand behind the others. Choices that have no room beside their column are on a hidden sheet.
///
/// Row 1 has the labels, the hidden row 2 the keys in brackets; either is enough for the import to know a column.
struct ImportTemplate {
  let language: Language
  private let clientColumns: [ImportColumn]
  private let contactColumns: [ImportColumn]
  /// The columns whose choices are on the hidden sheet, in its order.
  private let listed: [ImportColumn]

  init(language: Language, customFields: CustomFields) {
    self.language = language
    clientColumns = ImportColumn.clientSheet + customFields.open(of: .client).map { ImportColumn($0) }
    contactColumns = ImportColumn.contactSheet + customFields.open(of: .contact).map { ImportColumn($0) }
    listed = (clientColumns + contactColumns).filter { column in
      !column.choices.isEmpty && !DataValidation.fitsInline(column.choices.map { $0.labels[language] })
    }
  }

  var fileName: String {
    language.pick("clients-template.xlsx", "modele-clients.xlsx")
  }

  static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  /// Rows for which a choice is offered as a list.
  private static let lastRow = 10_000

  /// The workbook's bytes.
  func bytes(createdAt instant: Instant) throws -> [UInt8] {
    let properties = WorkbookWriter.DocumentProperties(
      title: language.pick("Clients to import", "Clients à importer"), creator: "Clientele",
      created: String(instant.description.prefix(19)) + "Z")
    return try WorkbookWriter.bytes(properties: properties) { writer in
      try write(clientColumns, sheet: "Clients", to: writer)
      try write(contactColumns, sheet: "Contacts", to: writer)
      try writeHelp(to: writer)
      if !listed.isEmpty { try writeChoices(to: writer) }
    }
  }

  private func write(_ columns: [ImportColumn], sheet name: String, to writer: WorkbookWriter) throws {
    try writer.beginSheet(
      SheetLayout(
        name: name,
        columns: columns.map { ColumnLayout(width: Double($0.width), format: $0.isTextFormat ? .text : .general) },
        frozenRows: 2, validations: columns.enumerated().compactMap { validation($1, at: $0) }))
    try writer.writeRow(columns.map { .text($0.header(in: language), format: .header) })
    try writer.writeRow(columns.map { .text("[\($0.key)]") }, isHidden: true)
  }

  private func validation(_ column: ImportColumn, at index: Int) -> DataValidation? {
    let choices = column.choices.map { $0.labels[language] }
    guard !choices.isEmpty else { return nil }
    let source: DataValidation.Source
    if let place = listed.firstIndex(where: { $0.field == column.field }) {
      source = .cells(
        sheet: choicesSheet,
        CellRange(CellReference(column: place, row: 1), CellReference(column: place, row: choices.count)))
    } else {
      source = .choices(choices)
    }
    let cells = CellRange(
      CellReference(column: index, row: 3), CellReference(column: index, row: Self.lastRow))
    return DataValidation(
      cells, source, isStrict: false, promptTitle: column.labels[language], prompt: column.help[language])
  }

  /// A name by which the import knows that no clients are there.
  private var choicesSheet: String { language.pick("Lists", "Listes") }

  private func writeChoices(to writer: WorkbookWriter) throws {
    try writer.beginSheet(SheetLayout(name: choicesSheet, isHidden: true))
    for row in 0..<(listed.map(\.choices.count).max() ?? 0) {
      try writer.writeRow(
        listed.map { column in
          row < column.choices.count ? .text(column.choices[row].labels[language], format: .text) : .blank
        })
    }
  }

  private func writeHelp(to writer: WorkbookWriter) throws {
    let widths: [Double] = [28, 26, 60, 40, 30]
    try writer.beginSheet(
      SheetLayout(
        name: language.pick("Help", "Aide"), columns: widths.map { ColumnLayout(width: $0, format: .wrappedText) },
        frozenRows: 1))
    let titles = language.pick(
      "Column|Key|Meaning|Allowed values|Example", "Colonne|Clé|Signification|Valeurs possibles|Exemple")
    try writer.writeRow(titles.split(separator: "|").map { .text(String($0), format: .header) })
    for column in clientColumns + contactColumns.dropFirst(2) {
      let choices = column.choices.map { $0.labels[language] }.joined(separator: ", ")
      try writer.writeRow(
        [column.header(in: language), column.key, column.help[language], choices, column.example[language]].map {
          .text($0)
        })
    }
  }
}
