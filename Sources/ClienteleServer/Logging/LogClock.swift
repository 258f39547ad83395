internal import Directory

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The times in logs and traces.
package enum LogClock: Sendable {
  case system
  /// For recorded sessions: it is always 2026-01-01T00:00:00Z, and nothing takes time.
  case stopped

  /// The time in UTC with microseconds, by RFC 3339.
  var time: String {
    guard case .system = self else { return Self.text(seconds: 1_767_225_600, nanoseconds: 0) }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Self.text(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
  }

  static func text(seconds: Int64, nanoseconds: Int64) -> String {
    let milliseconds = Instant(milliseconds: seconds * 1_000 + nanoseconds / 1_000_000).description.dropLast()
    return milliseconds + String(1_000 + nanoseconds / 1_000 % 1_000).dropFirst() + "Z"
  }

  /// Microseconds since some moment; they only go forward.
  var microseconds: Int64 {
    guard case .system = self else { return 0 }
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }

  /// The time that has passed since `start`, in milliseconds with three decimals.
  func elapsed(since start: Int64) -> String {
    let microseconds = max(0, self.microseconds - start)
    return "\(microseconds / 1_000).\(String(1_000 + microseconds % 1_000).dropFirst()) ms"
  }
}
