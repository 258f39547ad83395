internal import CSQLite

/// What SQLite answered instead of success.
package struct SQLiteError: Error, Sendable, Equatable {
  /// The primary result code, such as 5 for `SQLITE_BUSY`.
  package let code: Int32
  /// The extended result code, such as 2067 for `SQLITE_CONSTRAINT_UNIQUE`.
  package let extendedCode: Int32
  /// SQLite's own words, for the log and not for a peer.
  package let message: String

  package init(extendedCode: Int32, message: String) {
    self.code = extendedCode & 0xFF
    self.extendedCode = extendedCode
    self.message = message
  }

  /// The kinds of failure that a caller treats differently.
  package enum Kind: Sendable, Equatable {
    case busy, full, readOnly, corrupt, inputOutput, constraint, interrupted, cannotOpen, notADatabase, other
  }

  package var kind: Kind {
    switch code {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
    case SQLITE_FULL: .full
    case SQLITE_READONLY, SQLITE_PERM: .readOnly
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_IOERR, SQLITE_NOMEM: .inputOutput
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_NOTADB: .notADatabase
    default: .other
    }
  }

  /// Whether a value was there already where it may be only once.
  package var isUniqueViolation: Bool {
    extendedCode == SQLITE_CONSTRAINT | (8 << 8) || extendedCode == SQLITE_CONSTRAINT | (6 << 8)
  }
}
