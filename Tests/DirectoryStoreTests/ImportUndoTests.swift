import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

/// Taking an import back: what it added goes, what it changed returns, what was edited since stays.
@Suite struct ImportUndoTests {
  private let store: TestStore
  private let run: Import

  /// An import that has changed `old` and added `new`.
  init() throws {
    let store = try TestStore()
    self.store = store
    let (caller, id) = (store.caller, ID<Import>(rawValue: "imp_1"))
    let old = try store.add("old") { $0.tags = ["before"] }
    try store.add("bystander")
    let first = try store.run(changes: false) { try $0.lastSequence(for: caller) } + 1
    try store.run { transaction in
      var client = old.client
      client.name = "old, renamed"
      client.tags = ["imported"]
      client.revision += 1
      client.importId = id
      _ = try transaction.replace(old, with: client, by: caller)
    }
    try store.add("new") { $0.importId = id }
    try store.add("newer") { $0.importId = id }
    run = try store.run { transaction in
      var run = Import(
        id: id, fileName: nil, sha256: "", createdAt: transaction.now, createdBy: caller.member, created: 2, updated: 1,
        unchanged: 0, skipped: 0, failed: 0)
      run.firstSequence = first
      run.lastSequence = try transaction.lastSequence(for: caller)
      try transaction.insert(run, by: caller)
      return run
    }
    #expect(run.lastSequence == first + 2)
  }

  private func undo(_ run: Import? = nil) throws -> [String: UndoneImport] {
    let (caller, run) = (store.caller, run ?? self.run)
    return try store.run { transaction in
      var undone: [String: UndoneImport] = [:]
      try transaction.undo(run, by: caller, check: { _ in }) {
        #expect(undone[$0.clientId.rawValue] == nil, "each client once")
        undone[$0.clientId.rawValue] = $0
      }
      return undone
    }
  }

  private func client(_ name: String) throws -> Client {
    let caller = store.caller
    let item = try #require(
      try store.list(ClientQuery(search: name)).page.items.value.array?.first?["id"]?.string)
    return try store.run(changes: false) { try $0.client(.id(ID(rawValue: item)), for: caller).client }
  }

  private func edit(_ client: Client, _ change: @escaping (inout Client) -> Void) throws {
    let caller = store.caller
    try store.run { transaction in
      let previous = try transaction.client(.id(client.id), for: caller)
      var edited = previous.client
      change(&edited)
      edited.revision += 1
      _ = try transaction.replace(previous, with: edited, by: caller)
    }
  }

  @Test func `what nobody edited is as it was before`() throws {
    let undone = try undo()
    #expect(undone.count == 3)
    #expect(undone.values.allSatisfy { $0.kept.isEmpty && $0.obstacles.isEmpty })
    #expect(undone.values.filter(\.isDeleted).count == 2)
    #expect(try Set(store.list(ClientQuery()).names) == ["old", "bystander"])
    #expect(try client("old").tags == ["before"])
  }

  /// So many clients that the indexes of lists are made again after the rows.
  private var largeRun: Import {
    var run = run
    run.created = 2_000
    return run
  }

  @Test func `a large import is taken back as a small one is`() throws {
    let undone = try undo(largeRun)
    #expect(undone.values.filter(\.isDeleted).count == 2)
    #expect(undone.values.allSatisfy { $0.kept.isEmpty && $0.obstacles.isEmpty })
    #expect(try Set(store.list(ClientQuery()).names) == ["old", "bystander"])
    #expect(try store.list(ClientQuery(search: "new")).names.isEmpty)
    #expect(try client("old").tags == ["before"])
    let caller = store.caller
    #expect(try store.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact })
    // Its indexes are there again: they are dropped by name once more.
    #expect(try undo(largeRun).values.allSatisfy { !$0.isDeleted && $0.reversed.isEmpty })
  }

  @Test func `a large undoing that is cancelled changes nothing`() throws {
    struct Stop: Error {}
    let (caller, run) = (store.caller, largeRun)
    for end in [1, run.created + run.updated] {
      #expect(throws: Stop.self) {
        try store.run { transaction in
          try transaction.undo(run, by: caller, check: { if $0 == end { throw Stop() } }, { _ in })
        }
      }
    }
    #expect(try Set(store.list(ClientQuery()).names) == ["old, renamed", "bystander", "new", "newer"])
    #expect(try undo(run).values.filter(\.isDeleted).count == 2)
  }

  @Test func `each undoing is in the history with what it undoes`() throws {
    let caller = store.caller
    let sequences = Array((run.firstSequence ?? 0)...(run.lastSequence ?? 0))
    _ = try undo()
    let last = try store.run(changes: false) { try $0.lastSequence(for: caller) }
    let undoes = try (0..<sequences.count).map { back in
      try store.run(changes: false) { try $0.activity(last - back, for: caller).undoes }
    }
    #expect(undoes == sequences)
    #expect(try store.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact })
  }

  @Test func `what was edited since stays, with its fields`() throws {
    let (old, new) = (try client("old"), try client("newer"))
    try edit(old) { $0.name = "old, by hand" }
    try edit(new) { $0.tags = ["by hand"] }
    let undone = try undo()
    let (first, second) = (try #require(undone[old.id.rawValue]), try #require(undone[new.id.rawValue]))
    #expect(first.kept == [FieldChange(field: "name", old: "old, renamed", new: "old, by hand")])
    #expect(first.reversed == [FieldChange(field: "tags", old: ["imported"], new: ["before"])])
    #expect(second.kept == [FieldChange(field: "tags", old: [], new: ["by hand"])])
    #expect(!second.isDeleted)
    #expect(try Set(store.list(ClientQuery()).names) == ["old, by hand", "bystander", "newer"])
  }

  @Test func `a client that was added and edited back again goes`() throws {
    let new = try client("newer")
    try edit(new) { $0.tags = ["by hand"] }
    try edit(new) { $0.tags = [] }
    #expect(try undo()[new.id.rawValue]?.isDeleted == true)
  }

  @Test func `what is in the trash or gone is blocked, with the reason`() throws {
    let (caller, old, new) = (store.caller, try client("old"), try client("newer"))
    try store.run { _ = try $0.delete(.id(old.id), by: caller) }
    try store.run { _ = try $0.delete(.id(new.id), by: caller) }
    try store.run { _ = try $0.purge(new.id, by: caller) }
    let undone = try undo()
    #expect(undone[old.id.rawValue]?.obstacles.first is UndoObstacle)
    #expect(undone[new.id.rawValue]?.obstacles.first is DirectoryError)
    #expect(undone[new.id.rawValue]?.client == nil)
  }

  @Test func `undoing twice changes nothing more`() throws {
    let caller = store.caller
    _ = try undo()
    let last = try store.run(changes: false) { try $0.lastSequence(for: caller) }
    let again = try undo()
    #expect(again.count == 3)
    #expect(again.values.allSatisfy { !$0.isDeleted && $0.reversed.isEmpty && $0.kept.isEmpty && $0.obstacles.isEmpty })
    #expect(try store.run(changes: false) { try $0.lastSequence(for: caller) } == last)
  }

  @Test func `an import that does not know where it is in the history is found all the same`() throws {
    var unaware = run
    unaware.firstSequence = nil
    unaware.lastSequence = nil
    #expect(try undo(unaware).count == 3)
  }

  @Test func `what ends the work leaves nothing`() throws {
    let (caller, run) = (store.caller, run)
    #expect(throws: CancellationError.self) {
      try store.run { transaction in
        try transaction.undo(run, by: caller, check: { if $0 == 2 { throw CancellationError() } }) { _ in }
      }
    }
    #expect(try Set(store.list(ClientQuery()).names) == ["old, renamed", "bystander", "new", "newer"])
  }

  @Test func `imports are listed newest first, page by page`() throws {
    let (caller, run) = (store.caller, run)
    for number in 2...5 {
      try store.run { transaction in
        var other = run
        other.id = ID(rawValue: "imp_\(number)")
        try transaction.insert(other, by: caller)
      }
    }
    var (found, cursor): ([String], String?) = ([], nil)
    repeat {
      let after = cursor
      let page = try store.run(changes: false) { try $0.imports(limit: 2, cursor: after, for: caller) }
      found += page.items.map(\.id.rawValue)
      cursor = page.nextCursor
    } while cursor != nil
    #expect(found == ["imp_5", "imp_4", "imp_3", "imp_2", "imp_1"])
    #expect(throws: StoreError.self) {
      try store.run(changes: false) { _ = try $0.imports(limit: 2, cursor: "x", for: caller) }
    }
  }
}
