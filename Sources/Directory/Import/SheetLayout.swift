/// What the columns of one sheet mean.
struct SheetLayout: Sendable {
  let sheet: ImportSheet
  let role: Role
  /// The row that the headers are in, 1-based.
  let headerRow: Int?
  let columns: [Column]
  /// Column to place in `columns`; `blank` where there is no header, `ignored` where the column is left out.
  let slots: [Int16]
  /// The headers of the columns that are left out.
  let leftOut: [Int: String]
  /// The slots of each field that several columns say once, in the order in which they count.
  let alternatives: [[Int]]
  /// The cards that its rows stand for; nil for rows of a sheet.
  var cards: CardStore?

  static let blank: Int16 = -1
  static let ignored: Int16 = -2

  /// What the rows of a sheet are.
  enum Role: Sendable {
    case clients
    /// Contacts, each with the number or the name of its client.
    case contacts
    /// Nothing that is imported.
    case help

    init(sheetName: String) {
      switch HeaderText.condensed(sheetName) {
      case "contacts", "contact", "people", "interlocuteurs", "personnes", "contactsclients", "clientcontacts":
        self = .contacts
      case "help", "aide", "instructions", "readme", "lisezmoi", "modedemploi", "legend", "legende", "lists", "listes",
        "notice", "documentation":
        self = .help
      default: self = .clients
      }
    }
  }

  /// A column with a meaning.
  struct Column: Sendable {
    /// 0-based.
    let column: Int
    /// What the file calls it; empty where there is no header.
    let header: String
    let field: ImportField
    let kind: ImportColumn.Kind
    let confidence: ColumnConfidence
    /// How the cells of a custom field's column are read.
    var custom: CustomFieldColumn?
    /// Of columns of the same field those with less count first, and of equals the one further left.
    var precedence = 0
    /// How many columns before it are of the same field.
    var ordinal = 0
  }

  init(
    sheet: ImportSheet, role: Role, headerRow: Int?, columns: [Column], width: Int, ignored: Set<Int>,
    leftOut: [Int: String] = [:]
  ) {
    self.leftOut = leftOut
    self.sheet = sheet
    self.role = role
    self.headerRow = headerRow
    let slotsByField = Dictionary(grouping: columns.indices) { columns[$0].field }
    var counted = columns
    for slots in slotsByField.values {
      for (ordinal, slot) in slots.enumerated() { counted[slot].ordinal = ordinal }
    }
    self.columns = counted
    alternatives = slotsByField.filter { $0.value.count > 1 && !$0.key.takesEveryColumn }.values
      .map { $0.sorted { (counted[$0].precedence, $0) < (counted[$1].precedence, $1) } }
      .sorted { $0.lexicographicallyPrecedes($1) }
    let width = min(max(width, (columns.map(\.column).max() ?? -1) + 1), 16_384)
    var slots = [Int16](repeating: Self.blank, count: width)
    for column in ignored where slots.indices.contains(column) { slots[column] = Self.ignored }
    for (slot, column) in columns.enumerated() where slots.indices.contains(column.column) {
      slots[column.column] = Int16(truncatingIfNeeded: slot)
    }
    self.slots = slots
  }

  /// Whether a row has the headers once more, as where one file was put below another.
  func isRepeated(in row: ImportRow) -> Bool {
    guard row.cells.count > 1, row.cells.count == columns.count + leftOut.count else { return false }
    return row.cells.allSatisfy { cell in
      guard case .text(let text) = cell.content, slots.indices.contains(cell.column) else { return false }
      let slot = Int(slots[cell.column])
      let header = slot >= 0 ? columns[slot].header : leftOut[cell.column]
      // A file that was put behind another one begins with its byte order mark.
      return header.map { header in
        let isLikely = header.utf8.first == text.utf8.first { $0 > 0x20 } || text.utf8.first == 0xEF
        return isLikely && header == HeaderReader.display(text)
      } ?? false
    }
  }

  func slot(of field: ImportField) -> Int? {
    columns.firstIndex { $0.field == field }
  }

  /// Whether a column is called the client's name, in so many words: one called "Company" is empty for a person.
  var asksForClientName: Bool {
    guard let slot = slot(of: .client(.name)) else { return false }
    let labels = ImportColumn.column(for: .client(.name)).labels
    let header = HeaderText.condensed(columns[slot].header)
    return header == HeaderText.condensed(labels.english) || header == HeaderText.condensed(labels.french)
  }

  var namesPeople: Bool {
    columns.contains { column in
      switch column.field {
      case .contact(1, .firstName), .contact(1, .lastName), .contact(1, .displayName): true
      default: false
      }
    }
  }
}
