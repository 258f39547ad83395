internal import Directory
internal import SQLDatabase
internal import Synchronization

/// The directory on disk.
///
/// Work comes in batches. A batch is one transaction of the database, with one flush to the disk; each piece of work
/// in it succeeds or fails for itself. Batches take effect in the order in which they come.
package actor Store {
  private nonisolated let executor = StoreExecutor()
  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// The path of the database, or `:memory:`.
  package nonisolated let path: String
  private let environment: StoreEnvironment
  private var open: OpenStore?
  private let state = TransactionState()
  private var isClosed = false
  private nonisolated let interruption = Mutex<Interrupt?>(nil)

  /// How many pieces of work may share one commit.
  private static let largestBatch = 1_024
  /// The write-ahead log is copied into the database when it has this many pages (4 MiB).
  private static let longLog = 1_024
  /// And when it has this many (64 MiB) without waiting for a moment in which nothing else is to be done.
  private static let longestLog = 16_384
  /// How often, in milliseconds, work that waits for another process is looked at: it may have been cancelled.
  private static let glance = 100

  /// Opens the store, and makes it if there is none.
  ///
  /// - Parameter path: The database file; beside it come `.lock`, `.id`, `-wal` and `-shm`. `:memory:` is a store that
  ///   lives as long as the actor.
  /// - Throws: `StoreOpeningError`.
  package init(path: String, environment: StoreEnvironment = .system()) throws {
    let path = path == ":memory:" ? path : try StoreFiles.target(of: path)
    self.path = path
    self.environment = environment
    let open = try OpenStore.open(path: path, environment: environment)
    interruption.withLock { $0 = open.connection.interrupt }
    self.open = open
  }

  deinit {
    executor.stop()
  }

  // MARK: Work

  /// Carries the batch out on the calling thread, and has finished it when it returns.
  ///
  /// - Returns: false, with nothing done, when other work is queued or under way, the batch is long work, or another
  ///   process is writing: then `submit` it.
  package nonisolated func carryOutNow(_ works: [any StoreWork]) -> Bool {
    if works.isEmpty { return true }
    if works.contains(where: { $0.isLong }) { return false }
    return executor.sit { assumeIsolated { $0.carryOut(works, mayWait: false) } } ?? false
  }

  /// Queues the batch for the store's own thread.
  package nonisolated func submit(_ works: [any StoreWork]) {
    executor.enqueue(works) { works in self.assumeIsolated { $0.carryOutQueued(works) } }
  }

  /// To be called when answers have gone out and nothing is waiting: does what can be done later.
  package nonisolated func idle() {
    _ = executor.sit { assumeIsolated { $0.shortenLog() } }
  }

  /// Carries out what is queued, then closes; the last process to close leaves an empty log.
  package func close() {
    isClosed = true
    guard let open else { return }
    self.open = nil
    if let turn = open.turn, open.presence?.tryLock() == true, turn.tryLock() {
      _ = try? open.connection.checkpoint(.truncating)
      open.connection.close()
      turn.unlock()
    }
    open.connection.close()
    executor.stop()
  }

  /// Closes on the calling thread if the seat is free.
  nonisolated func closeSeated() -> Bool {
    executor.sit { assumeIsolated { $0.close() } } != nil
  }

  /// Closes and then tells it.
  func close(_ tell: @Sendable () -> Void) {
    close()
    tell()
  }

  /// Stops the statement that is under way, from any thread: its work finishes with `CancellationError` and changes
  /// nothing.
  package nonisolated func interrupt() {
    interruption.withLock { $0 }?()
  }

  private func carryOutQueued(_ works: [any StoreWork]) {
    var batch: [any StoreWork] = []
    func carryOutBatch() {
      if !batch.isEmpty { _ = carryOut(batch, mayWait: true) }
      batch = []
    }
    for work in works {
      if work.isLong || batch.count == Self.largestBatch { carryOutBatch() }
      batch.append(work)
      if work.isLong { carryOutBatch() }
    }
    carryOutBatch()
  }

  // MARK: A batch

  private func carryOut(_ works: [any StoreWork], mayWait: Bool) -> Bool {
    var (works, isWriting) = (works, false)
    var patience = mayWait ? OpenStore.patience : 0
    while true {
      isWriting = works.contains { $0.changesDirectory && !$0.isCancelled }
      do {
        try begin(isWriting: isWriting, waiting: min(patience, Self.glance))
        break
      } catch StoreError.unavailable(reason: .busy, _, _) where patience > Self.glance {
        patience -= Self.glance
        works = finishCancelled(works)
        if works.isEmpty { return true }
      } catch {
        if case StoreError.unavailable(reason: .busy, _, _) = error, !mayWait { return false }
        refuse(works, error)
        return true
      }
    }
    var batch = Batch(count: works.count)
    if let open {
      batch.perform(works, on: open.connection, state: state, environment: environment)
      batch.end(on: open.connection, state: state, isWriting: isWriting)
    }
    if batch.isConnectionSpoilt { reopen() }
    if isWriting { self.open?.turn?.unlock() }
    for (work, outcome) in zip(works, batch.outcomes) { work.finish(outcome) }
    if (self.open?.connection.logPages ?? 0) > Self.longestLog { shortenLog() }
    return true
  }

  /// Cancelling is not held up by another process that writes.
  private func finishCancelled(_ works: [any StoreWork]) -> [any StoreWork] {
    works.filter { work in
      guard work.isCancelled else { return true }
      work.finish(.failure(CancellationError()))
      return false
    }
  }

  /// What needed the lock was not done; what only reads can be.
  private func refuse(_ works: [any StoreWork], _ error: any Error) {
    for work in works {
      if work.isCancelled {
        work.finish(.failure(CancellationError()))
      } else if work.changesDirectory || open == nil {
        work.finish(.failure(error))
      } else {
        var batch = Batch(count: 1)
        do {
          try begin(isWriting: false, waiting: OpenStore.patience)
          if let open {
            batch.perform([work], on: open.connection, state: state, environment: environment)
            batch.end(on: open.connection, state: state, isWriting: false)
          }
          work.finish(batch.outcomes[0])
        } catch {
          work.finish(.failure(error))
        }
      }
    }
  }

  /// - Parameter milliseconds: How long another process is waited for.
  private func begin(isWriting: Bool, waiting milliseconds: Int) throws {
    if open == nil { reopen() }
    guard let open else { throw StoreError.unavailable(reason: .io, outcome: .notSaved, isRetryable: true) }
    state.begin()
    if isWriting, let turn = open.turn {
      guard turn.tryLock() || (milliseconds > 0 && turn.lock(atMostMilliseconds: milliseconds)) else {
        throw StoreError.unavailable(reason: .busy, outcome: .notSaved, isRetryable: true)
      }
    }
    do {
      // All stores take turns under the lock: only a foreign program can still hold the database itself.
      open.connection.setBusyTimeout(milliseconds: Int32(milliseconds))
      defer { open.connection.setBusyTimeout(milliseconds: 0) }
      try open.connection.begin(isWriting ? .immediate : .deferred)
    } catch {
      if isWriting { open.turn?.unlock() }
      guard let error = error as? SQLiteError else { throw error }
      throw StoreError(error, outcome: .notSaved) ?? error
    }
  }

  /// After a failed write nothing that the connection remembers is trusted.
  private func reopen() {
    guard open?.files != nil || open == nil else { return }
    let turn = open?.turn
    turn?.unlock()
    open?.connection.close()
    open = nil
    guard path != ":memory:", !isClosed else { return }
    open = try? OpenStore.open(path: path, environment: environment, checksLog: false)
    interruption.withLock { $0 = open?.connection.interrupt }
  }

  private func shortenLog() {
    guard let open, open.connection.logPages > Self.longLog, let turn = open.turn, turn.tryLock() else { return }
    _ = try? open.connection.checkpoint(.passive)
    turn.unlock()
  }
}
