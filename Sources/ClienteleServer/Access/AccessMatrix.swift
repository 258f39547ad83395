internal import Directory

/// What each method takes, as the methods declare it: the one place that access is looked up in and published from.
enum AccessMatrix {
  /// What a method takes.
  struct Row: Codable, Sendable, Equatable {
    /// The method's name.
    var method: String
    /// The role that the caller must have at least.
    var role: Member.Role
    /// The plan that the organization must have at least.
    var plan: Organization.Plan
    /// Whether a token that only reads may use it: it changes nothing in the directory, and writes no file.
    var readOnly: Bool
    /// Whether every token may use it, whatever it is limited to.
    var unrestricted: Bool
  }

  /// All methods, by name.
  static let rows: [Row] = MethodTable.requests.sorted { $0.key < $1.key }.map { name, request in
    Row(
      method: name, role: request.access.role, plan: request.access.plan, readOnly: request.isReadOnly,
      unrestricted: request.isUnrestricted)
  }

  /// The names of the methods that may be used with a role and a token in a plan.
  static func methods(for held: Audience.Held, in plan: Organization.Plan) -> [String] {
    rows.filter { row in
      guard held.role >= row.role, plan >= row.plan else { return false }
      guard let token = held.token, !row.unrestricted else { return true }
      return (row.readOnly || !token.readOnly) && !token.excludes(row.method)
    }.map(\.method)
  }
}
