internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// A page of the invoices of a client, or of all; none of clients in the trash.
  ///
  /// - Throws: `StoreError.invalidCursor`, or `DirectoryError.notFound`.
  package func invoices(_ query: InvoiceQuery, for caller: Caller) throws -> InvoicePage {
    let organization = try organizationKey(caller.organization)
    let client = try query.client.map { try presentClientKey($0, in: organization) }
    let hash = query.hash(for: caller.organization)
    var after: (position: Int64, key: Int64)?
    if let cursor = query.cursor {
      let cursor = try ListCursor(cursor, for: hash)
      guard case .integer(let position) = cursor.position else { throw StoreError.invalidCursor }
      after = (position, cursor.client)
    }
    let words = String(decoding: try JSON.encode(query.words), as: UTF8.self)
    let statuses = try query.filter.status.map { String(decoding: try JSON.encode($0), as: UTF8.self) }
    func bindFilter(_ statement: Statement) {
      statement.bind(1, organization)
      if let client { statement.bind(2, client) }
      statement.bind(3, words)
      statement.bind(4, statuses)
      statement.bind(5, query.filter.overdue.map { $0 ? 1 : 0 } as Int64?)
      statement.bind(6, query.filter.kind?.rawValue)
      statement.bind(7, query.filter.currency)
      statement.bind(8, query.filter.issuedSince.map { Int64($0.daysSince1970) })
      statement.bind(9, query.filter.issuedUntil.map { Int64($0.daysSince1970) })
      statement.bind(10, query.filter.dueSince.map { Int64($0.daysSince1970) })
      statement.bind(11, query.filter.dueUntil.map { Int64($0.daysSince1970) })
      statement.bind(12, now.date.daysSince1970)
    }
    var page = InvoicePage(items: [], nextCursor: nil, totals: nil)
    var last: ListCursor?
    var hasMore = false
    try connection.with(text: Self.pageStatement(query, after: after != nil)) { statement in
      bindFilter(statement)
      if let after {
        statement.bind(13, after.position)
        statement.bind(14, after.key)
      }
      statement.bind(15, query.limit + 1)
      while try statement.step() {
        guard page.items.count < query.limit else {
          hasMore = true
          break
        }
        page.items.append(Self.summary(statement, on: now.date))
        last = ListCursor(query: hash, position: .integer(statement.integer(16)), client: statement.integer(17))
      }
    }
    page.nextCursor = hasMore ? last?.text : nil
    if query.withTotals {
      page.totals = try connection.with(text: Self.totalsStatement(query)) { statement in
        bindFilter(statement)
        var totals: [InvoiceSums] = []
        while try statement.step() { totals.append(Self.sums(statement)) }
        return totals
      }
    }
    return page
  }

  // MARK: Statements

  private static func condition(_ query: InvoiceQuery) -> String {
    """
    invoice.organization = $1 \(query.client == nil ? "" : "AND invoice.client = $2")
      AND EXISTS (SELECT 1 FROM client WHERE client.key = invoice.client AND client.state < 2)
      AND NOT EXISTS (SELECT 1 FROM json_each($3) AS word WHERE instr(invoice.search_text, word.value) = 0)
      AND ($4 IS NULL OR invoice.status IN (SELECT value FROM json_each($4)))
      AND ($5 IS NULL OR $5 = (invoice.status IN ('issued', 'partiallyPaid') AND invoice.kind = 'invoice'
        AND invoice.due_date IS NOT NULL AND invoice.due_date < $12))
      AND ($6 IS NULL OR invoice.kind = $6) AND ($7 IS NULL OR invoice.currency = $7)
      AND ($8 IS NULL OR invoice.issue_date >= $8) AND ($9 IS NULL OR invoice.issue_date <= $9)
      AND ($10 IS NULL OR invoice.due_date >= $10) AND ($11 IS NULL OR invoice.due_date <= $11)
    """
  }

  private static func pageStatement(_ query: InvoiceQuery, after: Bool) -> String {
    let column = query.sort.column
    let (direction, comparison) = query.descending ? ("DESC", "<") : ("ASC", ">")
    return """
      SELECT invoice.id, (SELECT id FROM client WHERE key = invoice.client), invoice.revision, invoice.kind,
        invoice.status, invoice.number, invoice.currency, invoice.issue_date, invoice.due_date, invoice.buyer_name,
        invoice.order_reference, invoice.gross, invoice.paid, invoice.credited, invoice.digits, invoice.updated_at,
        \(column), invoice.key
      FROM invoice WHERE \(condition(query))
        \(after ? "AND (\(column), invoice.key) \(comparison) ($13, $14)" : "")
      ORDER BY \(column) \(direction), invoice.key \(direction) LIMIT $15
      """
  }

  private static func totalsStatement(_ query: InvoiceQuery) -> String {
    """
    SELECT currency, max(digits), sum(kind = 'invoice'), sum(kind = 'creditNote'),
      sum(iif(kind = 'invoice', gross, -gross)), sum(iif(kind = 'invoice', paid, -paid)),
      sum(iif(kind = 'invoice', 1, -1) * (gross - paid - credited)),
      sum(iif(kind = 'invoice' AND due_date < $12, gross - paid - credited, 0))
    FROM invoice WHERE \(condition(query)) AND number IS NOT NULL AND status <> 'void'
    GROUP BY currency ORDER BY currency
    """
  }

  private static func summary(_ row: Statement, on day: CalendarDate) -> InvoiceSummary {
    let digits = Int(row.integer(14))
    func amount(_ column: Int32) -> Amount { Amount(minorUnits: row.integer(column), digits: digits) }
    func date(_ column: Int32) -> CalendarDate? {
      row.isNull(column) ? nil : CalendarDate(daysSince1970: Int(row.integer(column)))
    }
    let status = Invoice.Status(rawValue: row.text(4)) ?? .void
    let kind = Invoice.Kind(rawValue: row.text(3)) ?? .invoice
    let counts = status != .draft && status != .void
    let due = counts ? amount(11) - amount(12) - amount(13) : .zero(digits)
    return InvoiceSummary(
      id: ID(rawValue: row.text(0)), clientId: ID(rawValue: row.text(1)), revision: Int(row.integer(2)), kind: kind,
      status: status, number: row.isNull(5) ? nil : row.text(5), currency: CurrencyCode(rawValue: row.text(6)),
      issueDate: date(7), dueDate: date(8), buyerName: row.text(9),
      orderReference: row.isNull(10) ? nil : row.text(10), gross: amount(11), paid: amount(12), credited: amount(13),
      due: due, overdue: Invoice.isOverdue(due: due, date(8), kind, on: day),
      updatedAt: Instant(milliseconds: row.integer(15)))
  }

  private static func sums(_ row: Statement) -> InvoiceSums {
    let digits = Int(row.integer(1))
    func amount(_ column: Int32) -> Amount { Amount(minorUnits: row.integer(column), digits: digits) }
    return InvoiceSums(
      currency: CurrencyCode(rawValue: row.text(0)), invoices: Int(row.integer(2)), creditNotes: Int(row.integer(3)),
      gross: amount(4), paid: amount(5), due: amount(6), overdue: amount(7))
  }
}

extension InvoiceQuery.Sort {
  fileprivate var column: String {
    switch self {
    case .issueDate: "invoice.date_order"
    case .number: "invoice.number_order"
    case .dueDate: "invoice.due_order"
    case .amount: "invoice.gross"
    }
  }
}
