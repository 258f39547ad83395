extension Connection {
  /// How a transaction begins.
  package enum Start: Sendable {
    /// Takes no lock until something is read.
    case deferred
    /// Takes the write lock at once.
    case immediate
  }

  package func begin(_ start: Start) throws {
    switch start {
    case .deferred: try run("BEGIN")
    case .immediate: try run("BEGIN IMMEDIATE")
    }
  }

  package func commit() throws {
    try run("COMMIT")
  }

  /// Ends the transaction, if SQLite has not ended it already, and keeps nothing of it.
  package func rollBack() {
    if isInTransaction { try? run("ROLLBACK") }
  }

  /// Carries out a piece of a transaction: when it throws, nothing of it is kept, and what was before it is.
  package func savepoint<Value>(keeping keeps: Bool = true, _ body: () throws -> Value) throws -> Value {
    try run("SAVEPOINT work")
    do {
      let value = try body()
      if !keeps { try run("ROLLBACK TO work") }
      try run("RELEASE work")
      return value
    } catch {
      // After some failures SQLite has rolled back the whole transaction, and the savepoint with it.
      if isInTransaction {
        try run("ROLLBACK TO work")
        try run("RELEASE work")
      }
      throw error
    }
  }
}
