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
  private var count = 0
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
    guard count < limit else {
      hasMore = true
      return
    }
    if count > 0 { items.append(UInt8(ascii: ",")) }
    count += 1
    let start = items.count
    row.append(2, to: &items)
    if !row.isNull(1) {
      let offset = Int(row.integer(1))
      if offset >= 0, offset <= items.count - start - 3, currency.count == 3 {
        let position = start + offset
        for index in 0..<3 { items[position + index] = currency[index] }
      }
    }
    if count == limit {
      let positions = (0..<sort.count).map { key -> ListCursor.Position in
        sort.position(key, row, Int32(4 + key))
      }
      last = ListCursor(query: query, positions: positions, client: row.integer(0))
    }
  }

  func page(total: Int?) -> ClientPage {
    ClientPage(
      items: RawJSON(verified: items + [UInt8(ascii: "]")]), count: count, nextCursor: hasMore ? last?.text : nil,
      total: total)
  }
}
