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
    let held = Access(role: member.role, plan: organization.plan)
    return Response(
      session: SessionInfo(organization: organization, member: member), methods: Self.methods[held] ?? [])
  }

  /// The names of the methods that each role may use on each plan.
  private static let methods: [Access: [String]] = {
    let all = MethodTable.requests.sorted { $0.key < $1.key }
    var methods: [Access: [String]] = [:]
    for role in Member.Role.allCases {
      for plan in Organization.Plan.allCases {
        let allowed = all.filter { role >= $0.value.access.role && plan >= $0.value.access.plan }
        methods[Access(role: role, plan: plan)] = allowed.map(\.key)
      }
    }
    return methods
  }()
}
