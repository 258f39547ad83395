internal import JSON
internal import Synchronization

/// A request that is to be answered, exactly once, from any thread.
package final class Call: Sendable {
  package let id: RequestID
  private let recipient: Recipient
  private let state = Mutex(State.waiting(onCancel: nil))
  private let counter: CallCounter

  private enum State {
    case waiting(onCancel: (@Sendable () -> Void)?)
    case cancelled, answered

    var isCancelled: Bool {
      if case .cancelled = self { true } else { false }
    }

    var isAnswered: Bool {
      if case .answered = self { true } else { false }
    }
  }

  /// Where the answer goes.
  enum Recipient: Sendable {
    case outbox(Outbox)
    case batch(BatchReply, index: Int)
  }

  init(id: RequestID, recipient: Recipient, counter: CallCounter) {
    self.id = id
    self.recipient = recipient
    self.counter = counter
    counter.opened()
  }

  /// Whether the peer has asked to cancel it, and it is not answered.
  package var isCancelled: Bool {
    state.withLock { $0.isCancelled }
  }

  package var isAnswered: Bool {
    state.withLock { $0.isAnswered }
  }

  /// Notes that the peer does not want it any more; whoever works on it looks from time to time.
  package func cancel() {
    let handler = state.withLock { state -> (@Sendable () -> Void)? in
      guard case .waiting(let handler) = state else { return nil }
      state = .cancelled
      return handler
    }
    handler?()
  }

  /// Sets what ends the work at once when the peer cancels it, for work that can't look by itself.
  ///
  /// It is called once at most, and not after the answer.
  package func onCancel(_ handler: @escaping @Sendable () -> Void) {
    let isCancelled = state.withLock { state in
      if case .waiting = state { state = .waiting(onCancel: handler) }
      return state.isCancelled
    }
    if isCancelled { handler() }
  }

  /// Answers with a result, as JSON text.
  package func answer(_ result: [UInt8]) {
    answer(Self.resultKey, result)
  }

  /// Answers with an error.
  package func answer(_ error: ResponseError) {
    answer(Self.errorKey, error.json)
  }

  private static let start = Array(#"{"jsonrpc":"2.0","id":"#.utf8)
  private static let resultKey = Array(#","result":"#.utf8)
  private static let errorKey = Array(#","error":"#.utf8)
  private static let end: [UInt8] = [UInt8(ascii: "}")]

  private func answer(_ key: [UInt8], _ value: [UInt8]) {
    let isFirst = state.withLock { state in
      defer { state = .answered }
      return !state.isAnswered
    }
    guard isFirst else { return }
    switch recipient {
    case .outbox(let outbox): outbox.add(Self.start, id.source, key, value, Self.end)
    case .batch(let batch, let index): batch.fill(index, with: Self.start + id.source + key + value + Self.end)
    }
    counter.closed()
  }

  /// An answer to something that has no id that can be read.
  static func refusal(_ error: ResponseError, id: RequestID? = nil) -> [UInt8] {
    start + (id?.source ?? Array("null".utf8)) + errorKey + error.json + end
  }
}

/// How many requests are not answered yet.
package final class CallCounter: Sendable {
  private let count = Atomic(0)
  private let waker: Waker

  package init(waker: Waker) {
    self.waker = waker
  }

  package var unanswered: Int {
    count.load(ordering: .acquiring)
  }

  func opened() {
    count.wrappingAdd(1, ordering: .acquiringAndReleasing)
  }

  func closed() {
    count.wrappingSubtract(1, ordering: .acquiringAndReleasing)
    waker.wakeFromOtherThread()
  }
}
