internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC

/// Changes the organization's name, the defaults of its clients' settings, or the pattern of their numbers, by a JSON
/// merge patch (RFC 7396).
///
/// The defaults apply at once to every client that has no value of its own. Clients keep the numbers that they have. The
/// plan cannot be changed here. That sessions need a token is for an owner to say, once an owner has one; who runs the
/// service can take it back on the command line.
struct UpdateOrganization: ChangeRequest {
  static let method = "organization/update"
  static let access = Access.setup
  static let since = "1.0"
  static let errors: [ResponseError.Code] = [.conflict, .invalidState]
  typealias Response = Organization

  /// What changes. Only the tax and `requireTokens` can be cleared.
  var patch: MergePatch<Organization.Draft>
  /// The revision that the change was made for; where the organization has moved on, the call fails with `conflict`.
  var ifRevision: Int?
  /// The same key with the same params answers the organization, for 30 days; its length counts in bytes.
  var idempotencyKey: String?
  /// Everything is checked and answered as it would be, and nothing is kept.
  var dryRun: Bool?

  static func recordID(of response: Organization) -> String { response.id.rawValue }

  static func respond(
    again recordID: String, in transaction: borrowing Transaction, for audience: Audience
  ) throws -> Organization {
    try transaction.organization(of: audience.caller)
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Organization {
    let role = try audience.role(in: transaction)
    return try transaction.changeOrganization(ifRevision: ifRevision, as: role, by: audience.caller) { organization in
      try patch.apply(to: organization.draft) { try organization.updating($0) }
    }
  }
}
