internal import VCard

/// The cards of a file, or the records of one of JSON, as bytes: what a client is made from when it is asked for.
///
/// A card is as many properties as it has, a record as many as it has members, each with its line and its text. Blocks of a megabyte keep the memory close
/// to what the cards need.
struct CardStore: Sendable {
  /// Whether these are the records of a JSON file: the properties are their members, as `RecordMember` has them.
  let isJSON: Bool
  private var cards: [Entry] = []
  private var blocks: [[UInt8]] = []

  private static let blockSize = 1 << 20

  private struct Entry {
    var line: Int32
    var block: Int32
    var offset: Int32
    var properties: Int32
    var defects: [Card.Defect]
  }

  init(isJSON: Bool = false) {
    self.isJSON = isJSON
  }

  /// Slots of a row from here on are the properties of its card; those below are of the columns by which clients are
  /// told apart.
  static let firstSlot = 1_000

  var byteCount: Int { blocks.reduce(cards.count * MemoryLayout<Entry>.stride) { $0 + $1.count } }

  /// Keeps the card of the next row.
  mutating func append(_ card: Card) {
    let size = card.properties.reduce(0) { $0 + $1.text.utf8.count + 8 }
    if blocks.isEmpty || blocks[blocks.count - 1].count + size > Self.blockSize {
      var block: [UInt8] = []
      block.reserveCapacity(max(Self.blockSize, size))
      blocks.append(block)
    }
    let last = blocks.count - 1
    cards.append(
      Entry(
        line: Int32(clamping: card.line), block: Int32(clamping: last), offset: Int32(clamping: blocks[last].count),
        properties: Int32(clamping: card.properties.count), defects: card.defects))
    for property in card.properties {
      Self.append(property.line, to: &blocks[last])
      Self.append(property.text.utf8.count, to: &blocks[last])
      blocks[last].append(contentsOf: property.text.utf8)
    }
  }

  func line(ofRow row: Int) -> Int { Int(cards[row].line) }

  func defects(ofRow row: Int) -> [Card.Defect] { cards[row].defects }

  func properties(ofRow row: Int) -> [Card.Property] {
    let entry = cards[row]
    return blocks[Int(entry.block)].withUnsafeBufferPointer { block in
      var position = Int(entry.offset)
      return (0..<entry.properties).map { _ in
        let line = Self.integer(block, &position)
        let count = Self.integer(block, &position)
        defer { position += count }
        return Card.Property(
          line: line,
          text: String(decoding: UnsafeBufferPointer(rebasing: block[position..<position + count]), as: UTF8.self))
      }
    }
  }

  /// The slot of the property that says what a column tells clients apart by.
  func slot(ofRow row: Int, _ column: Int) -> Int {
    let slot = SheetLayout.CardSlot(rawValue: column)
    let names = (isJSON ? slot.map { [$0.member] } : slot?.properties) ?? []
    let properties = properties(ofRow: row).map { name(of: $0) }
    let index = names.lazy.compactMap { name in properties.firstIndex { $0 == name } }.first
    return index.map { Self.firstSlot + $0 } ?? -1
  }

  /// Where a property of a card is, by its slot; the card's beginning for any other.
  func place(ofRow row: Int, slot: Int, number: Int) -> CardPlace {
    let properties = slot >= Self.firstSlot ? properties(ofRow: row) : []
    let index = slot - Self.firstSlot
    guard properties.indices.contains(index) else { return CardPlace(card: number, line: line(ofRow: row)) }
    return CardPlace(
      card: number, line: properties[index].line, property: name(of: properties[index]))
  }

  private func name(of property: Card.Property) -> String? {
    isJSON ? RecordMember(property.text)?.name : ContentLine(property.text)?.name
  }

  private static func append(_ integer: Int, to block: inout [UInt8]) {
    var rest = max(0, integer)
    while rest >= 0x80 {
      block.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    block.append(UInt8(rest))
  }

  private static func integer(_ block: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int {
    var value = 0
    var shift = 0
    while block[position] >= 0x80 {
      value |= Int(block[position] & 0x7F) << shift
      shift += 7
      position += 1
    }
    value |= Int(block[position]) << shift
    position += 1
    return value
  }
}

/// Where in a file of cards something is.
struct CardPlace: Sendable, Equatable {
  /// 1-based.
  var card: Int
  /// 1-based.
  var line: Int
  /// The property's name; nil for the card itself.
  var property: String?
}
