/// A sheet of the file that is imported.
package struct ImportSheet: Sendable, Equatable {
  /// Its place in the file, 0-based.
  package var index: Int
  /// The name on its tab; empty for delimited text.
  package var name: String

  package init(index: Int = 0, name: String) {
    self.index = index
    self.name = name
  }
}

/// One row of a sheet, as far as it has cells.
package struct ImportRow: Sendable, Equatable {
  /// 1-based, as a spreadsheet program shows it.
  package var number: Int
  package var isHidden: Bool
  /// In the order of their columns.
  package var cells: [ImportCell]

  package init(number: Int, isHidden: Bool = false, cells: [ImportCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}

/// One cell that is not empty.
package struct ImportCell: Sendable, Equatable {
  /// 0-based: A is 0.
  package var column: Int
  package var content: Content
  /// Whether a text is marked as one: it is no error, formula or damaged number, though it may look so.
  package var isLiteral: Bool

  package init(column: Int, content: Content, isLiteral: Bool = false) {
    self.column = column
    self.content = content
    self.isLiteral = isLiteral
  }

  /// What the cell holds.
  package enum Content: Sendable, Equatable {
    case text(String)
    /// A number as it is shown; scientific when only an exponent shows it, so that digits are lost.
    case number(text: String, value: Double, scientific: Bool)
    /// A date or a date and time, ISO 8601.
    case date(String)
    case boolean(Bool)
    /// An error value such as `#N/A`.
    case error(String)
    case formulaWithoutValue
  }
}

/// Where a cell is, in the words of a spreadsheet program.
package struct CellPosition: Sendable, Hashable {
  /// The sheet's place in the file, 0-based.
  package var sheet: Int
  /// 1-based.
  package var row: Int
  /// 0-based.
  package var column: Int?

  package init(sheet: Int, row: Int, column: Int?) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The letters of a column: 0 is A, 27 is AB.
  package static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = max(0, column)
    while true {
      letters.append(UInt8(65 + rest % 26))
      guard rest >= 26 else { break }
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The column that letters stand for, 0-based; nil for what is no column up to XFD.
  package static func column(ofLetters letters: String) -> Int? {
    guard (1...3).contains(letters.utf8.count) else { return nil }
    var column = 0
    for byte in letters.utf8 {
      let letter = byte & 0xDF
      guard (0x41...0x5A).contains(letter) else { return nil }
      column = column * 26 + Int(letter - 0x40)
    }
    return column <= 16_384 ? column - 1 : nil
  }
}
