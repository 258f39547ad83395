/// Where a cell is, in A1 notation.
package struct CellReference: Hashable, Sendable, CustomStringConvertible {
  /// 0-based.
  package var column: Int
  /// 1-based.
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads `B7` or `$B$7`; nil for anything else and beyond XFD1048576.
  package init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"):
        continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        letters += 1
        guard digits == 0, letters <= 3 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard letters > 0, digits <= 7 else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        return nil
      }
    }
    guard letters > 0, digits > 0, column <= 16_384, (1...1_048_576).contains(row) else { return nil }
    self.init(column: column - 1, row: row)
  }

  package var description: String { Self.letters(ofColumn: column) + String(row) }

  /// The letters of a 0-based column: 0 is `A`, 26 is `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var rest = max(column, 0)
    var reversed: [UInt8] = []
    while true {
      reversed.append(UInt8(ascii: "A") + UInt8(rest % 26))
      if rest < 26 { break }
      rest = rest / 26 - 1
    }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }
}

/// A rectangle of cells, both corners included.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
  package var topLeft: CellReference
  package var bottomRight: CellReference

  package init(_ topLeft: CellReference, _ bottomRight: CellReference) {
    self.topLeft = topLeft
    self.bottomRight = bottomRight
  }

  /// Reads `A1:B2` or `A1`, whichever corners are named.
  package init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = corners.first, let one = CellReference(first), corners.count <= 2 else { return nil }
    guard let two = corners.count == 2 ? CellReference(corners[1]) : one else { return nil }
    self.init(
      CellReference(column: min(one.column, two.column), row: min(one.row, two.row)),
      CellReference(column: max(one.column, two.column), row: max(one.row, two.row)))
  }

  package var description: String { "\(topLeft):\(bottomRight)" }

  package func contains(_ cell: CellReference) -> Bool {
    (topLeft.column...bottomRight.column).contains(cell.column) && (topLeft.row...bottomRight.row).contains(cell.row)
  }
}
