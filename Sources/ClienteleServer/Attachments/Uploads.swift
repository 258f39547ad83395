internal import Directory
internal import DirectoryStore
internal import JSON
internal import Spreadsheet
internal import Synchronization

/// A file that a peer sends in pieces, before it is added.
///
/// Its bytes are in a file without a name, which is gone with the process whatever ends that, and not in the store: there
/// is nothing of it that could stay behind.
final class Upload: Sendable, IdentifiedRecord {
  static let identifierPrefix = "upl"

  let id: ID<Upload>
  let caller: Caller
  private let file: HeldFile
  private let progress: Mutex<(size: Int, usedAt: Instant)>

  init(id: ID<Upload>, caller: Caller, at now: Instant) throws(SourceFileError) {
    self.id = id
    self.caller = caller
    file = HeldFile(try SourceFile.temporary(bytes: []))
    progress = Mutex((0, now))
  }

  /// How many bytes it has.
  var size: Int { progress.withLock { $0.size } }
  var usedAt: Instant { progress.withLock { $0.usedAt } }

  /// Puts a piece behind those that are there; one that is there already is left as it is.
  ///
  /// - Throws: `LimitExceeded`; `Issues` where the piece is for another place.
  func append(_ bytes: [UInt8], at offset: Int, now: Instant) throws {
    try progress.withLock { progress in
      progress.usedAt = now
      let isThere =
        try offset >= 0 && offset < progress.size && offset + bytes.count <= progress.size
        && file.read(at: offset, count: bytes.count) == bytes
      if isThere { return }
      guard offset == progress.size else {
        throw Issues([
          Issue(.invalidValue, at: "/offset", value: String(offset), suggestion: String(progress.size))
        ])
      }
      guard bytes.count <= Attachment.sizeLimit - progress.size else {
        throw LimitExceeded(limit: .attachmentSize)
      }
      try file.write(bytes, at: offset)
      progress.size += bytes.count
    }
  }

  /// Looks through what was sent.
  func content(_ work: LongCall) throws -> AttachmentContent {
    try file.content(size: size, work)
  }
}

/// The files that a session is being sent, until they are added or abandoned.
final class Uploads: Sendable {
  static let most = 8
  /// After how many milliseconds without a piece an upload is given up: an hour.
  static let patience: Int64 = 3_600_000

  private let uploads = Mutex<[Upload]>([])

  /// - Throws: `LimitExceeded`.
  func begin(_ id: ID<Upload>, for caller: Caller, at now: Instant) throws -> Upload {
    try uploads.withLock { uploads in
      Self.dropIdle(&uploads, at: now)
      guard uploads.count < Self.most else { throw LimitExceeded(limit: .openUploads) }
      let upload = try Upload(id: id, caller: caller, at: now)
      uploads.append(upload)
      return upload
    }
  }

  /// - Throws: `DirectoryError.notFound` for an upload of another session, and for one that was given up.
  func upload(_ id: ID<Upload>, for caller: Caller, at now: Instant) throws -> Upload {
    let found = uploads.withLock { uploads in
      Self.dropIdle(&uploads, at: now)
      return uploads.first { $0.id == id && $0.caller == caller }
    }
    guard let found else { throw DirectoryError.notFound(kind: .upload, id: id.rawValue) }
    return found
  }

  func remove(_ id: ID<Upload>) {
    uploads.withLock { uploads in uploads.removeAll { $0.id == id } }
  }

  private static func dropIdle(_ uploads: inout [Upload], at now: Instant) {
    uploads.removeAll { now.milliseconds - $0.usedAt.milliseconds > patience }
  }
}

/// How far an upload is.
struct UploadState: Codable, Sendable {
  /// The upload's identifier, in this session.
  var uploadId: ID<Upload>
  /// How many bytes it has: the offset of the next piece.
  var size: Int
}

extension LongCall {
  /// The time, and a new identifier.
  func now() throws -> Instant {
    try store.read { $0.now }
  }
}
