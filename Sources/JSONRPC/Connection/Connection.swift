internal import JSON
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One peer: reads its messages, hands them to the service in order, and writes the answers.
///
/// One thread does all of it. It waits in `poll`, takes what has arrived, lets the service carry it out as one batch,
/// and writes the answers in one go. Answers may come later and from other threads through the outbox.
package final class Connection {
  /// Why it ended.
  package enum Ending: Equatable {
    case endOfInput, exit, outputClosed, interrupted, parentGone
    case framingLost(FrameError)
  }

  /// Unanswered requests past which nothing more is read.
  static let unansweredLimit = 1_024
  /// Unwritten bytes past which nothing more is read.
  static let pendingLimit = 16 << 20
  static let batchLimit = 1_000
  /// How long the last answers may take to be written after a signal, in milliseconds.
  private static let patience: Int64 = 700

  package let outbox: Outbox
  package let waker: Waker
  /// The process without which the service has no purpose; looked after once a second.
  package var watchedProcess: Int32?

  private let input: Int32
  private let counter: CallCounter
  private var reader: FrameReader
  private let document: JSONDocument
  /// Calls that may not be answered yet, oldest first.
  private var calls: [Call] = []
  private var ending: Ending?
  private var isInputAtEnd = false

  package init(input: Int32, output: Int32, framing: Framing, waker: Waker, limits: FrameLimits = FrameLimits()) {
    self.input = input
    self.waker = waker
    outbox = Outbox(descriptor: output, waker: waker)
    outbox.setFraming(framing == .automatic ? .contentLength : framing)
    counter = CallCounter(waker: waker)
    reader = FrameReader(framing: framing, limits: limits)
    document = JSONDocument()
  }

  /// Requests that are not answered yet.
  package var unanswered: Int { counter.unanswered }

  /// Ends the reading: what was received is finished, and the answers are written.
  package func end(_ reason: Ending) {
    if ending == nil { ending = reason }
  }

  /// Serves the peer until the end.
  package func run(_ service: some Service) -> Ending {
    var deadline: Int64?
    while true {
      receive(service)
      service.carryOut()
      outbox.flush()
      calls.removeAll { $0.isAnswered }
      if let ending, counter.unanswered == 0, outbox.pending == 0 || outbox.isClosed { return finish(ending) }
      if let ending, deadline == nil, ending != .endOfInput, ending != .exit {
        for call in calls { call.cancel() }
        deadline = Self.milliseconds() + Self.patience
      }
      if let ending, let deadline, Self.milliseconds() >= deadline, counter.unanswered == 0 { return finish(ending) }
      wait(service)
    }
  }

  private func finish(_ ending: Ending) -> Ending {
    outbox.restoreFlags()
    return ending
  }

  // MARK: Waiting

  private var mayRead: Bool {
    ending == nil && !isInputAtEnd && counter.unanswered < Self.unansweredLimit && outbox.pending < Self.pendingLimit
  }

  private func wait(_ service: some Service) {
    waker.arm()
    let reads = mayRead
    let pending = outbox.pending
    // Something may have been answered since the last look, before the waker was armed.
    let nothingUnanswered = ending != nil && counter.unanswered == 0 && pending == 0
    let isInterrupted = waker.isInterrupted && ending == nil
    var descriptors = [
      pollfd(fd: waker.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: reads ? input : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outbox.isClosed ? -1 : outbox.descriptor, events: pending > 0 ? Int16(POLLOUT) : 0, revents: 0),
    ]
    let timeout: Int32 = nothingUnanswered || isInterrupted ? 0 : watchedProcess != nil || ending != nil ? 200 : -1
    let count = poll(&descriptors, nfds_t(descriptors.count), timeout)
    waker.rest()
    if waker.isInterrupted { end(.interrupted) }
    if let process = watchedProcess, kill(process, 0) != 0, errno == ESRCH { end(.parentGone) }
    guard count > 0 else { return }
    if descriptors[2].revents & Int16(POLLERR | POLLNVAL) != 0 { outbox.close() }
    if outbox.isClosed { end(.outputClosed) }
    if descriptors[1].revents != 0 { readInput() }
  }

  private func readInput() {
    withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      let count = read(input, buffer.baseAddress, buffer.count)
      if count > 0 {
        reader.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isInputAtEnd = true
      }
    }
  }

  private static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  // MARK: Receiving

  /// Receives what has arrived whole, as far as the limits on unanswered requests allow.
  private func receive(_ service: some Service) {
    do throws(FrameError) {
      while ending == nil, outbox.pending < Self.pendingLimit {
        if counter.unanswered >= Self.unansweredLimit {
          service.carryOut()
          calls.removeAll { $0.isAnswered }
          if counter.unanswered >= Self.unansweredLimit { return }
        }
        if let frame = try reader.next() {
          receive(frame, service)
        } else if let frame = try lastFrame() {
          receive(frame, service)
        } else {
          return
        }
      }
    } catch {
      refuse(.frame(error), service)
      end(.framingLost(error))
    }
  }

  private func lastFrame() throws(FrameError) -> FrameReader.Frame? {
    guard isInputAtEnd else { return nil }
    if let frame = try reader.lastLine() { return frame }
    if !reader.isBetweenFrames { throw .truncated }
    end(.endOfInput)
    return nil
  }

  private func receive(_ frame: FrameReader.Frame, _ service: some Service) {
    outbox.setFraming(reader.framing)
    switch frame {
    case .refused(let refusal):
      refuse(.refusedFrame(refusal), service)
    case .message(let range):
      reader.bytes.withUnsafeBytes { bytes in
        do throws(JSONSyntaxError) {
          try document.parse(UnsafeRawBufferPointer(rebasing: bytes[range]))
        } catch {
          refuse(.syntax("This is not JSON: \(error.description)."), id: recoveredID(), service)
          return
        }
        receiveDocument(service)
      }
    }
  }

  private func receiveDocument(_ service: some Service) {
    guard document.kind(of: document.root) == .array else {
      receive(IncomingMessage(document, at: document.root), recipient: .outbox(outbox), service)
      return
    }
    let members = document.elements(of: document.root).map { IncomingMessage(document, at: $0) }
    guard !members.isEmpty else { return refuse(.emptyBatch, service) }
    guard members.count <= Self.batchLimit else { return refuse(.batchTooLarge(limit: Self.batchLimit), service) }
    let answered = members.count { $0.isAnswered }
    let reply = BatchReply(count: max(answered, 1), outbox: outbox)
    var index = 0
    for member in members {
      let isAnswered = member.isAnswered
      receive(member.inBatch, recipient: .batch(reply, index: index), service)
      if isAnswered { index += 1 }
    }
  }

  private func receive(_ message: IncomingMessage, recipient: Call.Recipient, _ service: some Service) {
    switch message {
    case .request(let id, let method, let params):
      let call = Call(id: id, recipient: recipient, counter: counter)
      calls.append(call)
      service.receive(call, method: method, params: params)
    case .notification("$/cancelRequest", let params):
      cancel(params)
    case .notification(let method, let params):
      service.receive(notification: method, params: params)
    case .response:
      break
    case .invalid(let error, let id):
      refuse(error, id: id, recipient: recipient, service)
    }
  }

  /// Cancelling overtakes the queue; what is unknown, answered or malformed is ignored.
  private func cancel(_ params: Params) {
    guard let node = params.node, let member = document.member(of: node, named: "id"),
      let id = try? IncomingMessage.id(document, at: member)
    else { return }
    for call in calls where call.id == id { call.cancel() }
  }

  private func refuse(
    _ error: MessageError, id: RequestID? = nil, recipient: Call.Recipient? = nil, _ service: some Service
  ) {
    let answer = Call.refusal(ResponseError(error.code, service.wording(of: error)), id: id)
    if case .batch(let reply, let index) = recipient {
      reply.fill(index, with: answer)
    } else {
      outbox.add(answer)
    }
  }

  /// The id of a message that is not JSON, where it could be read before the fault.
  private func recoveredID() -> RequestID? {
    guard let node = document.recoverID() else { return nil }
    return try? IncomingMessage.id(document, at: node)
  }
}

extension IncomingMessage {
  /// Whether it takes a place in a batch's answer.
  fileprivate var isAnswered: Bool {
    switch self {
    case .request, .invalid: true
    case .notification, .response: false
    }
  }

  /// The same as a member of a batch, where the messages of the life cycle have no place.
  fileprivate var inBatch: IncomingMessage {
    switch self {
    case .request(let id, let method, _) where Self.lifeCycle.contains(method):
      .invalid(.notInBatch(method: method), id: id)
    case .notification("exit", _): .response
    default: self
    }
  }

  private static let lifeCycle: Set<String> = ["initialize", "shutdown", "exit"]
}
