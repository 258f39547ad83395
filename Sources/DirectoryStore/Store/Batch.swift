internal import Directory
internal import SQLDatabase

/// Pieces of work that share a transaction of the database, and what came of each.
struct Batch {
  private(set) var outcomes: [Result<Void, any Error>]
  /// Whether the connection failed in a way after which it is not used again.
  private(set) var isConnectionSpoilt = false
  /// The first work that wrote: nothing from there on stands if the commit fails.
  private var firstWrite: Int?
  private var keepsSomething = false

  init(count: Int) {
    outcomes = Array(repeating: .success(()), count: count)
  }

  /// Carries the works out, at first without savepoints: SQLite copies every page that is changed behind one, which
  /// costs more than the check of a client.
  ///
  /// Work that fails nearly always does so before it writes. If one does not, all of them are taken back, and carried
  /// out again with a savepoint each.
  mutating func perform(
    _ works: [any StoreWork], on connection: Connection, state: TransactionState, environment: StoreEnvironment
  ) {
    if performAll(works, behindSavepoints: false, on: connection, state: state, environment: environment) { return }
    connection.rollBack()
    state.begin()
    state.forgetRecords()
    self = Batch(count: works.count)
    do {
      try connection.begin(.immediate)
    } catch {
      return abandon(from: 0, .failure(Self.asSeenByCaller(error, outcome: .notSaved)), count: works.count)
    }
    _ = performAll(works, behindSavepoints: true, on: connection, state: state, environment: environment)
  }

  /// - Returns: false where a work failed after it had written, and has no savepoint to go back to.
  private mutating func performAll(
    _ works: [any StoreWork], behindSavepoints: Bool, on connection: Connection, state: TransactionState,
    environment: StoreEnvironment
  ) -> Bool {
    for (index, work) in works.enumerated() {
      if work.isCancelled {
        outcomes[index] = .failure(CancellationError())
        continue
      }
      if work.changesDirectory, firstWrite == nil { firstWrite = index }
      // The transaction of the database is the savepoint of a piece of work that has it for itself.
      let isShared = work.changesDirectory && works.count > 1
      let isBehindSavepoint = isShared && (behindSavepoints || work.isTakenBack)
      let transaction = Transaction(
        connection, state: state, environment: environment, now: environment.clock.now(), method: work.method)
      let mark = state.mark
      let changes = connection.totalChanges
      do {
        if isBehindSavepoint {
          try connection.savepoint(keeping: !work.isDryRun) { try work.perform(in: transaction) }
          if work.isDryRun { state.returnTo(mark) }
        } else {
          try work.perform(in: transaction)
        }
        if work.changesDirectory, !work.isDryRun { keepsSomething = true }
      } catch {
        outcomes[index] = .failure(Self.asSeenByCaller(error, outcome: .notSaved))
        if let error = error as? SQLiteError, isFatal(error, on: connection) {
          abandon(from: firstWrite ?? index, outcomes[index], count: works.count)
          return true
        }
        if isShared {
          if !isBehindSavepoint, connection.totalChanges != changes { return false }
          state.returnTo(mark)
        }
      }
    }
    return true
  }

  /// Commits what there is to keep.
  mutating func end(on connection: Connection, state: TransactionState, isWriting: Bool) {
    defer { state.begin() }
    guard isWriting, keepsSomething, !isConnectionSpoilt else {
      if isWriting { state.forgetRecords() }
      return connection.endReading(isWriting: isWriting)
    }
    do {
      try state.writePending(on: connection)
    } catch {
      connection.rollBack()
      state.forgetRecords()
      isConnectionSpoilt = true
      return abandon(
        from: firstWrite ?? 0, .failure(Self.asSeenByCaller(error, outcome: .notSaved)), count: outcomes.count)
    }
    do {
      try connection.commit()
    } catch {
      connection.rollBack()
      state.forgetRecords()
      isConnectionSpoilt = true
      abandon(from: firstWrite ?? 0, .failure(Self.asSeenByCaller(error, outcome: .unknown)), count: outcomes.count)
    }
  }

  /// Whether nothing of the transaction can be kept after this failure.
  private mutating func isFatal(_ error: SQLiteError, on connection: Connection) -> Bool {
    switch error.kind {
    case .inputOutput:
      isConnectionSpoilt = true
      return true
    case .corrupt, .notADatabase:
      // What is damaged stays so after a new opening; and what is not can still be read.
      return firstWrite != nil
    case .full, .readOnly, .busy, .interrupted, .constraint, .cannotOpen, .other:
      return !connection.isInTransaction
    }
  }

  private mutating func abandon(from first: Int, _ outcome: Result<Void, any Error>, count: Int) {
    keepsSomething = false
    for index in first..<count {
      // Work that failed by itself, or was cancelled, keeps its own answer.
      if case .success = outcomes[index] { outcomes[index] = outcome }
    }
  }

  private static func asSeenByCaller(_ error: any Error, outcome: StoreError.Outcome) -> any Error {
    guard let error = error as? SQLiteError else { return error }
    if error.kind == .interrupted { return CancellationError() }
    return StoreError(error, outcome: outcome) ?? error
  }
}

extension Connection {
  /// Ends a transaction in which there is nothing to keep.
  fileprivate func endReading(isWriting: Bool) {
    if isWriting {
      rollBack()
    } else if isInTransaction {
      do { try commit() } catch { rollBack() }
    }
  }
}
