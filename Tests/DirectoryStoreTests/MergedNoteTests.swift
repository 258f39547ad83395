import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct MergedNoteTests {
  private let test: TestStore
  private let kept: ID<Client>
  private let other: ID<Client>

  init() throws {
    test = try TestStore()
    kept = try test.add("A").client.id
    other = try test.add("B").client.id
  }

  private var caller: Caller { test.caller }

  private func write(_ text: String, about client: ID<Client>) throws -> ID<Note> {
    let caller = caller
    return try test.run { try $0.addNote(Note.Draft(text: text), to: client, by: caller).note.id }
  }

  private func edit(_ note: ID<Note>, of client: ID<Client>, _ text: String) throws {
    let caller = caller
    _ = try test.run { transaction in
      try transaction.changeNote(note, of: client, ifRevision: nil, by: caller) { note, context in
        try note.updating(with: Note.Draft(text: text), in: context)
      }
    }
  }

  private func remove(_ note: ID<Note>, of client: ID<Client>) throws {
    let caller = caller
    _ = try test.run { transaction in
      try transaction.changeNote(note, of: client, ifRevision: nil, by: caller) { $0.removing(in: $1) }
    }
  }

  private func merge(_ kept: ID<Client>, _ others: ID<Client>...) throws -> ID<Merge> {
    let caller = caller
    return try test.run { try $0.merge(MergePlan(kept: kept, others: others), by: caller).id }
  }

  private func unmerge(_ merge: ID<Merge>) throws {
    let caller = caller
    _ = try test.run { try $0.unmerge(merge, by: caller) }
  }

  private func texts(_ client: ID<Client>) throws -> [String] {
    let caller = caller
    return try test.run(changes: false) {
      try $0.notes(NoteQuery(client: client), for: caller).items.map(\.text).sorted()
    }
  }

  private func history(_ client: ID<Client>, _ note: ID<Note>) throws -> [Activity] {
    let caller = caller
    return try test.run(changes: false) {
      try $0.activity(ActivityQuery(client: client, record: note.rawValue), for: caller).items
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

  @Test func notesGoToTheKeptClientAndComeBack() throws {
    _ = try write("of A", about: kept)
    let note = try write("of B", about: other)
    let merge = try merge(kept, other)
    #expect(try texts(kept) == ["of A", "of B"])
    // The old identifier answers the kept client's.
    #expect(try texts(other) == ["of A", "of B"])
    _ = try write("written meanwhile", about: other)
    try edit(note, of: kept, "of B, edited")
    try unmerge(merge)
    #expect(try texts(kept) == ["of A", "written meanwhile"])
    #expect(try texts(other) == ["of B, edited"])
    #expect(try isIntact())
  }

  @Test func theHistoriesTellWhereANoteWas() throws {
    let note = try write("of B", about: other)
    let merge = try merge(kept, other)
    let moved = try #require(history(kept, note).first)
    #expect(moved.action == .merged && moved.kind == .note && moved.clientId == kept && moved.revision == 2)
    #expect(
      moved.changes == [FieldChange(field: "clientId", old: .string(other.rawValue), new: .string(kept.rawValue))])
    try unmerge(merge)
    let back = try #require(history(other, note).first)
    #expect(back.action == .unmerged && back.clientId == other && back.undoes != nil)
    #expect(try history(other, note).map(\.action) == [.unmerged, .created])
    // A move is part of a merge, and not taken back alone.
    #expect(throws: UndoObstacle.merged) { try undo(moved.sequence) }
  }

  @Test func removedNotesGoAndComeBackRemoved() throws {
    let note = try write("of B", about: other)
    try remove(note, of: other)
    let removal = try #require(history(other, note).first)
    let merge = try merge(kept, other)
    #expect(try texts(kept) == [])
    // Taking the removal back is possible while it is the kept client's.
    #expect(try undo(removal.sequence).client.client.id == kept)
    #expect(try texts(kept) == ["of B"])
    try remove(note, of: kept)
    try unmerge(merge)
    #expect(try texts(kept) == [] && texts(other) == [])
    #expect(try isIntact())
  }

  @Test func anEditOrACreationIsTakenBackWhereverTheNoteIs() throws {
    let note = try write("one", about: other)
    try edit(note, of: other, "two")
    let entries = try history(other, note)
    let merge = try merge(kept, other)
    #expect(try undo(entries[0].sequence).note?.note.text == "one")
    #expect(throws: UndoObstacle.editedSince(.note)) { try undo(entries[1].sequence) }
    try unmerge(merge)
    // Being moved is no edit: the creation can be taken back while merged, and after.
    let second = try write("of B", about: other)
    let creation = try #require(history(other, second).first)
    let again = try self.merge(kept, other)
    let undone = try undo(creation.sequence)
    #expect(undone.client.client.id == kept && undone.note?.note.deletedAt != nil)
    let third = try write("of A", about: kept)
    try unmerge(again)
    let last = try self.merge(other, kept)
    try unmerge(last)
    let creationOfThird = try #require(history(kept, third).last)
    #expect(try undo(creationOfThird.sequence).note?.note.deletedAt != nil)
    #expect(try isIntact())
  }

  @Test func mergesOfMergesGiveTheNotesBackOneByOne() throws {
    let last = try test.add("C").client.id
    _ = try write("of C", about: last)
    let inner = try merge(other, last)
    let outer = try merge(kept, other)
    #expect(try texts(last) == ["of C"] && texts(kept) == ["of C"])
    try unmerge(outer)
    #expect(try texts(kept) == [] && texts(other) == ["of C"])
    try unmerge(inner)
    #expect(try texts(other) == [] && texts(last) == ["of C"])
    #expect(try isIntact())
  }

  /// What a note says is nowhere any more when its client is purged: not in the history of a client that had it either.
  @Test func purgingBlanksTheNotesInTheHistoriesOfBoth() throws {
    let note = try write("secret one", about: other)
    let merge = try merge(kept, other)
    try edit(note, of: kept, "secret two")
    let ownNote = try write("mine", about: kept)
    try unmerge(merge)
    let (caller, other) = (caller, other)
    _ = try test.run { try $0.delete(.id(other), by: caller) }
    _ = try test.run { try $0.purge(other, by: caller) }
    #expect(try history(kept, note).map(\.changes) == [[], []])
    #expect(try history(kept, ownNote).map(\.changes.count) == [1])
    #expect(try isIntact())
  }

  @Test func purgingTheKeptClientTakesTheNotesOfAll() throws {
    let note = try write("of B", about: other)
    _ = try merge(kept, other)
    let (caller, kept) = (caller, kept)
    _ = try test.run { try $0.delete(.id(kept), by: caller) }
    _ = try test.run { try $0.purge(kept, by: caller) }
    #expect(throws: DirectoryError.self) {
      try test.run(changes: false) { try $0.writtenNote(note, for: caller).note }
    }
    #expect(try isIntact())
  }
}
