import Testing

@testable import Directory

struct NoteTests {
  private func note(_ draft: Note.Draft) throws -> Note {
    try Note(draft, about: ID(rawValue: "cli_1"), in: Samples.context(at: 1))
  }

  @Test func `A text keeps its lines and tabs, and loses the white space around it`() throws {
    func check(_ text: String, _ stored: String) throws {
      #expect(try note(Note.Draft(text: text)).text == stored)
    }
    try check("Closed in **August**", "Closed in **August**")
    try check("  one\r\n\ttwo\rthree \n", "one\n\ttwo\nthree")
    try check("Ve\u{301}lo", "Vélo")
    try check(String(repeating: "é", count: 10_000), String(repeating: "é", count: 10_000))
  }

  @Test func `A text that cannot be is refused, with the pointer to it`() {
    func check(_ text: String?, _ issue: Issue) {
      #expect(throws: Issues([issue])) { try note(Note.Draft(text: text)) }
    }
    let long = String(repeating: "a", count: 10_001)
    check(nil, Issue(.required, at: "/text"))
    check(" \n\t", Issue(.required, at: "/text"))
    check(long, Issue(.tooLong, at: "/text", value: long, limit: 10_000))
    check("a\u{7}", Issue(.invalidCharacter, at: "/text", value: "U+0007"))
  }

  @Test func `A new note has its author and times, and is not pinned unless it says so`() throws {
    let new = try note(Note.Draft(text: "A"))
    #expect(new.authorId == ID(rawValue: "mem_1") && new.updatedBy == new.authorId)
    #expect(new.createdAt.milliseconds == 1 && new.updatedAt.milliseconds == 1)
    #expect(new.revision == 1 && !new.pinned && new.importId == nil && new.deletedAt == nil)
    #expect(try note(Note.Draft(text: "A", pinned: true)).pinned)
  }

  @Test func `A change has its own member, time and revision, and the author stays`() throws {
    let old = try note(Note.Draft(text: "A"))
    var context = Samples.context(at: 5)
    context.member = ID(rawValue: "mem_2")
    func check(_ new: Note, _ change: (inout Note) -> Void) {
      var expected = old
      change(&expected)
      expected.revision = 2
      expected.updatedAt = Instant(milliseconds: 5)
      expected.updatedBy = ID(rawValue: "mem_2")
      #expect(new == expected)
    }
    check(try old.updating(with: Note.Draft(text: " B "), in: context)) { $0.text = "B" }
    check(try old.updating(with: Note.Draft(text: "A", pinned: true), in: context)) { $0.pinned = true }
    check(old.pinning(true, in: context)) { $0.pinned = true }
    check(old.removing(in: context)) { $0.deletedAt = Instant(milliseconds: 5) }
  }

  @Test func `A change to the same keeps the revision`() throws {
    let old = try note(Note.Draft(text: "A", pinned: true))
    let context = Samples.context(at: 5)
    #expect(try old.updating(with: old.draft, in: context) == old)
    #expect(try old.updating(with: Note.Draft(text: "A\n", pinned: true), in: context) == old)
    #expect(old.pinning(true, in: context) == old)
  }
}
