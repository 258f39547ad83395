internal import Directory
internal import DirectoryStore

/// Tells who the peer is, and what it may do at this moment.
struct GetSession: StoreRequest {
  static let method = "session/get"
  static let access = Access.anyone
  static let since = "1.0"

  struct Response: Codable, Sendable {
    /// Who the peer is in the directory.
    var session: SessionInfo
    /// The methods that the member's role, the organization's plan and the token allow.
    var methods: [String]
    /// The token that the session began with, and what it is limited to.
    var token: Token?
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let organization = try transaction.organization(of: audience.caller)
    let member = try transaction.member(audience.caller)
    let held = try audience.held(in: transaction)
    return Response(
      session: SessionInfo(organization: organization, member: member, role: held.role),
      methods: AccessMatrix.methods(for: held, in: organization.plan), token: held.token)
  }
}
