#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file that a caller asked to be written.
enum NewFile {
  /// Writes a file that is not there yet, whole or not at all, and on disk when it returns.
  ///
  /// - Throws: `UnwritableFile`.
  static func write(_ bytes: [UInt8], to path: String) throws(UnwritableFile) {
    let descriptor = try create(path)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        #else
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return try fail(descriptor, path) }
      written += count
    }
    try finish(descriptor, path)
  }

  /// Makes the file, empty, for writing; `finish` or `fail` closes it.
  static func create(_ path: String) throws(UnwritableFile) -> Int32 {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw UnwritableFile(path: path, errno: EINVAL) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw UnwritableFile(path: path, errno: errno) }
    return descriptor
  }

  /// Closes a file that is whole, when it is on disk.
  static func finish(_ descriptor: Int32, _ path: String) throws(UnwritableFile) {
    guard fsync(descriptor) == 0 else { return try fail(descriptor, path) }
    close(descriptor)
  }

  /// A file that is half written is taken away.
  static func fail(_ descriptor: Int32, _ path: String) throws(UnwritableFile) {
    let failure = errno
    close(descriptor)
    unlink(path)
    throw UnwritableFile(path: path, errno: failure)
  }
}

/// A file that can't be written, and why.
struct UnwritableFile: Error {
  var path: String
  /// The system's error number.
  var errno: Int32
}
