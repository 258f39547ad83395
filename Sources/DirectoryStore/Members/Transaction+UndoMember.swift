package import Directory
internal import JSON

/// What came of taking a change of a member back.
package struct UndoneMember: Sendable {
  /// The member as it now is.
  package var member: Member
  package var reversed: [FieldChange] = []
  package var kept: [FieldChange] = []
}

extension Transaction {
  /// Takes a change of a member back, as far as it was not edited since: one who was added is removed.
  ///
  /// - Parameter role: That of who asks.
  /// - Throws: `UndoObstacle`; as `changeMember`.
  package func undo(ofMember entry: Activity, as role: Member.Role, by caller: Caller) throws -> UndoneMember {
    let previous = try member(ID(rawValue: entry.recordId), for: caller)
    state.undoes = entry.sequence
    defer { state.undoes = nil }
    if entry.action == .created {
      guard previous.revision == entry.revision else { throw UndoObstacle.editedSince(.member) }
      return UndoneMember(member: try changeMember(previous.id, as: role, by: caller) { $0.removed() })
    }
    let reversal = Reversal(of: entry.changes, in: try JSON.value(of: previous).object ?? JSONObject())
    let wanted = try JSON.decode(Member.self, from: JSONValue.object(reversal.record))
    let changed = try changeMember(previous.id, as: role, by: caller) { try $0.updating(wanted.draft) }
    return UndoneMember(member: changed, reversed: reversal.reversed, kept: reversal.kept)
  }
}
