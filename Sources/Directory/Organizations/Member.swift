/// A person or program of the organization that uses the directory.
package struct Member: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "mem"

  package var id: ID<Member>
  package var name: String
  package var email: EmailAddress?
  package var role: Role
  package var status: Client.Status

  package init(id: ID<Member>, name: String, email: EmailAddress?, role: Role, status: Client.Status) {
    self.id = id
    self.name = name
    self.email = email
    self.role = role
    self.status = status
  }

  /// What a member may do; each role may all that the ones before it may.
  package enum Role: String, Codable, Sendable, CaseIterable, Comparable {
    /// Reads what it is invited to.
    case guest
    /// Reads clients.
    case member
    /// As a member.
    case projectManager
    /// Adds, imports, changes and deletes clients.
    case administrator
    /// As an administrator; there is one at least.
    case owner

    package static func < (left: Role, right: Role) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .guest: 0
      case .member: 1
      case .projectManager: 2
      case .administrator: 3
      case .owner: 4
      }
    }
  }
}
