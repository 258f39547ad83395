internal import JSON
internal import Synchronization

/// A request that is to be answered, exactly once, from any thread.
package final class Call: Sendable {
  package let id: RequestID
  private let recipient: Recipient
  private let state = Mutex(State())
  private let counter: CallCounter

  private struct State {
    var stage = Stage.waiting(onCancel: nil)
    var onAnswer: (@Sendable (Answer) -> Void)?
  }

  private enum Stage {
    case waiting(onCancel: (@Sendable () -> Void)?)
    case cancelled, answered

    var isCancelled: Bool {
      if case .cancelled = self { true } else { false }
    }

    var isAnswered: Bool {
      if case .answered = self { true } else { false }
    }
  }

  /// What an answer is, without what it says.
  package enum Answer: Sendable {
    /// A result of so many bytes.
    case result(byteCount: Int)
    case error(ResponseError.Code)
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
    state.withLock { $0.stage.isCancelled }
  }

  package var isAnswered: Bool {
    state.withLock { $0.stage.isAnswered }
  }

  /// Notes that the peer does not want it any more; whoever works on it looks from time to time.
  package func cancel() {
    let handler = state.withLock { state -> (@Sendable () -> Void)? in
      guard case .waiting(let handler) = state.stage else { return nil }
      state.stage = .cancelled
      return handler
    }
    handler?()
  }

  /// Sets what ends the work at once when the peer cancels it, for work that can't look by itself.
  ///
  /// It is called once at most, and not after the answer.
  package func onCancel(_ handler: @escaping @Sendable () -> Void) {
    let isCancelled = state.withLock { state in
      if case .waiting = state.stage { state.stage = .waiting(onCancel: handler) }
      return state.stage.isCancelled
    }
    if isCancelled { handler() }
  }

  /// Sets what is called once, just before the answer goes out, on the thread that answers.
  package func onAnswer(_ handler: @escaping @Sendable (Answer) -> Void) {
    state.withLock { $0.onAnswer = handler }
  }

  /// Answers with a result, as JSON text.
  package func answer(_ result: [UInt8]) {
    answer(Self.resultKey, result, .result(byteCount: result.count))
  }

  /// Answers with an error.
  package func answer(_ error: ResponseError) {
    answer(Self.errorKey, error.json, .error(error.code))
  }

  private static let start = Array(#"{"jsonrpc":"2.0","id":"#.utf8)
  private static let resultKey = Array(#","result":"#.utf8)
  private static let errorKey = Array(#","error":"#.utf8)
  private static let end: [UInt8] = [UInt8(ascii: "}")]

  private func answer(_ key: [UInt8], _ value: [UInt8], _ answer: Answer) {
    let (isFirst, onAnswer) = state.withLock { state in
      defer { state = State(stage: .answered) }
      return (!state.stage.isAnswered, state.onAnswer)
    }
    guard isFirst else { return }
    onAnswer?(answer)
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
