package import VCard

/// What a reader finds, in the order of the file.
///
/// A workbook: `kind`, `sheets`, then for each sheet that is read `sheet`, `hiddenColumns`, `row`, `merged`. A text:
/// `kind`, `text`, one sheet without a name, `row`. A vCard: `kind`, `card`. JSON: `kind`, `record`. Notices and progress come in between; `end`
/// comes last, and only after all was read.
package enum SpreadsheetEvent: Equatable, Sendable {
  case kind(SpreadsheetKind)
  case text(TextFormat)
  case sheets([SheetInfo])
  /// What follows is in this sheet, an index into `sheets`.
  case sheet(Int)
  /// Columns that the sheet does not show, 0-based.
  case hiddenColumns(ClosedRange<Int>)
  case row(Row)
  case card(Card)
  case record(JSONRecord)
  /// The value of merged cells is in the top left one alone.
  case merged(CellRange)
  case notice(SpreadsheetNotice)
  /// Bytes read of those to read.
  case progress(read: Int, of: Int)
  case end
}

/// One sheet of a workbook; charts and macro sheets are none.
package struct SheetInfo: Equatable, Sendable {
  /// The name on the tab; empty for a text.
  package var name: String
  package var isHidden: Bool

  package init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// How a delimited text is written.
package struct TextFormat: Equatable, Sendable {
  package var encoding: TextEncoding
  package var delimiter: Delimiter

  package init(encoding: TextEncoding, delimiter: Delimiter) {
    self.encoding = encoding
    self.delimiter = delimiter
  }
}

/// What a person should know about the way a file was read.
package enum SpreadsheetNotice: Equatable, Sendable {
  /// The encoding is the most plausible one and not certain.
  case encodingGuessed(TextEncoding)
  /// Serial dates count from 1904.
  case date1904
  /// A sheet's rows do not come in ascending order, or repeat.
  case rowsOutOfOrder(sheet: Int)
}
