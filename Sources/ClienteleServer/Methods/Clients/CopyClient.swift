internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Adds a client that is as another one, with a number of its own and without its external identifiers.
///
/// Values of custom fields that only one record may have are left out, and so are those that can't be set any more: of
/// retired fields and options, and out of the limits. `customFields` gives others; it has to, where such a field is
/// required.
struct CopyClient: ClientChangeRequest {
  static let method = "client/copy"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The client to copy.
  var id: ID<Client>
  /// The copy's name; the same when absent.
  var name: String?
  /// The copy's number; the next one when absent.
  var number: String?
  /// Values of custom fields by their keys, in place of the original's.
  var customFields: [String: CustomFieldValue]?
  /// The same key with the same params answers the client of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> StoredClient {
    let original = try transaction.client(.id(id), for: audience.caller).client
    let draft = original.copyDraft(
      name: name, number: number, customFields: customFields ?? [:], in: try transaction.context(for: audience.caller))
    return try transaction.insert(draft, by: audience.caller)
  }
}
