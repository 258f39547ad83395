internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the operator is to know, a line each: in the log file, or else on standard error; errors go there in any case.
///
/// Up to `info` it has no personal data. At `debug` it has the method, the id and the outcome of each request, and no
/// value of its params.
package enum Log {
  private struct State {
    var level = LogLevel.warning
    var file: LineFile?
    var clock = LogClock.system
  }

  private static let state = Mutex(State())

  /// To be called before anything is logged.
  package static func set(level: LogLevel, file: LineFile?, clock: LogClock) {
    state.withLock { $0 = State(level: level, file: file, clock: clock) }
  }

  static func includes(_ level: LogLevel) -> Bool { state.withLock { level <= $0.level } }

  package static func write(_ level: LogLevel, _ text: @autoclosure () -> String) {
    let state = state.withLock { $0 }
    guard level <= state.level else { return }
    let text = oneLine(text())
    state.file?.append(Array("\(state.clock.time) \(level.rawValue): \(text)".utf8))
    if level == .error {
      writeToStandardError(text)
    } else if state.file == nil {
      writeToStandardError("\(level.rawValue): \(text)")
    }
  }

  /// Never waits: where nobody reads standard error, the line is lost.
  static func writeToStandardError(_ text: String) {
    var descriptor = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    guard poll(&descriptor, 1, 0) == 1, descriptor.revents & Int16(POLLOUT) != 0 else { return }
    // A pipe with room takes PIPE_BUF bytes, at least 512, without waiting.
    let bytes = Array("clientele: \(text)".utf8.prefix(500)) + [0x0A]
    _ = bytes.withUnsafeBytes { buffer in
      #if canImport(Darwin)
        Darwin.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
      #else
        Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  /// A peer's words may have line feeds and escape sequences in them.
  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
