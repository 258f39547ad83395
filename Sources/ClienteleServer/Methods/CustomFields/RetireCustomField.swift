internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Retires a custom field: it is in no form and set no more, and the values that clients have stay readable.
struct RetireCustomField: CustomFieldChangeRequest {
  static let method = "client/customFields/retire"
  static let access = Access.administrator
  static let since = "1.0"

  /// The field's key.
  var key: String
  /// The revision that the caller knows; where the field has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the field of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> CustomField {
    try transaction.changeCustomField(key, ifRevision: ifRevision, by: audience.caller) { field, context in
      field.isRetired ? field : field.retired(at: context.now, in: context)
    }
  }
}
