internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The messages that wait to be written, in order; any thread adds, the connection's thread writes.
package final class Outbox: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    /// Up to where `bytes` is written.
    var written = 0
    var isClosed = false
    var inLines = false
  }

  private let state = Mutex(State())
  let descriptor: Int32
  private let mode: Mode
  /// Wakes the connection's thread when something was added from another.
  private let waker: Waker
  private let observer: (any MessageObserver)?

  /// How to write without waiting for the reader of the other end.
  private enum Mode {
    /// A pipe or socket of ours: non-blocking. Its flags are put back at the end.
    case nonBlocking(formerFlags: Int32)
    /// A terminal is shared with other programs, and its flags with it: a few bytes at a time when there is room.
    case inPieces
    /// A file never waits.
    case whole
  }

  package init(descriptor: Int32, waker: Waker, observer: (any MessageObserver)? = nil) {
    self.descriptor = descriptor
    self.waker = waker
    self.observer = observer
    var status = stat()
    let flags = fcntl(descriptor, F_GETFL)
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    if kind == S_IFIFO || kind == S_IFSOCK, flags >= 0, fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 {
      mode = .nonBlocking(formerFlags: flags)
    } else {
      mode = isatty(descriptor) == 1 ? .inPieces : .whole
    }
  }

  /// Bytes that are not written yet.
  package var pending: Int {
    state.withLock { $0.bytes.count - $0.written }
  }

  /// Whether the other end is gone.
  package var isClosed: Bool {
    state.withLock { $0.isClosed }
  }

  func setFraming(_ value: Framing) {
    state.withLock { $0.inLines = value == .lines }
  }

  /// Adds one message: the pieces of its JSON text, one after the other.
  func add(_ pieces: [UInt8]...) {
    var length = 0
    for piece in pieces { length += piece.count }
    state.withLock { state in
      guard !state.isClosed else { return }
      // Under the lock, so that the order is that of the wire.
      if let observer { observer.sent(Array(pieces.joined())) }
      if state.inLines {
        for piece in pieces { state.bytes += piece }
        state.bytes.append(0x0A)
      } else {
        state.bytes += Self.header
        appendDecimal(length, to: &state.bytes)
        state.bytes += Self.headerEnd
        for piece in pieces { state.bytes += piece }
      }
    }
    waker.wakeFromOtherThread()
  }

  private static let header = Array("Content-Length: ".utf8)
  private static let headerEnd = Array("\r\n\r\n".utf8)

  private static let pieceSize = 256
  /// Memory that a burst of answers took is given back beyond this.
  private static let keptCapacity = 1 << 20

  /// Writes what can be written without waiting.
  package func flush() {
    state.withLock { state in
      while state.written < state.bytes.count, !state.isClosed {
        let count = write(&state)
        if count <= 0 { break }
        state.written += count
      }
      if state.written == state.bytes.count || state.isClosed {
        state.bytes.removeAll(keepingCapacity: state.bytes.capacity <= Self.keptCapacity)
        state.written = 0
      } else if state.written > Self.keptCapacity {
        state.bytes.removeSubrange(..<state.written)
        state.written = 0
      }
    }
  }

  /// - Returns: how many bytes went out; 0 when that would wait, or the other end is gone.
  private func write(_ state: inout State) -> Int {
    let start = state.written
    var count = state.bytes.count - start
    if case .inPieces = mode {
      var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard Self.poll(&poll) > 0 else { return 0 }
      count = min(count, Self.pieceSize)
    }
    var result = -1
    repeat {
      result = state.bytes.withUnsafeBytes { Self.write(descriptor, $0.baseAddress?.advanced(by: start), count) }
    } while result < 0 && errno == EINTR
    if result < 0, errno != EAGAIN, errno != EWOULDBLOCK { state.isClosed = true }
    return max(result, 0)
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes, count)
    #else
      Glibc.write(descriptor, bytes, count)
    #endif
  }

  private static func poll(_ descriptor: inout pollfd) -> Int32 {
    #if canImport(Darwin)
      Darwin.poll(&descriptor, 1, 0)
    #else
      Glibc.poll(&descriptor, 1, 0)
    #endif
  }

  /// Nothing goes out any more: the other end is gone.
  func close() {
    state.withLock {
      $0.isClosed = true
      $0.bytes = []
      $0.written = 0
    }
  }

  /// Puts the descriptor's flags back as they were.
  func restoreFlags() {
    if case .nonBlocking(let flags) = mode { _ = fcntl(descriptor, F_SETFL, flags) }
  }
}

/// Appends the decimal digits of a number that is at least 0.
func appendDecimal(_ number: Int, to bytes: inout [UInt8]) {
  bytes.append(contentsOf: String(number).utf8)
}
