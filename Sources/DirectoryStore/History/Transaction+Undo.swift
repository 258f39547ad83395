package import Directory
internal import JSON

/// What came of taking a change back.
package struct UndoneChange: Sendable {
  /// The client to whose history it belongs, as it now is.
  package var client: StoredClient
  /// The note after it, where it was a note's.
  package var note: StoredNote?
  /// The invoice after it, where it was an invoice's.
  package var invoice: StoredInvoice?
  /// The attachment after it, where it was an attachment's.
  package var attachment: StoredAttachment?
  package var reversed: [FieldChange] = []
  package var kept: [FieldChange] = []
}

/// Why a change can't be taken back.
package enum UndoObstacle: Error, Sendable, Equatable {
  /// The record was made by it and has been changed since.
  case editedSince(RecordKind)
  /// The client is in the trash.
  case inTrash
  /// The note or the attachment was removed.
  case removed(RecordKind)
  /// The custom field was purged.
  case purged
  /// The change is part of a merge, or the client was merged into another: the merge has to be taken back whole.
  case merged
  /// The invoice was issued, by it or since.
  case issued
  /// The issued invoice was made void.
  case voided
  /// The invoice was credited.
  case credited
  /// Only who runs the service can change it, on the command line.
  case operatorOnly
}

extension Transaction {
  /// Takes a change of a client, a note or an attachment back, as far as its fields were not edited since.
  ///
  /// - Throws: `UndoObstacle`; `DirectoryError.notFound` for a client that was purged; `Issues` or `StoreError.duplicate` where the former values are not possible any more.
  package func undo(_ sequence: Int, by caller: Caller) throws -> UndoneChange {
    let entry = try activity(sequence, for: caller)
    guard let id = entry.clientId else { throw DirectoryError.notFound(kind: .activity, id: String(sequence)) }
    let organization = try organizationKey(caller.organization)
    let client = try storedClient(id, in: organization)
    state.undoes = sequence
    defer { state.undoes = nil }
    switch entry.kind {
    case .client: return try undo(entry, of: client, by: caller)
    case .note:
      // A merge may have put it under another client since.
      let note = try writtenNote(ID(rawValue: entry.recordId), for: caller)
      return try undo(entry, of: note, storedClient(note.note.clientId, in: organization), by: caller)
    case .invoice: return try undo(entry, of: writtenInvoice(ID(rawValue: entry.recordId), for: caller), by: caller)
    case .attachment:
      let attachment = try writtenAttachment(ID(rawValue: entry.recordId), for: caller)
      return try undo(entry, of: attachment, storedClient(attachment.attachment.clientId, in: organization), by: caller)
    case .duplicateDismissal, .ruleSuppression: return try undo(entry, ofRemarkOn: client, by: caller)
    default: throw DirectoryError.notFound(kind: .activity, id: String(sequence))
    }
  }

  private func undo(_ entry: Activity, of previous: StoredClient, by caller: Caller) throws -> UndoneChange {
    guard previous.client.mergedInto == nil, !entry.action.isOfMerge else { throw UndoObstacle.merged }
    if entry.action == .created {
      guard previous.client.revision == entry.revision else { throw UndoObstacle.editedSince(.client) }
      return UndoneChange(client: try delete(.id(previous.client.id), by: caller))
    }
    if previous.client.deletedAt != nil, entry.action != .deleted { throw UndoObstacle.inTrash }
    let fields = try storedOrganization(caller.organization).customFields.defined(at: entry.at)
    if !entry.changes.isEmpty, entry.changes.allSatisfy({ $0.without(purgedFrom: fields) == nil }) {
      throw UndoObstacle.purged
    }
    let reversal = Reversal(
      of: entry.changes, in: try previous.record.value.object ?? JSONObject(), fields: fields)
    let wanted = try JSON.decode(Client.self, from: JSONValue.object(reversal.record))
    // Checked against itself, so that a contact that comes back keeps its identifier.
    let client = try Client(wanted.draft, replacing: wanted, in: context(for: caller)) { wanted.number }
    let stored = try replace(previous, with: client, by: caller)
    return UndoneChange(client: stored, reversed: reversal.reversed, kept: reversal.kept)
  }

  private func undo(
    _ entry: Activity, of previous: StoredNote, _ client: StoredClient, by caller: Caller
  ) throws -> UndoneChange {
    guard !entry.action.isOfMerge else { throw UndoObstacle.merged }
    if client.client.deletedAt != nil { throw UndoObstacle.inTrash }
    let context = try context(for: caller)
    if entry.action == .created {
      guard try previous.note.revision - moves(of: previous) == entry.revision else {
        throw UndoObstacle.editedSince(.note)
      }
      let removed = try replace(previous, with: previous.note.removing(in: context), by: caller)
      return UndoneChange(client: client, note: removed)
    }
    if previous.note.deletedAt != nil, entry.action != .deleted { throw UndoObstacle.removed(.note) }
    let reversal = Reversal(of: entry.changes, in: try previous.record.value.object ?? JSONObject())
    let wanted = try JSON.decode(Note.self, from: JSONValue.object(reversal.record))
    let note = previous.note.changed(in: context) {
      $0.text = wanted.text
      $0.pinned = wanted.pinned
      $0.deletedAt = wanted.deletedAt
    }
    let stored = try replace(previous, with: note, by: caller)
    return UndoneChange(client: client, note: stored, reversed: reversal.reversed, kept: reversal.kept)
  }

  private func undo(
    _ entry: Activity, of previous: StoredAttachment, _ client: StoredClient, by caller: Caller
  ) throws -> UndoneChange {
    guard !entry.action.isOfMerge else { throw UndoObstacle.merged }
    if client.client.deletedAt != nil { throw UndoObstacle.inTrash }
    let context = try context(for: caller)
    if entry.action == .created {
      guard try previous.attachment.revision - moves(of: previous) == entry.revision else {
        throw UndoObstacle.editedSince(.attachment)
      }
      let removed = try replace(previous, with: previous.attachment.removing(in: context), by: caller)
      return UndoneChange(client: client, attachment: removed)
    }
    if previous.attachment.deletedAt != nil, entry.action != .deleted { throw UndoObstacle.removed(.attachment) }
    let reversal = Reversal(of: entry.changes, in: try previous.record.value.object ?? JSONObject())
    let wanted = try JSON.decode(Attachment.self, from: JSONValue.object(reversal.record))
    let attachment = previous.attachment.changed(in: context) {
      $0.name = wanted.name
      $0.description = wanted.description
      $0.visibleToClient = wanted.visibleToClient
      $0.deletedAt = wanted.deletedAt
    }
    let stored = try replace(previous, with: attachment, by: caller)
    return UndoneChange(
      client: client, attachment: stored, reversed: reversal.reversed, kept: reversal.kept)
  }
}
