package import Directory
internal import JSON

/// What came of taking a change of a custom field back.
package struct UndoneCustomField: Sendable {
  /// The field as it now is.
  package var field: CustomField
  package var reversed: [FieldChange] = []
  package var kept: [FieldChange] = []
}

extension Transaction {
  /// Takes a change of a custom field back, as far as it was not edited since: one that was defined is retired.
  ///
  /// - Throws: `UndoObstacle`; `Issues` where an option would go, for values may have it; `StoreError.duplicate` where
  ///   values are equal by now that would have to be unique.
  package func undo(ofCustomField entry: Activity, by caller: Caller) throws -> UndoneCustomField {
    // A field that was purged and defined anew is another one.
    let fields = try customFields(for: caller).defined(at: entry.at)
    guard entry.action != .purged, let previous = fields[entry.recordId] else { throw UndoObstacle.purged }
    state.undoes = entry.sequence
    defer { state.undoes = nil }
    if entry.action == .created {
      guard previous.revision == entry.revision else { throw UndoObstacle.editedSince(.customField) }
      let field = try changeCustomField(previous.key, ifRevision: nil, by: caller) { $0.retired(at: $1.now, in: $1) }
      return UndoneCustomField(field: field)
    }
    let reversal = Reversal(of: entry.changes, in: try JSON.value(of: previous).object ?? JSONObject())
    let wanted = try JSON.decode(CustomField.self, from: JSONValue.object(reversal.record))
    let field = try changeCustomField(previous.key, ifRevision: nil, by: caller) { field, context in
      var changed = try CustomField(wanted.draft, replacing: field, order: wanted.order, in: context)
      changed.retiredAt = wanted.retiredAt
      return changed
    }
    return UndoneCustomField(field: field, reversed: reversal.reversed, kept: reversal.kept)
  }
}
