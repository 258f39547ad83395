internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Changes a custom field by a JSON merge patch (RFC 7396): what is absent stays, `null` clears, an array is replaced.
///
/// Its key, its kind and what has it stay. Options are renamed, retired, ordered and added; none is left out, for a value
/// may have its key. New limits hold for what is set from then on: values that are there stay as long as they are not
/// changed. A field whose values are not unique can't be made unique.
struct UpdateCustomField: CustomFieldChangeRequest {
  static let method = "client/customFields/update"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The field's key.
  var key: String
  /// What changes.
  var patch: MergePatch<CustomField.Draft>
  /// The revision that the change was made for; where the field has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the field of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> CustomField {
    try transaction.changeCustomField(key, ifRevision: ifRevision, by: audience.caller) { field, context in
      try patch.apply(to: field.draft, at: "/patch") { draft in
        try under("/patch") { try CustomField(draft, replacing: field, order: field.order, in: context) }
      }
    }
  }
}
