#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The time that only goes forward.
enum MonotonicClock {
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
