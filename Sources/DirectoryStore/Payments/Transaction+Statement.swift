package import Directory
internal import SQLDatabase

extension Transaction {
  /// A client's statements of account, a currency each, in the order of their codes.
  ///
  /// - Throws: `DirectoryError.notFound`, or `Issues`: `tooMany` where there are more lines than a statement has.
  package func statements(
    of client: ID<Client>, from: CalendarDate?, to last: CalendarDate, only currency: CurrencyCode?,
    for caller: Caller
  ) throws -> [AccountStatement] {
    let key = try presentClientKey(client, in: organizationKey(caller.organization))
    return try currencies(of: key).filter { currency == nil || $0 == currency }.map { currency in
      AccountStatement(
        currency, opening: try opening(of: key, currency, before: from),
        try entries(of: key, currency, from: from, to: last), to: last,
        open: try openInvoices(of: key, currency, on: last))
    }
  }

  /// The currencies in which a client has documents or payments that count.
  private func currencies(of client: Int64) throws -> [CurrencyCode] {
    var currencies: [CurrencyCode] = []
    try connection.each(
      """
      SELECT currency FROM invoice WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND number IS NOT NULL AND status <> 'void'
      UNION SELECT currency FROM payment WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND is_void = 0 ORDER BY currency
      """
    ) {
      $0.bind(1, client)
    } row: {
      currencies.append(CurrencyCode(rawValue: $0.text(0)))
    }
    return currencies
  }

  private func opening(of client: Int64, _ currency: CurrencyCode, before day: CalendarDate?) throws -> Amount {
    guard let day else { return .zero(currency.minorUnits ?? 2) }
    let sum = try connection.first(
      """
      SELECT ifnull((SELECT sum(iif(kind = 'creditNote', -gross, gross)) FROM invoice
          WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND currency = $2 AND number IS NOT NULL AND status <> 'void' AND issue_date < $3), 0)
        - ifnull((SELECT sum(iif(is_refund, -amount, amount)) FROM payment
          WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND currency = $2 AND is_void = 0 AND day < $3), 0)
      """
    ) {
      $0.bind(1, client)
      $0.bind(2, currency.rawValue)
      $0.bind(3, day.daysSince1970)
    } row: {
      $0.integer(0)
    }
    return try Self.total(sum ?? 0, currency)
  }

  private func entries(
    of client: Int64, _ currency: CurrencyCode, from: CalendarDate?, to last: CalendarDate
  ) throws -> [AccountStatement.Entry] {
    let digits = currency.minorUnits ?? 2
    var entries: [AccountStatement.Entry] = []
    try connection.each(
      """
      SELECT issue_date, kind = 'creditNote', id, number, NULL, NULL, due_date, gross FROM invoice
      WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND currency = $2 AND number IS NOT NULL AND status <> 'void' AND issue_date BETWEEN $3 AND $4
      UNION ALL
      SELECT day, 2 + is_refund, id, NULL, json_extract(CAST(record AS TEXT), '$.reference'),
        json_extract(CAST(record AS TEXT), '$.method'), NULL, amount FROM payment
      WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND currency = $2 AND is_void = 0 AND day BETWEEN $3 AND $4
      LIMIT $5
      """
    ) {
      $0.bind(1, client)
      $0.bind(2, currency.rawValue)
      $0.bind(3, from.map { Int64($0.daysSince1970) } ?? Int64.min)
      $0.bind(4, last.daysSince1970)
      $0.bind(5, AccountStatement.entryLimit + 1)
    } row: { row in
      let kind = AccountStatement.Kind.allCases[Int(row.integer(1)) & 3]
      let isDocument = kind == .invoice || kind == .creditNote
      let amount = Amount(minorUnits: row.integer(7), digits: digits)
      entries.append(
        AccountStatement.Entry(
          date: CalendarDate(daysSince1970: Int(row.integer(0))), kind: kind,
          invoiceId: isDocument ? ID(rawValue: row.text(2)) : nil,
          paymentId: isDocument ? nil : ID(rawValue: row.text(2)), number: row.isNull(3) ? nil : row.text(3),
          reference: row.isNull(4) ? nil : row.text(4),
          method: row.isNull(5) ? nil : Payment.Method(rawValue: row.text(5)),
          dueDate: row.isNull(6) ? nil : CalendarDate(daysSince1970: Int(row.integer(6))),
          amount: kind == .invoice || kind == .refund ? amount : -amount))
    }
    guard entries.count <= AccountStatement.entryLimit else {
      throw Issues([
        Issue(.tooMany, at: "/from", value: String(entries.count), limit: AccountStatement.entryLimit)
      ])
    }
    return entries
  }

  /// What was to be paid of a client's invoices on a day: less what was paid and credited up to it.
  private func openInvoices(of client: Int64, _ currency: CurrencyCode, on day: CalendarDate) throws -> [OpenItem] {
    let digits = currency.minorUnits ?? 2
    var items: [OpenItem] = []
    try connection.each(
      """
      SELECT id, number, issue_date, due_date, gross
        - ifnull((SELECT sum(payment_allocation.amount) FROM payment_allocation
            JOIN payment ON payment.key = payment_allocation.payment
          WHERE payment_allocation.invoice = invoice.key AND payment.day <= $3), 0)
        - ifnull((SELECT sum(note.credited) FROM invoice AS note
          WHERE note.credits = invoice.key AND note.number IS NOT NULL AND note.issue_date <= $3), 0)
      FROM invoice
      WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND currency = $2 AND kind = 'invoice' AND number IS NOT NULL AND status <> 'void' AND issue_date <= $3
      """
    ) {
      $0.bind(1, client)
      $0.bind(2, currency.rawValue)
      $0.bind(3, day.daysSince1970)
    } row: { row in
      let open = Amount(minorUnits: row.integer(4), digits: digits)
      guard !open.isZero else { return }
      items.append(
        OpenItem(
          source: .invoice(ID(rawValue: row.text(0))), number: row.text(1),
          date: CalendarDate(daysSince1970: Int(row.integer(2))),
          dueDate: row.isNull(3) ? nil : CalendarDate(daysSince1970: Int(row.integer(3))), open: open))
    }
    return items
  }
}
