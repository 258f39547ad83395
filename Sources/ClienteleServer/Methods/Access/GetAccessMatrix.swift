internal import Directory
internal import DirectoryStore

/// Answers what each method takes: the role of the caller and the plan of the organization, at least.
///
/// It is the same for everybody; which methods the caller itself may use, `session/get` answers.
struct GetAccessMatrix: StoreRequest {
  static let method = "access/matrix"
  static let access = Access.anyone
  static let since = "1.0"

  struct Response: Codable, Sendable {
    /// The roles, the lowest first; each may all that the ones before it may.
    var roles: [Member.Role]
    /// The plans, the smallest first; each has all that the ones before it have.
    var plans: [Organization.Plan]
    /// What each method takes, by name.
    var methods: [AccessMatrix.Row]
  }

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Response {
    Response(roles: Member.Role.allCases, plans: Organization.Plan.allCases, methods: AccessMatrix.rows)
  }
}
