internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file to which lines are added, private to the user where it is made anew.
///
/// It never waits for a reader: where the file is a pipe that nobody empties, the line is lost. That a line was lost is
/// said once, on standard error; later ones are tried all the same.
package final class LineFile: Sendable {
  private struct State {
    /// Part of a line is written, and the rest is lost.
    var isMidLine = false
    var hasFailed = false
  }

  private let path: String
  private let descriptor: Int32
  private let state = Mutex(State())

  /// Opens the file, or makes it; nil when that can't be, which is said on standard error.
  ///
  /// - Parameter store: the file that it must not be.
  package init?(path: String, butNot store: String) {
    var ours = stat()
    var theirs = stat()
    if stat(path, &ours) == 0, stat(store, &theirs) == 0, ours.st_dev == theirs.st_dev, ours.st_ino == theirs.st_ino {
      Log.writeToStandardError("\(path) is the store: nothing is logged into it")
      return nil
    }
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
    guard descriptor >= 0 else {
      Log.writeToStandardError("\(path) can't be opened (\(systemMessage(errno))): nothing is logged into it")
      return nil
    }
    self.path = path
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds a line, which must not have a line feed in it.
  package func append(_ line: [UInt8]) {
    let problem = state.withLock { state -> String? in
      var bytes = (state.isMidLine ? [0x0A] : []) + line + [0x0A]
      guard let errno = write(&bytes, &state), !state.hasFailed else { return nil }
      state.hasFailed = true
      return systemMessage(errno)
    }
    if let problem { Log.writeToStandardError("\(path) can't be written (\(problem)): lines are lost") }
  }

  /// - Returns: the error that left something unwritten.
  private func write(_ bytes: inout [UInt8], _ state: inout State) -> Int32? {
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
      guard count > 0 else {
        let error = errno
        state.isMidLine = state.isMidLine || written > 0
        return error
      }
      written += count
    }
    state.isMidLine = false
    return nil
  }
}
