#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A caller's file that is open for reading, and was found to be one that may be read.
package struct SourceFile: ~Copyable, Sendable {
  /// Closed when the value goes.
  package let descriptor: CInt
  /// Bytes.
  package let size: Int

  /// Which file it is, whatever its path.
  package struct Identity: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64

    package init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }

    /// The file at a path, nil if there is none.
    package init?(path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      self.init(status)
    }

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  private init(descriptor: CInt, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit { close(descriptor) }

  /// Opens a regular file of at most `limit` bytes that is none of the forbidden ones; `~` is a name as any other.
  ///
  /// It is looked at before it is opened: to open a FIFO waits, to open a device can do anything, and to close a second
  /// descriptor of a database drops the locks on it.
  package static func open(
    path: String, forbidden: Set<Identity> = [], limit: Int = SpreadsheetLimits.fileSize
  ) throws(SourceFileError) -> SourceFile {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .invalidPath }
    var before = stat()
    guard unsafe stat(path, &before) == 0 else { throw SourceFileError(errno: errno) }
    try check(before, forbidden, limit)
    let descriptor = Self.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw SourceFileError(errno: errno) }
    var after = stat()
    guard unsafe fstat(descriptor, &after) == 0 else {
      let error = SourceFileError(errno: errno)
      close(descriptor)
      throw error
    }
    let file = SourceFile(descriptor: descriptor, size: Int(after.st_size))
    guard Identity(before) == Identity(after) else { throw .changed }
    try check(after, forbidden, limit)
    return file
  }

  /// A file without a name that holds what a caller sent.
  package static func temporary(bytes: [UInt8]) throws(SourceFileError) -> SourceFile {
    guard bytes.count <= SpreadsheetLimits.fileSize else { throw .tooLarge(limit: SpreadsheetLimits.fileSize) }
    let descriptor = temporaryDescriptor()
    guard descriptor >= 0 else { throw SourceFileError(errno: errno) }
    let file = SourceFile(descriptor: descriptor, size: bytes.count)
    var failure: CInt = 0
    unsafe bytes.withUnsafeBytes { content in
      var done = 0
      while done < content.count, let start = content.baseAddress {
        let count = unsafe pwrite(descriptor, start + done, content.count - done, off_t(done))
        if count > 0 {
          done += count
        } else if count == 0 || errno != EINTR {
          failure = count == 0 ? EIO : errno
          return
        }
      }
    }
    if failure != 0 { throw SourceFileError(errno: failure) }
    return file
  }

  private static func check(
    _ status: stat, _ forbidden: Set<Identity>, _ limit: Int
  ) throws(SourceFileError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isFolder
    default: throw .notRegular
    }
    if forbidden.contains(Identity(status)) { throw .isForbidden }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
  }

  /// A file that has lost its name already.
  private static func temporaryDescriptor() -> CInt {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/clientele.XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    if descriptor >= 0 {
      _ = unsafe unlink(&template)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    return descriptor
  }

  private static func open(_ path: String, _ flags: CInt) -> CInt {
    #if canImport(Darwin)
      unsafe Darwin.open(path, flags)
    #else
      unsafe Glibc.open(path, flags)
    #endif
  }
}
