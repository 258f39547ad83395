internal import Directory
internal import JSON

extension Transaction {
  /// Takes a change of a draft back; what is issued stays.
  func undo(_ entry: Activity, of previous: StoredInvoice, by caller: Caller) throws -> UndoneChange {
    let client = try storedClient(previous.invoice.clientId, in: organizationKey(caller.organization))
    guard !entry.action.isOfMerge else { throw UndoObstacle.merged }
    if previous.invoice.isIssued {
      switch entry.action {
      case .voided: throw UndoObstacle.voided
      case .credited: throw UndoObstacle.credited
      default: throw UndoObstacle.issued
      }
    }
    if client.client.deletedAt != nil { throw UndoObstacle.inTrash }
    let isDraft = previous.invoice.status == .draft
    switch entry.action {
    case .created:
      guard isDraft, try previous.invoice.revision - moves(of: previous) == entry.revision else {
        throw UndoObstacle.editedSince(.invoice)
      }
      let voided = try previous.invoice.voided(for: nil, in: context(for: caller))
      return UndoneChange(
        client: client, invoice: try replaceState(of: previous, with: voided, .voided, by: caller))
    case .voided:
      guard !isDraft else { throw UndoObstacle.editedSince(.invoice) }
      return UndoneChange(client: client, invoice: try restoreDraft(previous, by: caller))
    case .restored:
      guard isDraft else { throw UndoObstacle.editedSince(.invoice) }
      let voided = try previous.invoice.voided(for: nil, in: context(for: caller))
      return UndoneChange(
        client: client, invoice: try replaceState(of: previous, with: voided, .voided, by: caller))
    default:
      guard isDraft else { throw UndoObstacle.removed(.invoice) }
      let reversal = Reversal(of: entry.changes, in: try Self.object(previous.draft))
      let draft = try JSON.decode(Invoice.Draft.self, from: JSONValue.object(reversal.record))
      let checked = try CheckedInvoice(
        draft, for: client.client, replacing: previous.invoice, in: context(for: caller))
      let stored = try replace(previous, with: checked, of: client, by: caller)
      return UndoneChange(client: client, invoice: stored, reversed: reversal.reversed, kept: reversal.kept)
    }
  }
}
