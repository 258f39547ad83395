/// What lets a program act as a member, perhaps for less than the member may do. What the program sends is its secret,
/// which the service does not keep.
package struct Token: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "tok"

  /// Stable; given by the service. It lets nobody in.
  package var id: ID<Token>
  /// 1 when it is made, and one more with each change.
  package var revision: Int
  /// What it is for.
  package var name: String
  /// The member who it acts as.
  package var memberId: ID<Member>
  /// The role that it acts in, where the member's own is not lower; absent where it is always the member's own.
  package var role: Member.Role?
  /// Whether it only reads: it may use the methods that `access/matrix` marks as `readOnly`.
  package var readOnly: Bool
  /// The methods that it is limited to, by name, or by the beginning of names with `/*` behind it, such as `client/*`.
  package var methods: [String]?
  /// When it was made.
  package var createdAt: Instant
  /// Who made it.
  package var createdBy: ID<Member>
  /// When it ends by itself.
  package var expiresAt: Instant?
  /// When it was revoked.
  package var revokedAt: Instant?
  /// Who revoked it.
  package var revokedBy: ID<Member>?

  /// Whether it still lets somebody in.
  package func isValid(at now: Instant) -> Bool {
    revokedAt == nil && expiresAt.map { now < $0 } ?? true
  }

  /// Whether it is limited to methods of which this is none.
  package func excludes(_ method: String) -> Bool {
    guard let methods else { return false }
    return !methods.contains { MethodPattern.fits(method, $0) }
  }
}

/// The names of methods that a token is limited to.
package enum MethodPattern {
  /// - Parameter pattern: A name, or the beginning of names with `/*` behind it.
  package static func fits(_ method: String, _ pattern: String) -> Bool {
    guard pattern.hasSuffix("/*") else { return method == pattern }
    return method.hasPrefix(pattern.dropLast())
  }

  /// Whether all that a pattern finds is found by one of others.
  package static func isCovered(_ pattern: String, by others: [String]) -> Bool {
    others.contains { other in
      other == pattern || (other.hasSuffix("/*") && pattern.hasPrefix(other.dropLast()))
    }
  }
}
