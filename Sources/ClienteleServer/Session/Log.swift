#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the operator is to know, a line each on standard error.
package enum Log {
  /// Never waits: where nobody reads standard error, the line is lost.
  package static func write(_ line: String) {
    var descriptor = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    guard poll(&descriptor, 1, 0) == 1, descriptor.revents & Int16(POLLOUT) != 0 else { return }
    // A pipe with room takes PIPE_BUF bytes, at least 512, without waiting.
    let bytes = Array("clientele: \(line)".utf8.prefix(500)) + [0x0A]
    _ = bytes.withUnsafeBytes { buffer in
      #if canImport(Darwin)
        Darwin.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
      #else
        Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
      #endif
    }
  }
}
