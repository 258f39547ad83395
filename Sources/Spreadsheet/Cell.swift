/// What a cell holds, as a person reads it.
package enum CellValue: Equatable, Sendable {
  case text(String)
  /// A number; `scientific` when it can be read only with an exponent (an identifier was damaged before it came here).
  case number(text: String, value: Double, scientific: Bool)
  /// A date, `2024-02-29`, or a date and time, `2024-02-29T13:30:00`.
  ///
  /// The day is a day of the calendar except for Excel's own `1900-02-29`.
  case date(String)
  /// A time of day or a duration, `13:30:00`, `36:00:00`.
  case time(String)
  case boolean(Bool)
  /// An error value, `#N/A`.
  case error(String)
  /// A formula that no program has calculated yet.
  case formulaWithoutValue
}

/// One cell that is not empty.
package struct Cell: Equatable, Sendable {
  /// The column, 0-based.
  package var column: Int
  package var value: CellValue
  package var flags: CellFlags

  package init(column: Int, value: CellValue, flags: CellFlags = []) {
    self.column = column
    self.value = value
    self.flags = flags
  }
}

/// What else is known of a cell.
package struct CellFlags: OptionSet, Equatable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The value was calculated.
  package static let formula = CellFlags(rawValue: 1)
  /// The cell is formatted as text (`@`).
  package static let textFormat = CellFlags(rawValue: 2)
  /// A number shown as a percentage: the text has the sign, 20 %, the value is the fraction, 0.2.
  package static let percentage = CellFlags(rawValue: 4)
  /// A number whose format puts its digits into places, as `00000` does: the text is as it was meant.
  package static let digitMask = CellFlags(rawValue: 8)
  /// A text that is marked as one, by an apostrophe before it: it is not what it may look like.
  package static let literal = CellFlags(rawValue: 16)
  static let all: CellFlags = [.formula, .textFormat, .percentage, .digitMask, .literal]
}

/// One row that has a cell.
package struct Row: Equatable, Sendable {
  /// The row of a sheet or the record of a text, 1-based; empty ones are counted and not reported.
  package var number: Int
  /// The line of a text on which the record starts, 1-based; in a workbook the number.
  package var line: Int
  /// How many columns the row has, empty ones at its end included when the file has them.
  package var width: Int
  package var isHidden: Bool
  /// In the order of their columns, which do not repeat.
  package var cells: [Cell]

  package init(number: Int, line: Int? = nil, width: Int? = nil, isHidden: Bool = false, cells: [Cell]) {
    self.number = number
    self.line = line ?? number
    self.width = width ?? (cells.last?.column ?? -1) + 1
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell in a column, if it is not empty.
  package subscript(column: Int) -> CellValue? {
    if cells.indices.contains(column), cells[column].column == column { return cells[column].value }
    return cells.first { $0.column == column }?.value
  }
}
