package import JSON

/// What differs between two states of a client's or a note's record, field by field, and the way back.
package enum RecordDifference {
  /// What every change changes: the activity has it beside the fields.
  private static let bookkeeping: Set = [
    "id", "revision", "createdAt", "createdBy", "updatedAt", "updatedBy", "importId", "authorId",
  ]

  /// The fields that differ, in the order of the record.
  package static func changes(from old: JSONObject, to new: JSONObject) -> [FieldChange] {
    var changes: [FieldChange] = []
    func note(_ path: FieldPath, _ before: JSONValue?, _ after: JSONValue?) {
      if before != after { changes.append(FieldChange(field: path.text, old: before, new: after)) }
    }
    for name in names(new, old) where !bookkeeping.contains(name) {
      if FieldPath.objects.contains(name) {
        let (before, after) = (old[name]?.object ?? JSONObject(), new[name]?.object ?? JSONObject())
        for part in names(after, before) { note(.part(of: name, part), before[part], after[part]) }
      } else if FieldPath.lists.contains(name) {
        let (before, after) = (old.identifiers(of: name), new.identifiers(of: name))
        for id in before + after.filter({ !before.contains($0) }) {
          let path = FieldPath.element(of: name, id)
          if let one = old[path]?.object, let other = new[path]?.object {
            noteElement(name, id, one, other, note)
          } else {
            note(path, old[path], new[path])
          }
        }
        note(.order(of: name), old[.order(of: name)], new[.order(of: name)])
      } else {
        note(.member(name), old[name], new[name])
      }
    }
    return changes
  }

  /// The same, of records as they are stored; what stands in both byte for byte is not taken apart.
  package static func changes(from old: RawJSON, to new: RawJSON) throws -> [FieldChange] {
    let (before, after) = (JSONDocument(), JSONDocument())
    try before.parse(copying: old.bytes)
    try after.parse(copying: new.bytes)
    return changes(from: try members(of: before, notIn: after), to: try members(of: after, notIn: before))
  }

  private static func members(of document: JSONDocument, notIn other: JSONDocument) throws -> JSONObject {
    var object = JSONObject()
    for (key, value) in document.members(of: document.root) {
      guard let name = document.string(of: key) else { continue }
      let source = document.source(of: value)
      let same = other.member(of: other.root, named: Array(name.utf8)).map { other.source(of: $0) }
      if let same, same.elementsEqual(source) { continue }
      object[name] = try JSON.parse(Array(source))
    }
    return object
  }

  private static func noteElement(
    _ list: String, _ id: String, _ old: JSONObject, _ new: JSONObject,
    _ note: (FieldPath, JSONValue?, JSONValue?) -> Void
  ) {
    for name in names(new, old) {
      if FieldPath.objects.contains(name) {
        let (before, after) = (old[name]?.object ?? JSONObject(), new[name]?.object ?? JSONObject())
        for part in names(after, before) { note(.elementPart(of: list, id, name, part), before[part], after[part]) }
      } else {
        note(.elementMember(of: list, id, name), old[name], new[name])
      }
    }
  }

  private static func names(_ one: JSONObject, _ other: JSONObject) -> [String] {
    one.keys + other.keys.filter { one[$0] == nil }
  }

  /// The record as it was before changes that led to it; the order of members may differ from what it was.
  package static func reverting(_ changes: [FieldChange], in record: JSONObject) -> JSONObject {
    var record = record
    for change in changes {
      if let path = FieldPath(change.field) { record[path] = change.old }
    }
    return record
  }
}

extension RecordDifference {
  /// Every field that a record has, the members of its contacts and addresses one by one, as what they became.
  package static func fields(of record: JSONObject) -> [FieldChange] {
    var bare = record
    for name in FieldPath.lists {
      let elements = record.identifiers(of: name).map { ["id": .string($0)] as JSONValue }
      bare[name] = .array(elements)
    }
    for name in record.keys where !FieldPath.lists.contains(name) && !bookkeeping.contains(name) { bare[name] = nil }
    return changes(from: bare, to: record)
  }
}

extension FieldChange {
  /// Whether the change made a field what it became: it is the field, or all of what the field is in.
  package func sets(_ other: String) -> Bool {
    field == other || (other.hasPrefix(field + "/") && new != nil && old == nil)
  }
}
