/// A cell of a workbook that is written.
package struct WrittenCell: Sendable {
  package var value: Value
  /// Nil for the column's.
  package var format: CellFormat?

  package init(_ value: Value, format: CellFormat? = nil) {
    self.value = value
    self.format = format
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

  package static func text(_ text: String, format: CellFormat? = nil) -> WrittenCell {
    WrittenCell(.text(text), format: format)
  }
}
