internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Writes a new draft.
  func insert(
    _ invoice: Invoice, draft: [UInt8], buyer: Client, _ client: Int64, for caller: Caller
  ) throws -> StoredInvoice {
    let organization = try organizationKey(caller.organization)
    let document = try StoredInvoice.document(of: invoice)
    let sha256 = Self.sha256(document)
    try connection.run(
      """
      INSERT INTO invoice (organization, client, id, kind, status, revision, currency, digits, number, year, sequence,
        issue_date, due_date, gross, paid, credited, credits, buyer_name, order_reference, search_text, created_at,
        updated_at, updated_by, voided_at, void_reason, draft, checksum)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
        (SELECT key FROM invoice WHERE organization = $1 AND id = $17), $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)
      """
    ) {
      bind($0, invoice, sequence: nil, draft: draft, buyer: buyer, client, sha256, in: organization)
    }
    let key = connection.lastInsertedKey
    try connection.run("INSERT INTO invoice_document (invoice, document, sha256) VALUES ($1, $2, $3)") {
      $0.bind(1, key)
      $0.bind(2, document)
      $0.bind(3, sha256)
    }
    return StoredInvoice(
      invoice: invoice, document: document, draft: draft, sequence: nil, key: key, client: client)
  }

  /// Writes a changed invoice; of one that is issued only what becomes of it may differ.
  ///
  /// - Parameter buyer: Whose name it is found by.
  func update(
    _ previous: StoredInvoice, to invoice: Invoice, sequence: Int? = nil, draft: [UInt8]?, buyer: Client,
    client: Int64? = nil, for caller: Caller
  ) throws -> StoredInvoice {
    let organization = try organizationKey(caller.organization)
    let document = try previous.invoice.isIssued ? previous.document : StoredInvoice.document(of: invoice)
    let sha256 = Self.sha256(document)
    if document != previous.document {
      try connection.run("UPDATE invoice_document SET document = $2, sha256 = $3 WHERE invoice = $1") {
        $0.bind(1, previous.key)
        $0.bind(2, document)
        $0.bind(3, sha256)
      }
    }
    let sequence = sequence ?? previous.sequence
    try connection.run(
      """
      UPDATE invoice SET client = $2, kind = $4, status = $5, revision = $6, currency = $7, digits = $8, number = $9,
        year = $10, sequence = $11, issue_date = $12, due_date = $13, gross = $14, paid = $15, credited = $16,
        buyer_name = $18, order_reference = $19, search_text = $20, created_at = $21, updated_at = $22,
        updated_by = $23, voided_at = $24, void_reason = $25, draft = $26, checksum = $27
      WHERE organization = $1 AND id = $3
      """
    ) {
      bind(
        $0, invoice, sequence: sequence, draft: draft, buyer: buyer, client ?? previous.client, sha256,
        in: organization)
    }
    return StoredInvoice(
      invoice: invoice, document: document, draft: draft, sequence: sequence, key: previous.key,
      client: client ?? previous.client)
  }

  private func bind(
    _ statement: Statement, _ invoice: Invoice, sequence: Int?, draft: [UInt8]?, buyer: Client, _ client: Int64,
    _ sha256: [UInt8], in organization: Int64
  ) {
    let name = invoice.buyer?.name ?? buyer.name
    let words = [invoice.number, invoice.orderReference, name, invoice.buyer?.tradingName]
    statement.bind(1, organization)
    statement.bind(2, client)
    statement.bind(3, invoice.id.rawValue)
    statement.bind(4, invoice.kind.rawValue)
    statement.bind(5, invoice.status.rawValue)
    statement.bind(6, invoice.revision)
    statement.bind(7, invoice.currency.rawValue)
    statement.bind(8, invoice.totals.gross.digits)
    statement.bind(9, invoice.number)
    statement.bind(10, sequence.flatMap { _ in invoice.issueDate.map { Int64($0.year) } })
    statement.bind(11, sequence.map { Int64($0) })
    statement.bind(12, invoice.issueDate.map { Int64($0.daysSince1970) })
    statement.bind(13, invoice.dueDate.map { Int64($0.daysSince1970) })
    statement.bind(14, invoice.totals.gross.minorUnits)
    statement.bind(15, invoice.paid.minorUnits)
    statement.bind(16, invoice.credited.minorUnits)
    if statement.hasArgument(17) { statement.bind(17, invoice.credits?.id.rawValue) }
    statement.bind(18, name)
    statement.bind(19, invoice.orderReference)
    statement.bind(20, Text.folded(words.compactMap { $0 }.joined(separator: "\n")))
    statement.bind(21, invoice.createdAt.milliseconds)
    statement.bind(22, invoice.updatedAt.milliseconds)
    statement.bind(23, invoice.updatedBy.rawValue)
    statement.bind(24, invoice.voidedAt.map(\.milliseconds))
    statement.bind(25, invoice.voidReason)
    if let draft { statement.bind(26, draft) } else { statement.bindNull(26) }
    statement.bind(27, Self.checksum(of: invoice, sequence: sequence, sha256))
  }

  /// What tells that a row of the table is as it was written, with the document that belongs to it.
  static func checksum(of invoice: Invoice, sequence: Int?, _ sha256: [UInt8]) -> [UInt8] {
    let parts: [String?] = [
      invoice.id.rawValue, invoice.clientId.rawValue, invoice.kind.rawValue, invoice.status.rawValue,
      String(invoice.revision), invoice.currency.rawValue, invoice.number, sequence.map { String($0) },
      invoice.issueDate?.description, invoice.dueDate?.description, invoice.totals.gross.description,
      invoice.paid.description, invoice.credited.description, invoice.credits?.id.rawValue,
      String(invoice.updatedAt.milliseconds), invoice.updatedBy.rawValue,
      invoice.voidedAt.map { String($0.milliseconds) }, invoice.voidReason, SHA256.hexadecimal(digest: sha256),
    ]
    // A text has no NUL: what is absent is told from what is empty by it.
    return Self.sha256(Array(parts.map { $0.map { "=" + $0 } ?? "" }.joined(separator: "\u{0}").utf8))
  }

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Enters into the history what was done to an invoice; that its document is as it was then can be checked by it.
  func enterInvoice(
    _ action: Activity.Action, _ stored: StoredInvoice, changes: [FieldChange], for caller: Caller
  ) throws {
    let invoice = stored.invoice
    try enter(
      Activity(
        sequence: 0, at: invoice.updatedAt, memberId: invoice.updatedBy, method: method, action: action,
        kind: .invoice, recordId: invoice.id.rawValue, clientId: invoice.clientId, revision: invoice.revision,
        undoes: state.undoes),
      changes: try JSON.encode(changes), stored.client, record: RawJSON(verified: stored.document),
      in: organizationKey(caller.organization))
  }
}
