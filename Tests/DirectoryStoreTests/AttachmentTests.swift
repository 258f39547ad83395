import Foundation
import JSON
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

/// Here an attachment is the directory's, not what the test library keeps of a failed test.
typealias Attachment = Directory.Attachment

@Suite struct AttachmentTests {
  private let test: TestStore
  private let client: ID<Client>

  init() throws {
    test = try TestStore(path: TestStore.temporaryPath())
    client = try test.add("A").client.id
  }

  private var caller: Caller { test.caller }
  private static let chunk = AttachmentContent.chunkSize

  /// Bytes that are no repetition, so that each chunk is another.
  private static func bytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = SeededGenerator(state: seed)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  @discardableResult
  private func add(
    _ bytes: [UInt8], _ name: String = "a.bin", visible: Bool = false, to other: ID<Client>? = nil
  ) throws -> ID<Attachment> {
    let (client, caller, content) = (other ?? client, caller, try AttachmentContent(bytes))
    return try test.run {
      try $0.addAttachment(
        Attachment.Draft(name: name, visibleToClient: visible), content, to: client, by: caller
      ).attachment.id
    }
  }

  private func read(_ id: ID<Attachment>, _ range: Range<Int> = 0..<Attachment.sizeLimit) throws -> [UInt8] {
    let (client, caller) = (client, caller)
    return try test.run(changes: false) { try $0.bytes(of: $0.attachment(id, of: client, for: caller), in: range) }
  }

  private func change(
    _ id: ID<Attachment>, ifRevision: Int? = nil, _ change: @escaping (Attachment, ClientContext) throws -> Attachment
  ) throws -> Attachment {
    let (client, caller) = (client, caller)
    return try test.run {
      try $0.changeAttachment(id, of: client, ifRevision: ifRevision, by: caller, change).attachment
    }
  }

  private func remove(_ id: ID<Attachment>) throws {
    _ = try change(id) { $0.removing(in: $1) }
  }

  private func purge(_ id: ID<Attachment>) throws {
    let (client, caller) = (client, caller)
    _ = try test.run { try $0.purgeAttachment(id, of: client, ifRevision: nil, by: caller) }
  }

  private func list(
    _ search: String? = nil, visible: Bool? = nil, removed: Bool = false, limit: Int = 50, cursor: String? = nil
  ) throws -> AttachmentPage {
    let (client, caller) = (client, caller)
    return try test.run(changes: false) {
      try $0.attachments(
        AttachmentQuery(
          client: client, search: search, visibleToClient: visible, removed: removed, limit: limit, cursor: cursor),
        for: caller)
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

  /// A number that the file of the store has.
  private func count(_ sql: StaticString) throws -> Int {
    let connection = try Connection(path: test.path, mode: .readWrite)
    defer { connection.close() }
    return Int(try connection.first(sql) { $0.integer(0) } ?? -1)
  }

  private func alter(_ sql: String) throws {
    let connection = try Connection(path: test.path, mode: .readWrite)
    defer { connection.close() }
    try connection.execute(sql)
  }

  private func contents() throws -> Int { try count("SELECT count(*) FROM attachment_content") }
  private func chunks() throws -> Int { try count("SELECT count(*) FROM attachment_chunk") }

  // MARK: Content

  @Test(arguments: [1, 2, chunk - 1, chunk, chunk + 1, 2 * chunk, 5 * chunk + 17]) func whatIsReadIsWhatWasAdded(
    size: Int
  ) throws {
    let bytes = Self.bytes(size)
    let id = try add(bytes)
    #expect(try read(id) == bytes)
    #expect(try chunks() == (size + Self.chunk - 1) / Self.chunk)
    let record = try #require(try list().items.first)
    #expect(record.size == size && record.sha256 == SHA256.hexadecimal(bytes))
    // Pieces that begin and end at, before and behind the ends of chunks.
    for start in [0, 1, Self.chunk - 1, Self.chunk, Self.chunk + 1, size - 1, size, size + 1] where start >= 0 {
      for length in [0, 1, Self.chunk - 1, Self.chunk, Self.chunk + 1, size] {
        let expected = Array(bytes[min(start, size)..<min(start + length, size)])
        #expect(try read(id, start..<(start + length)) == expected, "\(start) \(length)")
      }
    }
  }

  @Test func theLargestFileIsKeptAndReadAgain() throws {
    let bytes = [UInt8](repeating: 7, count: Attachment.sizeLimit)
    let id = try add(bytes)
    #expect(try chunks() == 100)
    #expect(try read(id) == bytes)
  }

  @Test func theSameContentIsStoredOnce() throws {
    let bytes = Self.bytes(Self.chunk + 5)
    let other = try test.add("B").client.id
    let first = try add(bytes, "a.bin")
    try add(bytes, "b.bin")
    try add(bytes, "c.bin", to: other)
    try add(Self.bytes(9), "d.bin")
    #expect(try contents() == 2 && chunks() == 3)
    #expect(try count("SELECT count(*) FROM attachment") == 4)
    try remove(first)
    #expect(try contents() == 2)
    try purge(first)
    #expect(try contents() == 2 && count("SELECT count(*) FROM attachment") == 3)
  }

  @Test func aContentGoesWithItsLastAttachment() throws {
    let bytes = Array("Quetzalcoatl".utf8) + Self.bytes(3 * Self.chunk)
    let ids = try [add(bytes, "a"), add(bytes, "b")]
    for (index, id) in ids.enumerated() {
      let (client, caller) = (client, caller)
      #expect(throws: DirectoryError.notRemoved(kind: .attachment, id: id.rawValue, asked: "purge")) {
        try test.run { try $0.purgeAttachment(id, of: client, ifRevision: nil, by: caller) }
      }
      try remove(id)
      try purge(id)
      #expect(try contents() == 1 - index && chunks() == (1 - index) * 4)
      #expect(throws: DirectoryError.notFound(kind: .attachment, id: id.rawValue)) { try purge(id) }
    }
    #expect(try isIntact())
    test.store.closeNow()
    let file = try Data(contentsOf: URL(fileURLWithPath: test.path))
    #expect(file.range(of: Data("Quetzalcoatl".utf8)) == nil)
    for start in [1_000, Self.chunk + 1_000, 3 * Self.chunk] {
      #expect(file.range(of: Data(bytes[start..<(start + 12)])) == nil, "\(start)")
    }
  }

  @Test func anotherOrganizationHasItsOwnContent() throws {
    // The key that tells contents apart begins with the organization.
    try add(Self.bytes(9))
    try alter(
      """
      INSERT INTO organization (id, record) SELECT 'org_other', record FROM organization LIMIT 1;
      INSERT INTO attachment_content (organization, sha256, size)
        SELECT (SELECT key FROM organization WHERE id = 'org_other'), sha256, size FROM attachment_content;
      """)
    #expect(try contents() == 2)
  }

  // MARK: Damage

  @Test(arguments: [
    "UPDATE attachment_chunk SET bytes = CAST(substr(bytes, 1, 99) || x'00' || substr(bytes, 101) AS BLOB)",
    "UPDATE attachment_chunk SET bytes = substr(bytes, 2)", "UPDATE attachment_chunk SET bytes = x''",
    "UPDATE attachment_chunk SET digest = x'00'", "DELETE FROM attachment_chunk",
  ]) func whatIsDamagedIsNeverHandedOut(sql: String) throws {
    var bytes = Self.bytes(3 * Self.chunk + 1)
    bytes[Self.chunk + 99] = 1
    let id = try add(bytes, "a.bin")
    try alter(sql + " WHERE position = 1")
    let damaged = AttachmentError.damaged(id: id, name: "a.bin")
    #expect(throws: damaged) { try read(id) }
    #expect(throws: damaged) { try read(id, Self.chunk..<(Self.chunk + 1)) }
    #expect(throws: damaged) { try read(id, 0..<(2 * Self.chunk)) }
    #expect(try read(id, 0..<Self.chunk) == Array(bytes[..<Self.chunk]))
    #expect(try read(id, (2 * Self.chunk)..<bytes.count) == Array(bytes[(2 * Self.chunk)...]))
    // Added again, the file mends what is damaged.
    let other = try add(bytes, "b.bin")
    #expect(try read(id) == bytes && read(other) == bytes)
    #expect(try contents() == 1 && chunks() == 4)
  }

  @Test func chunksThatAreExchangedWithTheirDigestsShowInTheWhole() throws {
    let bytes = Self.bytes(2 * Self.chunk)
    let id = try add(bytes, "a.bin")
    try alter(
      """
      UPDATE attachment_chunk SET position = 9 WHERE position = 0;
      UPDATE attachment_chunk SET position = 0 WHERE position = 1;
      UPDATE attachment_chunk SET position = 1 WHERE position = 9;
      """)
    #expect(throws: AttachmentError.damaged(id: id, name: "a.bin")) { try read(id) }
  }

  @Test func aFileThatChangesWhileItIsReadIsNotKept() throws {
    let (client, caller) = (client, caller)
    for (first, second) in [(Self.bytes(10), Self.bytes(10, seed: 2)), (Self.bytes(10), Self.bytes(9))] {
      let reads = Box(0)
      let content = try AttachmentContent(size: 10) { _ in
        reads.value += 1
        return reads.value == 1 ? first : second
      }
      #expect(throws: AttachmentError.changedWhileRead) {
        try test.run { try $0.addAttachment(Attachment.Draft(name: "a"), content, to: client, by: caller) }
      }
    }
    #expect(throws: AttachmentError.changedWhileRead) { try AttachmentContent(size: 10) { _ in [1] } }
    #expect(try contents() == 0 && chunks() == 0 && list().total == 0)
  }

  // MARK: Lists

  @Test func theNewestComesFirstAPageAtATime() throws {
    for index in 1...7 { try add([UInt8(index)], "\(index)") }
    for limit in 1...8 {
      var (found, cursor): ([String], String?) = ([], nil)
      repeat {
        let page = try list(limit: limit, cursor: cursor)
        #expect(page.items.count == min(limit, 7 - found.count) && page.total == 7 && page.totalSize == 7)
        found += page.items.map(\.name)
        cursor = page.nextCursor
      } while cursor != nil
      #expect(found == ["7", "6", "5", "4", "3", "2", "1"], "\(limit)")
    }
  }

  @Test func aListIsOfWhatIsAskedFor() throws {
    try add([1, 2], "Devis été.pdf", visible: true)
    try add([1, 2, 3], "Facture.pdf")
    try remove(try add([9], "Old.pdf"))
    func names(_ page: AttachmentPage) -> [String] { page.items.map(\.name) }
    #expect(try names(list()) == ["Facture.pdf", "Devis été.pdf"] && list().totalSize == 5)
    #expect(try names(list(visible: true)) == ["Devis été.pdf"] && list(visible: true).totalSize == 2)
    #expect(try names(list(visible: false)) == ["Facture.pdf"])
    #expect(try names(list("ETE devis")) == ["Devis été.pdf"] && list("ETE devis").total == 1)
    #expect(try names(list("facture", visible: true)) == [])
    #expect(try names(list(removed: true)) == ["Old.pdf"] && list(removed: true).totalSize == 1)
    let cursor = try #require(try list(limit: 1).nextCursor)
    for refused in [{ try list("pdf", cursor: cursor) }, { try list(visible: true, cursor: cursor) }] {
      do {
        _ = try refused()
        Issue.record("a cursor of another list was taken")
      } catch StoreError.invalidCursor {}
    }
  }

  // MARK: Changes

  @Test func aChangeIsInTheHistoryAndIsTakenBack() throws {
    let id = try add(Self.bytes(10), "a.pdf")
    _ = try change(id) {
      try $0.updating(with: Attachment.Draft(name: "b.pdf", description: "Signed", visibleToClient: true), in: $1)
    }
    let (client, caller) = (client, caller)
    let entries = try test.run(changes: false) {
      try $0.activity(ActivityQuery(client: client, record: id.rawValue), for: caller).items
    }
    #expect(entries.map(\.action) == [.updated, .created] && entries.allSatisfy { $0.kind == .attachment })
    #expect(entries[0].changes.map(\.field).sorted() == ["description", "name", "visibleToClient"])
    #expect(entries[1].changes.map(\.field) == ["name", "size", "sha256"])
    #expect(throws: UndoObstacle.editedSince(.attachment)) { try undo(entries[1].sequence) }
    let undone = try #require(try undo(entries[0].sequence).attachment?.attachment)
    #expect(undone.name == "a.pdf" && undone.description == nil && !undone.visibleToClient && undone.revision == 3)
    try remove(id)
    #expect(throws: DirectoryError.notFound(kind: .attachment, id: id.rawValue)) { try read(id) }
    #expect(throws: UndoObstacle.removed(.attachment)) { try undo(entries[0].sequence) }
    #expect(try undo(5).attachment?.attachment.deletedAt == nil)
    #expect(try read(id) == Self.bytes(10))
    #expect(try isIntact())
  }

  @Test func anAdditionIsTakenBackByRemoving() throws {
    let id = try add([1])
    #expect(try undo(2).attachment?.attachment.deletedAt != nil)
    #expect(try list().total == 0 && contents() == 1)
    #expect(try undo(3).attachment?.attachment.id == id)
    #expect(try read(id) == [1])
  }

  @Test func aStaleChangeIsRefused() throws {
    let id = try add([1], "a")
    _ = try change(id) { try $0.updating(with: Attachment.Draft(name: "b"), in: $1) }
    do {
      _ = try change(id, ifRevision: 1) { $0.removing(in: $1) }
      Issue.record("a stale change was made")
    } catch StoreError.conflict(let current) {
      #expect(try current.value["name"]?.string == "b")
    }
    #expect(try change(id, ifRevision: 2) { $0.removing(in: $1) }.revision == 3)
  }

  @Test func aClientKnowsNothingOfWhatAnotherHas() throws {
    let other = try test.add("B").client.id
    let id = try add([1], to: other)
    #expect(throws: DirectoryError.notFound(kind: .attachment, id: id.rawValue)) { try read(id) }
    #expect(throws: DirectoryError.notFound(kind: .attachment, id: id.rawValue)) { try remove(id) }
    #expect(throws: DirectoryError.notFound(kind: .attachment, id: id.rawValue)) { try purge(id) }
  }

  @Test func aPurgedClientTakesItsContentsWithIt() throws {
    let (client, caller) = (client, caller)
    let other = try test.add("B").client.id
    let shared = Self.bytes(20)
    try add(shared)
    try add(shared, to: other)
    try add(Array("Quetzalcoatl is in the file".utf8), "quetzal.txt")
    try remove(add(Array("Quetzalcoatl was removed".utf8), "old-quetzal.txt"))
    _ = try test.run { try $0.delete(.id(client), by: caller) }
    #expect(throws: DirectoryError.notFound(kind: .client, id: client.rawValue)) { try list() }
    _ = try test.run { try $0.purge(client, by: caller) }
    #expect(try contents() == 1 && count("SELECT count(*) FROM attachment") == 1)
    #expect(try isIntact())
    test.store.closeNow()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: test.path))
    #expect(bytes.range(of: Data("uetzal".utf8)) == nil)
  }

  @Test func anAttachmentThatIsAlteredBeneathTheServiceShows() throws {
    let id = try add([1], "a")
    #expect(try isIntact())
    test.store.closeNow()
    try alter("UPDATE attachment SET record = CAST(replace(record, '\"a\"', '\"x\"') AS BLOB)")
    let again = try TestStore(path: test.path)
    let caller = again.caller
    let check = try again.run(changes: false) { try $0.verifyHistory(known: nil, for: caller) }
    #expect(check.problems == [.init(sequence: 2, reason: .recordAltered, recordId: id.rawValue)])
  }

  @Test func twoProcessesThatAddTheSameContentStoreItOnce() throws {
    let other = try TestStore(path: test.path, environment: .system())
    let (client, caller) = (client, caller)
    let bytes = Self.bytes(2 * Self.chunk)
    let content = try AttachmentContent(bytes)
    let stores = [test.store, other.store]
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      _ = try? stores[index % 2].carryOutAndWait(
        AwaitedWork(changesDirectory: true) {
          try $0.addAttachment(Attachment.Draft(name: "\(index)"), content, to: client, by: caller).attachment
        })
    }
    #expect(try list().total == 8 && contents() == 1 && chunks() == 2)
    #expect(try isIntact())
    other.store.closeNow()
  }
}
