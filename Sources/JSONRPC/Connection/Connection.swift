internal import JSON

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One peer: reads its messages, hands them to the service in order, and writes the answers.
///
/// One thread does all of it, turn by turn. It waits in `poll`, takes what has arrived, lets the service carry it out
/// as one batch, and writes the answers in one go. Answers may come later and from other threads through the outbox.
///
/// While too many requests are unanswered, messages are held instead of received, up to a limit in bytes; only
/// cancelling goes through at once. While too many answers are unread, nothing is read at all.
package final class Connection {
  /// Why it ended.
  package enum Ending: Equatable {
    case endOfInput, exit, outputClosed, interrupted, parentGone
    case framingLost(FrameError)

    /// Whether nobody waits for the answers any more, or nobody may: what runs is cancelled.
    fileprivate var isHasty: Bool {
      switch self {
      case .outputClosed, .interrupted, .parentGone: true
      case .endOfInput, .exit, .framingLost: false
      }
    }
  }

  /// Unanswered requests past which messages are held.
  static let unansweredLimit = 1_024
  /// Requests that the service gets before it is let carry them out: enough to share the cost of a flush to disk, and
  /// few enough for their answers to fit into memory.
  private static let portionLimit = 128
  /// Bytes of held messages past which nothing more is read.
  static let heldLimit = 4 << 20
  /// Unwritten bytes past which nothing more is read.
  static let pendingLimit = 16 << 20
  /// How long the last work and its answers may take after a hasty ending, in milliseconds.
  private static let patience: Int64 = 700
  /// How often the watched process is looked after, in milliseconds.
  private static let watchInterval: Int64 = 1_000
  /// As much as is read in one turn; larger than a pipe.
  private static let readSize = 1 << 18

  package let outbox: Outbox
  package let waker: Waker
  /// The process without which the service has no purpose; looked after once a second.
  package var watchedProcess: Int32?

  let counter: CallCounter
  let document = JSONDocument()
  /// Calls that may not be answered yet, oldest first.
  var calls: [Call] = []

  /// The batch that is being received.
  private var batch: BatchReply?
  /// What an answer takes, by those that were carried out last.
  private var answerSize = 0

  /// How many of them the service was already let carry out.
  private var carriedOut = 0
  /// How many more it gets before it is let carry them out.
  private var portion = Connection.portionLimit

  private let input: Int32
  private let observer: (any MessageObserver)?
  private let buffer: UnsafeMutableRawBufferPointer
  private var reader: FrameReader
  private var held = HeldMessages()
  /// Whether whole messages may have arrived that are neither received nor held.
  private var hasMore = false
  private var isInputAtEnd = false
  private var lostFraming: FrameError?
  private var isFramingKnown = false
  private var ending: Ending?
  /// When to end, whether everything is answered or not.
  private var deadline: Int64?
  private var nextLook: Int64 = 0

  package init(
    input: Int32, output: Int32, framing: Framing, waker: Waker, limits: FrameLimits = FrameLimits(),
    observer: (any MessageObserver)? = nil
  ) {
    self.input = input
    self.waker = waker
    self.observer = observer
    outbox = Outbox(descriptor: output, waker: waker, observer: observer)
    counter = CallCounter(waker: waker)
    reader = FrameReader(framing: framing, limits: limits)
    buffer = .allocate(byteCount: Self.readSize, alignment: 16)
  }

  deinit {
    buffer.deallocate()
  }

  /// Requests that are not answered yet.
  package var unanswered: Int { counter.unanswered }

  /// Ends the reading: what was received is finished, and the answers are written.
  ///
  /// The first reason counts, but a later one may still hurry the end.
  package func end(_ reason: Ending) {
    if ending == nil { ending = reason }
    guard reason.isHasty, deadline == nil else { return }
    for call in calls { call.cancel() }
    deadline = MonotonicClock.milliseconds + Self.patience
  }

  /// Serves the peer until the end.
  ///
  /// After a signal, a closed output or the end of the watched process it returns within a second, even when a request
  /// is not answered by then; else only when everything is answered and written.
  package func run(_ service: some Service) -> Ending {
    waker.adoptThread()
    defer { outbox.restoreFlags() }
    while true {
      waker.beginTurn()
      lookAround()
      receive(service)
      carryOut(service)
      if outbox.isClosed { end(.outputClosed) }
      if let ending, isDone { return ending }
      if counter.unanswered == 0, !canReceive { service.idle() }
      wait()
    }
  }

  private var isDone: Bool {
    if counter.unanswered == 0, outbox.pending == 0 { return true }
    return deadline.map { MonotonicClock.milliseconds >= $0 } ?? false
  }

  /// Looks whether there is a reason to end that does not come through the pipes.
  private func lookAround() {
    if waker.isInterrupted { end(.interrupted) }
    guard let process = watchedProcess else { return }
    let now = MonotonicClock.milliseconds
    guard now >= nextLook else { return }
    nextLook = now + Self.watchInterval
    if kill(process, 0) != 0, errno == ESRCH { end(.parentGone) }
  }

  // MARK: Waiting

  private func wait() {
    let pending = outbox.pending
    let reads = ending == nil && !isInputAtEnd && lostFraming == nil && !hasMore && pending < Self.pendingLimit
    var descriptors = (
      pollfd(fd: waker.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: reads ? input : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outbox.isClosed ? -1 : outbox.descriptor, events: pending > 0 ? Int16(POLLOUT) : 0, revents: 0)
    )
    let timeout = canReceive || !waker.mayWait() ? 0 : longestWait
    let count = withUnsafeMutableBytes(of: &descriptors) {
      poll($0.assumingMemoryBound(to: pollfd.self).baseAddress, 3, timeout)
    }
    guard count > 0 else { return }
    if descriptors.0.revents != 0 { waker.drain() }
    // A socket whose other end is gone says HUP, a pipe ERR.
    if descriptors.2.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { outbox.close() }
    if descriptors.1.revents != 0 { readInput() }
  }

  /// In milliseconds, as `poll` takes it: -1 for ever.
  private var longestWait: Int32 {
    guard deadline != nil || watchedProcess != nil else { return -1 }
    let end = min(deadline ?? .max, watchedProcess != nil ? nextLook : .max)
    return Int32(clamping: max(end - MonotonicClock.milliseconds, 0) + 1)
  }

  private func readInput() {
    let count = read(input, buffer.baseAddress, buffer.count)
    if count > 0 {
      reader.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      hasMore = true
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isInputAtEnd = true
    }
  }

  // MARK: Receiving

  private var isFull: Bool { counter.unanswered >= Self.unansweredLimit }

  /// Whether another turn would get on with what has arrived already.
  private var canReceive: Bool {
    guard ending == nil, outbox.pending < Self.pendingLimit else { return false }
    if isFull { return hasMore && held.byteCount < Self.heldLimit }
    return hasMore || !held.isEmpty || isInputAtEnd || lostFraming != nil
  }

  /// Receives what has arrived whole, as far as the limits allow.
  private func receive(_ service: some Service) {
    var isStuck = false
    while ending == nil, outbox.pending < Self.pendingLimit {
      if !isStuck, isFull {
        carryOut(service)
        isStuck = isFull
      } else {
        carryOutPortion(service)
      }
      if isStuck {
        guard held.byteCount < Self.heldLimit, let frame = nextFrame() else { return }
        hold(frame, service)
      } else if let (message, place) = held.popFirst() {
        let known = calls.count
        message.withUnsafeBytes { receive(message: $0, service) }
        for call in calls[known...] where held.isCancelled(call.id, at: place) { call.cancel() }
      } else if let frame = nextFrame() {
        receive(frame, service)
      } else {
        if let lostFraming {
          refuse(.frame(lostFraming), service)
          end(.framingLost(lostFraming))
        } else if isInputAtEnd {
          end(.endOfInput)
        }
        return
      }
    }
  }

  // MARK: Batches

  /// Members of a batch that are received before the first are carried out: how large answers are is known then.
  private static let firstPortion = 16

  func begin(_ reply: BatchReply) {
    batch = reply
    answerSize = 0
    portion = min(portion, Self.firstPortion)
  }

  func endBatch() { batch = nil }

  /// Whether the reply of the batch that is being received stays within the limit with one more answer.
  var hasRoom: Bool { batch.map { $0.room(within: Self.pendingLimit) > answerSize } ?? true }

  // MARK: Carrying out

  /// Lets the service carry out what it has received, when that is as much as it gets at once.
  func carryOutPortion(_ service: some Service) {
    if calls.count - carriedOut >= portion { carryOut(service) }
  }

  /// Lets the service carry out what it has received, and writes what can be written.
  ///
  /// How much it gets the next time follows from the size of the answers: all of them should fit into the limit.
  private func carryOut(_ service: some Service) {
    let count = calls.count - carriedOut
    let before = unsent
    service.carryOut()
    if count > 0 {
      let size = max(unsent - before, 0) / count
      portion = max(
        1, min((batch?.room(within: Self.pendingLimit) ?? Self.pendingLimit) / max(size, 1), Self.portionLimit))
      answerSize = size
    }
    outbox.flush()
    // Those of a batch stay until all of it is received.
    if batch == nil { calls.removeAll { $0.isAnswered } }
    carriedOut = calls.count
  }

  /// Bytes of answers that are not written, those of the batch that is being received too.
  private var unsent: Int { outbox.pending + (batch?.byteCount ?? 0) }

  /// The next frame that has arrived whole; nil also when the framing is lost.
  private func nextFrame() -> FrameReader.Frame? {
    guard hasMore || isInputAtEnd, lostFraming == nil else { return nil }
    var frame: FrameReader.Frame?
    do throws(FrameError) {
      frame = try reader.next()
      if frame == nil, isInputAtEnd { frame = try reader.last() }
    } catch {
      lostFraming = error
      observer?.refused(error.messageForLog)
    }
    if frame == nil { hasMore = false }
    if let observer, let frame { show(frame, to: observer) }
    if !isFramingKnown, reader.framing != .automatic {
      isFramingKnown = true
      outbox.setFraming(reader.framing)
    }
    return frame
  }

  private func show(_ frame: FrameReader.Frame, to observer: any MessageObserver) {
    switch frame {
    case .refused(let refusal): observer.refused(refusal.message)
    case .message(let range):
      reader.bytes.withUnsafeBytes { observer.received(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
  }

  private func receive(_ frame: FrameReader.Frame, _ service: some Service) {
    switch frame {
    case .refused(let refusal): refuse(.refusedFrame(refusal), service)
    case .message(let range):
      reader.bytes.withUnsafeBytes { receive(message: UnsafeRawBufferPointer(rebasing: $0[range]), service) }
    }
  }

  /// Keeps a message for later, except that cancelling overtakes.
  private func hold(_ frame: FrameReader.Frame, _ service: some Service) {
    guard case .message(let range) = frame else { return receive(frame, service) }
    reader.bytes.withUnsafeBytes { bytes in
      let message = UnsafeRawBufferPointer(rebasing: bytes[range])
      if let id = cancelledID(in: message) {
        cancel(id)
        held.cancel(id)
      } else {
        held.append(message)
      }
    }
  }
}
