package import Directory

/// The bytes of a file that is to be kept, as they were found when they were looked through.
package struct AttachmentContent: Sendable {
  /// How many bytes are kept, checked and read as one. A row of this size is read in one go, and a file of the largest
  /// size has a hundred.
  package static let chunkSize = 256 << 10

  package let mediaType: String
  package let size: Int
  /// SHA-256 of all of it.
  package let sha256: [UInt8]
  /// The digest of each chunk.
  let digests: [[UInt8]]
  /// The first chunk or a later one, read once more.
  let chunk: @Sendable (Int) throws -> [UInt8]

  /// What the record says of it.
  var summary: Attachment.Content {
    Attachment.Content(mediaType: mediaType, size: size, sha256: SHA256.hexadecimal(digest: sha256))
  }

  /// Looks through a file of a known size, a chunk at a time.
  ///
  /// - Parameter chunk: Answers the bytes of a chunk: `chunkSize`, but of the last one.
  /// - Throws: what `chunk` does; `AttachmentError.changedWhileRead` where the file has another size.
  package init(size: Int, chunk: @escaping @Sendable (Int) throws -> [UInt8]) throws {
    var hash = SHA256()
    var digests: [[UInt8]] = []
    var (head, tail): ([UInt8], [UInt8]) = ([], [])
    for position in 0..<Self.chunks(of: size) {
      let bytes = try chunk(position)
      guard bytes.count == Self.length(of: position, in: size) else { throw AttachmentError.changedWhileRead }
      hash.update(bytes)
      digests.append(ChainHash.digest(bytes))
      if position == 0 { head = Array(bytes.prefix(MediaType.sample)) }
      tail = Array((tail + bytes).suffix(MediaType.sample))
    }
    mediaType = MediaType.of(head: head, tail: tail, size: size)
    self.size = size
    sha256 = hash.finish()
    self.digests = digests
    self.chunk = chunk
  }

  /// Looks through bytes that are in memory.
  package init(_ bytes: [UInt8]) throws {
    try self.init(size: bytes.count) { position in
      let start = position * Self.chunkSize
      return Array(bytes[start..<min(bytes.count, start + Self.chunkSize)])
    }
  }

  static func chunks(of size: Int) -> Int { (size + chunkSize - 1) / chunkSize }

  static func length(of position: Int, in size: Int) -> Int { min(chunkSize, size - position * chunkSize) }
}

/// What is wrong with the bytes of an attachment.
package enum AttachmentError: Error, Sendable, Equatable {
  /// The file is not the one that was looked through before.
  case changedWhileRead
  /// What the store has is not what was put into it.
  case damaged(id: ID<Attachment>, name: String)
}
