import JSON
import Testing

@testable import Directory
@testable import DirectoryStore

/// Random changes of notes, against a list of them in memory.
@Suite struct NoteModelTests {
  @Test(arguments: 1...20) func theListIsWhatWasMadeOfIt(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let test = try TestStore()
    let caller = test.caller
    let client = try test.add("A").client.id
    /// All notes, removed ones too, in the order in which they were added.
    var model: [Note] = []
    for _ in 0..<80 {
      let word = "w\(Int.random(in: 0..<4, using: &random)) é\(Int.random(in: 0..<4, using: &random))"
      let pinned = Bool.random(using: &random)
      let place = model.isEmpty ? nil : Int.random(in: 0..<model.count, using: &random)
      let present = place.flatMap { model[$0].deletedAt == nil ? $0 : nil }
      switch (Int.random(in: 0..<6, using: &random), present) {
      case (1, let place?):
        let id = model[place].id
        model[place] = try test.run {
          try $0.changeNote(id, of: client, ifRevision: nil, by: caller) {
            try $0.updating(with: Note.Draft(text: word, pinned: pinned), in: $1)
          }
        }.note
      case (2, let place?):
        let id = model[place].id
        model[place] = try test.run {
          try $0.changeNote(id, of: client, ifRevision: nil, by: caller) { $0.pinning(pinned, in: $1) }
        }.note
      case (3, let place?):
        let id = model[place].id
        model[place] = try test.run {
          try $0.changeNote(id, of: client, ifRevision: nil, by: caller) { $0.removing(in: $1) }
        }.note
      case (4, _):
        guard let changed = try undoNewest(test, client) else { continue }
        let index = try #require(model.firstIndex { $0.id == changed.id })
        model[index] = changed
      default:
        model.append(
          try test.run { try $0.addNote(Note.Draft(text: word, pinned: pinned), to: client, by: caller) }.note)
      }
      try compare(test, client, model, search: Bool.random(using: &random) ? String(word.prefix(2)) : nil)
    }
    let check = try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }
    #expect(check.isIntact)
    #expect(check.entries == 1 + model.map(\.revision).reduce(0, +))
  }

  /// Takes the newest change back, and compares the note with what it was before.
  private func undoNewest(_ test: TestStore, _ client: ID<Client>) throws -> Note? {
    let caller = test.caller
    let entries = try test.run(changes: false) { try $0.activity(ActivityQuery(client: client), for: caller).items }
    guard let newest = entries.first, newest.kind == .note else { return nil }
    let before = try test.run(changes: false) { try $0.writtenNote(ID(rawValue: newest.recordId), for: caller).note }
    let undone = try test.run { try $0.undo(newest.sequence, by: caller) }
    let note = try #require(undone.note?.note)
    #expect(undone.kept.isEmpty && undone.reversed.count == (newest.action == .created ? 0 : newest.changes.count))
    if newest.action == .created {
      #expect(note.deletedAt != nil)
    } else {
      let record = try #require(try JSON.value(of: before).object)
      let expected = RecordDifference.reverting(newest.changes, in: record)
      #expect(RecordDifference.changes(from: expected, to: try #require(try JSON.value(of: note).object)) == [])
    }
    return note
  }

  private func compare(_ test: TestStore, _ client: ID<Client>, _ model: [Note], search: String?) throws {
    let caller = test.caller
    let expected = model.reversed().filter { note in
      note.deletedAt == nil && (search.map { Text.folded(note.text).contains(Text.folded($0)) } ?? true)
    }
    var (found, cursor): ([Note], String?) = ([], nil)
    repeat {
      let query = NoteQuery(client: client, search: search, limit: 3, cursor: cursor)
      let page = try test.run(changes: false) { try $0.notes(query, for: caller) }
      found += page.items
      cursor = page.nextCursor
    } while cursor != nil
    #expect(found == expected.filter(\.pinned) + expected.filter { !$0.pinned })
  }
}
