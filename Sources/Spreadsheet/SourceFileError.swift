#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a path cannot be imported.
package enum SourceFileError: Error, Equatable, Sendable {
  /// Not the path of any file: empty, or with a NUL in it.
  case invalidPath
  case noSuchFile
  case permissionDenied
  case isFolder
  /// A device, a FIFO or a socket.
  case notRegular
  /// One of the program's own files.
  case isForbidden
  case tooLarge(limit: Int)
  /// Another file took its place between the look at it and the opening.
  case changed
  case tooManyOpenFiles
  case other(errno: Int32)

  init(errno: Int32) {
    switch errno {
    case ENOENT, ENOTDIR: self = .noSuchFile
    case EACCES, EPERM: self = .permissionDenied
    case ENAMETOOLONG, EINVAL: self = .invalidPath
    case EISDIR: self = .isFolder
    case EMFILE, ENFILE: self = .tooManyOpenFiles
    case ENXIO, ENODEV, EOPNOTSUPP: self = .notRegular
    default: self = .other(errno: errno)
    }
  }
}
