package import Directory
internal import SQLDatabase

extension Transaction {
  /// What stands between the organization and a client, a currency each, in the order of their codes.
  ///
  /// - Parameter includingChildren: Whether the clients below it count too.
  /// - Throws: `DirectoryError.notFound`, or `Issues`: `outOfRange` where there is more than can be added up.
  package func balances(of client: ID<Client>, includingChildren: Bool, for caller: Caller) throws -> [Balance] {
    let organization = try organizationKey(caller.organization)
    let key = try presentClientKey(client, in: organization)
    var balances: [String: Balance] = [:]
    try connection.each(
      """
      WITH RECURSIVE family (client) AS (
        SELECT $1
        UNION SELECT client.key FROM family JOIN client ON client.organization = $2 AND client.parent = family.client
        WHERE $3
      )
      SELECT currency, sum(iif(kind = 'creditNote', 0, gross)), sum(iif(kind = 'creditNote', gross, 0)),
        sum(iif(kind = 'creditNote', 0, gross - paid - credited)), sum(iif(kind = 'creditNote', gross - paid - credited, 0)),
        sum(iif(kind = 'invoice' AND due_date < $4, gross - paid - credited, 0)),
        sum(kind = 'invoice' AND status IN ('issued', 'partiallyPaid')), min(iif(kind = 'invoice' AND status IN ('issued', 'partiallyPaid'), due_date, NULL))
      FROM family JOIN invoice ON invoice.organization = $2 AND invoice.client = family.client
      WHERE number IS NOT NULL AND status <> 'void' GROUP BY currency
      """
    ) {
      bind($0, key, organization, includingChildren)
      $0.bind(4, now.date.daysSince1970)
    } row: { row in
      let currency = CurrencyCode(rawValue: row.text(0))
      var balance = Balance(currency)
      balance.invoiced = try Self.total(row.integer(1), currency)
      balance.credited = try Self.total(row.integer(2), currency)
      balance.due = try Self.total(row.integer(3), currency)
      balance.credit = try Self.total(row.integer(4), currency)
      balance.overdue = try Self.total(row.integer(5), currency)
      balance.openInvoices = Int(row.integer(6))
      balance.oldestDue = row.isNull(7) ? nil : CalendarDate(daysSince1970: Int(row.integer(7)))
      balances[currency.rawValue] = balance
    }
    try connection.each(
      """
      WITH RECURSIVE family (client) AS (
        SELECT $1
        UNION SELECT client.key FROM family JOIN client ON client.organization = $2 AND client.parent = family.client
        WHERE $3
      )
      SELECT currency, sum(iif(is_refund, -amount, amount)), sum(iif(is_refund, 0, amount - allocated - refunded))
      FROM family JOIN payment ON payment.organization = $2 AND payment.client = family.client
      WHERE is_void = 0 GROUP BY currency
      """
    ) {
      bind($0, key, organization, includingChildren)
    } row: { row in
      let currency = CurrencyCode(rawValue: row.text(0))
      var balance = balances[currency.rawValue] ?? Balance(currency)
      balance.paid = try Self.total(row.integer(1), currency)
      balance.credit = balance.credit + (try Self.total(row.integer(2), currency))
      balances[currency.rawValue] = balance
    }
    return balances.values.sorted { $0.currency.rawValue < $1.currency.rawValue }.map {
      var balance = $0
      balance.balance = balance.invoiced - balance.credited - balance.paid
      return balance
    }
  }

  private func bind(_ statement: Statement, _ client: Int64, _ organization: Int64, _ includingChildren: Bool) {
    statement.bind(1, client)
    statement.bind(2, organization)
    statement.bind(3, includingChildren)
  }

  /// A sum that others can be added to.
  static func total(_ minorUnits: Int64, _ currency: CurrencyCode) throws -> Amount {
    let amount = Amount(minorUnits: minorUnits, digits: currency.minorUnits ?? 2)
    guard minorUnits.magnitude <= UInt64(largestTotal) else {
      throw Issues([Issue(.outOfRange, at: "/clientId", value: amount.description, suggestion: "≤ \(largestTotal)")])
    }
    return amount
  }

  private static var largestTotal: Int64 { 1_000_000_000_000_000_000 }
}
