/// The diagnostics of an import: errors before others while there is room, all of them counted.
///
/// What is found in cell after cell of a column for one reason is one diagnostic, at the first of the cells.
package struct DiagnosticLog: Sendable {
  private var kept: [DiagnosticSeverity: [Diagnostic]] = [:]
  private var series: [Series.Key: Series] = [:]
  /// How many cells of a column are filled.
  private var filledCells: [ColumnPlace: Int] = [:]
  /// The names of the sheets, in the order of the file.
  private var sheets: [String] = []
  private var singles = 0
  /// The first ones, in the order in which they were found, each by itself.
  package private(set) var found: [Diagnostic] = []
  /// Every cell counts here.
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var informations = 0
  package private(set) var countByCode: [DiagnosticCode: Int] = [:]
  /// How many are kept.
  package let limit: Int

  package init(limit: Int = 1_000) {
    self.limit = max(0, limit)
  }

  /// What is kept, in the order of the cells: by sheet, row and column.
  package var diagnostics: [Diagnostic] { diagnostics(first: limit) }

  /// No more than so many of what is kept.
  package func diagnostics(first limit: Int) -> [Diagnostic] {
    var found: [DiagnosticSeverity: [Diagnostic]] = kept
    for (key, series) in series {
      found[key.severity, default: []] += isWhole(series, key) ? [series.asOne] : series.diagnostics
    }
    let severities: [DiagnosticSeverity] = [.error, .warning, .information]
    return inCellOrder(severities.flatMap { inCellOrder(found[$0] ?? []) }.prefix(limit))
  }

  /// How many there are, kept or not; those that are one for a column count as one.
  package var total: Int {
    series.reduce(singles) { $0 + (isWhole($1.value, $1.key) ? 1 : $1.value.count) }
  }

  mutating func begin(_ sheet: ImportSheet) {
    if !sheets.contains(sheet.name) { sheets.append(sheet.name) }
  }

  mutating func setFilledCells(_ counts: [ColumnPlace: Int]) {
    filledCells = counts
  }

  /// Counts a diagnostic, and makes and keeps it while there is room.
  package mutating func add(
    _ code: DiagnosticCode, _ severity: DiagnosticSeverity, _ diagnostic: () -> Diagnostic
  ) {
    count(code, severity)
    singles += 1
    let hasRoom = kept[severity, default: []].count < limit
    guard hasRoom || found.count < limit else { return }
    let made = diagnostic()
    if hasRoom { kept[severity, default: []].append(made) }
    if found.count < limit { found.append(made) }
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.code, diagnostic.severity) { diagnostic }
  }

  mutating func add(_ finding: Finding, in language: Language) {
    guard let key = Series.Key(finding) else {
      add(finding.code, finding.severity) { finding.diagnostic(in: language) }
      return
    }
    count(finding.code, finding.severity)
    let row = finding.position?.row ?? finding.card?.card ?? 0
    let made = found.count < limit ? finding.diagnostic(in: language) : nil
    if let made { found.append(made) }
    series[key, default: Series(language: language)].add(row: row, limit: limit) {
      made ?? finding.diagnostic(in: language)
    }
  }

  private mutating func count(_ code: DiagnosticCode, _ severity: DiagnosticSeverity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .information: informations += 1
    }
    countByCode[code, default: 0] += 1
  }

  /// Whether a series is of the column rather than of single cells.
  private func isWhole(_ series: Series, _ key: Series.Key) -> Bool {
    guard series.count > 1 else { return false }
    return 2 * series.count > filledCells[key.place] ?? 0 || key.severity != .error && series.count > 100
  }

  private func inCellOrder(_ diagnostics: some Sequence<Diagnostic>) -> [Diagnostic] {
    let placed = diagnostics.enumerated().map { index, diagnostic in
      let sheet = sheets.firstIndex(of: diagnostic.sheet ?? "") ?? -1
      let column = diagnostic.column.flatMap(CellPosition.column) ?? -1
      let row = diagnostic.row ?? diagnostic.line ?? 0
      return (key: (sheet, row, column, index), diagnostic: diagnostic)
    }
    return placed.sorted { $0.key < $1.key }.map(\.diagnostic)
  }
}

/// A column of a file.
struct ColumnPlace: Hashable, Sendable {
  /// The sheet's place in the file, 0-based.
  var sheet: Int
  /// 0-based.
  var column: Int
}

/// What was found in the cells of one column for one reason.
private struct Series: Sendable {
  struct Key: Hashable {
    var place: ColumnPlace
    var code: DiagnosticCode
    var severity: DiagnosticSeverity
    var hasSuggestion: Bool
    /// The name of a card's property.
    var property: String?

    /// Nil for what is about a single cell.
    init?(_ finding: Finding) {
      guard finding.reason.concernsColumn else { return nil }
      if let card = finding.card {
        place = ColumnPlace(sheet: 0, column: -1)
        property = card.property
      } else if let position = finding.position, let column = position.column {
        place = ColumnPlace(sheet: position.sheet, column: column)
      } else {
        return nil
      }
      code = finding.code
      severity = finding.severity
      hasSuggestion = finding.suggestion != nil
    }
  }

  let language: Language
  private(set) var count = 0
  private(set) var diagnostics: [Diagnostic] = []
  private var first: (row: Int, diagnostic: Diagnostic)?

  init(language: Language) {
    self.language = language
  }

  mutating func add(row: Int, limit: Int, _ diagnostic: () -> Diagnostic) {
    count += 1
    let isFirst = first.map { row < $0.row } ?? true
    guard isFirst || diagnostics.count < limit else { return }
    let made = diagnostic()
    if isFirst { first = (row, made) }
    if diagnostics.count < limit { diagnostics.append(made) }
  }

  /// The diagnostic at the first cell, with the count of the cells.
  var asOne: Diagnostic {
    var one = first?.diagnostic ?? diagnostics[0]
    one.rows = count
    let text = DiagnosticText(language: language)
    one.message += one.card == nil ? text.inRows(count) : text.inCards(count)
    return one
  }
}
