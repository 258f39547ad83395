internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Puts the custom fields into an order, which forms and lists follow.
struct ReorderCustomFields: ChangeRequest {
  static let method = "client/customFields/reorder"
  static let access = Access.administrator
  static let since = "1.0"

  /// The keys of all fields that are not retired, in their new order; retired ones that are left out come last.
  var keys: [String]
  /// The same key with the same params answers the fields again, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  struct Response: Codable, Sendable {
    /// The fields, in their order.
    var items: [CustomField]
  }

  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging(["keys": [.maxItems(CustomField.most)]]) { $1 }
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    Response(items: try transaction.reorderCustomFields(keys, by: audience.caller).all)
  }

  static func recordID(of response: Response) -> String { response.items.first?.key ?? "" }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    Response(items: try transaction.customFields(for: audience.caller).all)
  }
}
