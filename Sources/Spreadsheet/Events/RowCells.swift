/// The cells of the row that is being read, encoded as they come, in any order.
struct RowCells: ~Copyable {
  enum Tag: UInt8 {
    case text, number, scientific, date, time, no, yes, error, formulaWithoutValue
  }

  private var bytes = ByteBuffer()
  private var entries: [(column: UInt16, range: Range<Int>)] = []
  private var isOrdered = true

  var isEmpty: Bool { entries.isEmpty }
  var count: Int { entries.count }
  var width: Int { (entries.map(\.column).max().map(Int.init) ?? -1) + 1 }

  /// The first column that has more than one cell.
  var repeatedColumn: Int? {
    if isOrdered { return nil }
    let columns = entries.map(\.column).sorted()
    return zip(columns, columns.dropFirst()).first { $0 == $1 }.map { Int($0.0) }
  }

  mutating func removeAll() {
    bytes.removeAll()
    entries.removeAll(keepingCapacity: true)
    isOrdered = true
  }

  mutating func append(_ tag: Tag, column: Int, flags: CellFlags = []) throws(WorkbookError) {
    let start = try begin(tag, column, flags)
    finish(column, start)
  }

  mutating func append(
    _ tag: Tag, column: Int, flags: CellFlags = [], text: Span<UInt8>
  ) throws(WorkbookError) {
    let start = try begin(tag, column, flags)
    try bytes.append(littleEndian: UInt32(truncatingIfNeeded: text.count))
    try bytes.append(text)
    finish(column, start)
  }

  mutating func append(
    number: Double, isScientific: Bool, column: Int, flags: CellFlags, text: Span<UInt8>
  ) throws(WorkbookError) {
    let start = try begin(isScientific ? .scientific : .number, column, flags)
    try bytes.append(littleEndian: number.bitPattern)
    try bytes.append(littleEndian: UInt32(truncatingIfNeeded: text.count))
    try bytes.append(text)
    finish(column, start)
  }

  /// Appends the count and the cells in the order of their columns.
  mutating func write(to output: inout ByteBuffer) throws(WorkbookError) {
    if isOrdered {
      try output.append(littleEndian: UInt16(truncatingIfNeeded: entries.count))
      return try bytes.withSpan { (all) throws(WorkbookError) in try output.append(all) }
    }
    var last: [UInt16: Range<Int>] = [:]
    for entry in entries { last[entry.column] = entry.range }
    try output.append(littleEndian: UInt16(truncatingIfNeeded: last.count))
    for (_, range) in last.sorted(by: { $0.key < $1.key }) {
      try bytes.withSpan(range) { (cell) throws(WorkbookError) in try output.append(cell) }
    }
  }

  private mutating func begin(_ tag: Tag, _ column: Int, _ flags: CellFlags) throws(WorkbookError) -> Int {
    let start = bytes.count
    try bytes.append(littleEndian: UInt16(truncatingIfNeeded: column))
    try bytes.append(tag.rawValue)
    try bytes.append(flags.rawValue)
    return start
  }

  private mutating func finish(_ column: Int, _ start: Int) {
    let column = UInt16(truncatingIfNeeded: column)
    if let previous = entries.last, previous.column >= column { isOrdered = false }
    entries.append((column, start..<bytes.count))
  }
}
