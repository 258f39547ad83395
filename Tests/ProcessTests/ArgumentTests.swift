import Foundation
import Testing

extension ProcessTests {
  @Test(arguments: [
    (["--colour"], "\"--colour\" is not known."),
    (["--store"], "--store takes a value."),
    (["--store", ""], "--store takes a path"),
    (["--framing", "xml"], "\"xml\" is no framing; it is one of auto, content-length, lines."),
    (["--role", "member"], "--plan and --role go with --deterministic."),
    (["--plan", "free"], "--plan and --role go with --deterministic."),
    (["--deterministic", "--plan", "gold"], "\"gold\" is no plan; it is one of free, pro, enterprise."),
    (["--deterministic", "--role", "king"], "\"king\" is no role; it is one of guest, member, projectManager"),
  ])
  func `Options that do not fit end it with 2 and say why`(_ arguments: [String], _ reason: String) throws {
    let program = Process()
    let (output, errors) = (Pipe(), Pipe())
    program.executableURL = RunningProgram.executable
    program.arguments = arguments
    program.standardInput = FileHandle.nullDevice
    program.standardOutput = output
    program.standardError = errors
    try program.run()
    let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    program.waitUntilExit()
    #expect(program.terminationStatus == 2)
    #expect(said.hasPrefix(reason), "\(said)")
    #expect(try output.fileHandleForReading.readToEnd() ?? Data() == Data())
  }
}
