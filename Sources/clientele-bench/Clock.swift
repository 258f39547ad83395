#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Time that only goes forward.
enum Clock {
  /// Seconds since some beginning.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The seconds that some work takes.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = now()
    try work()
    return now() - start
  }
}

extension [Double] {
  /// The value below which this part of the values lies: 0.5 for the median.
  func quantile(_ part: Double) -> Double {
    guard !isEmpty else { return .nan }
    return sorted()[Swift.min(count - 1, Int(Double(count) * part))]
  }

  var median: Double { quantile(0.5) }
}
