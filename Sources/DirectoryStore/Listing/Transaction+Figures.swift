internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// The figures of the clients of a page, as JSON objects by the clients' keys; nothing for those who have none.
  func figures(
    _ asked: ClientFigures, of clients: [Int64], in organization: Int64
  ) throws -> [Int64: [UInt8]] {
    if asked.isEmpty || clients.isEmpty { return [:] }
    let keys = "[" + clients.map { String($0) }.joined(separator: ",") + "]"
    var figures: [Int64: Figures] = [:]
    if asked.contains(.balance), try hasOpenInvoices(organization) {
      for (client, open) in try openInvoices(of: keys, in: organization) {
        figures[client] = Figures(open)
      }
    }
    if asked.contains(.lastActivity) {
      for (client, instant) in try lastActivity(of: keys, in: organization) {
        figures[client, default: Figures()].lastActivity = instant
      }
    }
    return try figures.mapValues { try JSON.encode($0) }
  }

  private func hasOpenInvoices(_ organization: Int64) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM invoice INDEXED BY invoice_open
      WHERE organization = $1 AND status IN ('issued', 'partiallyPaid') LIMIT 1
      """
    ) {
      $0.bind(1, organization)
    } row: { _ in
      true
    } ?? false
  }

  /// What the clients owe on open invoices. Credit notes are not counted: what is left of them is credit.
  private func openInvoices(of clients: String, in organization: Int64) throws -> [Int64: OpenInvoices] {
    var found: [Int64: OpenInvoices] = [:]
    try connection.each(
      """
      SELECT page.value, currency, gross - paid - credited, ifnull(due_date < $3, 0)
      FROM json_each($2) AS page CROSS JOIN invoice INDEXED BY invoice_open
        ON invoice.organization = $1 AND invoice.client = page.value
      WHERE status IN ('issued', 'partiallyPaid') AND invoice.kind = 'invoice'
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, clients)
      $0.bind(3, now.date.daysSince1970)
    } row: { row in
      found[row.integer(0), default: OpenInvoices()].add(
        row.integer(2), CurrencyCode(rawValue: row.text(1)), isOverdue: row.integer(3) != 0)
    }
    return found
  }

  private func lastActivity(of clients: String, in organization: Int64) throws -> [Int64: Instant] {
    var found: [Int64: Instant] = [:]
    try connection.each(
      """
      SELECT page.value, (
        SELECT at FROM activity INDEXED BY activity_by_client
        WHERE organization = $1 AND client = page.value ORDER BY sequence DESC LIMIT 1)
      FROM json_each($2) AS page
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, clients)
    } row: { row in
      if !row.isNull(1) { found[row.integer(0)] = Instant(milliseconds: row.integer(1)) }
    }
    return found
  }
}

/// The members that are added to a summary.
private struct Figures: Encodable {
  var balanceDue: [ClientSummary.BalanceDue]?
  var overdue: Bool?
  var openInvoices: Int?
  var lastActivity: Instant?

  init() {}

  init(_ open: OpenInvoices) {
    let balances = open.balances
    balanceDue = balances.isEmpty ? nil : balances
    overdue = balances.contains { !$0.overdue.isZero }
    openInvoices = open.count
  }
}

/// The open invoices of a client, added up.
private struct OpenInvoices {
  private(set) var count = 0
  private var amounts: [CurrencyCode: (due: Int64, overdue: Int64)] = [:]

  mutating func add(_ due: Int64, _ currency: CurrencyCode, isOverdue: Bool) {
    count += 1
    var amount = amounts[currency] ?? (0, 0)
    amount.due = Self.sum(amount.due, due)
    if isOverdue { amount.overdue = Self.sum(amount.overdue, due) }
    amounts[currency] = amount
  }

  var balances: [ClientSummary.BalanceDue] {
    amounts.filter { $0.value.due > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }.map { currency, amount in
      let digits = currency.minorUnits ?? 2
      return ClientSummary.BalanceDue(
        currency: currency, due: Amount(minorUnits: amount.due, digits: digits),
        overdue: Amount(minorUnits: amount.overdue, digits: digits))
    }
  }

  // One client's absurd amounts do not keep a page from being listed; `client/balance` refuses to add them up.
  private static func sum(_ one: Int64, _ other: Int64) -> Int64 {
    let (sum, isTooLarge) = one.addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}
