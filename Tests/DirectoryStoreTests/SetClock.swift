import Synchronization

@testable import Directory
@testable import DirectoryStore

/// A clock that a test sets.
final class SetClock: StoreClock {
  private let time = Mutex<Int64>(1_800_000_000_000)

  func now() -> Instant { Instant(milliseconds: time.withLock { $0 }) }
  func add(seconds: Int64) { time.withLock { $0 += seconds * 1_000 } }
}
