extension SheetLayout {
  /// Whether a row adds up those above it: "Total" or the like, and numbers alone beside it.
  ///
  /// A client may be called so: one with a number, a code or a word beside it is a client.
  func isTotals(_ row: ImportRow) -> Bool {
    var cells = row.cells.filter { !ImportReader.isBlank($0.content) }[...]
    guard cells.count > 1, case .text(let label) = cells.popFirst()?.content, Self.isTotalsLabel(label) else {
      return false
    }
    return cells.allSatisfy { Self.isAmount($0.content) && mayBeAddedUp($0.column) }
  }

  /// Whether the numbers of a column are amounts, as far as its header tells.
  private func mayBeAddedUp(_ column: Int) -> Bool {
    guard slots.indices.contains(column), slots[column] >= 0 else { return true }
    return columns[Int(slots[column])].kind == .decimal
  }

  private static func isTotalsLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let words = HeaderText.words(text).filter { Int($0) == nil }
    let first = words.first.map { ["sous", "grand", "sub"].contains($0) ? words.prefix(2).joined() : $0 } ?? ""
    let rest = words.dropFirst(first == words.first ? 1 : 2)
    return totals.contains(first) && rest.allSatisfy(besideTotals.contains)
  }

  private static let totals: Set<String> = [
    "total", "totaux", "totals", "soustotal", "soustotaux", "subtotal", "subtotals", "grandtotal", "somme", "sum",
  ]
  private static let besideTotals: Set<String> = [
    "general", "generale", "generaux", "des", "du", "de", "la", "le", "les", "of", "all", "the", "clients", "client",
    "customers", "tiers", "comptes", "accounts", "page", "report", "eur", "ht", "ttc", "lignes", "rows",
  ]

  private static func isAmount(_ content: ImportCell.Content) -> Bool {
    switch content {
    case .number, .formulaWithoutValue: return true
    case .text(let text):
      let marks = ".,-+()%€$£ '\u{A0}\u{202F}\u{2019}".unicodeScalars
      let digits = text.unicodeScalars.count { (0x30...0x39).contains($0.value) }
      return digits > 0
        && text.unicodeScalars.allSatisfy { (0x30...0x39).contains($0.value) || marks.contains($0) }
    default: return false
    }
  }
}
