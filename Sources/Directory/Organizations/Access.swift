/// What a method takes: the role that its caller must have at least, and the plan of the organization.
package struct Access: Sendable, Hashable {
  package let role: Member.Role
  package let plan: Organization.Plan

  package init(role: Member.Role, plan: Organization.Plan) {
    self.role = role
    self.plan = plan
  }

  /// For everybody in the organization.
  package static let anyone = Access(role: .guest, plan: .free)
  /// Reads clients, and writes notes about them.
  package static let member = Access(role: .member, plan: .free)
  /// Sets the organization up, whatever its plan.
  package static let setup = Access(role: .administrator, plan: .free)
  /// Adds, imports, changes or deletes clients: part of the paid plans.
  package static let administrator = Access(role: .administrator, plan: .pro)
}
