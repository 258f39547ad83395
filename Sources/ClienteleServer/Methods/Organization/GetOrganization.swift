internal import Directory
internal import DirectoryStore

/// Answers the organization whose directory it is, with the defaults of its clients' settings.
struct GetOrganization: StoreRequest {
  static let method = "organization/get"
  static let access = Access.member
  static let since = "1.0"
  typealias Response = Organization

  func respond(in transaction: borrowing Transaction, for audience: Audience) throws -> Organization {
    try transaction.organization(of: audience.caller)
  }
}
