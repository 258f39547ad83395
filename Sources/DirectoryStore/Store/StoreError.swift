package import Directory
package import JSON
internal import SQLDatabase

/// Why the store did not do what was asked.
package enum StoreError: Error, Sendable {
  /// The store cannot be used now.
  case unavailable(reason: Reason, outcome: Outcome, isRetryable: Bool)
  /// The record has changed since the revision that the caller knows.
  case conflict(current: RawJSON)
  /// A value that may be only once is taken, by the record with this identifier.
  case duplicate(kind: RecordKind = .client, field: String, existingID: String)
  /// The same idempotency key was used before with other params.
  case idempotencyMismatch(firstParamsHash: String)
  /// The cursor is damaged, or comes from another query.
  case invalidCursor

  /// What keeps the store from working.
  package enum Reason: String, Sendable {
    case busy, full, readOnly, corrupt, io
  }

  /// What became of the change.
  package enum Outcome: String, Sendable, CaseIterable {
    /// Nothing of it was kept, certainly.
    case notSaved
    /// It may have reached the disk: a retry with the same idempotency key settles it.
    case unknown
  }
}

extension StoreError {
  /// What a failure of SQLite means to a caller: nil when it is about the statement and not about the store.
  init?(_ error: SQLiteError, outcome: Outcome) {
    switch error.kind {
    case .busy: self = .unavailable(reason: .busy, outcome: outcome, isRetryable: true)
    case .full: self = .unavailable(reason: .full, outcome: outcome, isRetryable: true)
    case .readOnly: self = .unavailable(reason: .readOnly, outcome: outcome, isRetryable: false)
    case .corrupt, .notADatabase: self = .unavailable(reason: .corrupt, outcome: outcome, isRetryable: false)
    case .inputOutput, .cannotOpen: self = .unavailable(reason: .io, outcome: outcome, isRetryable: true)
    case .constraint, .interrupted, .other: return nil
    }
  }
}

/// Why a store was not opened.
package enum StoreOpeningError: Error, Sendable, Equatable {
  /// The file is not a directory's store.
  case notAStore
  /// The file belongs to another store than the mark beside it says.
  case foreign(expected: String, found: String)
  /// The mark beside it says that there was a store, and the file is gone or empty.
  case emptied
  /// A newer program made it.
  case newerSchema(found: Int, known: Int)
  /// SQLite's check found damage: its first findings.
  case corrupt(findings: [String])
  case readOnly
  /// Another process holds it for longer than can be waited for.
  case busy
  /// The system's error number.
  case cannotOpen(errno: Int32)
}
