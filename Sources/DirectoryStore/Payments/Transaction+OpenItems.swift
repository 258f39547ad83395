internal import Directory
internal import SQLDatabase

extension Transaction {
  /// The invoices of a client with something to be paid in a currency.
  func openInvoices(of client: Int64, _ currency: CurrencyCode) throws -> [OpenItem] {
    try openDocuments(of: client, currency, creditNotes: false)
  }

  /// What a client can be paid back in a currency: credit notes, and what is left of its payments.
  func credits(of client: Int64, _ currency: CurrencyCode) throws -> [OpenItem] {
    var items = try openDocuments(of: client, currency, creditNotes: true)
    let digits = currency.minorUnits ?? 2
    try connection.each(
      """
      SELECT id, day, amount - allocated - refunded FROM payment
      WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND currency = $2 AND is_void = 0 AND is_refund = 0 AND allocated + refunded < amount
      ORDER BY key
      """
    ) {
      $0.bind(1, client)
      $0.bind(2, currency.rawValue)
    } row: {
      items.append(
        OpenItem(
          source: .payment(ID(rawValue: $0.text(0))), number: nil,
          date: CalendarDate(daysSince1970: Int($0.integer(1))), open: Amount(minorUnits: $0.integer(2), digits: digits)
        ))
    }
    return items
  }

  private func openDocuments(of client: Int64, _ currency: CurrencyCode, creditNotes: Bool) throws -> [OpenItem] {
    let digits = currency.minorUnits ?? 2
    var items: [OpenItem] = []
    try connection.each(
      """
      SELECT id, number, issue_date, due_date, gross - paid - credited FROM invoice
      WHERE organization = (SELECT organization FROM client WHERE key = $1) AND client = $1 AND currency = $2 AND kind = $3 AND status IN ('issued', 'partiallyPaid')
      ORDER BY key
      """
    ) {
      $0.bind(1, client)
      $0.bind(2, currency.rawValue)
      $0.bind(3, (creditNotes ? Invoice.Kind.creditNote : .invoice).rawValue)
    } row: { row in
      items.append(
        OpenItem(
          source: .invoice(ID(rawValue: row.text(0))), number: row.text(1),
          date: CalendarDate(daysSince1970: Int(row.integer(2))),
          dueDate: row.isNull(3) ? nil : CalendarDate(daysSince1970: Int(row.integer(3))),
          open: Amount(minorUnits: row.integer(4), digits: digits)))
    }
    return items
  }
}
