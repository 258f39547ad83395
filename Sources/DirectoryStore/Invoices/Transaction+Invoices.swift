package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  // MARK: Reading

  /// An invoice of a client that is not in the trash.
  ///
  /// - Throws: `DirectoryError.notFound`.
  package func invoice(_ id: ID<Invoice>, for caller: Caller) throws -> StoredInvoice {
    let stored = try writtenInvoice(id, for: caller)
    guard try isPresent(stored.client) else { throw DirectoryError.notFound(kind: .invoice, id: id.rawValue) }
    return stored
  }

  /// The invoice of a number.
  ///
  /// - Throws: `DirectoryError.notFound`.
  package func invoice(numbered number: String, for caller: Caller) throws -> StoredInvoice {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first("SELECT id FROM invoice WHERE organization = $1 AND number = $2") {
      $0.bind(1, organization)
      $0.bind(2, number)
    } row: {
      ID<Invoice>(rawValue: $0.text(0))
    }
    guard let found else { throw DirectoryError.notFound(kind: .invoice, id: number) }
    return try invoice(found, for: caller)
  }

  /// The invoice that an earlier write has made or changed, as it now is; one of a client in the trash too.
  package func writtenInvoice(_ id: ID<Invoice>, for caller: Caller) throws -> StoredInvoice {
    let organization = try organizationKey(caller.organization)
    let found = try connection.first(
      """
      SELECT invoice.key, invoice.client, client.id, invoice.status, invoice.revision, invoice.digits, invoice.gross,
        invoice.paid, invoice.credited, invoice.updated_at, invoice.updated_by, invoice.voided_at, invoice.void_reason,
        invoice.due_date, invoice.kind, invoice.sequence, invoice.draft, invoice_document.document
      FROM invoice JOIN client ON client.key = invoice.client
        JOIN invoice_document ON invoice_document.invoice = invoice.key
      WHERE invoice.organization = $1 AND invoice.id = $2
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, id.rawValue)
    } row: {
      try storedInvoice($0)
    }
    guard let found else { throw DirectoryError.notFound(kind: .invoice, id: id.rawValue) }
    return found
  }

  /// The invoice in the columns above.
  private func storedInvoice(_ row: Statement) throws -> StoredInvoice {
    let digits = Int(row.integer(5))
    func amount(_ column: Int32) -> Amount { Amount(minorUnits: row.integer(column), digits: digits) }
    let status = Invoice.Status(rawValue: row.text(3)) ?? .void
    let counts = status != .draft && status != .void
    let due = counts ? amount(6) - amount(7) - amount(8) : .zero(digits)
    let dueDate = row.isNull(13) ? nil : CalendarDate(daysSince1970: Int(row.integer(13)))
    let state = Invoice.State(
      clientId: ID(rawValue: row.text(2)), revision: Int(row.integer(4)), status: status, paid: amount(7),
      credited: amount(8), due: due,
      overdue: Invoice.isOverdue(due: due, dueDate, Invoice.Kind(rawValue: row.text(14)) ?? .invoice, on: now.date),
      updatedAt: Instant(milliseconds: row.integer(9)), updatedBy: ID(rawValue: row.text(10)),
      voidedAt: row.isNull(11) ? nil : Instant(milliseconds: row.integer(11)),
      voidReason: row.isNull(12) ? nil : row.text(12))
    let document = row.bytes(17)
    let joined = StoredInvoice.joined(document, try JSON.encode(state))
    return StoredInvoice(
      invoice: try JSON.decode(Invoice.self, from: joined.bytes), document: document,
      draft: row.isNull(16) ? nil : row.bytes(16), sequence: row.isNull(15) ? nil : Int(row.integer(15)),
      key: row.integer(0), client: row.integer(1))
  }

  private func isPresent(_ client: Int64) throws -> Bool {
    try connection.first("SELECT 1 FROM client WHERE key = $1 AND state < 2") {
      $0.bind(1, client)
    } row: { _ in
      true
    } ?? false
  }

  // MARK: Writing

  /// Makes a draft of an invoice to a client.
  ///
  /// - Throws: `Issues`, `DirectoryError.notFound`, or `.archived`.
  package func createInvoice(_ draft: Invoice.Draft, for client: ID<Client>, by caller: Caller) throws -> StoredInvoice
  {
    let stored = try self.client(.id(client), for: caller)
    try refuseArchived(stored.client, asked: "create")
    let checked = try CheckedInvoice(draft, for: stored.client, in: context(for: caller))
    let made = try insert(
      checked.invoice, draft: JSON.encode(checked.draft), buyer: stored.client, stored.key, for: caller)
    try enterInvoice(
      .created, made, changes: RecordDifference.changes(from: JSONObject(), to: Self.object(made.draft)), for: caller)
    return made
  }

  /// Changes a draft: the closure makes the new one from the one that is there, with the check that it is given.
  ///
  /// Where it is the same, nothing is written.
  ///
  /// - Throws: `StoreError.conflict`; `DirectoryError.invoiceState` where it is no draft.
  package func changeInvoice(
    _ id: ID<Invoice>, ifRevision: Int?, by caller: Caller,
    _ change: (Invoice.Draft, (Invoice.Draft) throws -> CheckedInvoice) throws -> CheckedInvoice
  ) throws -> StoredInvoice {
    let previous = try invoice(id, ifRevision: ifRevision, for: caller)
    let draft = try draft(of: previous, asked: "update")
    let client = try storedClient(previous.invoice.clientId, in: organizationKey(caller.organization))
    let context = try context(for: caller)
    let checked = try change(draft) {
      try CheckedInvoice($0, for: client.client, replacing: previous.invoice, in: context)
    }
    return try replace(previous, with: checked, of: client, by: caller)
  }

  /// Puts a changed draft in the place of the one that is there.
  func replace(
    _ previous: StoredInvoice, with checked: CheckedInvoice, of client: StoredClient, by caller: Caller
  ) throws -> StoredInvoice {
    let draft = try JSON.encode(checked.draft)
    if draft == previous.draft { return previous }
    let stored = try update(previous, to: checked.invoice, draft: draft, buyer: client.client, for: caller)
    let changes = try RecordDifference.changes(
      from: Self.object(previous.draft), to: Self.object(stored.draft))
    try enterInvoice(.updated, stored, changes: changes, for: caller)
    return stored
  }

  /// - Throws: `StoreError.conflict` when `ifRevision` is not the revision that is there.
  func invoice(_ id: ID<Invoice>, ifRevision: Int?, for caller: Caller) throws -> StoredInvoice {
    let stored = try invoice(id, for: caller)
    if let ifRevision, ifRevision != stored.invoice.revision {
      throw StoreError.conflict(current: try stored.record)
    }
    return stored
  }

  /// What the peer has said of a draft.
  ///
  /// - Throws: `DirectoryError.invoiceState`.
  func draft(of stored: StoredInvoice, asked: String) throws -> Invoice.Draft {
    guard stored.invoice.status == .draft, let draft = stored.draft else {
      throw DirectoryError.invoiceState(stored.invoice.status, id: stored.invoice.id.rawValue, asked: asked)
    }
    return try JSON.decode(Invoice.Draft.self, from: draft)
  }

  func refuseArchived(_ client: Client, asked: String) throws {
    if client.status == .archived {
      throw DirectoryError.archived(kind: .client, id: client.id.rawValue, asked: asked)
    }
  }

  static func object(_ json: [UInt8]?) throws -> JSONObject {
    try json.flatMap { try JSON.parse($0).object } ?? JSONObject()
  }
}
