internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Ends the waiting of the connection's thread, from any thread.
package final class Waker: Sendable {
  /// Readable when somebody called `wake`.
  let readEnd: Int32
  private let writeEnd: Int32

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

  /// Whether the thread waits, or is about to.
  private let isArmed = Atomic(false)

  /// To be called before looking whether there is a reason not to wait.
  func arm() {
    isArmed.store(true, ordering: .sequentiallyConsistent)
  }

  /// Costs nothing while the thread does not wait.
  package func wake() {
    guard isArmed.exchange(false, ordering: .sequentiallyConsistent) else { return }
    var byte: UInt8 = 0
    // A full pipe means that the thread is about to wake anyhow.
    _ = write(writeEnd, &byte, 1)
  }

  private let interruption = Atomic(false)

  /// Asks the connection to end: what it has begun is finished.
  package func interrupt() {
    interruption.store(true, ordering: .sequentiallyConsistent)
    wake()
  }

  var isInterrupted: Bool {
    interruption.load(ordering: .sequentiallyConsistent)
  }

  /// Takes what made it readable.
  func rest() {
    isArmed.store(false, ordering: .sequentiallyConsistent)
    var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &bytes) { buffer in
      while read(readEnd, buffer.baseAddress, buffer.count) == buffer.count {}
    }
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
