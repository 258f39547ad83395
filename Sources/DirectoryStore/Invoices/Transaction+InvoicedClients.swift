internal import Directory
internal import JSON
internal import SQLDatabase

extension Transaction {
  /// - Throws: `DirectoryError.hasInvoices` where invoices were issued to the client, or to one that was merged into it.
  func refuseInvoiced(_ client: StoredClient, asked: String) throws {
    let count = try connection.first(
      """
      SELECT count(*) FROM invoice WHERE number IS NOT NULL AND organization = (
          SELECT organization FROM client WHERE key = $1)
        AND client IN (SELECT $1 UNION ALL SELECT client FROM merged WHERE kept = $1)
      """
    ) {
      $0.bind(1, client.key)
    } row: {
      Int($0.integer(0))
    }
    if let count, count > 0 {
      throw DirectoryError.hasInvoices(id: client.client.id.rawValue, count: count, asked: asked)
    }
  }

  /// Removes the drafts of a client for good; it has no other invoices.
  func purgeDrafts(of client: Int64, in organization: Int64) throws {
    // Under whichever clients a merge had put them.
    try connection.run(
      """
      UPDATE activity SET changes = NULL, salt = x'' WHERE organization = $1 AND kind = 'invoice'
        AND client IN (
          SELECT $2 UNION SELECT merge_invoice.client FROM merge_invoice
            JOIN invoice ON invoice.key = merge_invoice.invoice WHERE invoice.client = $2
          UNION SELECT merge.kept FROM merge_invoice JOIN invoice ON invoice.key = merge_invoice.invoice
            JOIN merge ON merge.organization = merge_invoice.organization AND merge.id = merge_invoice.merge
          WHERE invoice.client = $2)
        AND record_id IN (SELECT id FROM invoice WHERE organization = $1 AND client = $2)
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, client)
    }
    try connection.run("DELETE FROM invoice WHERE organization = $1 AND client = $2") {
      $0.bind(1, organization)
      $0.bind(2, client)
    }
  }

  // MARK: Merging

  /// Puts the invoices of a client that was merged under the kept one; their documents stay as they are.
  func moveInvoices(
    from merged: StoredClient, to kept: StoredClient, _ merge: ID<Merge>, by caller: Caller
  ) throws {
    for invoice in try invoices(of: merged.key, for: caller) {
      try move(invoice, to: kept, .merged, by: caller)
      try connection.run(
        """
        INSERT INTO merge_invoice (organization, merge, invoice, client)
        SELECT organization, $1, key, $3 FROM invoice WHERE key = $2
        """
      ) {
        $0.bind(1, merge.rawValue)
        $0.bind(2, invoice.key)
        $0.bind(3, merged.key)
      }
    }
  }

  /// Gives a client that is of its own again the invoices that a merge has taken from it.
  func moveInvoicesBack(to restored: StoredClient, _ merge: ID<Merge>, by caller: Caller) throws {
    var ids: [ID<Invoice>] = []
    let organization = try organizationKey(caller.organization)
    try connection.each(
      """
      SELECT invoice.id FROM merge_invoice JOIN invoice ON invoice.key = merge_invoice.invoice
      WHERE merge_invoice.organization = $1 AND merge_invoice.merge = $2 AND merge_invoice.client = $3
      ORDER BY invoice.key
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, merge.rawValue)
      $0.bind(3, restored.key)
    } row: {
      ids.append(ID(rawValue: $0.text(0)))
    }
    for id in ids { try move(writtenInvoice(id, for: caller), to: restored, .unmerged, by: caller) }
  }

  /// How often merges have moved an invoice: as many of its revisions are not edits.
  func moves(of invoice: StoredInvoice) throws -> Int {
    let moves = try connection.first(
      """
      SELECT ifnull(sum(1 + ifnull(merge.is_undone, 1)), 0) FROM merge_invoice
        LEFT JOIN merge ON merge.organization = merge_invoice.organization AND merge.id = merge_invoice.merge
      WHERE merge_invoice.invoice = $1
      """
    ) {
      $0.bind(1, invoice.key)
    } row: {
      Int($0.integer(0))
    }
    return moves ?? 0
  }

  private func invoices(of client: Int64, for caller: Caller) throws -> [StoredInvoice] {
    var ids: [ID<Invoice>] = []
    let organization = try organizationKey(caller.organization)
    try connection.each("SELECT id FROM invoice WHERE organization = $1 AND client = $2 ORDER BY key") {
      $0.bind(1, organization)
      $0.bind(2, client)
    } row: {
      ids.append(ID(rawValue: $0.text(0)))
    }
    return try ids.map { try writtenInvoice($0, for: caller) }
  }

  private func move(
    _ previous: StoredInvoice, to client: StoredClient, _ action: Activity.Action, by caller: Caller
  ) throws {
    // Once for each client that it was merged through.
    guard previous.client != client.key else { return }
    var invoice = previous.invoice
    invoice.clientId = client.client.id
    invoice.revision += 1
    invoice.updatedAt = now
    invoice.updatedBy = caller.member
    _ = try replaceState(of: previous, with: invoice, action, client: client.key, by: caller)
  }
}
