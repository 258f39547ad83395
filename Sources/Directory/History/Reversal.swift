package import JSON

/// What taking a change back makes of a record as it is now.
package struct Reversal: Sendable {
  /// The record after it.
  package private(set) var record: JSONObject
  /// The fields that are as they were before the change.
  package private(set) var reversed: [FieldChange] = []
  /// The fields that were edited since, and stay as they are: from what the change made of them to what they are now.
  package internal(set) var kept: [FieldChange] = []

  package init(of changes: [FieldChange], in record: JSONObject) {
    self.record = record
    for change in changes {
      guard let path = FieldPath(change.field) else { continue }
      if record[path] == change.new {
        self.record[path] = change.old
        reversed.append(FieldChange(field: change.field, old: change.new, new: change.old))
      } else if record[path] != change.old {
        kept.append(FieldChange(field: change.field, old: change.new, new: record[path]))
      }
    }
  }
}
