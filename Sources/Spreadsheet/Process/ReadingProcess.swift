#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads a file in a child process of its own, which a hostile file can crash, fill or keep busy without harm here.
///
/// One thread calls `next`; `cancellation` may be used from any other. The child is ended and reaped when the value
/// goes.
package final class ReadingProcess {
  package let cancellation = ReadingCancellation()
  private let arguments: ReadingArguments
  private let process: pid_t
  private let pipe: CInt
  /// What this process has had at most: the system counts it as the child's too.
  private let ownPeak: Int
  private var decoder = EventDecoder()
  private var state = State.reading
  var processIdentifier: pid_t { process }

  /// Bytes of the most memory that the child had, known at its end.
  package private(set) var peakMemory = 0

  private enum State {
    case reading
    case ended
    case failed(WorkbookError)
  }

  private static let blockSize = 256 << 10

  /// Starts `executable` to read the file behind a descriptor, which stays the caller's and may be closed afterwards.
  ///
  /// The executable hands its arguments to `ReadingChild.run`; "/proc/self/exe" is the program itself.
  package init(
    executable: String, descriptor: CInt, options: ReadingOptions = ReadingOptions(),
    memory: Int = SpreadsheetLimits.readingMemory, seconds: Int = SpreadsheetLimits.readingSeconds
  ) throws(WorkbookError) {
    arguments = ReadingArguments(reading: options, memory: memory, seconds: seconds)
    let command = [executable, ReadingChild.command] + arguments.arguments
    // A NUL would cut an argument short.
    guard !command.contains(where: { $0.utf8.contains(0) }) else { throw .readerNotStarted(errno: EINVAL) }
    ownPeak = ChildStatus.ownPeakMemory
    (process, pipe) = try ChildProcess.spawn(command, input: descriptor)
    cancellation.started(process)
  }

  deinit {
    if case .reading = state {
      kill(process, SIGKILL)
      _ = cancellation.reap(process)
      close(pipe)
    }
  }

  /// Waits for the next event; nil after `SpreadsheetEvent.end`. After an error it throws that again.
  package func next() throws(WorkbookError) -> SpreadsheetEvent? {
    switch state {
    case .ended: return nil
    case .failed(let error): throw error
    case .reading: break
    }
    do throws(WorkbookError) {
      while true {
        if let event = try decoder.next() {
          if event == .end { finish(.ended) }
          return event
        }
        if try !readBlock() { throw reasonForEnd() }
      }
    } catch {
      let reason = cancellation.isCancelled ? .cancelled : error
      finish(.failed(reason))
      throw reason
    }
  }

  private func readBlock() throws(WorkbookError) -> Bool {
    var failure: CInt = 0
    let count: Int
    do {
      count = try unsafe decoder.appendBytes(upTo: Self.blockSize) { buffer in
        while true {
          let count = unsafe read(pipe, buffer.baseAddress, buffer.count)
          if count >= 0 { return count }
          if errno != EINTR {
            failure = errno
            return 0
          }
        }
      }
    } catch {
      throw .outOfMemory
    }
    if failure != 0 { throw .readFailed(errno: failure) }
    return count > 0
  }

  /// What it means that the child stopped before its last event.
  private func reasonForEnd() -> WorkbookError {
    let child = reap()
    guard let signal = child.signal else { return .readerEndedEarly(status: child.exitCode) }
    if signal == SIGXCPU || signal == SIGKILL && child.processorSeconds >= arguments.seconds {
      return .readerTookTooLong(seconds: arguments.seconds)
    }
    // Swift ends a process that gets no memory with a trap or an abort.
    let isNearLimit = child.peakMemory > max(arguments.memory / 2, ownPeak)
    if isNearLimit, [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGKILL].contains(signal) {
      return .readerOutOfMemory(limit: arguments.memory)
    }
    return .readerCrashed(signal: signal)
  }

  private var isReaped = false

  private func reap() -> ChildStatus {
    let child = cancellation.reap(process)
    isReaped = true
    peakMemory = child.peakMemory
    return child
  }

  private func finish(_ end: State) {
    if !isReaped {
      if case .failed = end { kill(process, SIGKILL) }
      _ = reap()
    }
    close(pipe)
    state = end
  }
}
