/// A person or program of the organization that uses the directory.
package struct Member: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "mem"

  /// Stable; given by the service.
  package var id: ID<Member>
  /// 1 when it is made, and one more with each change.
  package var revision: Int
  /// What the member is called.
  package var name: String
  /// The address that files name the member by; unique in the organization, without regard to case.
  package var email: EmailAddress?
  /// What the member may do.
  package var role: Role
  /// A removed member is `archived`: may do nothing, and stays for the history and for the clients that name it.
  package var status: Client.Status

  package init(
    id: ID<Member>, revision: Int = 1, name: String, email: EmailAddress?, role: Role, status: Client.Status
  ) {
    self.id = id
    self.revision = revision
    self.name = name
    self.email = email
    self.role = role
    self.status = status
  }

  /// What a member may do; each role may all that the ones before it may.
  package enum Role: String, Codable, Sendable, CaseIterable, Comparable {
    /// Knows whose directory it is and who it is there; reads nothing else.
    case guest
    /// Reads clients, and writes notes about them.
    case member
    /// As a member.
    case projectManager
    /// Adds, imports, changes and deletes clients; sets the organization and its members up.
    case administrator
    /// As an administrator, and makes other owners; there is an active one at least.
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
