import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct MergedAttachmentTests {
  @Test func aMergePutsAttachmentsUnderTheKeptClientAndItsUndoingGivesThemBack() throws {
    let test = try TestStore()
    let caller = test.caller
    let (kept, other) = try (test.add("A").client.id, test.add("B").client.id)
    func add(_ name: String, to client: ID<Client>) throws -> ID<Attachment> {
      let content = try AttachmentContent([1, 2, 3])
      return try test.run {
        try $0.addAttachment(Attachment.Draft(name: name), content, to: client, by: caller).attachment.id
      }
    }
    func names(_ client: ID<Client>, removed: Bool = false) throws -> [String] {
      try test.run(changes: false) {
        try $0.attachments(AttachmentQuery(client: client, removed: removed), for: caller).items.map(\.name).sorted()
      }
    }
    func isIntact() throws -> Bool {
      try test.run(changes: false) { try $0.verifyHistory(known: nil, for: caller).isIntact }
    }
    _ = try add("a", to: kept)
    let moved = try add("b", to: other)
    let removed = try add("c", to: other)
    _ = try test.run {
      try $0.changeAttachment(removed, of: other, ifRevision: nil, by: caller) { $0.removing(in: $1) }
    }
    let merge = try test.run { try $0.merge(MergePlan(kept: kept, others: [other]), by: caller).id }
    #expect(try names(kept) == ["a", "b"] && names(kept, removed: true) == ["c"])
    #expect(try isIntact())
    let last = try test.run(changes: false) {
      try $0.activity(ActivityQuery(client: kept, record: moved.rawValue), for: caller).items[0]
    }
    #expect(last.action == .merged)
    #expect(throws: UndoObstacle.merged) { try test.run { try $0.undo(last.sequence, by: caller) } }
    _ = try test.run { try $0.unmerge(merge, by: caller) }
    #expect(try names(kept) == ["a"] && names(other) == ["b"] && names(other, removed: true) == ["c"])
    let bytes = try test.run(changes: false) {
      try $0.bytes(of: $0.attachment(moved, of: other, for: caller), in: 0..<3)
    }
    #expect(bytes == [1, 2, 3])
    // What the kept client's history lists of it goes with its own client.
    _ = try test.run { try $0.delete(.id(other), by: caller) }
    _ = try test.run { try $0.purge(other, by: caller) }
    let entries = try test.run(changes: false) {
      try $0.activity(ActivityQuery(client: kept, record: moved.rawValue), for: caller).items
    }
    #expect(!entries.isEmpty && entries.allSatisfy { $0.changes.isEmpty })
    #expect(try names(kept) == ["a"] && isIntact())
  }
}
