import Foundation
import Testing

extension ProcessTests {
  /// Expects that the store is refused by name, that nothing changes, and that the process goes on.
  private func expectRefusal(
    of store: String, reasons: Set<String>, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = FileManager.default.contents(atPath: store)
    let program = try RunningProgram(store: store)
    for _ in 1...2 {
      let answer = try program.initialize()
      #expect(answer.code == 1011, "\(answer.object)", sourceLocation: sourceLocation)
      let reason = answer.data?["reason"] as? String
      #expect(reasons.contains(reason ?? ""), "\(answer.object)", sourceLocation: sourceLocation)
      #expect((answer.error?["message"] as? String)?.isEmpty == false, sourceLocation: sourceLocation)
    }
    #expect(try program.call("session/get").code == -32002, sourceLocation: sourceLocation)
    program.closeInput()
    #expect(program.exitCode() == 1, sourceLocation: sourceLocation)
    #expect(FileManager.default.contents(atPath: store) == before, sourceLocation: sourceLocation)
  }

  @Test func `A file that is no store is refused and stays as it is`() throws {
    let folder = TestFolder()
    try Data("Hello, world\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/short"))
    try expectRefusal(of: folder.path + "/short", reasons: ["notAStore"])
    try Data(repeating: 0x41, count: 100_000).write(to: URL(fileURLWithPath: folder.path + "/long"))
    try expectRefusal(of: folder.path + "/long", reasons: ["notAStore"])
    try expectRefusal(of: folder.path, reasons: ["notAStore", "cannotOpen"])
    try expectRefusal(of: "/dev/null/directory.sqlite", reasons: ["cannotOpen"])
  }

  @Test func `A store of a newer program is refused and stays as it is`() throws {
    let folder = TestFolder()
    try makeStore(folder.store)
    // The user version of an SQLite file is the four bytes at 60.
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.store))
    try handle.seek(toOffset: 60)
    try handle.write(contentsOf: Data([0, 0, 0x7F, 0xFF]))
    try handle.close()
    try expectRefusal(of: folder.store, reasons: ["newerSchema"])
  }

  @Test func `A store that was emptied is not taken for a new one`() throws {
    let folder = TestFolder()
    try makeStore(folder.store)
    try Data().write(to: URL(fileURLWithPath: folder.store))
    try expectRefusal(of: folder.store, reasons: ["emptied"])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `A folder that can't be written to is named`() throws {
    let folder = TestFolder()
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    try expectRefusal(of: folder.store, reasons: ["readOnly", "cannotOpen"])
  }

  private func makeStore(_ path: String) throws {
    let program = try RunningProgram(store: path)
    try program.initialize()
    _ = try program.call("client/create", ["client": draft("First")])
    #expect(try program.finish() == 0)
  }

  @Test func `On a full disk a write is refused, what was answered stays, and it goes on`() throws {
    let folder = TestFolder()
    try makeStore(folder.store)
    let program = try RunningProgram(store: folder.store, prelude: "ulimit -f 1024")
    try program.initialize()
    var answered = ["First"]
    var refusal: Message?
    for id in 1...5_000 {
      let name = "Client \(id)"
      let answer = try program.call("client/create", ["client": draft(name)])
      guard answer.error == nil else {
        refusal = answer
        break
      }
      answered.append(name)
    }
    let refused = try #require(refusal, "the disk was never full")
    #expect(refused.code == 1011, "\(refused.object)")
    let outcome = refused.data?["outcome"] as? String
    #expect(outcome == "notSaved" || outcome == "unknown", "\(refused.object)")
    let allowed = Set(answered + (outcome == "unknown" ? ["Client \(answered.count)"] : []))
    let found = try program.list()
    #expect(Set(found.map(\.name)).isSuperset(of: answered) && Set(found.map(\.name)).isSubset(of: allowed))
    #expect(program.process.isRunning)
    program.closeInput()
    #expect(program.exitCode() == 1)

    let again = try RunningProgram(store: folder.store)
    try again.initialize()
    let kept = try again.list()
    #expect(Set(kept.map(\.name)).isSuperset(of: answered) && Set(kept.map(\.name)).isSubset(of: allowed))
    try again.expectWhole(kept.suffix(50))
    #expect(try again.call("client/create", ["client": draft("After")]).error == nil)
    #expect(try again.finish() == 0)
  }
}
