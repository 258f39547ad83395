internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Ends the waiting of the connection's thread, from any thread.
///
/// Each turn of that thread begins with `beginTurn`. A `wake` after it is never lost: either `mayWait` sees it, or the
/// pipe ends the waiting.
package final class Waker: Sendable {
  /// Readable when the thread was woken while it waited.
  let readEnd: Int32
  private let writeEnd: Int32
  private let state = Atomic(State.working)
  private let interruption = Atomic(false)
  /// The thread that waits.
  private let thread = Atomic<UInt>(0)

  private enum State: UInt8, AtomicRepresentable {
    case working, waiting, woken
  }

  package init() throws(WakerError) {
    var ends: (Int32, Int32) = (-1, -1)
    let result = withUnsafeMutableBytes(of: &ends) { pipe($0.assumingMemoryBound(to: Int32.self).baseAddress) }
    guard result == 0 else { throw WakerError(errno: errno) }
    for end in [ends.0, ends.1] {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends.0
    writeEnd = ends.1
  }

  /// Makes the thread take another turn. Costs next to nothing while it does not wait.
  package func wake() {
    guard state.exchange(.woken, ordering: .sequentiallyConsistent) == .waiting else { return }
    var byte: UInt8 = 0
    // A full pipe means that the thread is about to wake anyhow.
    _ = write(writeEnd, &byte, 1)
  }

  /// The same for what the thread looks at before it waits: from the thread itself it needs no other turn.
  func wakeFromOtherThread() {
    if thread.load(ordering: .relaxed) != Self.currentThread { wake() }
  }

  /// Asks the connection to end: what it has begun is finished.
  package func interrupt() {
    interruption.store(true, ordering: .sequentiallyConsistent)
    wake()
  }

  var isInterrupted: Bool {
    interruption.load(ordering: .sequentiallyConsistent)
  }

  // MARK: For the thread that waits

  /// Says that this is the thread that waits.
  func adoptThread() {
    thread.store(Self.currentThread, ordering: .sequentiallyConsistent)
  }

  /// To be called before looking at what other threads may have done.
  func beginTurn() {
    state.store(.working, ordering: .sequentiallyConsistent)
  }

  /// Whether nobody has woken the thread since its turn began; from now on a `wake` makes `readEnd` readable.
  func mayWait() -> Bool {
    state.compareExchange(expected: .working, desired: .waiting, ordering: .sequentiallyConsistent).exchanged
  }

  /// Takes what made `readEnd` readable.
  func drain() {
    var bytes: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &bytes) { buffer in
      while read(readEnd, buffer.baseAddress, buffer.count) == buffer.count {}
    }
  }

  private static var currentThread: UInt {
    #if canImport(Darwin)
      UInt(bitPattern: pthread_self())
    #else
      UInt(pthread_self())
    #endif
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }
}

/// No pipe could be made.
package struct WakerError: Error {
  package let errno: Int32
}
