internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// The invoices that are not as they were written, with the last change of each.
  ///
  /// A document is held to its own digest, to the history, and by its hash to the buyer in it; the row beside it to its
  /// checksum; and that no number is missing to the numbers themselves.
  func alteredInvoices(for caller: Caller) throws -> [(sequence: Int, id: String)] {
    let organization = try organizationKey(caller.organization)
    var rows: [(id: String, sha256: [UInt8], document: [UInt8], checksum: [UInt8], entry: Entry?)] = []
    try connection.each(
      """
      SELECT invoice.id, invoice_document.sha256, invoice_document.document, invoice.checksum, activity.sequence,
        activity.salt, activity.record_digest
      FROM invoice LEFT JOIN invoice_document ON invoice_document.invoice = invoice.key
        LEFT JOIN activity ON activity.organization = invoice.organization AND activity.sequence = (
          SELECT max(sequence) FROM activity INDEXED BY activity_by_client
          WHERE organization = $1 AND client = invoice.client AND kind = 'invoice' AND record_id = invoice.id)
      WHERE invoice.organization = $1 ORDER BY invoice.key
      """
    ) {
      $0.bind(1, organization)
    } row: {
      let entry = $0.isNull(4) ? nil : Entry(sequence: Int($0.integer(4)), salt: $0.bytes(5), digest: $0.bytes(6))
      rows.append(($0.text(0), $0.bytes(1), $0.bytes(2), $0.bytes(3), entry))
    }
    var altered: [(sequence: Int, id: String)] = []
    for row in rows {
      let isKnown = row.entry.map { ActivityChain.digest(row.document, salt: $0.salt) == $0.digest } ?? false
      let isWhole =
        try isKnown && Self.sha256(row.document) == row.sha256
        && isAsWritten(ID(rawValue: row.id), row.sha256, row.checksum, for: caller)
      if !isWhole { altered.append((row.entry?.sequence ?? 0, row.id)) }
    }
    return altered + (try missingNumbers(in: organization))
  }

  private struct Entry {
    var sequence: Int
    var salt: [UInt8]
    var digest: [UInt8]
  }

  private func isAsWritten(
    _ id: ID<Invoice>, _ sha256: [UInt8], _ checksum: [UInt8], for caller: Caller
  ) throws -> Bool {
    // What can't even be read is not as it was written.
    guard let stored = try? writtenInvoice(id, for: caller) else { return false }
    guard Self.checksum(of: stored.invoice, sequence: stored.sequence, sha256) == checksum else { return false }
    guard try hasColumns(of: stored) else { return false }
    guard let buyer = stored.invoice.buyer else { return !stored.invoice.isIssued }
    return try SHA256.hexadecimal(JSON.encode(buyer)) == stored.invoice.buyerHash
  }

  /// Whether the columns that lists and sums read say what the document does.
  private func hasColumns(of stored: StoredInvoice) throws -> Bool {
    let invoice = stored.invoice
    return try connection.first(
      """
      SELECT 1 FROM invoice WHERE key = $1 AND kind = $2 AND currency = $3 AND digits = $4 AND number IS $5
        AND issue_date IS $6 AND due_date IS $7 AND gross = $8 AND year IS $9 AND order_reference IS $10
      """
    ) {
      $0.bind(1, stored.key)
      $0.bind(2, invoice.kind.rawValue)
      $0.bind(3, invoice.currency.rawValue)
      $0.bind(4, invoice.totals.gross.digits)
      $0.bind(5, invoice.number)
      $0.bind(6, invoice.issueDate.map { Int64($0.daysSince1970) })
      $0.bind(7, invoice.dueDate.map { Int64($0.daysSince1970) })
      $0.bind(8, invoice.totals.gross.minorUnits)
      $0.bind(9, invoice.isIssued ? invoice.issueDate.map { Int64($0.year) } : nil)
      $0.bind(10, invoice.orderReference)
    } row: { _ in
      true
    } ?? false
  }

  /// Years in which a number is missing, by the invoice after the gap.
  private func missingNumbers(in organization: Int64) throws -> [(sequence: Int, id: String)] {
    var found: [(sequence: Int, id: String)] = []
    try connection.each(
      """
      SELECT id FROM invoice AS later WHERE organization = $1 AND sequence > 1 AND NOT EXISTS (
        SELECT 1 FROM invoice WHERE organization = $1 AND year = later.year AND sequence = later.sequence - 1)
      """
    ) {
      $0.bind(1, organization)
    } row: {
      found.append((0, $0.text(0)))
    }
    return found
  }
}
