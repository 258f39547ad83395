import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Ends a reading child from any thread.
package final class ReadingCancellation: Sendable {
  private struct State {
    /// Nil before the child is started and after it was reaped: its number may be another's then.
    var process: pid_t?
    var isCancelled = false
  }

  private let state = Mutex(State())

  /// Ends the child at once; what it had sent may still be read before `WorkbookError.cancelled`.
  package func cancel() {
    state.withLock { state in
      state.isCancelled = true
      if let process = state.process { kill(process, SIGKILL) }
    }
  }

  package var isCancelled: Bool { state.withLock { $0.isCancelled } }

  func started(_ process: pid_t) { state.withLock { $0.process = process } }

  /// Waits for the child's end and keeps it from being killed afterwards.
  func reap(_ process: pid_t) -> ChildStatus {
    // Waits without reaping first, so that cancelling works meanwhile.
    var information = unsafe siginfo_t()
    while unsafe waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    return state.withLock { state in
      state.process = nil
      var status: CInt = 0
      var usage = rusage()
      while unsafe wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
      let peak = ChildStatus.peakMemory(usage)
      let microseconds = Int(usage.ru_utime.tv_usec) + Int(usage.ru_stime.tv_usec)
      let seconds = Int(usage.ru_utime.tv_sec) + Int(usage.ru_stime.tv_sec) + (microseconds + 500_000) / 1_000_000
      return ChildStatus(status: status, peakMemory: peak, processorSeconds: seconds)
    }
  }
}

/// How a process ended.
struct ChildStatus {
  let status: CInt
  /// Bytes.
  let peakMemory: Int
  /// Rounded.
  let processorSeconds: Int

  /// Bytes of the most memory that a process had.
  static func peakMemory(_ usage: rusage) -> Int {
    #if canImport(Darwin)
      Int(usage.ru_maxrss)
    #else
      Int(usage.ru_maxrss) << 10
    #endif
  }

  /// Bytes of the most memory that this process had.
  static var ownPeakMemory: Int {
    var usage = rusage()
    #if canImport(Darwin)
      unsafe getrusage(RUSAGE_SELF, &usage)
    #else
      unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    #endif
    return peakMemory(usage)
  }

  /// The signal that ended it, if one did.
  var signal: CInt? { status & 0x7F == 0 ? nil : status & 0x7F }
  var exitCode: CInt { (status >> 8) & 0xFF }
}
