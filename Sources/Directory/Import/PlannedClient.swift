/// One client of a file: its draft, and where in the file each of its values is.
package struct PlannedClient: Sendable {
  /// Its place among the clients of the file.
  package let index: Int
  package let draft: Client.Draft
  /// What the note column says.
  package let note: String?
  let findings: [Finding]
  private let file: ImportedFile

  init(index: Int, draft: Client.Draft, note: String?, findings: [Finding], file: ImportedFile) {
    self.index = index
    self.draft = draft
    self.note = note
    self.findings = findings
    self.file = file
  }

  /// The numbers of its rows, 1-based; the first on the first sheet that has it.
  package var rows: [Int] {
    file.grouping[index].map { Int(file.arena.rows[Int($0)].number) }
  }

  /// Its rows, with their sheets.
  package var fileRows: [FileRow] {
    file.grouping[index].map { index in
      let row = file.arena.rows[Int(index)]
      let sheet = file.layouts[Int(row.layout)].sheet.name
      return FileRow(sheet: sheet.isEmpty ? nil : sheet, row: Int(row.number))
    }
  }

  /// Whether its name alone tells which client of the directory it is: that of an organization whose cards have no
  /// postal code, and that a UID does not tell.
  package var isKnownByName: Bool {
    file.layouts.first?.cards != nil && draft.kind != .person && draft.number == nil && draft.externalIds == nil
      && (draft.addresses?.first?.postalCode ?? "").isEmpty
  }

  /// Whether something in its cells forbids to import it.
  package var hasErrors: Bool {
    findings.contains { $0.severity == .error }
  }

  /// The fields that the file has a column for, on the sheets of its rows.
  package var fields: Set<ImportField> {
    var fields: Set<ImportField> = []
    // What a card does not say is not said to be empty.
    for layout in Set(file.grouping[index].map { file.arena.rows[Int($0)].layout })
    where file.layouts[Int(layout)].cards == nil {
      fields.formUnion(file.layouts[Int(layout)].columns.map(\.field))
    }
    return fields
  }

  /// What was found in its cells.
  package var diagnostics: [Diagnostic] {
    findings.map { $0.diagnostic(in: file.options.language) }
  }

  /// The cell that the value at a JSON pointer of the draft comes from, or the first cell of what it points into.
  package func cell(for pointer: String) -> CellPosition? {
    origin(of: pointer).map { origin in
      let row = file.arena.rows[origin.row]
      let layout = file.layouts[Int(row.layout)]
      return CellPosition(
        sheet: layout.sheet.index, row: Int(row.number),
        column: layout.columns.indices.contains(origin.slot) ? layout.columns[origin.slot].column : nil)
    }
  }

  /// The diagnostic for what is wrong with the client, at the cell that it comes from.
  package func diagnostic(for issue: Issue) -> Diagnostic {
    finding(for: issue).diagnostic(in: file.options.language)
  }

  /// The diagnostic for a client that the directory has already, at the cell that tells: `/number`, `/email` and so on.
  package func diagnostic(forKnown number: String, at pointer: String) -> Diagnostic {
    guard let origin = origin(of: pointer) ?? firstCell else {
      return Finding(.known(number: number), at: nil).diagnostic(in: file.options.language)
    }
    let finding = Finding(
      .known(number: number), row: origin.row, slot: origin.slot, arena: file.arena, layouts: file.layouts)
    return finding.diagnostic(in: file.options.language)
  }

  /// The diagnostic for a value that only one record may have, at the cell that says it.
  ///
  /// - Parameter number: The client of the directory that has it; nil where another one of the file has it.
  package func diagnostic(forTaken number: String?, at pointer: String) -> Diagnostic {
    let reason = number.map { Finding.Reason.taken(number: $0) } ?? .takenInFile
    guard let origin = origin(of: pointer) ?? firstCell else {
      return Finding(reason, at: nil).diagnostic(in: file.options.language)
    }
    let finding = Finding(reason, row: origin.row, slot: origin.slot, arena: file.arena, layouts: file.layouts)
    return finding.diagnostic(in: file.options.language)
  }

  func finding(for issue: Issue) -> Finding {
    guard let origin = origin(of: issue.pointer) ?? firstCell else {
      return Finding(.issue(issue), at: nil, value: issue.value)
    }
    // A row can go without a name only where it finds its client by a key.
    let reason = issue.code == .required && issue.pointer == "/name" ? Finding.Reason.missingName : .issue(issue)
    var finding = Finding(
      reason, row: origin.row, slot: origin.slot, arena: file.arena, layouts: file.layouts, value: issue.value,
      suggestion: issue.suggestion)
    if file.layouts.first?.cards?.isJSON == true { finding.card?.property = String(issue.pointer.dropFirst()) }
    return finding
  }

  private var firstCell: Origin? {
    file.grouping[index].first.map { Origin(pointer: "", row: Int($0), slot: -1) }
  }

  private func origin(of pointer: String) -> Origin? {
    var builder = DraftBuilder(file: file, client: index, traces: true)
    _ = builder.build()
    let origins = builder.origins
    if let exact = origins.first(where: { $0.pointer == pointer }) { return exact }
    // The value may be a part of what a cell says (`/phone/raw`) …
    let above = origins.filter { pointer.hasPrefix($0.pointer + "/") }.max {
      $0.pointer.utf8.count < $1.pointer.utf8.count
    }
    if let above { return above }
    // … or a cell may say a part of it (`/contacts/0`).
    if let below = origins.first(where: { $0.pointer.hasPrefix(pointer + "/") }) { return below }
    // An empty cell is where a missing value belongs.
    guard let row = file.grouping[index].first else { return nil }
    let layout = file.layouts[Int(file.arena.rows[Int(row)].layout)]
    if let slot = layout.columns.firstIndex(where: { $0.field.pointer == pointer }) {
      return Origin(pointer: pointer, row: Int(row), slot: slot)
    }
    // A client that has no name has a key, which no client has.
    if pointer == "/name" {
      return origins.first { $0.pointer == "/number" } ?? origins.first { $0.pointer.hasPrefix("/externalIds/") }
    }
    // What a contact lacks is told where it is spoken of: beside the role that needs an address.
    guard pointer.hasPrefix("/contacts/"), let slash = pointer.lastIndex(of: "/") else { return nil }
    let beside = origins.filter { $0.pointer.hasPrefix(pointer[...slash]) }
    return beside.first { $0.pointer.hasSuffix("/invoiceRole") } ?? beside.first
  }
}

/// Where in the file a value of a draft comes from.
struct Origin: Sendable {
  var pointer: String
  /// In the arena.
  var row: Int
  /// In the row's layout; -1 for the row itself.
  var slot: Int
}

extension DiagnosticLog {
  /// Counts what was found in a client's cells, and keeps it while there is room.
  package mutating func add(_ client: PlannedClient, language: Language) {
    for finding in client.findings { add(finding, in: language) }
  }

  /// Counts what is wrong with a client that was checked, and keeps it while there is room.
  package mutating func add(_ issues: Issues, of client: PlannedClient, language: Language) {
    for issue in issues.list {
      add(DiagnosticCode(issue.code), .error) { client.finding(for: issue).diagnostic(in: language) }
    }
  }
}
