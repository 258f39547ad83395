#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The files of a store: the database, the lock, and the mark that tells an emptied store from a new one.
struct StoreFiles: Sendable {
  let database: String

  var lock: String { database + ".lock" }
  var mark: String { database + ".id" }
  var log: String { database + "-wal" }

  /// The path, or where it leads if it is a symbolic link: the lock, the mark and the log lie beside the database itself,
  /// whatever name a process has for it.
  static func target(of path: String) throws(StoreOpeningError) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let target = realpath(path, nil) else { throw .cannotOpen(errno: errno) }
    defer { free(target) }
    return String(cString: target)
  }

  /// The database's size in bytes; nil when there is none.
  func databaseSize() throws(StoreOpeningError) -> Int64? {
    var status = stat()
    guard stat(database, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .cannotOpen(errno: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAStore }
    return Int64(status.st_size)
  }

  /// Whether a write-ahead log with something in it was left behind.
  var hasLog: Bool {
    var status = stat()
    return stat(log, &status) == 0 && status.st_size > 0
  }

  /// Makes the folders that lead to the database, for the user alone.
  func makeFolder() throws(StoreOpeningError) {
    var folders: [String] = []
    var path = Self.folder(of: database)
    while !path.isEmpty, path != "/", path != ".", access(path, F_OK) != 0 {
      folders.append(path)
      path = Self.folder(of: path)
    }
    for folder in folders.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw errno == EROFS || errno == EACCES ? .readOnly : .cannotOpen(errno: errno)
    }
  }

  /// The store id in the mark; nil when there is no mark.
  func readMark() throws(StoreOpeningError) -> String? {
    let descriptor = open(mark, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .cannotOpen(errno: errno)
    }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw .cannotOpen(errno: errno) }
    return String(decoding: buffer[..<count].prefix { $0 > 0x20 }, as: UTF8.self)
  }

  /// Writes the mark so that it is there whole or not at all: write, fsync, rename, fsync of the folder.
  func writeMark(_ storeID: String) throws(StoreOpeningError) {
    let draft = mark + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotOpen(errno: errno) }
    let text = Array((storeID + "\n").utf8)
    let count = text.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let isWritten = count == text.count && fsync(descriptor) == 0
    let failure = errno
    close(descriptor)
    guard isWritten else { throw .cannotOpen(errno: failure) }
    guard rename(draft, mark) == 0 else { throw .cannotOpen(errno: errno) }
    synchronizeFolder()
  }

  private func synchronizeFolder() {
    let descriptor = open(Self.folder(of: database), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
