internal import Directory
internal import SQLDatabase

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An open database with the files and locks around it.
struct OpenStore {
  let connection: Connection
  /// Nil for a store in memory.
  let files: StoreFiles?
  /// Whose turn it is to write, among processes.
  let turn: FileLock?
  /// Shared by all processes that have the store open.
  let presence: FileLock?

  /// How long another process is waited for.
  static let patience = 10_000

  /// - Parameter checksLog: Whether a log that was left behind has the whole file checked.
  static func open(path: String, environment: StoreEnvironment, checksLog: Bool = true) throws -> OpenStore {
    if path == ":memory:" { return try openInMemory(environment: environment) }
    let files = StoreFiles(database: path)
    // The mark first: another process that makes the store meanwhile writes it last.
    let isMarked = try files.readMark() ?? "" != ""
    if try files.databaseSize() ?? 0 == 0 {
      guard !isMarked else { throw StoreOpeningError.emptied }
      try files.makeFolder()
    }
    let hadLock = access(files.lock, F_OK) == 0
    let turn = try FileLock(path: files.lock)
    do {
      if !isMarked { try create(files, turn: turn, environment: environment) }
      return try openExisting(files, turn: turn, checksLog: checksLog)
    } catch StoreOpeningError.notAStore where !hadLock {
      // Beside what is no store nobody else has a use for it.
      unlink(files.lock)
      throw StoreOpeningError.notAStore
    }
  }

  private static func openInMemory(environment: StoreEnvironment) throws -> OpenStore {
    let connection = try Connection(path: ":memory:", mode: .create)
    connection.harden()
    try defineFunctions(connection)
    try connection.execute("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;")
    try migrate(connection, environment: environment)
    return OpenStore(connection: connection, files: nil, turn: nil, presence: nil)
  }

  // MARK: First use

  /// Makes the store, unless there is one: another process may have made it meanwhile.
  private static func create(_ files: StoreFiles, turn: FileLock, environment: StoreEnvironment) throws {
    guard turn.lock(atMostMilliseconds: patience) else { throw StoreOpeningError.busy }
    defer { turn.unlock() }
    let mask = umask(0o077)
    defer { umask(mask) }
    do {
      let connection = try Connection(path: files.database, mode: .create)
      connection.harden()
      guard try isBlank(connection) else { return connection.close() }
      try configure(connection)
      try migrate(connection, environment: environment)
      if let id = try storeID(connection) { try files.writeMark(id) }
      _ = try connection.checkpoint(.truncating)
      connection.close()
    } catch let error as SQLiteError {
      throw opening(error)
    }
  }

  /// Whether there is nothing in the database: it is new, or the process that was making it did not get far.
  private static func isBlank(_ connection: Connection) throws -> Bool {
    let tables = try connection.first("SELECT count(*) FROM sqlite_master") { $0.integer(0) }
    return try tables == 0 && connection.pragma("application_id") == 0 && connection.pragma("user_version") == 0
  }

  // MARK: What is there already

  private static func openExisting(_ files: StoreFiles, turn: FileLock, checksLog: Bool) throws -> OpenStore {
    do {
      if access(files.database, W_OK) != 0 { throw StoreOpeningError.readOnly }
      let connection = try Connection(path: files.database, mode: .readWrite)
      connection.setBusyTimeout(milliseconds: Int32(patience))
      connection.harden()
      guard try connection.pragma("application_id") == Schema.applicationID else {
        throw StoreOpeningError.notAStore
      }
      let found = try connection.pragma("user_version")
      guard found <= Schema.version else {
        throw StoreOpeningError.newerSchema(found: Int(found), known: Schema.version)
      }
      try configure(connection)
      if try found < Schema.version || !OrderKeys(connection).areCurrent {
        guard turn.lock(atMostMilliseconds: patience) else { throw StoreOpeningError.busy }
        defer { turn.unlock() }
        try migrate(connection, environment: nil)
      }
      try identify(connection, files: files)
      let presence = try FileLock(path: files.mark)
      // A log that nobody is writing was left by a process that did not end in order.
      let isUnclean = presence.tryLock() && files.hasLog && checksLog
      presence.share()
      if isUnclean { try check(connection) }
      connection.setBusyTimeout(milliseconds: 0)
      return OpenStore(connection: connection, files: files, turn: turn, presence: presence)
    } catch let error as SQLiteError {
      throw opening(error)
    }
  }

  private static func identify(_ connection: Connection, files: StoreFiles) throws {
    guard let found = try storeID(connection) else { throw StoreOpeningError.notAStore }
    // Read again: it may have been made since.
    let mark = try files.readMark() ?? ""
    if mark.isEmpty {
      try files.writeMark(found)
    } else if mark != found {
      throw StoreOpeningError.foreign(expected: mark, found: found)
    }
  }

  private static func check(_ connection: Connection) throws {
    var findings: [String] = []
    try connection.each("PRAGMA quick_check(10)") { _ in
    } row: {
      findings.append($0.text(0))
    }
    if findings != ["ok"] { throw StoreOpeningError.corrupt(findings: findings) }
  }

  private static func opening(_ error: SQLiteError) -> StoreOpeningError {
    switch error.kind {
    case .notADatabase: .notAStore
    case .corrupt: .corrupt(findings: [error.message])
    case .readOnly: .readOnly
    case .busy: .busy
    case .full, .inputOutput, .constraint, .interrupted, .cannotOpen, .other: .cannotOpen(errno: errno)
    }
  }

  // MARK: Settings and schema

  /// What holds for a connection, not for the file: set at each opening.
  static func configure(_ connection: Connection) throws {
    try defineFunctions(connection)
    try connection.execute(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA secure_delete = FAST; PRAGMA wal_autocheckpoint = 0;
      PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;
      """)
    #if canImport(Darwin)
      try connection.execute("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;")
    #endif
    connection.countLogPages()
  }

  /// What filters call: `folded` of a text, `decimal_order` of a decimal.
  private static func defineFunctions(_ connection: Connection) throws {
    try connection.define("folded") { Text.folded($0) }
    try connection.define("decimal_order") { DecimalNumber(rawValue: $0).orderKey }
  }

  /// Brings the schema up to date. The environment is given where the store is made.
  private static func migrate(_ connection: Connection, environment: StoreEnvironment?) throws {
    try connection.begin(.immediate)
    do {
      let found = Int(try connection.pragma("user_version"))
      if found < Schema.version {
        for migration in Schema.migrations[max(0, found)...] { try connection.execute(migration) }
        if found > 0, found < Schema.derivedVersion { try ListingDerivation(connection).run() }
        try connection.execute(
          "PRAGMA user_version = \(Schema.version); PRAGMA application_id = \(Schema.applicationID);")
        if found == 0, let environment { try firstUse(connection, environment: environment) }
      }
      try OrderKeys(connection).update()
      if found > 0, found < Schema.blocksVersion { try ListingDerivation(connection).fillBlocks() }
      try connection.commit()
    } catch {
      connection.rollBack()
      throw error
    }
  }

  private static func storeID(_ connection: Connection) throws -> String? {
    try connection.first("SELECT value FROM meta WHERE name = 'store_id'") { $0.text(0) }
  }

  /// Gives the store its identity, and an organization with one owner; another member where one of another role asks.
  private static func firstUse(_ connection: Connection, environment: StoreEnvironment) throws {
    let now = environment.clock.now()
    let id = environment.identifiers.next(StoreIdentity.self, at: now)
    try connection.run("INSERT INTO meta (name, value) VALUES ('store_id', $1)") { $0.bind(1, id.rawValue) }
    var organization = Organization.first(id: environment.identifiers.next(Organization.self, at: now))
    organization.plan = environment.beginning.plan
    let owner = Member.first(id: environment.identifiers.next(Member.self, at: now))
    let transaction = Transaction(connection, state: TransactionState(), environment: environment, now: now, method: "")
    try transaction.insert(organization)
    try transaction.insert(owner, in: organization.id)
    if environment.beginning.role != owner.role {
      let member = Member(
        id: environment.identifiers.next(Member.self, at: now), name: "Member", email: nil,
        role: environment.beginning.role, status: .active)
      try transaction.insert(member, in: organization.id)
    }
  }
}

/// What a store's own identifier belongs to.
private enum StoreIdentity: IdentifiedRecord {
  static let identifierPrefix = "sto"
}
