/// The rows of a file, as bytes: what a client is made from when it is asked for.
///
/// A row is a count of cells, each with its place in the layout, its kind and its text in UTF-8. Blocks of a megabyte
/// keep the memory close to what the rows need.
struct RowArena: Sendable {
  private(set) var rows: [Row] = []
  private var blocks: [[UInt8]] = []
  private var scratch: [UInt8] = []
  private var cellsInRow = 0
  /// A bit for each kind that there is.
  private var kinds: UInt16 = 0

  private static let blockSize = 1 << 20

  var byteCount: Int { blocks.reduce(rows.count * MemoryLayout<Row>.stride) { $0 + $1.count } }

  struct Row: Sendable {
    /// 1-based, in the sheet.
    var number: Int32
    /// Which layout tells what its cells are.
    var layout: Int32
    fileprivate var block: Int32
    fileprivate var offset: Int32
  }

  enum Kind: UInt8 {
    case text, number, scientific, date, boolean, error, formulaWithoutValue
    /// A cell under no header.
    case stray
    /// A cell whose field another column of the row says already.
    case surplus
  }

  /// One stored cell; the bytes are valid only while it is looked at.
  struct Cell {
    var slot: Int
    var kind: Kind
    var bytes: UnsafeBufferPointer<UInt8>

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  mutating func beginRow() {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(0)
    scratch.append(0)
    cellsInRow = 0
  }

  mutating func append(slot: Int, kind: Kind, _ bytes: UnsafeBufferPointer<UInt8>) {
    scratch.append(UInt8(truncatingIfNeeded: slot))
    scratch.append(UInt8(truncatingIfNeeded: slot >> 8))
    scratch.append(kind.rawValue)
    kinds |= 1 << kind.rawValue
    var length = bytes.count
    while length >= 0x80 {
      scratch.append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    scratch.append(UInt8(length))
    scratch.append(contentsOf: bytes)
    cellsInRow += 1
  }

  /// Keeps the row, unless it has no cell.
  mutating func endRow(number: Int, layout: Int) {
    guard cellsInRow > 0 else { return }
    scratch[0] = UInt8(truncatingIfNeeded: cellsInRow)
    scratch[1] = UInt8(truncatingIfNeeded: cellsInRow >> 8)
    if blocks.isEmpty || blocks[blocks.count - 1].count + scratch.count > Self.blockSize {
      var block: [UInt8] = []
      block.reserveCapacity(max(Self.blockSize, scratch.count))
      blocks.append(block)
    }
    let last = blocks.count - 1
    rows.append(
      Row(
        number: Int32(clamping: number), layout: Int32(truncatingIfNeeded: layout),
        block: Int32(truncatingIfNeeded: last),
        offset: Int32(truncatingIfNeeded: blocks[last].count)))
    blocks[last].append(contentsOf: scratch)
  }

  var hasOnlyTexts: Bool { kinds & ~(1 << Kind.text.rawValue) == 0 }

  /// How many cells each column with a meaning has.
  func filledCells(in layouts: [SheetLayout]) -> [ColumnPlace: Int] {
    var counts = layouts.map { [Int](repeating: 0, count: $0.columns.count) }
    for index in rows.indices {
      let layout = Int(rows[index].layout)
      forEachCell(ofRow: index) { cell in
        if cell.kind != .stray, cell.slot < counts[layout].count { counts[layout][cell.slot] += 1 }
      }
    }
    var filled: [ColumnPlace: Int] = [:]
    for (layout, counts) in zip(layouts, counts) {
      for (column, count) in zip(layout.columns, counts) {
        filled[ColumnPlace(sheet: layout.sheet.index, column: column.column)] = count
      }
    }
    return filled
  }

  func forEachCell(ofRow index: Int, _ body: (Cell) -> Void) {
    let row = rows[index]
    blocks[Int(row.block)].withUnsafeBufferPointer { block in
      var position = Int(row.offset)
      let count = Int(block[position]) | Int(block[position + 1]) << 8
      position += 2
      for _ in 0..<count {
        let slot = Int(block[position]) | Int(block[position + 1]) << 8
        let kind = Kind(rawValue: block[position + 2]) ?? .text
        position += 3
        var length = 0
        var shift = 0
        while block[position] >= 0x80 {
          length |= Int(block[position] & 0x7F) << shift
          shift += 7
          position += 1
        }
        length |= Int(block[position]) << shift
        position += 1
        body(Cell(slot: slot, kind: kind, bytes: UnsafeBufferPointer(rebasing: block[position..<position + length])))
        position += length
      }
    }
  }
}
