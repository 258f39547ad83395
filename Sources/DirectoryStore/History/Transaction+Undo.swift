package import Directory
internal import JSON

/// What came of taking a change back.
package struct UndoneChange: Sendable {
  /// The client after it.
  package var client: StoredClient
  package var reversed: [FieldChange]
  package var kept: [FieldChange]
}

/// Why a change can't be taken back.
package enum UndoObstacle: Error, Sendable, Equatable {
  /// The record was made by it and has been changed since.
  case editedSince
  /// The client is in the trash.
  case inTrash
  /// The change is part of a merge, or the client was merged into another: the merge has to be taken back whole.
  case merged
}

extension Transaction {
  /// Takes a change of a client back, as far as its fields were not edited since.
  ///
  /// - Throws: `UndoObstacle`; `DirectoryError.notFound` for a client that was purged; `Issues` or `StoreError.duplicate` where the former values are not possible any more.
  package func undo(_ sequence: Int, by caller: Caller) throws -> UndoneChange {
    let entry = try activity(sequence, for: caller)
    guard let id = entry.clientId, entry.kind == .client else {
      throw DirectoryError.notFound(kind: .activity, id: String(sequence))
    }
    let previous = try storedClient(id, in: organizationKey(caller.organization))
    guard previous.client.mergedInto == nil, !entry.action.isOfMerge else { throw UndoObstacle.merged }
    if entry.action == .created {
      guard previous.client.revision == entry.revision else { throw UndoObstacle.editedSince }
    } else if previous.client.deletedAt != nil, entry.action != .deleted {
      throw UndoObstacle.inTrash
    }
    state.undoes = sequence
    defer { state.undoes = nil }
    if entry.action == .created {
      return UndoneChange(client: try delete(.id(id), by: caller), reversed: [], kept: [])
    }
    let reversal = Reversal(of: entry.changes, in: try previous.record.value.object ?? JSONObject())
    let wanted = try JSON.decode(Client.self, from: JSONValue.object(reversal.record))
    // Checked against itself, so that a contact that comes back keeps its identifier.
    let client = try Client(wanted.draft, replacing: wanted, in: context(for: caller)) { wanted.number }
    let stored = try replace(previous, with: client, by: caller)
    return UndoneChange(client: stored, reversed: reversal.reversed, kept: reversal.kept)
  }
}
