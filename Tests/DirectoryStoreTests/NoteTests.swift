import Foundation
import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct NoteTests {
  private let test: TestStore
  private let client: ID<Client>

  init() throws {
    test = try TestStore(path: TestStore.temporaryPath())
    client = try test.add("A").client.id
  }

  private var caller: Caller { test.caller }

  @discardableResult
  private func add(_ text: String, pinned: Bool = false, to other: ID<Client>? = nil) throws -> ID<Note> {
    let (client, caller) = (other ?? client, caller)
    return try test.run { try $0.addNote(Note.Draft(text: text, pinned: pinned), to: client, by: caller).note.id }
  }

  private func change(
    _ id: ID<Note>, ifRevision: Int? = nil, _ change: @escaping (Note, ClientContext) throws -> Note
  ) throws -> Note {
    let (client, caller) = (client, caller)
    return try test.run {
      try $0.changeNote(id, of: client, ifRevision: ifRevision, by: caller, change).note
    }
  }

  private func list(_ search: String? = nil, limit: Int = 50, cursor: String? = nil) throws -> NotePage {
    let (client, caller) = (client, caller)
    return try test.run(changes: false) {
      try $0.notes(NoteQuery(client: client, search: search, limit: limit, cursor: cursor), for: caller)
    }
  }

  private func texts(_ search: String? = nil) throws -> [String] { try list(search).items.map(\.text) }

  private func history(record: String? = nil) throws -> [Activity] {
    let (client, caller) = (client, caller)
    return try test.run(changes: false) {
      try $0.activity(ActivityQuery(client: client, record: record), for: caller).items
    }
  }

  private func undo(_ sequence: Int) throws -> UndoneChange {
    let caller = caller
    return try test.run { try $0.undo(sequence, by: caller) }
  }

  private func isIntact() throws -> Bool {
    let caller = caller
    return try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact }
  }

  // MARK: Lists

  @Test func pinnedNotesComeFirstAndThenTheNewest() throws {
    for index in 1...5 { try add("\(index)", pinned: index == 2 || index == 4) }
    #expect(try texts() == ["4", "2", "5", "3", "1"])
  }

  @Test func aPageBeginsWhereTheOneBeforeItEnded() throws {
    for index in 1...7 { try add("\(index)", pinned: index < 4) }
    for limit in 1...8 {
      var (found, cursor): ([String], String?) = ([], nil)
      repeat {
        let page = try list(limit: limit, cursor: cursor)
        #expect(page.items.count == min(limit, 7 - found.count))
        found += page.items.map(\.text)
        cursor = page.nextCursor
      } while cursor != nil
      #expect(found == ["3", "2", "1", "7", "6", "5", "4"], "\(limit)")
    }
  }

  @Test func aCursorIsOfItsClientAndItsSearch() throws {
    for index in 1...3 { try add("word \(index)") }
    let cursor = try #require(try list("word", limit: 1).nextCursor)
    #expect(try list("WORD", limit: 2, cursor: cursor).items.map(\.text) == ["word 2", "word 1"])
    func isRefused(_ body: () throws -> Void) -> Bool {
      do {
        try body()
        return false
      } catch StoreError.invalidCursor {
        return true
      } catch {
        return false
      }
    }
    #expect(isRefused { _ = try list(limit: 1, cursor: cursor) })
    let (other, caller) = (try test.add("B").client.id, caller)
    #expect(
      isRefused {
        _ = try test.run(changes: false) {
          try $0.notes(NoteQuery(client: other, search: "word", cursor: cursor), for: caller)
        }
      })
  }

  @Test func aSearchFindsNotesWithAllItsWords() throws {
    try add("Fermée en **août**\nlivrer par la cour")
    try add("Open in August: 50% \"off\"")
    #expect(try texts("AOUT fermee").count == 1)
    #expect(try texts("our liv") == ["Fermée en **août**\nlivrer par la cour"])
    #expect(try texts("août august") == [])
    #expect(try texts("50% \"off\"") == ["Open in August: 50% \"off\""])
    #expect(try texts("o").count == 2)
    #expect(try texts(" \n").count == 2)
  }

  @Test func aNoteIsOfOneClientAlone() throws {
    let id = try add("A")
    let (other, caller) = (try test.add("B").client.id, caller)
    #expect(throws: DirectoryError.notFound(kind: .note, id: id.rawValue)) {
      try test.run(changes: false) { try $0.note(id, of: other, for: caller) }
    }
    #expect(throws: DirectoryError.notFound(kind: .client, id: "cli_x")) {
      try test.run { try $0.addNote(Note.Draft(text: "A"), to: ID(rawValue: "cli_x"), by: caller) }
    }
  }

  // MARK: Changes

  @Test func aChangeIsWrittenOnceAndOnlyAtItsRevision() throws {
    let id = try add("A")
    #expect(try change(id) { try $0.updating(with: Note.Draft(text: "B"), in: $1) }.revision == 2)
    #expect(try change(id, ifRevision: 2) { $0.pinning(true, in: $1) }.revision == 3)
    #expect(try change(id) { $0.pinning(true, in: $1) }.revision == 3)
    #expect(throws: StoreError.self) { try change(id, ifRevision: 2) { $0.removing(in: $1) } }
    _ = try change(id) { $0.removing(in: $1) }
    #expect(try texts() == [])
    #expect(throws: DirectoryError.notFound(kind: .note, id: id.rawValue)) {
      try change(id) { $0.pinning(false, in: $1) }
    }
    #expect(try isIntact())
  }

  @Test func theHistoryTellsWhatBecameOfANote() throws {
    let id = try add("A", pinned: true)
    _ = try change(id) { try $0.updating(with: Note.Draft(text: "B"), in: $1) }
    let removed = try change(id) { $0.removing(in: $1) }
    let entries = try history(record: id.rawValue)
    #expect(entries.map(\.action) == [.deleted, .updated, .created])
    #expect(entries.map(\.revision) == [3, 2, 1])
    #expect(entries.allSatisfy { $0.kind == .note && $0.clientId == client && $0.recordId == id.rawValue })
    let deletedAt = try #require(removed.deletedAt)
    #expect(
      entries.map(\.changes) == [
        [FieldChange(field: "deletedAt", new: .string(deletedAt.description))],
        [FieldChange(field: "text", old: "A", new: "B"), FieldChange(field: "pinned", old: true, new: false)],
        [FieldChange(field: "text", new: "A"), FieldChange(field: "pinned", new: true)],
      ])
    #expect(try history().map(\.kind) == [.note, .note, .note, .client])
    #expect(try history(record: client.rawValue).map(\.sequence) == [1])
  }

  @Test func theClientsOwnHistoryKnowsNothingOfNotes() throws {
    let (client, caller) = (client, caller)
    let before = try test.run(changes: false) { try $0.client(.id(client), for: caller).client }
    let id = try add("A")
    _ = try change(id) { try $0.updating(with: Note.Draft(text: "B", pinned: true), in: $1) }
    let renamed = try test.run { transaction in
      try transaction.update(.id(client), by: caller) { stored in
        var draft = stored.client.draft
        draft.name = "B"
        return draft
      }
    }
    try test.run { transaction in
      let (first, second) = (
        try transaction.client(.id(client), asOf: before.updatedAt, for: caller),
        try transaction.client(.id(client), asOf: renamed.client.updatedAt, for: caller)
      )
      #expect(first == before)
      #expect(second == renamed.client)
      #expect(try transaction.blame(client, for: caller).allSatisfy { $0.method == "test" && $0.field != "text" })
    }
  }

  // MARK: Undoing

  @Test func aRemovedNoteComesBackAndAnAddedOneGoes() throws {
    let id = try add("A")
    _ = try change(id) { $0.removing(in: $1) }
    let back = try undo(3)
    #expect(back.note?.note.deletedAt == nil && back.reversed.map(\.field) == ["deletedAt"])
    #expect(try texts() == ["A"])
    try add("B")
    #expect(try undo(5).note?.note.deletedAt != nil)
    #expect(try texts() == ["A"])
    #expect(try history().prefix(3).map(\.undoes) == [5, nil, 3])
    #expect(try isIntact())
  }

  @Test func whatWasEditedSinceStays() throws {
    let id = try add("A")
    _ = try change(id) { try $0.updating(with: Note.Draft(text: "B", pinned: true), in: $1) }
    _ = try change(id) { try $0.updating(with: Note.Draft(text: "C", pinned: true), in: $1) }
    let undone = try undo(3)
    #expect(undone.reversed == [FieldChange(field: "pinned", old: true, new: false)])
    #expect(undone.kept == [FieldChange(field: "text", old: "B", new: "C")])
    #expect(undone.note?.note.text == "C" && undone.note?.note.pinned == false)
  }

  @Test func whatStandsInTheWayOfUndoing() throws {
    let (client, caller) = (client, caller)
    let id = try add("A")
    _ = try change(id) { $0.pinning(true, in: $1) }
    #expect(throws: UndoObstacle.editedSince(.note)) { try undo(2) }
    _ = try change(id) { $0.removing(in: $1) }
    #expect(throws: UndoObstacle.removed(.note)) { try undo(3) }
    _ = try test.run { try $0.delete(.id(client), by: caller) }
    #expect(throws: UndoObstacle.inTrash) { try undo(4) }
    _ = try test.run { try $0.purge(client, by: caller) }
    #expect(throws: DirectoryError.notFound(kind: .client, id: client.rawValue)) { try undo(4) }
  }

  // MARK: The store

  @Test func aPurgeLeavesNothingOfTheNotes() throws {
    let (client, caller) = (client, caller)
    try add("Quetzalcoatl has called")
    let removed = try add("Quetzalcoatl was removed")
    _ = try change(removed) { $0.removing(in: $1) }
    let other = try test.add("B").client.id
    try add("Other", to: other)
    _ = try test.run { try $0.delete(.id(client), by: caller) }
    _ = try test.run { try $0.purge(client, by: caller) }
    #expect(throws: DirectoryError.notFound(kind: .note, id: removed.rawValue)) {
      try test.run(changes: false) { try $0.writtenNote(removed, for: caller) }
    }
    #expect(try isIntact())
    let kept = try test.run(changes: false) { try $0.notes(NoteQuery(client: other), for: caller).items.map(\.text) }
    #expect(kept == ["Other"])
    test.store.closeNow()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: test.path))
    #expect(bytes.range(of: Data("uetzalcoatl".utf8)) == nil)
    // Without its salt, nobody finds out by guessing what an entry was made of.
    let connection = try Connection(path: test.path, mode: .readOnly)
    let salted = try connection.first("SELECT count(*) FROM activity WHERE changes IS NULL AND salt <> x''") {
      $0.integer(0)
    }
    #expect(salted == 2)
    connection.close()
  }

  @Test func aNoteThatIsAlteredBeneathTheServiceShows() throws {
    let id = try add("A")
    _ = try change(id) { try $0.updating(with: Note.Draft(text: "B"), in: $1) }
    try add("C")
    #expect(try isIntact())
    test.store.closeNow()
    let connection = try Connection(path: test.path, mode: .readWrite)
    try connection.execute("UPDATE note SET record = CAST(replace(record, '\"B\"', '\"X\"') AS BLOB)")
    connection.close()
    let again = try TestStore(path: test.path)
    let caller = again.caller
    let check = try again.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }
    #expect(check.problems == [.init(sequence: 3, reason: .recordAltered, recordId: id.rawValue)])
  }

  @Test func whatAnImportSaysIsAddedOnce() throws {
    let (client, caller) = (client, caller)
    func add(_ text: String) throws -> Bool {
      try test.run { transaction in
        let stored = try transaction.client(.id(client), for: caller)
        return try transaction.addNote(
          Note.Draft(text: text), to: stored, by: caller, importId: ID(rawValue: "imp_1"))
      }
    }
    #expect(try add("Été"))
    #expect(try !add(" E\u{301}te\u{301}\n"))
    #expect(try add("été"))
    let items = try list().items
    #expect(items.map(\.text) == ["été", "Été"])
    #expect(items.allSatisfy { $0.importId?.rawValue == "imp_1" && $0.authorId == caller.member })
    #expect(try history(record: items[0].id.rawValue).first?.importId?.rawValue == "imp_1")
    // One that was removed is not there.
    _ = try change(items[0].id) { $0.removing(in: $1) }
    #expect(try add("été"))
  }
}
