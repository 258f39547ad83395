internal import Directory
internal import DirectoryStore
internal import JSONRPC

/// Keeps a search, a filter, an order and the fields that are shown under a name, for all members of the organization.
struct CreateView: ViewChangeRequest {
  static let method = "client/views/create"
  static let access = Access.member
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The view to keep.
  var view: ClientView.Draft
  /// The same key with the same params answers the view of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> ClientView {
    let now = transaction.now
    let id = transaction.newID(ClientView.self)
    let made = try view.checked(under: "/view", in: transaction, for: audience) { () throws(Issues) in
      try ClientView(view, id: id, by: audience.caller.member, at: now)
    }
    try under("/view") { try transaction.insert(made, for: audience.caller) }
    return made
  }
}
