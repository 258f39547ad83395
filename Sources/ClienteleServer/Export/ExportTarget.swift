#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
internal import Directory

/// Where the bytes of an export go: into a new file, whole or not at all, or into memory.
final class ExportTarget {
  private var bytes: [UInt8] = []
  private let path: String?
  private let draft: String
  private let descriptor: Int32

  /// What an answer has room for, in bytes: base64 makes four of three, and a message has 16 MiB.
  static let mostInMemory = 11 << 20

  /// - Throws: `UnwritableFile` where there is a file at the path, or none can be made.
  init(path: String?) throws(UnwritableFile) {
    self.path = path
    guard let path else {
      draft = ""
      descriptor = -1
      return
    }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw UnwritableFile(path: path, errno: EINVAL) }
    guard access(path, F_OK) != 0 else { throw UnwritableFile(path: path, errno: EEXIST) }
    draft = path + ".\(getpid()).part"
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw UnwritableFile(path: path, errno: errno) }
  }

  /// - Throws: `UnwritableFile`, or `Issues` where an answer has no room for more.
  func write(_ block: [UInt8]) throws {
    guard let path else {
      guard bytes.count + block.count <= Self.mostInMemory else {
        throw Issues([Issue(.tooLong, at: "/path", limit: Self.mostInMemory, suggestion: "path")])
      }
      bytes += block
      return
    }
    var done = 0
    while done < block.count {
      let count = block.withUnsafeBytes {
        Self.write(descriptor, $0.baseAddress?.advanced(by: done), block.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw UnwritableFile(path: path, errno: errno) }
      done += count
    }
  }

  func write(_ block: Span<UInt8>) throws {
    try write(
      [UInt8](unsafeUninitializedCapacity: block.count) { target, count in
        for index in block.indices { target[index] = block[index] }
        count = block.count
      })
  }

  /// Puts the file in its place; answers what is in memory, where there is no path.
  ///
  /// - Throws: `UnwritableFile`.
  func finish() throws(UnwritableFile) -> [UInt8]? {
    guard let path else { return bytes }
    // A link does not take the place of a file that somebody has made meanwhile.
    guard fsync(descriptor) == 0, link(draft, path) == 0 else { throw UnwritableFile(path: path, errno: errno) }
    return nil
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(draft)
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes, count)
    #else
      Glibc.write(descriptor, bytes, count)
    #endif
  }
}
