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
  }

  /// All methods, by name.
  static let rows: [Row] = MethodTable.requests.sorted { $0.key < $1.key }.map { name, request in
    Row(method: name, role: request.access.role, plan: request.access.plan)
  }
}
