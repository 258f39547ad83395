internal import Directory
internal import JSON

extension Transaction {
  /// Takes back that a pair was dismissed or a rule suppressed, or that this was taken back; unless it was changed since.
  func undo(_ entry: Activity, ofRemarkOn client: StoredClient, by caller: Caller) throws -> UndoneChange {
    if client.client.mergedInto != nil { throw UndoObstacle.merged }
    if client.client.deletedAt != nil { throw UndoObstacle.inTrash }
    let current = try remark(entry, on: client, by: caller)
    let reversal = Reversal(of: entry.changes, in: current)
    if !reversal.reversed.isEmpty {
      let isSaid = reversal.record[Self.member(of: entry.kind)] == .bool(true)
      if entry.kind == .duplicateDismissal {
        _ = try dismissDuplicate(client.client.id, ID(rawValue: entry.recordId), isDismissed: isSaid, by: caller)
      } else if let rule = HouseRule(rawValue: entry.recordId) {
        _ = try suppress(
          rule, of: client.client.id, isSuppressed: isSaid, reason: reversal.record["reason"]?.string, by: caller)
      }
    }
    return UndoneChange(client: client, reversed: reversal.reversed, kept: reversal.kept)
  }

  /// What is said now of what an entry is about, as its changes have it.
  private func remark(_ entry: Activity, on client: StoredClient, by caller: Caller) throws -> JSONObject {
    guard entry.kind == .duplicateDismissal else {
      guard let rule = HouseRule(rawValue: entry.recordId) else { return JSONObject() }
      return try suppression(of: rule, on: client)
    }
    let other = try storedClient(ID(rawValue: entry.recordId), in: organizationKey(caller.organization))
    if other.client.mergedInto != nil { throw UndoObstacle.merged }
    if other.client.deletedAt != nil { throw UndoObstacle.inTrash }
    return Self.remark(.duplicateDismissal, try isDismissed(client.key, other.key))
  }

  /// What is said, as a record, for comparing.
  static func remark(_ kind: RecordKind, _ isSaid: Bool, reason: String? = nil) -> JSONObject {
    var remark = JSONObject()
    remark[member(of: kind)] = .bool(isSaid)
    remark["reason"] = reason.map { .string($0) }
    return remark
  }

  private static func member(of kind: RecordKind) -> String {
    kind == .duplicateDismissal ? "isDismissed" : "isSuppressed"
  }

  /// Enters into the history of a client that something was said about it, or taken back; that has no record of its own.
  func enterRemark(
    _ kind: RecordKind, _ recordID: String, on client: StoredClient, from old: JSONObject, to new: JSONObject,
    by caller: Caller, in organization: Int64
  ) throws {
    let changes = RecordDifference.changes(from: old, to: new)
    if changes.isEmpty { return }
    let action: Activity.Action =
      switch (old[Self.member(of: kind)]?.bool ?? false, new[Self.member(of: kind)]?.bool ?? false) {
      case (false, true): .created
      case (true, false): .deleted
      default: .updated
      }
    try enter(
      Activity(
        sequence: 0, at: now, memberId: caller.member, method: method, action: action, kind: kind, recordId: recordID,
        clientId: client.client.id, revision: client.client.revision, undoes: state.undoes),
      changes: try JSON.encode(changes), client.key, record: nil, in: organization)
  }
}
