import Foundation
import Testing

@testable import Spreadsheet

/// The program itself, beside the bundle of the tests.
let executable: String = {
  let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
  var folder = URL(fileURLWithPath: tests).resolvingSymlinksInPath().deletingLastPathComponent()
  while folder.path.count > 1 {
    let candidate = folder.appendingPathComponent("clientele")
    if FileManager.default.isExecutableFile(atPath: candidate.path), !candidate.hasDirectoryPath {
      return candidate.path
    }
    folder.deleteLastPathComponent()
  }
  return "clientele"
}()

@Suite(.serialized) struct ReadingProcessTests {
  private func start(
    _ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions(), executable: String = executable,
    memory: Int = SpreadsheetLimits.readingMemory, seconds: Int = 60
  ) throws -> ReadingProcess {
    let file = try SourceFile.temporary(bytes: bytes)
    return try ReadingProcess(
      executable: executable, descriptor: file.descriptor, options: options, memory: memory, seconds: seconds)
  }

  private func all(_ process: ReadingProcess) throws -> [SpreadsheetEvent] {
    var events: [SpreadsheetEvent] = []
    while let event = try process.next() {
      if case .progress = event { continue }
      events.append(event)
    }
    return events
  }

  private func repeated(_ count: Int) -> [UInt8] { Array(String(repeating: "one,two,three\n", count: count).utf8) }

  @Test func theChildReadsAsTheProgramItself() throws {
    let book = TinyWorkbook(rows: "<row><c t='s'><v>0</v></c></row>", strings: "<si><t>é</t></si>").bytes
    for bytes in [book, repeated(50_000)] { #expect(try all(start(bytes)) == events(bytes)) }
    let text: [UInt8] = [0xE9, 0x3B, 0x7C, 0x0A]
    let options = ReadingOptions(encoding: .latin1, delimiter: .bar)
    #expect(try all(start(text, options)) == events(text, options))
    #expect(try all(start(book, ReadingOptions(sheet: "sheet1"))) == events(book))
  }

  @Test func theChildsErrorsAreThrownAndThrownAgain() throws {
    for (bytes, error) in [([UInt8](), WorkbookError.emptyFile), (Array("%PDF-".utf8), .unreadableKind(.pdf))] {
      let process = try start(bytes)
      #expect(throws: error) { try process.next() }
      #expect(throws: error) { try process.next() }
    }
    #expect(throws: WorkbookError.noSuchSheet(name: "=\u{7F}é", available: ["Sheet1"])) {
      try all(start(TinyWorkbook(rows: "").bytes, ReadingOptions(sheet: "=\u{7F}é")))
    }
  }

  @Test func aProgramThatIsNotThereIsAnError() {
    #expect(throws: WorkbookError.readerNotStarted(errno: ENOENT)) { try start([0x61], executable: "/no/such/program") }
    #expect(throws: WorkbookError.readerNotStarted(errno: EINVAL)) { try start([0x61], ReadingOptions(sheet: "a\0b")) }
  }

  @Test func aProgramThatSaysNothingHasEndedEarly() throws {
    #expect(throws: WorkbookError.readerEndedEarly(status: 1)) { try all(start([0x61], executable: "/bin/false")) }
    #expect(throws: WorkbookError.readerEndedEarly(status: 0)) { try all(start([0x61], executable: "/bin/true")) }
    // It echoes its arguments.
    #expect(throws: WorkbookError.malformedEvents) { try all(start([0x61], executable: "/bin/echo")) }
  }

  @Test func aCrashIsAnError() throws {
    let script = try Script("kill -SEGV $$")
    #expect(throws: WorkbookError.readerCrashed(signal: SIGSEGV)) { try all(start([0x61], executable: script.path)) }
  }

  @Test func tooMuchTimeIsAnError() throws {
    let script = try Script("ulimit -S -t 1; while :; do :; done")
    #expect(throws: WorkbookError.readerTookTooLong(seconds: 1)) {
      try all(start([0x61], executable: script.path, seconds: 1))
    }
  }

  @Test func tooMuchMemoryIsAnError() throws {
    // 32 MiB of strings, in the pieces that a growing buffer has of them, do not fit beside the program.
    let long = String(repeating: "abcdefghijklmnopqrstuvwxyz012345", count: 900)
    let strings = (0..<1200).map { "<si><t>\($0)\(long)</t></si>" }.joined()
    let bytes = TinyWorkbook(rows: "<row><c t='s'><v>0</v></c></row>", strings: strings).zip
    #expect(throws: WorkbookError.readerOutOfMemory(limit: 64 << 20)) {
      try all(start(bytes.bytes, memory: 64 << 20))
    }
  }

  @Test func cancellingFromAnotherThreadEndsIt() throws {
    let process = try start(repeated(2_000_000))
    #expect(try process.next() == .kind(.delimitedText))
    let cancellation = process.cancellation
    Thread { cancellation.cancel() }.start()
    #expect(throws: WorkbookError.cancelled) { _ = try all(process) }
    cancellation.cancel()
  }

  @Test func aReaderThatIsLetGoIsReaped() throws {
    var number: pid_t = 0
    do {
      let process = try start(repeated(1_000_000))
      number = process.processIdentifier
      _ = try process.next()
      #expect(kill(number, 0) == 0)
    }
    #expect(kill(number, 0) == -1 && errno == ESRCH)
  }

  @Test func theChildHasNoOtherDescriptorNoEnvironmentAndNoBlockedSignals() throws {
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("child-\(getpid()).txt")
    defer { try? FileManager.default.removeItem(at: output) }
    let script = try Script(
      "{ ls /proc/self/fd | wc -l; env | grep -cv -E '^(PWD|SHLVL|_|OLDPWD)='; grep SigBlk /proc/self/status; } > \(output.path)"
    )
    _ = try? all(start([0x61], executable: script.path))
    let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
    #expect(lines.dropFirst().first == "0")
    #expect(lines.last?.hasSuffix("0000000000000000") == true)
  }
}

/// A program of one line.
private struct Script: ~Copyable {
  let path: String

  init(_ line: String) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("script-\(UUID().uuidString)").path
    try "#!/bin/bash\n\(line)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
