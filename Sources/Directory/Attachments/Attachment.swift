/// A file that is kept with a client.
package struct Attachment: Codable, Sendable, Equatable, IdentifiedRecord {
  package static let identifierPrefix = "att"
  /// In scalars; as UTF-8 it has as many bytes at most, which is what file systems allow.
  package static let nameLimit = 255
  package static let descriptionLimit = 500
  /// In bytes: 25 MiB.
  package static let sizeLimit = 25 << 20

  /// Stable; given by the service.
  package var id: ID<Attachment>
  /// The client that it is kept with.
  package var clientId: ID<Client>
  /// 1 when it is made, and one more with each change.
  package var revision: Int
  /// What the file is called, made so that it is harmless on every file system: no path, no control or bidirectional
  /// character, no name of a device.
  package var name: String
  /// What the file is, for people.
  package var description: String?
  /// The media type, told from the bytes and never from the name. Whoever shows the file takes care with types that have
  /// a program in them, such as `text/html` and `image/svg+xml`.
  package var mediaType: String
  /// In bytes.
  package var size: Int
  /// SHA-256 of the bytes, in hexadecimal.
  package var sha256: String
  /// Whether it may be shown to the client.
  package var visibleToClient: Bool
  /// When it was added.
  package var createdAt: Instant
  /// The member who added it.
  package var createdBy: ID<Member>
  /// When it was last changed.
  package var updatedAt: Instant
  /// The member who last changed it.
  package var updatedBy: ID<Member>
  /// When it was removed; absent unless it is.
  package var deletedAt: Instant?
}

extension Attachment {
  /// An attachment as a peer describes it, not yet checked.
  package struct Draft: Codable, Sendable, Equatable {
    /// What the file is called; when absent, as in the path that it is read from. What is not harmless on every file
    /// system is taken out of it.
    package var name: String?
    /// What the file is, for people.
    package var description: String?
    /// Whether it may be shown to the client; `false` when absent.
    package var visibleToClient: Bool?

    package init(name: String? = nil, description: String? = nil, visibleToClient: Bool? = nil) {
      self.name = name
      self.description = description
      self.visibleToClient = visibleToClient
    }
  }

  /// What a file has in it, as far as a record says it.
  package struct Content: Sendable, Equatable {
    package var mediaType: String
    /// In bytes.
    package var size: Int
    /// In hexadecimal.
    package var sha256: String

    package init(mediaType: String, size: Int, sha256: String) {
      self.mediaType = mediaType
      self.size = size
      self.sha256 = sha256
    }
  }
}
