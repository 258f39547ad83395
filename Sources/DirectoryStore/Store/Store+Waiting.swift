extension Store {
  /// The files that are the store's own.
  package nonisolated var paths: [String] {
    path == ":memory:" ? [] : ["", "-wal", "-shm", ".lock", ".id"].map { path + $0 }
  }

  /// Reads the directory on the calling thread, which waits for it.
  package nonisolated func read<Value: Sendable>(
    _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
  ) throws -> Value {
    try carryOutAndWait(AwaitedWork(changesDirectory: false, body))
  }

  /// Carries one piece of work out, behind all that was asked before; the calling thread waits for it.
  ///
  /// Not for a thread of the cooperative pool.
  package nonisolated func carryOutAndWait<Value>(_ work: AwaitedWork<Value>) throws -> Value {
    if !carryOutNow([work]) { submit([work]) }
    return try work.value()
  }

  /// Carries out what is queued, then closes, while the calling thread waits.
  package nonisolated func closeNow() {
    if closeSeated() { return }
    let isClosed = Monitor(false)
    Task.immediate {
      await close {
        isClosed.withLock { $0 = true }
        isClosed.wakeAll()
      }
    }
    isClosed.wait { $0 ? () : nil }
  }
}

/// Work that a thread waits for.
package final class AwaitedWork<Value: Sendable>: StoreWork {
  package let changesDirectory: Bool
  package let isDryRun: Bool
  package let isLong: Bool
  package let method: String
  private let body: @Sendable (borrowing Transaction) throws -> Value
  private let cancelled: @Sendable () -> Bool
  private let state = Monitor(State())

  private struct State {
    var value: Value?
    var outcome: Result<Value, any Error>?
  }

  package init(
    changesDirectory: Bool, isDryRun: Bool = false, isLong: Bool = false, method: String = "",
    isCancelled: @escaping @Sendable () -> Bool = { false },
    _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
  ) {
    self.changesDirectory = changesDirectory
    self.isDryRun = isDryRun
    self.isLong = isLong
    self.method = method
    cancelled = isCancelled
    self.body = body
  }

  package var isCancelled: Bool { cancelled() }

  package func perform(in transaction: borrowing Transaction) throws {
    let value = try body(transaction)
    state.withLock { $0.value = value }
  }

  package func finish(_ outcome: Result<Void, any Error>) {
    state.withLock { state in
      switch outcome {
      case .success: state.outcome = state.value.map { .success($0) }
      case .failure(let error): state.outcome = .failure(error)
      }
    }
    state.wakeAll()
  }

  fileprivate func value() throws -> Value {
    try state.wait { $0.outcome }.get()
  }
}
