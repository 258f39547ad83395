internal import Directory
internal import DirectoryStore

/// Tells who the peer is, and what it may do.
struct GetSession: StoreRequest {
  static let method = "session/get"
  static let access = Access.anyone
  static let since = "1.0"

  struct Response: Codable, Sendable {
    /// Who the peer is in the directory.
    var session: SessionInfo
    /// The methods that the member's role and the organization's plan allow.
    var methods: [String]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    let organization = try transaction.organization(of: audience.caller)
    let member = try transaction.member(audience.caller)
    return Response(
      session: SessionInfo(organization: organization, member: member),
      methods: AccessMatrix.rows.filter { member.role >= $0.role && organization.plan >= $0.plan }.map(\.method))
  }
}
