internal import Synchronization

/// Runs what is isolated to a store: one piece of work at a time, in the order in which it came.
///
/// There is one seat, and whoever sits in it is the store. Work that is queued is carried out by a thread of the
/// executor's own, started at first need, so that no thread of the cooperative pool ever waits for a disk. A thread
/// that has work itself takes the seat when it is free and nothing is queued: no other thread is woken for it.
package final class StoreExecutor: SerialExecutor {
  private let state = Monitor(State())
  /// The thread in the seat; 0 when it is free.
  private let sitter = Atomic<UInt>(0)

  private struct State {
    var queue: [Item] = []
    var isSeatTaken = false
    var isThreadStarted = false
    var isThreadWaiting = false
    var isStopping = false
  }

  /// Something that waits for the seat.
  private enum Item {
    case job(UnownedJob)
    case works([any StoreWork], carryOut: @Sendable ([any StoreWork]) -> Void)
  }

  package init() {}

  package func enqueue(_ job: consuming ExecutorJob) {
    enqueue(.job(UnownedJob(job)))
  }

  /// Queues works behind all that is queued already; what lies in the queue side by side is carried out together.
  func enqueue(_ works: [any StoreWork], carryOut: @escaping @Sendable ([any StoreWork]) -> Void) {
    enqueue(.works(works, carryOut: carryOut))
  }

  private func enqueue(_ item: Item) {
    let (starts, wakes) = state.withLock { state in
      state.queue.append(item)
      let starts = !state.isThreadStarted
      state.isThreadStarted = true
      return (starts, state.isThreadWaiting && !state.isSeatTaken)
    }
    // Without a thread it stays queued, and the next one that comes tries again.
    if starts, !startThread({ self.serve() }) { state.withLock { $0.isThreadStarted = false } }
    if wakes { state.wakeAll() }
  }

  /// Carries the work out on the calling thread if the seat is free and nothing is queued: else answers nil.
  func sit<Value>(_ body: () -> Value) -> Value? {
    let isSeated = state.withLock { state in
      guard !state.isSeatTaken, state.queue.isEmpty else { return false }
      state.isSeatTaken = true
      return true
    }
    guard isSeated else { return nil }
    sitter.store(currentThread(), ordering: .relaxed)
    let value = body()
    sitter.store(0, ordering: .relaxed)
    let wakes = state.withLock { state in
      state.isSeatTaken = false
      return !state.queue.isEmpty && state.isThreadWaiting
    }
    if wakes { state.wakeAll() }
    return value
  }

  /// Lets the thread end when the queue is empty.
  func stop() {
    state.withLock { $0.isStopping = true }
    state.wakeAll()
  }

  private func serve() {
    while true {
      let items: [Item] = state.wait { state in
        if state.isSeatTaken || (state.queue.isEmpty && !state.isStopping) {
          state.isThreadWaiting = true
          return nil
        }
        state.isThreadWaiting = false
        if state.queue.isEmpty {
          state.isThreadStarted = false
          return []
        }
        state.isSeatTaken = true
        defer { state.queue = [] }
        return state.queue
      }
      if items.isEmpty { return }
      sitter.store(currentThread(), ordering: .relaxed)
      carryOut(items)
      sitter.store(0, ordering: .relaxed)
      state.withLock { $0.isSeatTaken = false }
    }
  }

  private func carryOut(_ items: [Item]) {
    var index = 0
    while index < items.count {
      switch items[index] {
      case .job(let job):
        job.runSynchronously(on: asUnownedSerialExecutor())
        index += 1
      case .works(var works, let carryOut):
        index += 1
        while index < items.count, case .works(let more, _) = items[index] {
          works += more
          index += 1
        }
        carryOut(works)
      }
    }
  }

  package func isIsolatingCurrentContext() -> Bool? {
    sitter.load(ordering: .relaxed) == currentThread()
  }

  package func checkIsolated() {
    precondition(sitter.load(ordering: .relaxed) == currentThread(), "the store was used by a thread without the seat")
  }
}
