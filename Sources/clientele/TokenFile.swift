#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why a file with a token is not used.
struct TokenFileProblem: Error {
  let message: String
}

/// A file that has the secret of a token, on its first line.
enum TokenFile {
  private static let largest = 4_096

  static func secret(_ path: String) throws(TokenFileProblem) -> String {
    // A pipe that nobody writes into does not hold up the start.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      throw TokenFileProblem(message: "The token file \(path) can't be read: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw TokenFileProblem(message: "The token file \(path) is not a regular file.")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw TokenFileProblem(message: "Others can use the token file \(path): make it yours alone with chmod 600.")
    }
    var bytes = [UInt8](repeating: 0, count: largest)
    let count = read(descriptor, &bytes, bytes.count)
    let line = bytes.prefix(max(0, count)).prefix { $0 != 0x0A && $0 != 0x0D }
    guard !line.isEmpty, count < largest else {
      throw TokenFileProblem(message: "The token file \(path) has no token on its first line.")
    }
    return String(decoding: line, as: UTF8.self)
  }
}
