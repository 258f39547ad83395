internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Removes a retired custom field for good, and its values from the clients, as a change of each. It can't be taken back.
///
/// The history keeps what the values were. Saved views that ask for the field are refused from then on.
struct PurgeCustomField: ChangeRequest {
  static let method = "client/customFields/purge"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.invalidState]

  /// The field's key; it has to be retired.
  var key: String
  /// The revision that the caller knows; where the field has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the same, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The field that is gone.
    var key: String
    /// How many clients had a value, of their own or of a contact; absent where a call is answered again.
    var clients: Int?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let purged = try transaction.purgeCustomField(key, ifRevision: ifRevision, by: audience.caller)
    return Response(key: purged.field.key, clients: purged.clients)
  }

  static func recordID(of response: Response) -> String { response.key }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    Response(key: recordID)
  }
}
