import Testing

@testable import SQLDatabase

@Suite struct ConnectionTests {
  private func open() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    connection.harden()
    try connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE) STRICT")
    return connection
  }

  private func insert(_ a: Int, _ b: String, in connection: Connection) throws {
    try connection.run("INSERT INTO t (a, b) VALUES ($1, $2)") {
      $0.bind(1, a)
      $0.bind(2, b)
    }
  }

  private func rows(_ connection: Connection) throws -> [String] {
    var rows: [String] = []
    try connection.each("SELECT b FROM t ORDER BY a") { _ in
    } row: {
      rows.append($0.text(0))
    }
    return rows
  }

  @Test func argumentsAreFoundByTheirNumberInWhateverOrderTheyAppear() throws {
    let connection = try open()
    let found = try connection.first("SELECT $3, $1, $2, $1, $4") {
      $0.bind(1, "one")
      $0.bind(2, 2)
      $0.bind(3, [3])
      $0.bindNull(4)
    } row: {
      ($0.bytes(0), $0.text(1), $0.integer(2), $0.text(3), $0.isNull(4))
    }
    #expect(found?.0 == [3])
    #expect(found?.1 == "one" && found?.2 == 2 && found?.3 == "one" && found?.4 == true)
  }

  @Test func anArgumentThatTheStatementDoesNotHaveIsAnError() throws {
    let connection = try open()
    #expect(throws: SQLiteError.self) {
      try connection.first("SELECT $1") {
        $0.bind(1, "one")
        $0.bind(2, "two")
      } row: {
        $0.text(0)
      }
    }
  }

  @Test func valuesOfEverySizeComeBackAsTheyWent() throws {
    let connection = try open()
    for count in [0, 1, 15, 16, 4_095, 4_096, 4_097, 100_000] {
      let text = String(repeating: "é", count: count)
      let bytes = [UInt8](repeating: 7, count: count)
      let found = try connection.first("SELECT $1, $2, $3, $4") {
        $0.bind(1, text)
        $0.bind(2, bytes)
        $0.bind(3, text + "!")
        $0.bind(4, Int64.min)
      } row: {
        ($0.text(0), $0.bytes(1), $0.text(2), $0.integer(3))
      }
      #expect(found?.0 == text && found?.1 == bytes && found?.2 == text + "!" && found?.3 == .min, "\(count)")
    }
  }

  @Test func aStatementCanBeUsedInsideItself() throws {
    let connection = try open()
    func count(_ depth: Int) throws -> Int {
      try connection.first("SELECT $1") {
        $0.bind(1, depth)
      } row: { row in
        let below = depth == 0 ? 0 : try count(depth - 1)
        return Int(row.integer(0)) + below
      } ?? 0
    }
    #expect(try count(4) == 10)
  }

  @Test func aSavepointKeepsAllOrNothing() throws {
    let connection = try open()
    struct Stop: Error {}
    try connection.begin(.immediate)
    try connection.savepoint { try insert(1, "a", in: connection) }
    #expect(throws: Stop.self) {
      try connection.savepoint {
        try insert(2, "b", in: connection)
        throw Stop()
      }
    }
    try connection.savepoint(keeping: false) { try insert(3, "c", in: connection) }
    #expect(throws: Stop.self) {
      try connection.savepoint {
        try insert(4, "d", in: connection)
        try connection.savepoint { try insert(5, "e", in: connection) }
        throw Stop()
      }
    }
    try connection.commit()
    #expect(try rows(connection) == ["a"])
  }

  @Test func anErrorSaysWhatItIsWithoutSQL() throws {
    let connection = try open()
    try insert(1, "a", in: connection)
    do {
      try insert(2, "a", in: connection)
      Issue.record("not refused")
    } catch let error as SQLiteError {
      #expect(error.kind == .constraint && error.isUniqueViolation)
      #expect(!error.message.contains("INSERT"))
    }
    #expect(throws: SQLiteError.self) { try Connection(path: "/no/such/folder/file", mode: .create) }
  }

  @Test func whatRunsCanBeInterruptedFromAnotherThread() async throws {
    let connection = try open()
    let interrupt = connection.interrupt
    let other = Task.detached {
      while !Task.isCancelled {
        interrupt()
        await Task.yield()
      }
    }
    do {
      try connection.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
      Issue.record("it ended")
    } catch {
      #expect(error.kind == .interrupted)
    }
    other.cancel()
    await other.value
    connection.close()
    interrupt()
  }

  @Test func theDatabaseRefusesWhatCouldHarmIt() throws {
    let connection = try open()
    try connection.execute("PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) { try connection.execute("DELETE FROM sqlite_schema") }
    #expect(throws: SQLiteError.self) { try connection.execute("SELECT \"text\"") }
  }
}
