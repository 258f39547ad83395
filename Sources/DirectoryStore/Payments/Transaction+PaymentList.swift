internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// A page of a client's payments: the last paid first, and of one day the last recorded.
  ///
  /// - Throws: `StoreError.invalidCursor`, or `DirectoryError.notFound`.
  package func payments(_ query: PaymentQuery, for caller: Caller) throws -> PaymentPage {
    let organization = try organizationKey(caller.organization)
    let client = try presentClientKey(query.client, in: organization)
    let hash = query.hash(for: caller.organization)
    let after = try query.cursor.map { try ListCursor($0, for: hash) }
    var place: (day: Int64, key: Int64) = (.max, .max)
    if let after {
      guard case .integer(let day) = after.position else { throw StoreError.invalidCursor }
      place = (day, after.client)
    }
    var items: [Payment] = []
    var last: (day: Int64, key: Int64)?
    var hasMore = false
    try connection.each(
      """
      SELECT key, day, record FROM payment
      WHERE organization = $1 AND client = $2 AND (day, key) < ($3, $4)
        AND ($5 IS NULL OR currency = $5) AND ($6 IS NULL OR is_refund = $6) AND ($7 IS NULL OR is_void = $7)
        AND ($8 = 0 OR (is_void = 0 AND is_refund = 0 AND allocated + refunded < amount))
        AND ($9 IS NULL OR day >= $9) AND ($10 IS NULL OR day <= $10)
        AND ($11 IS NULL OR key IN (
          SELECT payment FROM payment_allocation WHERE invoice = (
            SELECT key FROM invoice WHERE organization = $1 AND id = $11)))
      ORDER BY day DESC, key DESC LIMIT $12
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
      $0.bind(3, place.day)
      $0.bind(4, place.key)
      $0.bind(5, query.currency?.rawValue)
      $0.bind(6, query.kind.map { $0 == .refund ? 1 : 0 })
      $0.bind(7, query.status.map { $0 == .void ? 1 : 0 })
      $0.bind(8, query.hasCredit)
      $0.bind(9, query.from.map { Int64($0.daysSince1970) })
      $0.bind(10, query.to.map { Int64($0.daysSince1970) })
      $0.bind(11, query.invoice?.rawValue)
      $0.bind(12, query.limit + 1)
    } row: { row in
      guard items.count < query.limit else {
        hasMore = true
        return
      }
      items.append(try JSON.decode(Payment.self, from: row.bytes(2)))
      last = (row.integer(1), row.integer(0))
    }
    let next = last.map { ListCursor(query: hash, position: .integer($0.day), client: $0.key).text }
    return PaymentPage(items: items, nextCursor: hasMore ? next : nil)
  }
}
