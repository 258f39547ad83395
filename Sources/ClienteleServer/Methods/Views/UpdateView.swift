internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Changes a view by a JSON merge patch (RFC 7396): what is absent stays, `null` clears, an array is replaced.
struct UpdateView: ViewChangeRequest {
  static let method = "client/views/update"
  static let access = Access.member
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.duplicate]

  /// The view's identifier.
  var id: ID<ClientView>
  /// What changes.
  var patch: MergePatch<ClientView.Draft>
  /// The revision that the change was made for; where the view has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the view of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> ClientView {
    let previous = try transaction.view(id, for: audience.caller)
    let now = transaction.now
    let view = try patch.apply(to: previous.draft) { draft in
      try draft.checked(under: "/patch", in: transaction, for: audience) { () throws(Issues) in
        try previous.replacing(draft, by: audience.caller.member, at: now)
      }
    }
    try transaction.replace(previous, with: view, ifRevision: ifRevision, for: audience.caller)
    return view
  }
}
