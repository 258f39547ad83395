/// A cell of a workbook that is written.
package struct WrittenCell: Sendable {
  package var value: Value
  /// Nil for the column's.
  package var format: CellFormat?
  /// What is said about the cell, beside it; at most `SpreadsheetLimits.cellLength` of it.
  package var comment: String?
  /// The cell that it leads to.
  package var link: CellLink?

  package init(_ value: Value, format: CellFormat? = nil, comment: String? = nil, link: CellLink? = nil) {
    self.value = value
    self.format = format
    self.comment = comment
    self.link = link
  }

  /// What the cell holds; a text is never taken for a formula or a number.
  package enum Value: Equatable, Sendable {
    case blank
    case text(String)
    case integer(Int)
    /// A decimal number as it is to be read back, `12.50`; what is none is written as text.
    case decimal(String)
    /// `2024-02-29` or `2024-02-29T13:30:00`; what is none, or before 1900, is written as text.
    case date(String)
    case boolean(Bool)
  }

  package static let blank = WrittenCell(.blank)

  var isBlank: Bool { value == .blank && format == nil && comment == nil }

  /// A text, with the mark of one where it looks like something else; blank where it is empty.
  package static func plain(_ text: String) -> WrittenCell {
    text.isEmpty ? .blank : WrittenCell(.text(text), format: TextMark.isNeeded(text) ? .literalText : nil)
  }

  package static func text(_ text: String, format: CellFormat? = nil) -> WrittenCell {
    WrittenCell(.text(text), format: format)
  }
}

/// A cell of the same workbook that another one leads to.
package struct CellLink: Equatable, Sendable {
  package var sheet: String
  package var cell: CellReference

  package init(sheet: String, cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }

  /// `'The sheet'!B7`
  var location: String {
    let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "'\(name)'!\(cell)"
  }
}
