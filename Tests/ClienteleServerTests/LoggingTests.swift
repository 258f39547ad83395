import Foundation
import JSON
import Testing

@testable import ClienteleServer

@Suite struct LoggingTests {
  private func masked(_ message: String) throws -> String {
    let document = JSONDocument()
    try document.parse(copying: Array(message.utf8))
    let writer = JSONWriter()
    MaskedMessage(document).write(to: writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `a traced message has no secret, and all else as it was sent`() throws {
    let same = #"{"id":12345678901234567890123,"a":[1.50,-0,1e400,"\u00e9\/",true,null],"tokens":1,"x":{}}"#
    #expect(try masked(same) == same)
    #expect(
      try masked(#"{"initializationOptions":{"token":"s3cret"}}"#) == #"{"initializationOptions":{"token":"***"}}"#)
    #expect(try masked(#"[{"ACCESS_token":{"a":"s3cret"},"apiKey":7}]"#) == #"[{"ACCESS_token":"***","apiKey":"***"}]"#)
    #expect(try masked(#"{"token":null,"newPassword":["s3cret"]}"#) == #"{"token":null,"newPassword":"***"}"#)
  }

  @Test func `the token of a progress is no secret`() throws {
    let progress = #"{"method":"$/progress","params":{"token":9007199254740993,"value":{}}}"#
    #expect(try masked(progress) == progress)
    let work = #"{"params":{"workDoneToken":"a","partialResultToken":2}}"#
    #expect(try masked(work) == work)
    let other = #"{"method":"$/progress","params":{"token":1,"value":{"secret":"s3cret"}}}"#
    #expect(try masked(other).contains("s3cret") == false)
  }

  @Test func `the content of a file is cut short`() throws {
    let content = String(repeating: "QUJD", count: 1_000)
    #expect(try masked(#"{"content":"\#(content)"}"#) == #"{"content":"QUJDQUJDQUJDQUJD… (4000 bytes)"}"#)
    #expect(try masked(#"{"content":"QUJD"}"#) == #"{"content":"QUJD"}"#)
  }

  @Test func `a shape says what a value is made of, and nothing of what it says`() throws {
    let value = try JSON.parse(Array(#"{"name":"Zoé","n":1,"b":true,"z":null,"a":[{"email":"z@x.example"},2]}"#.utf8))
    #expect(
      ValueShape.of(value).compact
        == #"{"name":"string","n":"number","b":"boolean","z":"null","a":[{"email":"string"},"number"]}"#)
    let many = JSONValue.array(Array(repeating: 1, count: 12))
    #expect(ValueShape.of(many).array?.count == 11)
    #expect(ValueShape.of(many).array?.last == "… 12 in all")
  }

  @Test func `times have microseconds`() {
    #expect(LogClock.text(seconds: 1_767_225_600, nanoseconds: 0) == "2026-01-01T00:00:00.000000Z")
    #expect(LogClock.text(seconds: 1_767_225_600, nanoseconds: 987_654_999) == "2026-01-01T00:00:00.987654Z")
    #expect(LogClock.text(seconds: 1_767_225_600, nanoseconds: 1_002_000) == "2026-01-01T00:00:00.001002Z")
    #expect(LogClock.stopped.elapsed(since: LogClock.stopped.microseconds) == "0.000 ms")
  }

  @Test func `lines are added to a file that only its owner may read, and never to the store`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "clientele-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/log"
    for line in ["first", "second"] {
      let file = try #require(LineFile(path: path, butNot: folder + "/store"))
      file.append(Array(line.utf8))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "first\nsecond\n")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try FileManager.default.linkItem(atPath: path, toPath: folder + "/store")
    #expect(LineFile(path: path, butNot: folder + "/store") == nil)
    #expect(LineFile(path: folder, butNot: folder + "/store") == nil)
    #expect(LineFile(path: "/no/such/folder/log", butNot: ":memory:") == nil)
  }

  @Test func `a pipe that nobody empties loses lines, and nobody waits`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "clientele-\(UUID().uuidString)").path
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    #expect(LineFile(path: path, butNot: ":memory:") == nil)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let file = try #require(LineFile(path: path, butNot: ":memory:"))
    let line = Array(String(repeating: "x", count: 1_000).utf8)
    for _ in 0..<1_000 { file.append(line) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    #expect((1_000..<1_001_000).contains(read(reader, &buffer, buffer.count)))
    file.append(Array("after".utf8))
    let count = read(reader, &buffer, buffer.count)
    // The line that was cut ends before the next one begins.
    #expect(["after\n", "\nafter\n"].contains(String(decoding: buffer[..<max(count, 0)], as: UTF8.self)))
  }
}
