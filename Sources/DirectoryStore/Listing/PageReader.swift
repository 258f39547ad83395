internal import Directory
internal import JSON
internal import SQLDatabase

/// Puts the rows of a page together: the summaries as they are stored, joined to an array.
struct PageReader {
  private let limit: Int
  private let currency: [UInt8]
  private let sort: SortColumns
  private let query: UInt64
  private var items: [UInt8] = [UInt8(ascii: "[")]
  /// The clients of the page.
  private(set) var clients: [Int64] = []
  /// Where among the items each client's summary ends.
  private var ends: [Int] = []
  private var last: ListCursor?
  /// Whether there is a row behind the page.
  private var hasMore = false

  init(limit: Int, currency: CurrencyCode, sort: SortColumns, query: UInt64) {
    self.limit = limit
    self.currency = Array(currency.rawValue.utf8)
    self.sort = sort
    self.query = query
  }

  var isFull: Bool { hasMore }

  mutating func removeAll() {
    self = PageReader(
      limit: limit, currency: CurrencyCode(rawValue: String(decoding: currency, as: UTF8.self)), sort: sort,
      query: query)
  }

  mutating func read(_ row: Statement) {
    guard row.integer(3) != 0 else { return }
    guard clients.count < limit else {
      hasMore = true
      return
    }
    if !clients.isEmpty { items.append(UInt8(ascii: ",")) }
    let start = items.count
    row.append(2, to: &items)
    if !row.isNull(1) {
      let offset = Int(row.integer(1))
      if offset >= 0, offset <= items.count - start - 3, currency.count == 3 {
        let position = start + offset
        for index in 0..<3 { items[position + index] = currency[index] }
      }
    }
    clients.append(row.integer(0))
    ends.append(items.count)
    if clients.count == limit {
      let positions = (0..<sort.count).map { key -> ListCursor.Position in
        sort.position(key, row, Int32(4 + key))
      }
      last = ListCursor(query: query, positions: positions, client: row.integer(0))
    }
  }

  /// - Parameter figures: The members that are added to summaries, as JSON objects by the clients' keys.
  func page(total: Int?, figures: [Int64: [UInt8]]) -> ClientPage {
    ClientPage(
      items: RawJSON(verified: items(with: figures) + [UInt8(ascii: "]")]), count: clients.count,
      nextCursor: hasMore ? last?.text : nil, total: total)
  }

  private func items(with figures: [Int64: [UInt8]]) -> [UInt8] {
    if figures.isEmpty { return items }
    var all: [UInt8] = []
    all.reserveCapacity(items.count + figures.count * 100)
    var start = 0
    for (client, end) in zip(clients, ends) {
      if let added = figures[client] {
        // The members of both in one object: the closing bracket is that of the figures.
        all += items[start..<end].dropLast()
        all.append(UInt8(ascii: ","))
        all += added.dropFirst()
      } else {
        all += items[start..<end]
      }
      start = end
    }
    return all
  }
}
