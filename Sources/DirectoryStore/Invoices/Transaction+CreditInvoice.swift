package import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// Issues a credit note that takes an invoice back, whole or in part.
  ///
  /// It is set off against what is still due of the invoice; what exceeds that stays due on the note, to the client.
  ///
  /// - Parameter lines: What is taken back; all that is left when absent.
  /// - Throws: `Issues`, with pointers into the params; `DirectoryError` where the invoice can't be credited;
  ///   `StoreError.conflict`.
  package func creditInvoice(
    _ id: ID<Invoice>, _ lines: [InvoiceCredit.Line]?, reason: String?, ifRevision: Int?, by caller: Caller
  ) throws -> StoredInvoice {
    let credited = try invoice(id, ifRevision: ifRevision, for: caller)
    let (invoice, text) = (credited.invoice, id.rawValue)
    if invoice.kind == .creditNote { throw DirectoryError.creditNote(id: text, asked: "credit") }
    guard invoice.isIssued, invoice.status != .void else {
      throw DirectoryError.invoiceState(invoice.status, id: text, asked: "credit")
    }
    let credit = InvoiceCredit(of: invoice, after: try creditNotes(of: credited, for: caller))
    if credit.isComplete { throw DirectoryError.invoiceCredited(id: text, asked: "credit") }
    let organization = try storedOrganization(caller.organization)
    let client = try storedClient(invoice.clientId, in: organization.key)
    let reason = try Invoice.checkedReason(reason, isRequired: true) ?? ""
    var note = try credit.note(lines, reason: reason, client: client.client, in: context(for: caller))
    let buyer = invoice.buyer ?? InvoiceParty(client.client)
    let draft = try insert(note, draft: Array("{}".utf8), buyer: client.client, client.key, for: caller)
    note.credited = min(note.totals.gross, invoice.due)
    let issued = try issue(note, replacing: draft, to: buyer, of: client, in: organization, by: caller)
    _ = try settle(
      credited, paid: invoice.paid, credited: invoice.credited + note.credited, .credited, by: caller)
    return issued
  }

  /// The credit notes of an invoice, in the order in which they were issued.
  func creditNotes(of invoice: StoredInvoice, for caller: Caller) throws -> [Invoice] {
    var ids: [ID<Invoice>] = []
    try connection.each("SELECT id FROM invoice WHERE credits = $1 AND number IS NOT NULL ORDER BY key") {
      $0.bind(1, invoice.key)
    } row: {
      ids.append(ID(rawValue: $0.text(0)))
    }
    return try ids.map { try writtenInvoice($0, for: caller).invoice }
  }
}
