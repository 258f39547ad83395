/// One import of a file: what came of it, and who ran it.
package struct Import: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "imp"

  package var id: ID<Import>
  package var fileName: String?
  /// SHA-256 of the file's bytes, in hexadecimal.
  package var sha256: String
  package var createdAt: Instant
  package var createdBy: ID<Member>
  package var created: Int
  package var updated: Int
  package var unchanged: Int
  package var skipped: Int
  package var failed: Int

  package init(
    id: ID<Import>, fileName: String?, sha256: String, createdAt: Instant, createdBy: ID<Member>, created: Int,
    updated: Int, unchanged: Int, skipped: Int, failed: Int
  ) {
    self.id = id
    self.fileName = fileName
    self.sha256 = sha256
    self.createdAt = createdAt
    self.createdBy = createdBy
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
    self.skipped = skipped
    self.failed = failed
  }
}
