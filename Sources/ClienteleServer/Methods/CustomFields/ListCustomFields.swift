internal import Directory
internal import DirectoryStore

/// Lists the fields of the organization's own, in their order.
struct ListCustomFields: StoreRequest {
  static let method = "client/customFields/list"
  static let access = Access.member
  static let since = "1.0"

  /// Only the fields of clients, or of contacts.
  var appliesTo: CustomField.Target?
  /// Whether retired fields are listed too.
  var includeRetired: Bool?

  struct Response: Codable, Sendable {
    /// The fields.
    var items: [CustomField]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let fields = try transaction.customFields(for: audience.caller).all
    return Response(
      items: fields.filter { field in
        (appliesTo == nil || field.appliesTo == appliesTo) && (includeRetired == true || !field.isRetired)
      })
  }
}
