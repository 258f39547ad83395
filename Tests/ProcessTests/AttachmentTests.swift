import Foundation
import Testing

extension ProcessTests {
  private static let limit = 25 << 20

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A program with a store in the folder, and a client in it.
  private func program(in folder: URL, _ name: String = "store") throws -> (RunningProgram, String) {
    let program = try RunningProgram(store: folder.appendingPathComponent(name).path)
    try program.initialize()
    let answer = try program.call("client/create", ["client": ["name": "A"]])
    return (program, try #require(answer.result?["id"] as? String))
  }

  private func add(_ program: RunningProgram, _ client: String, _ params: [String: Any]) throws -> Message {
    try program.call("client/attachments/add", params.merging(["clientId": client]) { $1 })
  }

  private func get(
    _ program: RunningProgram, _ client: String, _ id: Any?, _ params: [String: Any]
  ) throws -> Message {
    let own: [String: Any] = ["clientId": client, "attachmentId": id ?? ""]
    return try program.call("client/attachments/get", params.merging(own) { $1 })
  }

  private func code(_ answer: Message) -> String? {
    (answer.error?["data"] as? [String: Any])?["code"] as? String
  }

  @Test func `A file of 25 MiB goes in and comes out as it was, and one byte more is refused by name`() throws {
    let folder = try folder()
    let (program, client) = try program(in: folder)
    var bytes = Data(count: Self.limit)
    for index in stride(from: 0, to: bytes.count, by: 4_099) { bytes[index] = UInt8(truncatingIfNeeded: index / 4_099) }
    let path = folder.appendingPathComponent("large.bin")
    try bytes.write(to: path)
    let added = try add(program, client, ["path": path.path])
    #expect(added.result?["size"] as? Int == Self.limit, "\(added.object)")
    let copy = folder.appendingPathComponent("copy.bin")
    let written = try get(program, client, added.result?["id"], ["path": copy.path])
    #expect(written.result?["path"] as? String == copy.path, "\(written.object)")
    #expect(try Data(contentsOf: copy) == bytes)
    let mode = try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    // A piece at a time, from the start to the end.
    var (read, offset): (Data, Int?) = (Data(), 0)
    while let start = offset {
      let piece = try get(program, client, added.result?["id"], ["offset": start])
      read += try #require((piece.result?["content"] as? String).flatMap { Data(base64Encoded: $0) })
      offset = piece.result?["nextOffset"] as? Int
    }
    #expect(read == bytes)
    let handle = try FileHandle(forWritingTo: path)
    try handle.seekToEnd()
    handle.write(Data([1]))
    try handle.close()
    let refused = try add(program, client, ["path": path.path])
    let data = refused.error?["data"] as? [String: Any]
    #expect(code(refused) == "limitExceeded" && data?["limit"] as? Int == Self.limit)
    #expect(data?["reason"] as? String == "attachmentSize")
    _ = try program.finish()
  }

  @Test func `An upload has 25 MiB at most, and what is killed before it is added leaves nothing`() throws {
    let folder = try folder()
    let (program, client) = try program(in: folder)
    let upload = try #require(try program.call("client/attachments/begin").result?["uploadId"] as? String)
    let piece = Data(repeating: 7, count: 5 << 20).base64EncodedString()
    var offset = 0
    while offset < Self.limit {
      let params: [String: Any] = ["uploadId": upload, "offset": offset, "content": piece]
      offset = try #require(try program.call("client/attachments/append", params).result?["size"] as? Int)
    }
    #expect(offset == Self.limit)
    let more = try program.call(
      "client/attachments/append", ["uploadId": upload, "offset": offset, "content": "QQ=="])
    #expect(code(more) == "limitExceeded", "\(more.object)")
    let added = try add(
      program, client, ["uploadId": upload, "attachment": ["name": "sevens"], "dryRun": true])
    #expect(added.result?["size"] as? Int == Self.limit)
    program.send(signal: SIGKILL)
    #expect(program.exitCode() == -SIGKILL)
    let again = try RunningProgram(store: folder.appendingPathComponent("store").path)
    try again.initialize()
    let list = try again.call("client/attachments/list", ["clientId": client])
    #expect(list.result?["total"] as? Int == 0)
    let gone = try again.call("client/attachments/append", ["uploadId": upload, "offset": 0, "content": "QQ=="])
    #expect(code(gone) == "notFound")
    let size = try FileManager.default.attributesOfItem(atPath: folder.path + "/store")[.size] as? Int ?? 0
    #expect(size < 4 << 20, "nothing of it is in the store")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { $0.hasPrefix("store") })
    _ = try again.finish()
  }

  @Test func `Two uploads side by side do not mix`() throws {
    let folder = try folder()
    let (program, client) = try program(in: folder)
    let uploads = try (0..<2).map { _ in
      try #require(try program.call("client/attachments/begin").result?["uploadId"] as? String)
    }
    for offset in 0..<20 {
      for (index, upload) in uploads.enumerated() {
        let content = Data([UInt8(ascii: index == 0 ? "a" : "b")]).base64EncodedString()
        let params: [String: Any] = ["uploadId": upload, "offset": offset, "content": content]
        #expect(try program.call("client/attachments/append", params).result?["size"] as? Int == offset + 1)
      }
    }
    for (index, upload) in uploads.enumerated() {
      let added = try add(program, client, ["uploadId": upload, "attachment": ["name": "\(index)"]])
      let content = try get(program, client, added.result?["id"], [:]).result?["content"] as? String
      let expected = Data(String(repeating: index == 0 ? "a" : "b", count: 20).utf8)
      #expect(content == expected.base64EncodedString())
    }
    _ = try program.finish()
  }

  @Test func `Nothing is read but regular files that are not the store's`() throws {
    let folder = try folder()
    let (program, client) = try program(in: folder)
    func check(_ path: String, _ reason: String) throws {
      let answer = try add(program, client, ["path": path])
      #expect(code(answer) == "unreadableFile", "\(path): \(answer.object)")
      #expect((answer.error?["data"] as? [String: Any])?["reason"] as? String == reason, "\(path)")
    }
    let fifo = folder.appendingPathComponent("fifo").path
    #expect(mkfifo(fifo, 0o600) == 0)
    let empty = folder.appendingPathComponent("empty").path
    try Data().write(to: URL(fileURLWithPath: empty))
    let link = folder.appendingPathComponent("link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/store")
    try check(fifo, "notRegular")
    try check("/dev/zero", "notRegular")
    try check(folder.path, "isFolder")
    try check(empty, "emptyFile")
    try check(folder.path + "/none", "noSuchFile")
    try check(folder.path + "/store", "isForbidden")
    try check(folder.path + "/store-wal", "isForbidden")
    try check(link, "isForbidden")
    _ = try program.finish()
  }

  @Test func `Nothing is written but what was asked for, where it was asked for`() throws {
    let folder = try folder()
    let (program, client) = try program(in: folder)
    let added = try add(program, client, ["content": "bmV3", "attachment": ["name": "../../evil"]])
    let id = added.result?["id"]
    #expect(added.result?["name"] as? String == "evil")
    func check(_ path: String, overwrite: Bool, _ isWritten: Bool) throws {
      let answer = try get(program, client, id, ["path": path, "overwrite": overwrite])
      #expect((answer.result != nil) == isWritten, "\(path): \(answer.object)")
      if !isWritten { #expect(code(answer) == "requestFailed", "\(path): \(answer.object)") }
    }
    let old = folder.appendingPathComponent("old").path
    let target = folder.appendingPathComponent("target").path
    let (link, dangling) = (folder.path + "/link", folder.path + "/dangling")
    for path in [old, target] { try Data("old".utf8).write(to: URL(fileURLWithPath: path)) }
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: folder.path + "/made")
    let fifo = folder.appendingPathComponent("fifo").path
    #expect(mkfifo(fifo, 0o600) == 0)
    try check(old, overwrite: false, false)
    for overwrite in [false, true] {
      for path in [
        link, dangling, fifo, folder.path, folder.path + "/none/x", folder.path + "/x/", "", folder.path + "/store",
        folder.path + "/store-journal", folder.path + "/Store-wal",
      ] { try check(path, overwrite: overwrite, false) }
    }
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "old")
    try check(old, overwrite: true, true)
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "new")
    try check(folder.path + "/" + String(repeating: "n", count: 255), overwrite: false, true)
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix("store") })
    #expect(names == ["old", "target", "link", "dangling", "fifo", String(repeating: "n", count: 255)])
    _ = try program.finish()
  }
}
