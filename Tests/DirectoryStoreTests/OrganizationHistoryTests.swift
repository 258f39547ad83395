import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct OrganizationHistoryTests {
  private func rename(_ test: TestStore, to name: String, ifRevision: Int? = nil) throws -> Organization {
    let caller = test.caller
    return try test.run { transaction in
      try transaction.changeOrganization(ifRevision: ifRevision, by: caller) { organization in
        var draft = organization.draft
        draft.name = name
        return try organization.updating(draft)
      }
    }
  }

  private func setCurrency(_ test: TestStore, _ currency: String) throws {
    let caller = test.caller
    _ = try test.run { transaction in
      try transaction.changeOrganization(by: caller) { organization in
        var draft = organization.draft
        draft.defaults?.currency = currency
        return try organization.updating(draft)
      }
    }
  }

  private func history(_ test: TestStore) throws -> [Activity] {
    let caller = test.caller
    return try test.run(changes: false) {
      try $0.activity(OrganizationActivityQuery(kind: .organization), for: caller).items
    }
  }

  private func history(_ test: TestStore, of client: ID<Client>, _ kind: RecordKind) throws -> [Activity] {
    let caller = test.caller
    return try test.run(changes: false) {
      try $0.activity(ActivityQuery(client: client), for: caller).items.filter { $0.kind == kind }
    }
  }

  private func undo(_ test: TestStore, _ sequence: Int) throws -> UndoneChange {
    let caller = test.caller
    return try test.run { try $0.undo(sequence, by: caller) }
  }

  private func isIntact(_ test: TestStore) throws -> Bool {
    let caller = test.caller
    return try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact }
  }

  @Test func aChangeHasARevisionAndAnEntry() throws {
    let test = try TestStore()
    #expect(try rename(test, to: "One").revision == 2)
    #expect(try rename(test, to: "One").revision == 2)
    #expect(throws: StoreError.self) { try rename(test, to: "Two", ifRevision: 1) }
    #expect(try rename(test, to: "Two", ifRevision: 2).revision == 3)
    try setCurrency(test, "CHF")
    let entries = try history(test)
    #expect(entries.map(\.revision) == [4, 3, 2])
    #expect(entries.allSatisfy { $0.clientId == nil && $0.action == .updated && $0.memberId == test.caller.member })
    #expect(
      entries.map(\.changes) == [
        [FieldChange(field: "defaults/currency", old: "EUR", new: "CHF")],
        [FieldChange(field: "name", old: "One", new: "Two")],
        [FieldChange(field: "name", old: "My organization", new: "One")],
      ])
    #expect(try isIntact(test))
  }

  @Test func aChangeIsTakenBackUnlessItWasEditedSince() throws {
    let test = try TestStore()
    let caller = test.caller
    _ = try rename(test, to: "One")
    try setCurrency(test, "CHF")
    _ = try rename(test, to: "Two")
    let entries = try history(test)
    func undo(_ entry: Activity) throws -> UndoneOrganization {
      try test.run { try $0.undo(ofOrganization: entry, by: caller) }
    }
    let edited = try undo(entries[2])
    #expect(edited.kept.map(\.field) == ["name"] && edited.reversed.isEmpty && edited.organization.revision == 4)
    let undone = try undo(entries[1])
    #expect(undone.organization.defaults.currency.rawValue == "EUR" && undone.organization.name == "Two")
    let newest = try #require(try history(test).first)
    #expect(newest.undoes == entries[1].sequence && newest.revision == 5)
    #expect(try undo(newest).organization.defaults.currency.rawValue == "CHF")
    #expect(try isIntact(test))
  }

  @Test func anOlderStoreBeginsWithRevisionOne() throws {
    let path = TestStore.temporaryPath()
    try TestStore(path: path).store.closeNow()
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      ListingMigrationTests.undoneFilters + """
        UPDATE organization SET record = CAST(json_remove(CAST(record AS TEXT), '$.revision') AS BLOB);
        PRAGMA user_version = 10;
        """)
    connection.close()
    let test = try TestStore(path: path)
    #expect(try rename(test, to: "One", ifRevision: 1).revision == 2)
    #expect(try isIntact(test))
  }

  @Test func aDismissalIsInTheHistoriesOfBothAndIsTakenBack() throws {
    let test = try TestStore()
    let caller = test.caller
    let (one, other) = (try test.add("A").client.id, try test.add("B").client.id)
    func dismiss(_ isDismissed: Bool) throws {
      _ = try test.run { try $0.dismissDuplicate(one, other, isDismissed: isDismissed, by: caller) }
    }
    try dismiss(true)
    try dismiss(true)
    let entries = try [one, other].map { try history(test, of: $0, .duplicateDismissal) }
    #expect(entries.map { $0.map(\.recordId) } == [[other.rawValue], [one.rawValue]])
    #expect(entries.allSatisfy { $0.map(\.action) == [.created] })
    #expect(entries[0][0].changes == [FieldChange(field: "isDismissed", old: false, new: true)])
    let undone = try undo(test, entries[1][0].sequence)
    #expect(undone.client.client.id == other && undone.reversed.map(\.field) == ["isDismissed"])
    let after = try history(test, of: one, .duplicateDismissal)
    #expect(after.map(\.action) == [.deleted, .created] && after[0].undoes == entries[1][0].sequence)
    // It is so already.
    #expect(try undo(test, entries[0][0].sequence).reversed.isEmpty)
    // The undoing is undone.
    _ = try undo(test, after[0].sequence)
    #expect(try history(test, of: other, .duplicateDismissal).map(\.action) == [.created, .deleted, .created])
    _ = try test.run { try $0.delete(.id(other), by: caller) }
    #expect(throws: UndoObstacle.inTrash) { try undo(test, entries[0][0].sequence) }
    #expect(try isIntact(test))
  }

  @Test func aSuppressionIsInTheHistoryAndIsTakenBack() throws {
    let test = try TestStore()
    let caller = test.caller
    let id = try test.add("A").client.id
    func suppress(_ isSuppressed: Bool, _ reason: String? = nil) throws {
      _ = try test.run {
        try $0.suppress(.noBillingAddress, of: id, isSuppressed: isSuppressed, reason: reason, by: caller).client
      }
    }
    func suppressed() throws -> Set<HouseRule> {
      try test.run(changes: false) { try $0.suppressedRules(of: $0.client(.id(id), for: caller)) }
    }
    try suppress(true, "by post")
    try suppress(true, "by telephone")
    try suppress(true, "by telephone")
    try suppress(false)
    let entries = try history(test, of: id, .ruleSuppression)
    #expect(entries.map(\.action) == [.deleted, .updated, .created])
    #expect(entries[1].changes == [FieldChange(field: "reason", old: "by post", new: "by telephone")])
    #expect(entries.allSatisfy { $0.recordId == HouseRule.noBillingAddress.rawValue })
    #expect(try undo(test, entries[0].sequence).reversed.map(\.field) == ["isSuppressed", "reason"])
    #expect(try suppressed() == [.noBillingAddress])
    #expect(try undo(test, entries[1].sequence).reversed.map(\.field) == ["reason"])
    #expect(try undo(test, entries[2].sequence).reversed.map(\.field) == ["isSuppressed", "reason"])
    #expect(try suppressed().isEmpty)
    #expect(try isIntact(test))
  }
}
