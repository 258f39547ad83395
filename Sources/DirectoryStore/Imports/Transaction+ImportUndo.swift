package import Directory
internal import JSON
internal import SQLDatabase

/// What taking an import back makes of one client.
package struct UndoneImport: Sendable {
  package let clientId: ID<Client>
  /// The client as it now is; nil where it was purged.
  package var client: Client?
  /// Whether the import had added it and it is in the trash now.
  package var isDeleted = false
  /// The fields that are as they were before the import.
  package var reversed: [FieldChange] = []
  /// The fields that were edited since, and stay.
  package var kept: [FieldChange] = []
  /// Why something can't be taken back: `UndoObstacle`, `Issues`, `StoreError` or `DirectoryError`.
  package var obstacles: [any Error] = []
}

extension Transaction {
  /// Takes an import back, as far as its clients were not edited since, newest change first.
  ///
  /// - Parameters:
  ///   - check: Asked before each change, with how many were looked at; what it throws ends the work.
  ///   - body: Gets each client once.
  package func undo(
    _ run: Import, by caller: Caller, check: (Int) throws -> Void, _ body: (UndoneImport) throws -> Void
  ) throws {
    guard run.created + run.updated > 0 else { return }
    try withoutListIndexes(changing: run.created + run.updated, check: { try check(run.created + run.updated) }) {
      try undoChanges(of: run, by: caller, check: check, body)
    }
  }

  private func undoChanges(
    of run: Import, by caller: Caller, check: (Int) throws -> Void, _ body: (UndoneImport) throws -> Void
  ) throws {
    var before = run.lastSequence.map { $0 + 1 } ?? Int.max
    var current: UndoneImport?
    var done = 0
    while true {
      let page = try changes(of: run, before: before, for: caller)
      for entry in page {
        guard let id = entry.clientId else { continue }
        try check(done)
        done += 1
        if let undone = current, undone.clientId != id {
          try body(undone)
          current = nil
        }
        var undone = current ?? UndoneImport(clientId: id)
        try undo(entry, &undone, by: caller)
        current = undone
      }
      guard let last = page.last else { break }
      before = last.sequence
    }
    if let current { try body(current) }
  }

  /// Changes of an import, newest first, without what they changed; 500 at most.
  private func changes(of run: Import, before: Int, for caller: Caller) throws -> [Activity] {
    let organization = try organizationKey(caller.organization)
    var page: [Activity] = []
    try connection.each(
      """
      SELECT sequence, at, member, method, action, kind, record_id, client_id, revision, import_id, undoes
      FROM activity WHERE organization = $1 AND sequence < $2 AND sequence >= $3 AND import_id = $4
      ORDER BY sequence DESC LIMIT 500
      """
    ) {
      $0.bind(1, organization)
      $0.bind(2, before)
      $0.bind(3, run.firstSequence ?? 1)
      $0.bind(4, run.id.rawValue)
    } row: {
      page.append(Self.header($0))
    }
    return page
  }

  private func undo(_ entry: Activity, _ undone: inout UndoneImport, by caller: Caller) throws {
    do {
      if entry.action == .created, entry.kind == .client {
        try undoCreation(entry, &undone, by: caller)
      } else {
        let change = try undo(entry.sequence, by: caller)
        undone.client = change.client.client
        undone.reversed += change.reversed
        undone.kept += change.kept
      }
      return
    } catch let error as UndoObstacle {
      undone.obstacles.append(error)
    } catch let error as Issues {
      undone.obstacles.append(error)
    } catch let error as StoreError {
      guard case .duplicate = error else { throw error }
      undone.obstacles.append(error)
    } catch let error as DirectoryError {
      undone.obstacles.append(error)
    }
    undone.client = try? storedClient(undone.clientId, in: organizationKey(caller.organization)).client
  }

  /// Puts a client that the import has added in the trash, unless something in it was edited since.
  private func undoCreation(_ entry: Activity, _ undone: inout UndoneImport, by caller: Caller) throws {
    let organization = try organizationKey(caller.organization)
    let stored = try storedClient(undone.clientId, in: organization)
    undone.client = stored.client
    if stored.client.deletedAt != nil { return }
    if stored.client.revision != entry.revision {
      undone.kept = try edits(of: stored, since: entry.sequence, in: organization)
      if !undone.kept.isEmpty { return }
    }
    state.undoes = entry.sequence
    defer { state.undoes = nil }
    undone.client = try delete(stored, by: caller).client
    undone.isDeleted = true
  }

  /// The fields in which a client differs from what it was after a change.
  private func edits(of stored: StoredClient, since sequence: Int, in organization: Int64) throws -> [FieldChange] {
    guard let record = try stored.record.value.object else { return [] }
    var former = record
    try history(of: stored.key, in: organization) { later in
      guard later.sequence > sequence else { return false }
      former = RecordDifference.reverting(later.changes, in: former)
      return true
    }
    return RecordDifference.changes(from: former, to: record)
  }
}
