internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Makes one client of several.
///
/// The kept one keeps its identifier, its number, its status and all that it has; what it lacks comes from the first of
/// the others that has it, or with `choose` from the one that is named there. Contacts, addresses, registrations, tags
/// and external identifiers are united: contacts of the same e-mail address, and the same addresses, become one. The
/// others are in no list any more; their identifiers and their numbers answer the kept client from then on, except that
/// `client/delete` does not take them, and their history stays under their own identifiers. Clients below them are put
/// below the kept one, and their notes, attachments and invoices are the kept one's; what is issued says what it said.
/// `client/unmerge` takes all of it back.
struct MergeClients: ChangeRequest {
  static let method = "client/merge"
  static let access = Access.administrator
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.conflict, .duplicate]

  /// The client that is kept.
  var clientId: ID<Client>
  /// The clients that are merged into it.
  var others: [ID<Client>]
  /// The client that a field is taken from, by the field's name as in `client/activity`: `email`, `settings/currency`;
  /// of a list, such as `contacts` or `tags`, all of that client's instead of everybody's.
  var choose: [String: ID<Client>]?
  /// The revisions that the caller knows, by the clients' identifiers; where one has moved on, the call fails with
  /// `conflict`.
  var ifRevisions: [String: Int]?
  /// The same key with the same params answers the merge of the first call, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  static var rules: [String: [SchemaKeyword]] {
    IdempotencyKey.rules.merging(["others": [.minItems(1), .maxItems(MergePlan.mostOthers)]]) { $1 }
  }

  struct Response: Codable, Sendable {
    /// What `client/unmerge` takes the merge back by.
    var mergeId: ID<Merge>
    /// The client that was kept, as it now is.
    var client: Client
    /// The clients that were merged into it.
    var merged: [NamedClient]

    init(_ merge: Merge) {
      mergeId = merge.id
      client = merge.client.client
      merged = merge.merged
    }
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let revisions = (ifRevisions ?? [:]).map { (ID<Client>(rawValue: $0.key), $0.value) }
    let plan = MergePlan(
      kept: clientId, others: others, choices: choose ?? [:], revisions: Dictionary(revisions) { $1 })
    return Response(try transaction.merge(plan, by: audience.caller))
  }

  static func recordID(of response: Response) -> String { response.mergeId.rawValue }

  static func respond(again recordID: String, in transaction: borrowing Transaction, for audience: Audience) throws
    -> Response
  {
    Response(try transaction.merge(ID(rawValue: recordID), for: audience.caller))
  }
}
