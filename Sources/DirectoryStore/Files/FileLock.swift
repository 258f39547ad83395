#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A lock on a file (`flock`), for taking turns with other processes.
///
/// SQLite's own locks lie on the store's file; this one is on a file of its own, so that no second descriptor of the
/// store is ever opened: closing one would drop SQLite's locks.
final class FileLock: Sendable {
  private let descriptor: Int32
  /// Where the lock stands while a thread of its own waits for it.
  private let waiting = Monitor(Waiting.nobody)

  private enum Waiting {
    case nobody
    /// A thread waits in `flock`, and somebody waits for that thread.
    case wanted
    /// A thread waits in `flock`, but nobody wants the lock any more.
    case abandoned
    case granted
  }

  /// Opens the file, and makes it if need be.
  init(path: String) throws(StoreOpeningError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      throw errno == EROFS || errno == EACCES ? .readOnly : .cannotOpen(errno: errno)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock if it is free.
  func tryLock() -> Bool {
    // A thread that still waits would be granted what is taken here: the two share one descriptor.
    let isFree = waiting.withLock { if case .nobody = $0 { true } else { false } }
    return isFree && Self.apply(descriptor, LOCK_EX | LOCK_NB)
  }

  /// Takes the lock, after at most so long; the kernel grants it in the order of asking.
  func lock(atMostMilliseconds limit: Int) -> Bool {
    if tryLock() { return true }
    let starts = waiting.withLock { waiting in
      defer { waiting = .wanted }
      if case .nobody = waiting { return true }
      return false
    }
    if starts, !startThread({ self.waitForLock() }) {
      waiting.withLock { $0 = .nobody }
      return false
    }
    let isGranted: Bool? = waiting.wait(atMostMilliseconds: limit) { waiting in
      guard case .granted = waiting else { return nil }
      waiting = .nobody
      return true
    }
    if isGranted == true { return true }
    return waiting.withLock { waiting in
      if case .granted = waiting {
        waiting = .nobody
        return true
      }
      // Where the waiting thread has failed, nobody would ever end this state.
      if case .wanted = waiting { waiting = .abandoned }
      return false
    }
  }

  func unlock() {
    _ = Self.apply(descriptor, LOCK_UN)
  }

  /// Shares the lock with others that share it; waits while somebody has it alone.
  func share() {
    _ = Self.apply(descriptor, LOCK_SH)
  }

  private func waitForLock() {
    let isLocked = Self.apply(descriptor, LOCK_EX)
    waiting.withLock { waiting in
      if case .wanted = waiting, isLocked {
        waiting = .granted
      } else {
        if isLocked { _ = Self.apply(descriptor, LOCK_UN) }
        waiting = .nobody
      }
    }
    waiting.wakeAll()
  }

  private static func apply(_ descriptor: Int32, _ operation: Int32) -> Bool {
    while flock(descriptor, operation) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }
}
