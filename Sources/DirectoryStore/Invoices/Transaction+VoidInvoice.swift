package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Makes an invoice count no more: a draft is thrown away, an issued one keeps its number.
  ///
  /// - Throws: `Issues` where an issued one is to be void without a reason; `DirectoryError` where something is paid or
  ///   credited of it, or it is a credit note; `StoreError.conflict`.
  package func voidInvoice(
    _ id: ID<Invoice>, reason: String?, ifRevision: Int?, by caller: Caller
  ) throws -> StoredInvoice {
    let previous = try invoice(id, ifRevision: ifRevision, for: caller)
    let (invoice, text) = (previous.invoice, id.rawValue)
    if invoice.status == .void { throw DirectoryError.invoiceState(.void, id: text, asked: "void") }
    if invoice.kind == .creditNote { throw DirectoryError.creditNote(id: text, asked: "void") }
    guard (invoice.paid + invoice.credited).isZero, try !isCredited(previous) else {
      throw DirectoryError.invoiceSettled(id: text, asked: "void")
    }
    let clean = try Invoice.checkedReason(reason, isRequired: invoice.isIssued)
    let voided = try invoice.voided(for: clean, in: context(for: caller))
    return try replaceState(of: previous, with: voided, .voided, by: caller)
  }

  /// Makes a draft of what was thrown away again.
  func restoreDraft(_ previous: StoredInvoice, by caller: Caller) throws -> StoredInvoice {
    var invoice = previous.invoice
    invoice.revision += 1
    invoice.status = .draft
    invoice.voidedAt = nil
    invoice.voidReason = nil
    invoice.updatedAt = now
    invoice.updatedBy = caller.member
    return try replaceState(of: previous, with: invoice, .restored, by: caller)
  }

  /// Sets what is paid and credited of an issued invoice; its status and what is due follow from it.
  ///
  /// For what takes or gives money: payments and credit notes. The history of the invoice tells it.
  func settle(
    _ previous: StoredInvoice, paid: Amount, credited: Amount, _ action: Activity.Action = .updated, by caller: Caller
  ) throws -> StoredInvoice {
    var invoice = previous.invoice.settled(paid: paid, credited: credited, on: now.date)
    invoice.revision += 1
    invoice.updatedAt = now
    invoice.updatedBy = caller.member
    return try replaceState(of: previous, with: invoice, action, by: caller)
  }

  /// Writes what has become of an invoice, and enters it into the history.
  func replaceState(
    of previous: StoredInvoice, with invoice: Invoice, _ action: Activity.Action, client: Int64? = nil,
    by caller: Caller
  ) throws -> StoredInvoice {
    let buyer = try storedClient(invoice.clientId, in: organizationKey(caller.organization)).client
    let stored = try update(
      previous, to: invoice, draft: previous.draft, buyer: buyer, client: client, for: caller)
    var (old, new) = (previous.invoice.state, invoice.state)
    // That a day has passed is no change.
    old.overdue = false
    new.overdue = false
    let changes = try RecordDifference.changes(
      from: Self.object(JSON.encode(old)), to: Self.object(JSON.encode(new)))
    try enterInvoice(action, stored, changes: changes, for: caller)
    return stored
  }

  /// Whether there is a credit note of it.
  func isCredited(_ stored: StoredInvoice) throws -> Bool {
    try connection.first("SELECT 1 FROM invoice WHERE credits = $1 AND number IS NOT NULL") {
      $0.bind(1, stored.key)
    } row: { _ in
      true
    } ?? false
  }
}
