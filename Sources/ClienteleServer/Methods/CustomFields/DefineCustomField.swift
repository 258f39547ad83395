internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Defines a field of the organization's own, on its clients or on their contacts, behind the ones that there are.
///
/// Clients that are there already get no value; a new one gets the default. A required field must have a value in a new
/// client or contact, and can't be cleared; what was there before stays as it is.
struct DefineCustomField: CustomFieldChangeRequest {
  static let method = "client/customFields/define"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The field to define.
  var field: CustomField.Draft
  /// The same key with the same params answers the field of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> CustomField {
    try under("/field") { try transaction.define(field, by: audience.caller) }
  }
}
