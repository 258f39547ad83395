internal import Directory
internal import SQLDatabase

extension Transaction {
  /// The key of a content, which is put into the store unless the organization has it already, undamaged.
  ///
  /// - Throws: `AttachmentError.changedWhileRead` where a chunk is not what it was when it was looked through.
  func keep(_ content: AttachmentContent, in organization: Int64) throws -> Int64 {
    let present = try connection.first(
      "SELECT key FROM attachment_content WHERE organization = $1 AND sha256 = $2"
    ) {
      $0.bind(1, organization)
      $0.bind(2, content.sha256)
    } row: {
      $0.integer(0)
    }
    if let present {
      try repair(present, with: content)
      return present
    }
    try connection.run("INSERT INTO attachment_content (organization, sha256, size) VALUES ($1, $2, $3)") {
      $0.bind(1, organization)
      $0.bind(2, content.sha256)
      $0.bind(3, content.size)
    }
    let key = connection.lastInsertedKey
    for (position, digest) in content.digests.enumerated() {
      try put(content, position, digest, key)
    }
    return key
  }

  /// Puts what was added again in the place of what is damaged.
  private func repair(_ key: Int64, with content: AttachmentContent) throws {
    for (position, digest) in content.digests.enumerated() {
      let isWhole = try connection.first(
        "SELECT digest, bytes FROM attachment_chunk WHERE content = $1 AND position = $2"
      ) {
        $0.bind(1, key)
        $0.bind(2, position)
      } row: {
        $0.bytes(0) == digest && ChainHash.digest($0.bytes(1)) == digest
      }
      if isWhole != true { try put(content, position, digest, key) }
    }
  }

  private func put(_ content: AttachmentContent, _ position: Int, _ digest: [UInt8], _ key: Int64) throws {
    let bytes = try content.chunk(position)
    guard ChainHash.digest(bytes) == digest else { throw AttachmentError.changedWhileRead }
    try connection.run(
      "INSERT OR REPLACE INTO attachment_chunk (content, position, digest, bytes) VALUES ($1, $2, $3, $4)"
    ) {
      $0.bind(1, key)
      $0.bind(2, position)
      $0.bind(3, digest)
      $0.bind(4, bytes)
    }
  }

  /// Carries out what may free the pages of contents, so that nothing of these stays readable in the file.
  func overwritingFreedPages(_ body: () throws -> Void) throws {
    try connection.execute("PRAGMA secure_delete = ON")
    defer { try? connection.execute("PRAGMA secure_delete = FAST") }
    try body()
  }

  /// A piece of an attachment's bytes, as far as there are any.
  ///
  /// The chunks that it lies in are checked; where it is the whole, so is its SHA-256.
  ///
  /// - Throws: `AttachmentError.damaged`.
  package func bytes(of stored: StoredAttachment, in range: Range<Int>) throws -> [UInt8] {
    let size = stored.attachment.size
    let range = range.clamped(to: 0..<size)
    guard !range.isEmpty else { return [] }
    let chunks = range.lowerBound / AttachmentContent.chunkSize...(range.upperBound - 1) / AttachmentContent.chunkSize
    var bytes: [UInt8] = []
    var next = chunks.lowerBound
    try connection.each(
      """
      SELECT position, digest, bytes FROM attachment_chunk
      WHERE content = $1 AND position BETWEEN $2 AND $3 ORDER BY position
      """
    ) {
      $0.bind(1, stored.content)
      $0.bind(2, chunks.lowerBound)
      $0.bind(3, chunks.upperBound)
    } row: { row in
      let chunk = row.bytes(2)
      guard row.integer(0) == next, chunk.count == AttachmentContent.length(of: next, in: size),
        ChainHash.digest(chunk) == row.bytes(1)
      else { throw stored.isDamaged }
      let start = next * AttachmentContent.chunkSize
      bytes += chunk[max(0, range.lowerBound - start)..<min(chunk.count, range.upperBound - start)]
      next += 1
    }
    guard bytes.count == range.count else { throw stored.isDamaged }
    if range.count == size, SHA256.hexadecimal(bytes) != stored.attachment.sha256 { throw stored.isDamaged }
    return bytes
  }
}

extension StoredAttachment {
  package var isDamaged: AttachmentError { .damaged(id: attachment.id, name: attachment.name) }
}
