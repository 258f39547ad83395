package import Directory
package import JSON
internal import SQLDatabase

/// Who last set a field of a client, when, and through what.
package struct FieldOrigin: Codable, Sendable, Equatable {
  /// The field, as in the changes of an activity.
  package var field: String
  /// What it is now.
  package var value: JSONValue
  /// The change that set it; absent for what is older than the history.
  package var sequence: Int?
  /// When it was set.
  package var at: Instant
  /// Who set it.
  package var memberId: ID<Member>
  /// The method through which it was set; absent for what is older than the history.
  package var method: String?
  /// The import that set it.
  package var importId: ID<Import>?
}

extension Transaction {
  /// For each field of a client: the change that made it what it is.
  package func blame(_ id: ID<Client>, for caller: Caller) throws -> [FieldOrigin] {
    let organization = try organizationKey(caller.organization)
    let stored = try storedClient(id, in: organization)
    guard let record = try stored.record.value.object else { return [] }
    let fields = RecordDifference.fields(of: record)
    var origins: [String: Activity] = [:]
    try history(of: stored.key, in: organization) { entry in
      for field in fields where origins[field.field] == nil {
        if entry.action == .created || entry.changes.contains(where: { $0.sets(field.field) }) {
          origins[field.field] = entry
        }
      }
      return origins.count < fields.count
    }
    return fields.map { field in
      let origin = origins[field.field]
      return FieldOrigin(
        field: field.field, value: field.new ?? .null, sequence: origin?.sequence,
        at: origin?.at ?? stored.client.createdAt, memberId: origin?.memberId ?? stored.client.createdBy,
        method: origin?.method, importId: origin?.importId)
    }
  }
}
