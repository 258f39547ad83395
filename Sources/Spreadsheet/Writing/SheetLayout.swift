/// How a sheet that is written looks.
package struct SheetLayout: Sendable {
  /// The name on the tab: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no `'` at its ends, unlike all others.
  package var name: String
  package var isHidden: Bool
  /// From the first column on; those after the last one are as Excel has them.
  package var columns: [ColumnLayout]
  /// Rows and columns at the top and the left that stay when the others scroll.
  package var frozenRows: Int
  package var frozenColumns: Int
  /// The row with the buttons of a filter, 1-based; nil for no filter.
  package var filterRow: Int?
  package var validations: [DataValidation]

  package init(
    name: String, isHidden: Bool = false, columns: [ColumnLayout] = [], frozenRows: Int = 0, frozenColumns: Int = 0,
    filterRow: Int? = nil, validations: [DataValidation] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.columns = columns
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.filterRow = filterRow
    self.validations = validations
  }
}

/// How a column looks, also where it has no cell yet.
package struct ColumnLayout: Sendable {
  /// In widths of a digit; nil for Excel's own.
  package var width: Double?
  package var format: CellFormat
  package var isHidden: Bool

  package init(width: Double? = nil, format: CellFormat = .general, isHidden: Bool = false) {
    self.width = width
    self.format = format
    self.isHidden = isHidden
  }
}

/// How a cell that is written looks; the raw value is its style's place in the workbook's table.
package enum CellFormat: Int, Sendable, CaseIterable {
  case general
  /// Bold on grey, wrapped.
  case header
  /// `@`: what is typed there stays text.
  case text
  /// As `text`, with an apostrophe before it that is not shown: for what looks like something else.
  case literalText
  case wrappedText
  case date
  case dateAndTime
  case integer
  case amount
  case percentage
  /// Blue and underlined, wrapped.
  case link
  /// As `text`, on red, on yellow and on blue.
  case errorText, warningText, informationText
}

/// The values that a program suggests for cells and accepts in them.
package struct DataValidation: Sendable {
  /// Where the values come from.
  package enum Source: Sendable {
    /// A list in the validation itself; see `fitsInline`.
    case choices([String])
    /// The cells of another sheet, which may be hidden.
    case cells(sheet: String, CellRange)
  }

  package var cells: CellRange
  package var source: Source
  /// Whether another value is refused, and not only asked about.
  package var isStrict: Bool
  /// What is shown beside a selected cell, up to 32 and 255 UTF-16 units; longer is cut.
  package var promptTitle: String?
  package var prompt: String?

  package init(
    _ cells: CellRange, _ source: Source, isStrict: Bool = true, promptTitle: String? = nil, prompt: String? = nil
  ) {
    self.cells = cells
    self.source = source
    self.isStrict = isStrict
    self.promptTitle = promptTitle
    self.prompt = prompt
  }

  /// UTF-16 units that the choices of a list take with the commas between them.
  package static let inlineLimit = 255

  /// Whether the choices can be a list: short enough, and without commas.
  package static func fitsInline(_ choices: [String]) -> Bool {
    !choices.isEmpty && choices.joined(separator: ",").utf16.count <= inlineLimit
      && !choices.contains { $0.utf8.contains(UInt8(ascii: ",")) || $0.isEmpty }
  }
}
