import Foundation
import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct FileTests {
  private func openingError(_ path: String) -> StoreOpeningError? {
    do {
      _ = try Store(path: path, environment: .deterministic())
      return nil
    } catch {
      return error as? StoreOpeningError
    }
  }

  private func sql(_ path: String, _ script: String) throws {
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(script)
    connection.close()
  }

  @Test func aNewStoreIsForItsUserAlone() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    try test.add("A")
    let folder = (test.path as NSString).deletingLastPathComponent
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.contains("directory.db.id") && files.contains("directory.db.lock"))
    for file in files {
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "/" + file)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(file)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }

  @Test func aCommitIsFlushedToTheDiskAndOnlyTheStoreShortensTheLog() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    try test.run(changes: false) { transaction in
      let connection = transaction.connection
      let mode = try connection.first("PRAGMA journal_mode") { $0.text(0) }
      #expect(mode == "wal")
      // 2 is FULL: with 1, NORMAL, a power cut takes what was answered.
      for (pragma, value) in [
        ("synchronous", 2), ("wal_autocheckpoint", 0), ("foreign_keys", 1), ("trusted_schema", 0), ("mmap_size", 0),
        ("cell_size_check", 1), ("application_id", Schema.applicationID),
      ] {
        let found = try connection.pragma(pragma)
        #expect(found == value, "\(pragma)")
      }
    }
  }

  @Test func aStoreIsReadAgainAfterItWasClosed() async throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    try test.add("A")
    await test.store.close()
    let size = try FileManager.default.attributesOfItem(atPath: test.path + "-wal")[.size] as? Int
    #expect(size == 0 || size == nil)
    let again = try TestStore(path: test.path)
    #expect(again.caller == test.caller)
    #expect(try again.list(ClientQuery()).names == ["A"])
  }

  @Test func anEmptiedStoreIsNotANewOne() async throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    await test.store.close()
    try Data().write(to: URL(fileURLWithPath: test.path))
    #expect(openingError(test.path) == .emptied)
    try FileManager.default.removeItem(atPath: test.path)
    #expect(openingError(test.path) == .emptied)
  }

  @Test func anotherFileIsNotAStore() throws {
    let path = TestStore.temporaryPath()
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("This is a text, and long enough to be one.".utf8).write(to: URL(fileURLWithPath: path))
    #expect(openingError(path) == .notAStore)
    #expect(openingError(folder) == .notAStore)
    let other = path + "2"
    let connection = try Connection(path: other, mode: .create)
    try connection.execute("CREATE TABLE t (a)")
    connection.close()
    #expect(openingError(other) == .notAStore)
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder)) == ["directory.db", "directory.db2"])
  }

  @Test func aStoreWhoseMakingWasCutOffIsMadeAnew() throws {
    let path = TestStore.temporaryPath()
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let connection = try Connection(path: path, mode: .create)
    try connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 > 0)
    try TestStore(path: path).add("A")
  }

  @Test func aLinkToAStoreIsTheStore() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    let link = test.path + ".link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: test.path)
    let linked = try TestStore(path: link)
    #expect(linked.store.paths.filter { FileManager.default.fileExists(atPath: $0) }.count >= 4)
    let lock = try FileLock(path: test.path + ".lock")
    #expect(lock.tryLock())
    #expect(!linked.store.carryOutNow([Work { _ in }]))
    lock.unlock()
    #expect(!FileManager.default.fileExists(atPath: link + ".lock"))
    let dangling = test.path + ".dangling"
    try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: test.path + ".absent")
    #expect(openingError(dangling) == .cannotOpen(errno: ENOENT))
  }

  @Test func anotherStoreIsToldByItsMark() async throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    await test.store.close()
    try Data("sto_other\n".utf8).write(to: URL(fileURLWithPath: test.path + ".id"))
    #expect(openingError(test.path) == .foreign(expected: "sto_other", found: "sto_000001"))
  }

  @Test func aNewerSchemaIsRefused() async throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    await test.store.close()
    try sql(test.path, "PRAGMA user_version = 999")
    #expect(openingError(test.path) == .newerSchema(found: 999, known: Schema.version))
  }

  @Test func damageIsFoundAfterAnUncleanEnd() async throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    for index in 0..<200 { try test.add("Client \(index)") }
    await test.store.close()
    // A log that is left behind, and a page that is not what it was.
    try sql(
      test.path,
      "PRAGMA wal_autocheckpoint = 0; UPDATE meta SET value = value; PRAGMA wal_checkpoint(TRUNCATE);")
    let handle = try #require(FileHandle(forUpdatingAtPath: test.path))
    let size = try handle.seekToEnd()
    for page in stride(from: 4096 * 40, to: Int(size), by: 4096 * 2) {
      try handle.seek(toOffset: UInt64(page))
      handle.write(Data(repeating: 0xAA, count: 64))
    }
    try handle.close()
    try Data(repeating: 1, count: 100).write(to: URL(fileURLWithPath: test.path + "-wal"))
    guard case .corrupt? = openingError(test.path) else {
      Issue.record("\(String(describing: openingError(test.path)))")
      return
    }
  }

  @Test func aFullDiskKeepsNothingOfTheWorkAndAllBefore() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    let caller = test.caller
    try test.add("A")
    try test.run { try $0.connection.execute("PRAGMA max_page_count = 1") }
    var failures = 0
    for index in 0..<50 {
      var draft = Client.Draft()
      draft.name = String(repeating: "name \(index) ", count: 15)
      let made = draft
      let work = Work { _ = try $0.insert(made, by: caller) }
      #expect(test.store.carryOutNow([work]))
      guard let error = work.error else { continue }
      failures += 1
      guard case StoreError.unavailable(reason: .full, outcome: .notSaved, isRetryable: true) = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(failures > 0)
    #expect(try test.list(ClientQuery(limit: 500, countsTotal: true)).page.total == 51 - failures)
  }

  @Test func twoStoresOnOneFileTakeTurns() throws {
    let environment = StoreEnvironment.deterministic()
    let first = try TestStore(path: TestStore.temporaryPath(), environment: environment)
    let second = try TestStore(path: first.path, environment: environment)
    let caller = first.caller
    #expect(second.caller == caller)
    let done = DispatchSemaphore(value: 0)
    let count = 200
    let works = (0..<count).map { index in
      Work(whenFinished: { done.signal() }) { transaction in
        var draft = Client.Draft()
        draft.name = "Client \(index)"
        _ = try transaction.insert(draft, by: caller)
      }
    }
    for (index, work) in works.enumerated() {
      let store = index % 2 == 0 ? first.store : second.store
      store.submit([work])
    }
    for _ in 0..<count { done.wait() }
    #expect(works.compactMap(\.error).isEmpty)
    #expect(try first.list(ClientQuery(limit: 1, countsTotal: true)).page.total == count)
    #expect(try second.list(ClientQuery(limit: 1, countsTotal: true)).page.total == count)
  }

  @Test func theFastPathDoesNothingWhileAnotherProcessWrites() throws {
    let test = try TestStore(path: TestStore.temporaryPath())
    let lock = try FileLock(path: test.path + ".lock")
    #expect(lock.tryLock())
    let write = Work { _ in }
    #expect(!test.store.carryOutNow([write]))
    #expect(write.outcome == nil)
    #expect(test.store.carryOutNow([Work(changes: false) { _ in }]))
    let done = DispatchSemaphore(value: 0)
    let waiting = Work(whenFinished: { done.signal() }) { _ in }
    test.store.submit([waiting])
    #expect(done.wait(timeout: .now() + 0.05) == .timedOut)
    lock.unlock()
    done.wait()
    #expect(waiting.error == nil)
  }
}
