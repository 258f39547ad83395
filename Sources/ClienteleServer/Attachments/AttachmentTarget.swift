internal import Directory
internal import DirectoryStore
internal import Spreadsheet

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The file that an attachment is written to: whole or not at all, for its owner alone, and nowhere else.
final class AttachmentTarget {
  private let path: String
  private let folder: String
  private let draft: String
  private let descriptor: Int32
  private let replaces: Bool

  /// - Parameters:
  ///   - replaces: Whether a regular file that is there is replaced; a link, or what is no file, never is.
  ///   - store: The path of the store, beside which no file is made that could be taken for one of its own.
  /// - Throws: `UnwritableFile`.
  init(path: String, replaces: Bool, store: String) throws(UnwritableFile) {
    self.path = path
    self.replaces = replaces
    guard !path.isEmpty, !path.utf8.contains(0), path.utf8.last != UInt8(ascii: "/") else {
      throw UnwritableFile(path: path, errno: EINVAL)
    }
    let name: String
    (folder, name) = Self.parts(of: path)
    if let errno = Self.obstacle(at: path, replaces: replaces) { throw UnwritableFile(path: path, errno: errno) }
    guard !Self.isStores(name, in: folder, store: store) else { throw UnwritableFile(path: path, errno: EPERM) }
    // Short: the name itself may be as long as the system takes. One may be left of a process that was killed.
    var (draft, descriptor) = ("", Int32(-1))
    for attempt in 0..<16 where descriptor < 0 {
      draft = folder + ".\(getpid()).\(attempt).part"
      descriptor = Self.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
      if descriptor < 0, errno != EEXIST { break }
    }
    guard descriptor >= 0 else { throw UnwritableFile(path: path, errno: errno) }
    (self.draft, self.descriptor) = (draft, descriptor)
  }

  func write(_ bytes: [UInt8]) throws(UnwritableFile) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Self.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw UnwritableFile(path: path, errno: errno) }
      done += count
    }
  }

  /// Puts the file in its place, on disk.
  ///
  /// - Throws: `UnwritableFile`.
  func finish() throws(UnwritableFile) {
    guard fsync(descriptor) == 0 else { throw UnwritableFile(path: path, errno: errno) }
    if replaces {
      if let errno = Self.obstacle(at: path, replaces: true) { throw UnwritableFile(path: path, errno: errno) }
      guard rename(draft, path) == 0 else { throw UnwritableFile(path: path, errno: errno) }
    } else {
      // A link does not take the place of a file that somebody has made meanwhile.
      guard link(draft, path) == 0 else { throw UnwritableFile(path: path, errno: errno) }
    }
    let parent = Self.open(folder, O_RDONLY | O_CLOEXEC)
    guard parent >= 0 else { return }
    fsync(parent)
    close(parent)
  }

  deinit {
    close(descriptor)
    unlink(draft)
  }

  /// Why nothing can be put at a path, as an error number of the system.
  private static func obstacle(at path: String, replaces: Bool) -> Int32? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT ? nil : errno }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return EISDIR
    case S_IFREG: return replaces ? nil : EEXIST
    default: return EEXIST
    }
  }

  /// Whether a name is one of the store's files, or of those that SQLite would look for beside it.
  private static func isStores(_ name: String, in folder: String, store: String) -> Bool {
    guard store != ":memory:" else { return false }
    let own = parts(of: store)
    return SourceFile.Identity(path: folder) == SourceFile.Identity(path: own.folder)
      && name.lowercased().hasPrefix(own.name.lowercased())
  }

  /// A path up to its last slash, and what is behind it; in bytes, for a mark may stand on a slash.
  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("./", path) }
    let name = path.utf8.index(after: slash)
    return (String(decoding: path.utf8[..<name], as: UTF8.self), String(decoding: path.utf8[name...], as: UTF8.self))
  }

  private static func open(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.open(path, flags, 0o600)
    #else
      Glibc.open(path, flags, 0o600)
    #endif
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes, count)
    #else
      Glibc.write(descriptor, bytes, count)
    #endif
  }
}
