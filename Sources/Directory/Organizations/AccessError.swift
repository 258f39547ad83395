/// Why somebody may not do something; it says what would do.
package enum AccessError: Error, Sendable, Equatable {
  /// The role is too low.
  case notAllowed(method: String, needed: Member.Role, held: Member.Role)
  /// The organization's plan does not have it.
  case planRequired(method: String, needed: Organization.Plan, held: Organization.Plan)
}

extension Member {
  /// The role that it takes at least to make one member of another, or a new one: nobody changes a member who is above,
  /// or puts one above. So only an owner makes and unmakes owners.
  package static func roleNeeded(from old: Member?, to new: Member) -> Role {
    max(old?.role ?? .guest, new.role)
  }
}
