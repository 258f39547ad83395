/// Which rows of a file make one client.
///
/// Rows belong together by number, else by an external identifier, else by name and postal code; rows that say two
/// numbers, or two identifiers, are two clients whatever their name. Keys are compared by a 64-bit keyed hash: two that
/// differ meet once in some ten million files of a million rows.
struct RowGrouping: Sendable {
  /// The rows of all clients, those of one client together and in the order of the file.
  private(set) var rows: [Int32] = []
  /// Where the rows of each client begin, and the end.
  private(set) var starts: [Int32] = [0]

  init(arena: RowArena, layouts: [SheetLayout], log: inout DiagnosticLog, language: Language) {
    var pass = GroupingPass(arena: arena, layouts: layouts, log: log, language: language)
    pass.run()
    log = pass.log
    arrange(pass, count: pass.groups.count)
  }

  var count: Int { starts.count - 1 }

  subscript(client: Int) -> ArraySlice<Int32> {
    rows[Int(starts[client])..<Int(starts[client + 1])]
  }

  /// Sorts the rows by client; a client's own rows before those of a sheet of contacts.
  private mutating func arrange(_ pass: GroupingPass, count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    for group in pass.groupOfRow where group >= 0 { starts[Int(group) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    rows = [Int32](repeating: 0, count: Int(starts[count]))
    var next = starts
    pass.forEachRow { row in
      let group = pass.groupOfRow[row]
      guard group >= 0 else { return }
      rows[Int(next[Int(group)])] = Int32(truncatingIfNeeded: row)
      next[Int(group)] += 1
    }
  }
}

extension Finding {
  /// A finding at a stored cell.
  init(
    _ reason: Reason, row: Int, slot: Int, arena: RowArena, layouts: [SheetLayout], value: String? = nil,
    suggestion: String? = nil
  ) {
    let stored = arena.rows[row]
    let layout = layouts[Int(stored.layout)]
    if let cards = layout.cards {
      let place = cards.place(
        ofRow: row, slot: layout.columns.indices.contains(slot) ? cards.slot(ofRow: row, slot) : slot,
        number: Int(stored.number))
      self.init(reason, card: place, value: value)
      self.suggestion = suggestion
      return
    }
    let column = layout.columns.indices.contains(slot) ? layout.columns[slot] : nil
    var value = value
    if value == nil, column != nil {
      arena.forEachCell(ofRow: row) { cell in
        if cell.slot == slot, cell.kind != .stray { value = cell.text }
      }
    }
    self.init(
      reason, at: CellPosition(sheet: layout.sheet.index, row: Int(stored.number), column: column?.column),
      sheetName: layout.sheet.name, header: column?.header, field: column?.field, value: value, suggestion: suggestion)
  }
}
