import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

/// What SQL itself refuses, whatever the code above it does.
@Suite struct InvariantTests {
  private func check(_ statement: String, isRefused: Bool = true) throws {
    let test = try TestStore()
    try test.add("A") { $0.externalIds = ["crm": "1"] }
    try test.add("B")
    let setUp = """
      INSERT INTO contact VALUES (1, 1, 'con_1', 0, 1, 1, 'a@example.com');
      INSERT INTO address VALUES (1, 1, 'adr_1', 0, 1, 1);
      """
    try test.run { try $0.connection.execute(setUp) }
    let work = Work { try $0.connection.execute(statement) }
    #expect(test.store.carryOutNow([work]))
    #expect((work.error != nil) == isRefused, "\(statement): \(String(describing: work.error))")
    if isRefused { #expect((work.error as? SQLiteError)?.kind == .constraint, "\(statement)") }
  }

  @Test func theTablesKeepTheRulesOfTheDirectory() throws {
    try check("INSERT INTO contact VALUES (1, 1, 'con_2', 1, 0, 1, 'b@example.com')", isRefused: false)
    try check("INSERT INTO contact VALUES (1, 1, 'con_2', 1, 1, 1, 'b@example.com')")
    try check("INSERT INTO contact VALUES (1, 1, 'con_2', 1, 0, 1, 'a@example.com')")
    try check("INSERT INTO contact VALUES (1, 2, 'con_2', 0, 1, 0, NULL)")
    try check("INSERT INTO contact VALUES (1, 99, 'con_2', 0, 0, 1, NULL)")
    try check("INSERT INTO address VALUES (1, 1, 'adr_2', 1, 1, 1)")
    try check("INSERT INTO address VALUES (1, 2, 'adr_2', 1, 0, 1)")
    try check("INSERT INTO address VALUES (1, 1, 'adr_2', 1, 1, 0)", isRefused: false)
    try check("INSERT INTO external_id VALUES (1, 'crm', '1', 2)")
    try check("INSERT INTO external_id VALUES (1, 'crm', '2', 1)")
    try check("UPDATE client SET number = 'CLI-0001' WHERE key = 2")
    try check("UPDATE client SET parent = key")
    try check("UPDATE client SET parent = 99")
    try check("UPDATE client SET state = 2 WHERE key = 1")
    try check("UPDATE client SET state = 2, deleted_at = 1 WHERE key = 1", isRefused: false)
    try check("UPDATE client SET revision = 0")
    try check("UPDATE client SET revision = 'x'")
    try check("UPDATE client SET record = NULL")
    try check("DELETE FROM organization")
    try check("UPDATE member SET role = 'king'")
  }

  @Test func theSchemaIsOutOfReachOfSQL() throws {
    let test = try TestStore()
    let work = Work { try $0.connection.execute("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema") }
    #expect(test.store.carryOutNow([work]))
    #expect(work.error != nil)
  }
}
