/// Finds the header row of a sheet among its first rows, and what its columns mean.
struct HeaderReader {
  let sheet: ImportSheet
  let role: SheetLayout.Role
  let options: ImportReaderOptions
  private let matcher: HeaderMatcher
  private var customColumns: [ImportField: CustomFieldColumn] = [:]
  private(set) var findings: [Finding] = []
  /// The parts of the mapping that a column was found for.
  private(set) var usedMapping: Set<String> = []

  /// How many rows with cells are looked at.
  static let rowsLookedAt = 30

  init(sheet: ImportSheet, role: SheetLayout.Role, options: ImportReaderOptions) {
    self.sheet = sheet
    self.role = role
    self.options = options
    matcher = HeaderMatcher(role: role, customFields: CustomFieldHeaders(options.customFields))
  }

  /// A column's header as the file has it: what a person reads, and the machine key below or above it.
  private struct Header {
    var text: String
    var match: HeaderMatcher.Match?
  }

  /// The first row with a header that is known, and those headers.
  func knownHeaders(_ rows: [ImportRow]) -> (row: Int, headers: [String])? {
    for row in rows {
      let known = texts(row).map(\.1).filter { mapped($0) != nil || matcher.match($0) != nil }
      if !known.isEmpty { return (row.number, known.map(Self.display)) }
    }
    return nil
  }

  /// The layout, and how many of the rows are above the data; nil where no header is recognized.
  mutating func read(_ rows: [ImportRow]) -> (layout: SheetLayout, rowsAbove: Int)? {
    guard let best = options.headerRow.map({ wanted in rows.firstIndex { $0.number == wanted } }) ?? bestRow(rows)
    else {
      guard options.mapping.keys.contains(where: { CellPosition.column(ofLetters: $0) != nil }) else { return nil }
      let layout = layout(headers: [:], row: nil, keyRow: nil)
      return layout.columns.isEmpty ? nil : (layout, 0)
    }
    var used = [best]
    if rows.indices.contains(best + 1), isCompanion(rows[best + 1], of: rows[best]) {
      used.append(best + 1)
    } else if rows.indices.contains(best - 1), isCompanion(rows[best - 1], of: rows[best]) {
      used.insert(best - 1, at: 0)
    }
    let groups = groups(above: used[0], rows)
    if groups != nil { used.insert(used[0] - 1, at: 0) }
    noteAbove(rows[..<(used.first ?? best)])
    var headers: [Int: Header] = [:]
    for index in used.dropFirst(groups == nil ? 0 : 1) {
      for (column, text) in texts(rows[index]) { add(text, to: &headers[column]) }
    }
    if let groups { for (column, header) in headers { headers[column] = Self.header(header, at: column, in: groups) } }
    let labelRow = used.dropFirst(groups == nil ? 0 : 1).first { !isKeyRow(rows[$0]) } ?? best
    return (
      layout(headers: headers, row: rows[labelRow].number, keyRow: rows[best].number), (used.last ?? best) + 1
    )
  }

  /// What the row right above the headers says of whole groups of them.
  private func groups(above first: Int, _ rows: [ImportRow]) -> [HeaderGroup.Span]? {
    guard role == .clients, first > 0, rows[first - 1].number == rows[first].number - 1 else { return nil }
    let groups = texts(rows[first - 1])
    guard groups.count == rows[first - 1].cells.count else { return nil }
    return HeaderGroup.spans(groups, above: texts(rows[first]))
  }

  private static func header(_ header: Header, at column: Int, in groups: [HeaderGroup.Span]) -> Header {
    guard header.match?.rank != 0 || !HeaderMatcher.isBracketed(header.text),
      let match = groups.last(where: { $0.first <= column })?.group?.match(header.text)
    else { return header }
    return Header(text: header.text, match: match)
  }

  private func add(_ text: String, to header: inout Header?) {
    let match = matcher.match(text)
    guard var known = header else {
      header = Header(text: text, match: match)
      return
    }
    if let match, match.rank < (known.match?.rank ?? .max) { known.match = match }
    if HeaderMatcher.isBracketed(known.text) { known.text = text }
    header = known
  }

  private func texts(_ row: ImportRow) -> [(Int, String)] {
    row.cells.compactMap { cell in
      guard case .text(let text) = cell.content, text.contains(where: { !$0.isWhitespace }) else { return nil }
      return (cell.column, text)
    }
  }

  private func mapped(_ text: String) -> (name: String, key: String)? {
    if options.mapping.isEmpty { return nil }
    if let key = options.mapping[text] { return (text, key) }
    let condensed = HeaderText.condensed(text)
    for (name, key) in options.mapping.sorted(by: { $0.key < $1.key }) where HeaderText.condensed(name) == condensed {
      return (name, key)
    }
    return nil
  }

  private func score(_ row: ImportRow) -> Int {
    var seen: Set<String> = []
    var score = 0
    for (_, text) in texts(row) where seen.insert(text).inserted {
      if mapped(text) != nil || matcher.match(text) != nil { score += 1 }
    }
    return score
  }

  /// The row with the most headers, the first of equals: two at least, or one that is the name or a machine key.
  private func bestRow(_ rows: [ImportRow]) -> Int? {
    var best: (index: Int, score: Int)?
    for (index, row) in rows.enumerated() {
      let score = score(row)
      guard score > (best?.score ?? 0), score > 1 || isHeaderAlone(row) else { continue }
      best = (index, score)
    }
    // Better a name among headers that are all unknown than nothing.
    return best?.index
      ?? rows.firstIndex { row in texts(row).count == row.cells.count && texts(row).contains(where: isName) }
  }

  private func isName(_: Int, _ text: String) -> Bool {
    switch matcher.match(text)?.meaning {
    case .field(.client(.name)), .personName, .fullName: true
    default: false
    }
  }

  private func isHeaderAlone(_ row: ImportRow) -> Bool {
    texts(row).contains { _, text in
      if mapped(text) != nil || (HeaderMatcher.isBracketed(text) && matcher.match(text) != nil) { return true }
      let match = matcher.match(text)
      switch match?.meaning {
      case .field(.client(.name)): return row.cells.count <= 3 || (match?.rank ?? 9) <= 2
      case .personName, .fullName: return row.cells.count <= 3 || match?.rank == 0
      default: return false
      }
    }
  }

  private func isKeyRow(_ row: ImportRow) -> Bool {
    let texts = texts(row)
    return !texts.isEmpty && texts.allSatisfy { HeaderMatcher.isBracketed($0.1) }
  }

  /// Whether a row beside the header row is one too: machine keys, or the same labels in the other language.
  private func isCompanion(_ row: ImportRow, of header: ImportRow) -> Bool {
    if isKeyRow(row) { return true }
    let texts = texts(row)
    guard texts.count == row.cells.count, texts.count >= 2 else { return isKeyRow(header) && score(row) >= 1 }
    var same = 0
    let above = Dictionary(self.texts(header), uniquingKeysWith: { first, _ in first })
    for (column, text) in texts {
      guard let match = matcher.match(text), let other = above[column].flatMap(matcher.match) else { continue }
      if match.meaning == other.meaning { same += 1 }
    }
    return same >= 2 && same * 2 >= texts.count
  }

  private mutating func layout(headers: [Int: Header], row: Int?, keyRow: Int?) -> SheetLayout {
    var meanings: [Int: (meaning: HeaderMatcher.Meaning, rank: Int)] = [:]
    var ignored: Set<Int> = []
    let mappedByLetters = Set(options.mapping.keys.compactMap { CellPosition.column(ofLetters: $0) })
    for (column, header) in headers.sorted(by: { $0.key < $1.key }) {
      if let (name, key) = mapped(header.text) {
        usedMapping.insert(name)
        apply(key, to: column, header.text, row, &meanings, &ignored)
      } else if let match = header.match {
        meanings[column] = (match.meaning, match.rank)
        noteRivals(of: match, column, row, header.text)
      } else {
        if mappedByLetters.contains(column) { continue }
        ignored.insert(column)
        let suggestion = matcher.suggestion(for: header.text, in: options.language)
        note(.unknownHeader, column, row, header.text, suggestion: suggestion)
      }
    }
    for (letters, key) in options.mapping.sorted(by: { $0.key < $1.key }) where !usedMapping.contains(letters) {
      guard let column = CellPosition.column(ofLetters: letters) else { continue }
      usedMapping.insert(letters)
      meanings[column] = nil
      apply(key, to: column, headers[column]?.text ?? "", row, &meanings, &ignored)
    }
    var fields = settled(meanings, headers.mapValues(\.text), row, &ignored)
    settleByOthers(&fields, headers.mapValues(\.text), fixed: meanings.mapValues { $0.rank < 1 }, row, &ignored)
    let columns = fields.sorted { $0.key < $1.key }.map { column, field in
      SheetLayout.Column(
        column: column, header: headers[column].map { HeaderReader.display($0.text) } ?? "", field: field,
        kind: ImportColumn.kindByField[field] ?? customColumns[field].map { ImportColumn.Kind($0.field) }
          ?? .identifier,
        confidence: ColumnConfidence(rank: meanings[column]?.rank ?? 9), custom: customColumns[field],
        precedence: Self.precedence(of: field, rank: meanings[column]?.rank ?? 9, headers[column]?.text ?? ""))
    }
    let leftOut = headers.filter { fields[$0.key] == nil }.mapValues { Self.display($0.text) }
    let width = (headers.keys.max() ?? -1) + 1
    let layout = SheetLayout(
      sheet: sheet, role: role, headerRow: row, columns: columns, width: width, ignored: ignored,
      leftOut: leftOut)
    noteRepeated(layout, row)
    return layout
  }

  /// What the caller says counts first; what a client is known by is read where the header says so best.
  private static func precedence(of field: ImportField, rank: Int, _ header: String) -> Int {
    switch field {
    case .client(.number): rank < 3 || !HeaderMatcher.isVague(header) ? rank : 9
    case .client(.name): rank
    case .contact(1, _): rank < 0 ? rank : HeaderMatcher.namesContact(header) ? 0 : 1
    default: min(rank, 0)
    }
  }

  /// Reports what else a header can mean: it stays what it was taken for, or is left out.
  private mutating func noteRivals(of match: HeaderMatcher.Match, _ column: Int, _ row: Int?, _ header: String) {
    switch match.meaning {
    case .field(let field) where !match.rivals.isEmpty:
      note(.ambiguousField(field, others: match.rivals), column, row, header)
    case .several(let fields): note(.severalFields(fields), column, row, header)
    default: break
    }
  }

  private mutating func noteAbove(_ rows: ArraySlice<ImportRow>) {
    let rows = rows.filter { !texts($0).isEmpty }
    guard let first = rows.first, let (column, text) = texts(first).first else { return }
    note(.aboveHeaders(rows: rows.count), column, first.number, text)
  }

  private mutating func noteRepeated(_ layout: SheetLayout, _ row: Int?) {
    for slots in layout.alternatives {
      guard let first = slots.first.map({ layout.columns[$0] }) else { continue }
      let letters = CellPosition.letters(ofColumn: first.column)
      for column in slots.dropFirst().map({ layout.columns[$0] }) {
        note(.duplicateHeader(first: letters, first.field), column.column, row, column.header)
      }
    }
  }

  private mutating func apply(
    _ key: String, to column: Int, _ header: String, _ row: Int?,
    _ meanings: inout [Int: (meaning: HeaderMatcher.Meaning, rank: Int)], _ ignored: inout Set<Int>
  ) {
    guard !key.isEmpty else {
      ignored.insert(column)
      return
    }
    if let field = ImportField(key: key) {
      ignored.remove(column)
      meanings[column] = (.field(field), -1)
    } else {
      ignored.insert(column)
      note(.unknownMapping(key), column, row, header, suggestion: HeaderMatcher.suggestedKey(for: key))
    }
  }

  /// Settles what "Nom" is, and drops custom fields that nobody defined or that are retired.
  private mutating func settled(
    _ meanings: [Int: (meaning: HeaderMatcher.Meaning, rank: Int)], _ texts: [Int: String], _ row: Int?,
    _ ignored: inout Set<Int>
  ) -> [Int: ImportField] {
    let sure = Set(
      meanings.values.compactMap { value -> ImportField? in
        if case .field(let field) = value.meaning { return field }
        return nil
      })
    var fields: [Int: ImportField] = [:]
    for (column, (meaning, rank)) in meanings.sorted(by: { $0.key < $1.key }) {
      let header = texts[column] ?? ""
      let field: ImportField
      switch meaning {
      case .field(let given): field = given
      case .personName(let contact):
        let isKey = rank == 0 && contact == nil && !sure.contains(.client(.name))
        field = isKey ? .client(.name) : Self.nameField(contact: contact, beside: sure)
        let isSaid = field == .client(.name) && HeaderMatcher.isClientName(header)
        if contact == nil, !isSaid { note(.ambiguousName(field), column, row, header) }
      case .fullName:
        field = sure.contains(.client(.name)) ? .contact(1, .displayName) : .client(.name)
      case .several:
        ignored.insert(column)
        continue
      }
      fields[column] = field.isCustom ? settled(custom: field, column, row, header) : field
      if fields[column] == nil { ignored.insert(column) }
    }
    return fields
  }

  /// The custom field that a header names; nil where nobody defined it, or it is retired, which is reported.
  private mutating func settled(
    custom field: ImportField, _ column: Int, _ row: Int?, _ header: String
  ) -> ImportField? {
    switch matcher.customFields.settle(field, on: role) {
    case .field(let settled, let definition):
      customColumns[settled] = customColumns[settled] ?? CustomFieldColumn(definition, options)
      return settled
    case .retired:
      note(.retiredCustomField, column, row, header)
      return nil
    case .unknown(let suggestion):
      note(.unknownCustomField, column, row, header, suggestion: suggestion)
      return nil
    }
  }

  /// Whose name "Nom" is: the client's, unless the other columns have that already or have the other half of a person's.
  private static func nameField(contact: Int?, beside fields: Set<ImportField>) -> ImportField {
    let number = contact ?? 1
    let hasFirst = fields.contains(.contact(number, .firstName))
    let hasLast = fields.contains(.contact(number, .lastName))
    if contact == nil, !fields.contains(.client(.name)), !hasFirst || hasLast { return .client(.name) }
    return .contact(number, hasFirst && !hasLast ? .lastName : .displayName)
  }

  mutating func note(
    _ reason: Finding.Reason, _ column: Int, _ row: Int?, _ header: String, suggestion: String? = nil
  ) {
    findings.append(
      Finding(
        reason, at: CellPosition(sheet: sheet.index, row: row ?? 1, column: column), sheetName: sheet.name,
        header: Self.display(header), value: header, suggestion: suggestion))
  }

  /// The header as a person would name it: one line, without the star.
  static func display(_ text: String) -> String {
    var words = text.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ")
    while words.last == "*" || words.last == " " { words.removeLast() }
    return words
  }
}
