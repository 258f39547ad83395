internal import CSQLite

/// A connection to one SQLite database, with its prepared statements.
///
/// It belongs to whoever opened it and is used by one thread at a time; only its `interrupt` may be called from others.
@safe package final class Connection {
  let handle: OpaquePointer
  private var prepared: [UInt: Statement] = [:]
  private var preparedTexts: [String: Statement] = [:]
  private let walFrames: UnsafeMutablePointer<Int>
  private var isClosed = false
  package let interrupt: Interrupt

  /// Texts that are kept prepared.
  private static let mostTexts = 200

  /// What holds for the process, and is set before its first connection.
  private static let isConfigured: Bool = clientele_sqlite3_config_no_memory_status() == SQLITE_OK

  /// How a database is opened.
  package enum Mode: Sendable {
    case readOnly, readWrite, create
  }

  /// The path `:memory:` opens a database that lives as long as the connection.
  package init(path: String, mode: Mode) throws(SQLiteError) {
    _ = Self.isConfigured
    var opened: OpaquePointer?
    let access: Int32 =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    // One thread at a time is our own rule, so SQLite's mutexes are not needed.
    let result = unsafe sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard result == SQLITE_OK, let handle = unsafe opened else {
      let message = unsafe opened == nil ? "out of memory" : String(cString: sqlite3_errmsg(opened))
      let code = unsafe opened == nil ? SQLITE_NOMEM : sqlite3_extended_errcode(opened)
      unsafe sqlite3_close_v2(opened)
      throw SQLiteError(extendedCode: code, message: message)
    }
    unsafe self.handle = unsafe handle
    unsafe walFrames = .allocate(capacity: 1)
    unsafe walFrames.initialize(to: 0)
    interrupt = unsafe Interrupt(handle)
    unsafe sqlite3_busy_timeout(handle, 0)
  }

  deinit {
    close()
    unsafe walFrames.deallocate()
  }

  /// Finalizes the statements and closes; a closed connection is not used again.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    interrupt.invalidate()
    prepared.removeAll()
    preparedTexts.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  // MARK: Statements

  /// Lends the statement of a literal, prepared at its first use, and resets it afterwards.
  package func with<Value>(_ sql: StaticString, _ body: (Statement) throws -> Value) throws -> Value {
    let key = unsafe UInt(bitPattern: sql.utf8Start)
    if let statement = prepared[key], !statement.isInUse { return try lend(statement, to: body) }
    let statement = try prepare(sql.description)
    if prepared[key] == nil { prepared[key] = statement }
    return try lend(statement, to: body)
  }

  /// Lends the statement of a text that was put together from literals.
  package func with<Value>(text sql: String, _ body: (Statement) throws -> Value) throws -> Value {
    if let statement = preparedTexts[sql], !statement.isInUse { return try lend(statement, to: body) }
    let statement = try prepare(sql)
    // There are as many texts as shapes of filters: those that are asked again are soon prepared again.
    if preparedTexts.count >= Self.mostTexts { preparedTexts = preparedTexts.filter(\.value.isInUse) }
    if preparedTexts[sql] == nil { preparedTexts[sql] = statement }
    return try lend(statement, to: body)
  }

  /// Carries out a statement that answers no rows.
  package func run(_ sql: StaticString, _ bind: (Statement) -> Void = { _ in }) throws {
    try with(sql) { statement in
      bind(statement)
      _ = try statement.step()
    }
  }

  /// The first row, or nil.
  package func first<Value>(
    _ sql: StaticString, _ bind: (Statement) -> Void = { _ in }, row: (Statement) throws -> Value
  ) throws -> Value? {
    try with(sql) { statement in
      bind(statement)
      return try statement.step() ? try row(statement) : nil
    }
  }

  /// Goes through the rows.
  package func each(
    _ sql: StaticString, _ bind: (Statement) -> Void = { _ in }, row: (Statement) throws -> Void
  ) throws {
    try with(sql) { statement in
      bind(statement)
      while try statement.step() { try row(statement) }
    }
  }

  /// Carries out a script of statements without arguments: a schema, pragmas.
  package func execute(_ script: String) throws(SQLiteError) {
    guard unsafe sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw lastError() }
  }

  /// The integer that a pragma answers.
  package func pragma(_ name: String) throws -> Int64 {
    let statement = try prepare("PRAGMA \(name)")
    return try lend(statement) { try $0.step() ? $0.integer(0) : 0 }
  }

  private func lend<Value>(_ statement: Statement, to body: (Statement) throws -> Value) rethrows -> Value {
    statement.isInUse = true
    defer {
      statement.reset()
      statement.isInUse = false
    }
    return try body(statement)
  }

  private func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    var statement: OpaquePointer?
    let result = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard result == SQLITE_OK, let statement = unsafe statement else { throw lastError() }
    return unsafe Statement(statement, of: self)
  }

  func lastError() -> SQLiteError {
    unsafe SQLiteError(
      extendedCode: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
  }

  // MARK: State

  /// Whether a transaction is open. SQLite ends one by itself after some failures.
  package var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  package var lastInsertedKey: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// How many rows were added, changed and removed since the opening; it says whether there were any in between.
  package var totalChanges: Int32 { unsafe sqlite3_total_changes(handle) }

  /// How long a lock that another program holds is waited for.
  package func setBusyTimeout(milliseconds: Int32) {
    unsafe sqlite3_busy_timeout(handle, milliseconds)
  }

  /// Takes from SQL what could harm the file (defensive mode), and from the close its checkpoint.
  package func harden() {
    unsafe clientele_sqlite3_db_config_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    unsafe clientele_sqlite3_db_config_switch(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    unsafe clientele_sqlite3_db_config_switch(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    unsafe clientele_sqlite3_db_config_switch(handle, SQLITE_DBCONFIG_DQS_DML, 0)
    unsafe clientele_sqlite3_db_config_switch(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
  }

  /// Ends SQLite's own checkpoints, and counts the pages of the write-ahead log instead.
  package func countLogPages() {
    unsafe sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        unsafe context?.assumingMemoryBound(to: Int.self).pointee = Int(pages)
        return SQLITE_OK
      }, walFrames)
  }

  /// The pages in the write-ahead log after the last commit of this connection.
  package var logPages: Int { unsafe walFrames.pointee }

  /// How a checkpoint treats the log afterwards.
  package enum Checkpoint: Sendable {
    /// Copies what no reader holds up.
    case passive
    /// Copies everything and makes the log empty.
    case truncating
  }

  /// Copies the write-ahead log into the database: false when a reader or writer held it up.
  package func checkpoint(_ kind: Checkpoint) throws(SQLiteError) -> Bool {
    var logPages: Int32 = 0
    var copied: Int32 = 0
    let mode = kind == .passive ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_TRUNCATE
    let result = unsafe sqlite3_wal_checkpoint_v2(handle, nil, mode, &logPages, &copied)
    if result & 0xFF == SQLITE_BUSY { return false }
    guard result == SQLITE_OK else { throw lastError() }
    unsafe walFrames.pointee = max(0, Int(logPages) - Int(copied))
    return true
  }
}
