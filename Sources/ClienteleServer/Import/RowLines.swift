/// On which line of a text each of its rows begins: rows and lines differ where a quoted cell has several lines.
struct RowLines: Sendable {
  /// From each of these rows on, how many lines there are more than rows.
  private var shifts: [(row: Int32, shift: Int32)] = []

  mutating func note(row: Int, line: Int) {
    let shift = Int32(clamping: line - row)
    if shift != shifts.last?.shift ?? 0 { shifts.append((Int32(clamping: row), shift)) }
  }

  /// The line, 1-based.
  func line(of row: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(shifts[middle].row) <= row { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? row : row + Int(shifts[low - 1].shift)
  }
}
