/// Reads the rows of one sheet; counts and dimensions that the part claims are not looked at.
final class WorksheetReader: XMLHandler {
  private let index: Int
  private let name: String
  private let styles: Styles
  private let strings: SharedStrings
  private let is1904: Bool
  private let encoder: EventEncoder

  /// Whether the part is a sheet at all; what is none must not look like an empty one.
  private(set) var isWorksheet = false
  private var cells = RowCells()
  private var row = 0
  private var rowIsStated = false
  private var rowIsHidden = false
  private var rowsAreHidden = false
  private var lastRow = 0
  private var saidOutOfOrder = false
  private var cell = CellState()
  private var value = ByteBuffer()
  private var inline = RichText()
  private var scratch = ByteBuffer()

  private struct CellState {
    var column = -1
    var style = 0
    var type = CellType.number
    var hasValue = false
    var hasFormula = false
    var hasInline = false
  }

  private enum CellType { case number, shared, inline, string, boolean, error, date }

  private static let worksheet = XMLTag(2)
  private static let sheetData = XMLTag(3)
  private static let rowTag = XMLTag(4)
  private static let cellTag = XMLTag(5)
  private static let valueTag = XMLTag(6)
  private static let inlineTag = XMLTag(7)
  private static let runTag = XMLTag(8)
  private static let contentTag = XMLTag(9)
  private static let columnList = XMLTag(10)
  private static let mergeList = XMLTag(11)
  private static let leaf = XMLTag(12)

  init(
    index: Int, name: String, styles: Styles, strings: SharedStrings, is1904: Bool, encoder: EventEncoder
  ) {
    self.index = index
    self.name = name
    self.styles = styles
    self.strings = strings
    self.is1904 = is1904
    self.encoder = encoder
  }

  func open(_ name: Span<UInt8>, in parent: XMLTag, _ attributes: XMLAttributes) throws -> XMLTag {
    switch parent {
    case Self.rowTag where name.equals("c"):
      try openCell(attributes)
      return Self.cellTag
    case Self.cellTag:
      return openValue(name)
    case Self.sheetData where name.equals("row"):
      openRow(attributes)
      return Self.rowTag
    case Self.inlineTag where name.equals("r"):
      return Self.runTag
    case Self.inlineTag where name.equals("t"), Self.runTag where name.equals("t"):
      inline.beginRun(isPreserved: attributes.preservesSpace)
      return Self.contentTag
    case Self.worksheet:
      return openSection(name, attributes)
    case Self.columnList where name.equals("col"):
      try column(attributes)
      return Self.leaf
    case Self.mergeList where name.equals("mergeCell"):
      if let range = attributes.string("ref").flatMap({ CellRange($0) }) { try encoder.merged(range) }
      return Self.leaf
    case .document:
      isWorksheet = name.equals("worksheet")
      return isWorksheet ? Self.worksheet : .ignored
    default:
      return .ignored
    }
  }

  func text(_ piece: Span<UInt8>, in tag: XMLTag) throws {
    if tag == Self.valueTag {
      guard value.count + piece.count <= SpreadsheetLimits.cellLength * 8 else { throw tooLong() }
      try value.append(piece)
    } else if tag == Self.contentTag {
      try inline.append(piece)
    }
  }

  func close(_ tag: XMLTag) throws {
    switch tag {
    case Self.cellTag: try closeCell()
    case Self.rowTag: try closeRow()
    case Self.contentTag: try inline.endRun()
    default: break
    }
  }

  private func openSection(_ name: Span<UInt8>, _ attributes: XMLAttributes) -> XMLTag {
    if name.equals("sheetData") { return Self.sheetData }
    if name.equals("cols") { return Self.columnList }
    if name.equals("mergeCells") { return Self.mergeList }
    if name.equals("sheetFormatPr") {
      attributes.forEach { name, value in
        if name.equals("zeroHeight") { rowsAreHidden = isTrue(value) }
      }
    }
    return .ignored
  }

  private func column(_ attributes: XMLAttributes) throws {
    var (first, last, isHidden) = (0, 0, false)
    attributes.forEach { name, value in
      if name.equals("min") { first = value.integer ?? 0 }
      if name.equals("max") { last = value.integer ?? 0 }
      if name.equals("hidden") { isHidden = isTrue(value) }
    }
    if isHidden, first >= 1, first <= last, first <= 16_384 {
      try encoder.hiddenColumns(first - 1...min(last, 16_384) - 1)
    }
  }

  private func openRow(_ attributes: XMLAttributes) {
    row = lastRow + 1
    rowIsStated = false
    rowIsHidden = rowsAreHidden
    cells.removeAll()
    cell.column = -1
    attributes.forEach { name, value in
      if name.equals("r") {
        // A number that is no row of a sheet is found out when the row has a cell.
        row = value.integer ?? Int.max / 2
        rowIsStated = true
      } else if name.equals("hidden") {
        rowIsHidden = isTrue(value)
      }
    }
  }

  private func closeRow() throws {
    if !cells.isEmpty {
      guard (1...SpreadsheetLimits.rows).contains(row) else {
        throw WorkbookError.tooManyRows(sheet: name, limit: SpreadsheetLimits.rows)
      }
      if let column = cells.repeatedColumn {
        throw WorkbookError.repeatedCell(
          sheet: name, reference: CellReference(column: column, row: row).description)
      }
      if row <= lastRow, !saidOutOfOrder {
        saidOutOfOrder = true
        try encoder.notice(.rowsOutOfOrder(sheet: index))
      }
      try encoder.row(number: row, line: row, width: cells.width, isHidden: rowIsHidden, cells: &cells)
    }
    lastRow = min(row, SpreadsheetLimits.rows)
  }

  private func openCell(_ attributes: XMLAttributes) throws {
    let next = cell.column + 1
    cell = CellState()
    cell.column = next
    value.removeAll()
    inline.removeAll()
    attributes.forEach { name, value in
      guard name.count == 1 else { return }
      switch name[0] {
      case UInt8(ascii: "r"): readReference(value)
      case UInt8(ascii: "s"): cell.style = value.integer ?? 0
      case UInt8(ascii: "t"): cell.type = Self.type(value)
      default: break
      }
    }
  }

  /// Takes the column, and the row where the row does not say its own. Letters beyond any sheet's give a column beyond
  /// any sheet's, which is found out when the cell has a value.
  private func readReference(_ reference: Span<UInt8>) {
    var column = 0
    var index = 0
    while index < reference.count {
      let letter = reference[index] & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      column = min(column * 26 + Int(letter - 0x40), 1 << 20)
      index += 1
    }
    if column > 0 { cell.column = column - 1 }
    if !rowIsStated, index < reference.count, let number = reference.extracting(index..<reference.count).integer {
      row = number
      rowIsStated = true
    }
  }

  private static func type(_ value: Span<UInt8>) -> CellType {
    if value.equals("s") { return .shared }
    if value.equals("n") { return .number }
    if value.equals("str") { return .string }
    if value.equals("inlineStr") { return .inline }
    if value.equals("b") { return .boolean }
    if value.equals("e") { return .error }
    return value.equals("d") ? .date : .number
  }

  private func openValue(_ name: Span<UInt8>) -> XMLTag {
    if name.equals("v") {
      cell.hasValue = true
      return Self.valueTag
    }
    if name.equals("is") {
      cell.hasInline = true
      return Self.inlineTag
    }
    if name.equals("f") { cell.hasFormula = true }
    return .ignored
  }

  private func closeCell() throws {
    guard cell.hasValue || cell.hasInline || cell.hasFormula else { return }
    var flags: CellFlags = cell.hasFormula ? .formula : []
    let format = styles.format(cell.style)
    if format == .text { flags.insert(.textFormat) }
    if styles.isLiteral(cell.style) { flags.insert(.literal) }
    if cell.hasInline, !cell.hasValue || cell.type == .inline {
      if inline.isTooLong { throw tooLong() }
      return try inline.bytes.withSpan { text throws in try put(text, flags) }
    }
    let range = cell.type == .string || cell.type == .inline ? 0..<value.count : value.withSpan { $0.trimmedRange }
    if range.isEmpty {
      if cell.hasFormula, cell.type != .string || !cell.hasValue {
        try checkColumn()
        try cells.append(.formulaWithoutValue, column: cell.column, flags: flags)
      }
      return
    }
    try value.withSpan(range) { raw throws in try closeValue(raw, format, flags) }
  }

  private func closeValue(_ raw: Span<UInt8>, _ format: NumberFormat, _ flags: CellFlags) throws {
    try checkColumn()
    switch cell.type {
    case .shared:
      let (column, index) = (cell.column, raw.integer ?? -1)
      let length = try strings.withString(index) { text throws(WorkbookError) in
        if !text.isEmpty { try cells.append(.text, column: column, flags: flags, text: text) }
      }
      if length == .tooLong { throw tooLong() }
      if length == .missing { throw WorkbookError.missingSharedString(sheet: name, reference: reference) }
    case .number: try number(raw, format, flags)
    case .string, .inline: try put(RichText.decoded(raw).span, flags)
    case .boolean: try cells.append(isTrue(raw) ? .yes : .no, column: cell.column, flags: flags)
    case .error:
      if raw.isTooLongForCell { throw tooLong() }
      try cells.append(.error, column: cell.column, flags: flags, text: raw)
    case .date:
      guard let form = ISODate.form(raw) else { return try put(raw, flags) }
      try scratch.replace(with: raw.extracting(form.range))
      let (column, tag) = (cell.column, form.isTime ? RowCells.Tag.time : .date)
      try scratch.withSpan { text throws in try cells.append(tag, column: column, flags: flags, text: text) }
    }
  }

  private func put(_ text: Span<UInt8>, _ flags: CellFlags) throws {
    if text.isEmpty { return }
    try checkColumn()
    if text.isTooLongForCell { throw tooLong() }
    try cells.append(.text, column: cell.column, flags: flags, text: text)
  }

  private func number(_ raw: Span<UInt8>, _ format: NumberFormat, _ flags: CellFlags) throws {
    // What is no number is what a person sees there.
    guard let number = NumberText(raw) else { return try put(raw, flags) }
    if format.isDate, try date(number.value, format, flags) { return }
    guard let (text, flag) = shown(number, raw, format) else {
      return try cells.append(
        number: number.value, isScientific: number.isScientific, column: cell.column, flags: flags, text: raw)
    }
    try cells.append(
      number: number.value, isScientific: number.isScientific, column: cell.column,
      flags: flags.union(flag), text: text.span)
  }

  /// A number as its format shows it, and what that is; nil for as it is.
  private func shown(
    _ number: NumberText, _ raw: Span<UInt8>, _ format: NumberFormat
  ) -> (text: [UInt8], flag: CellFlags)? {
    if number.isScientific || format == .general { return number.text.map { ($0, []) } }
    let text = number.text ?? raw.array
    switch format {
    case .percentage: return NumberText.percent(text.span).map { ($0, .percentage) }
    case .mask(let mask) where text.span.isDigits: return (mask.text(digits: text.span), .digitMask)
    default: return number.text.map { ($0, []) }
    }
  }

  private func date(_ serial: Double, _ format: NumberFormat, _ flags: CellFlags) throws -> Bool {
    guard let date = SerialDate(serial, is1904: is1904) else { return false }
    scratch.removeAll()
    let tag: RowCells.Tag
    switch format {
    case .time:
      try SerialDate.writeTime(seconds: date.second, to: &scratch)
      tag = .time
    case .duration:
      try SerialDate.writeTime(seconds: Int((serial * 86_400).rounded()), to: &scratch)
      tag = .time
    default:
      guard try date.writeDate(withTime: format == .dateAndTime, to: &scratch) else { return false }
      tag = .date
    }
    let column = cell.column
    try scratch.withSpan { text throws in try cells.append(tag, column: column, flags: flags, text: text) }
    return true
  }

  private func checkColumn() throws(WorkbookError) {
    guard cell.column < SpreadsheetLimits.columns else {
      throw .tooManyColumns(sheet: name, row: row, limit: SpreadsheetLimits.columns)
    }
  }

  private var reference: String { CellReference(column: cell.column, row: row).description }

  private func tooLong() -> WorkbookError {
    .cellTooLong(sheet: name, reference: reference, limit: SpreadsheetLimits.cellLength)
  }
}
