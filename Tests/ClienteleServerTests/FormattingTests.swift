import Foundation
import Testing

/// The layout of the sources, by `.swift-format`.
@Suite struct FormattingTests {
  @Test(.enabled(if: Tool.exists("swift-format"), "swift-format is not in the search path"))
  func `swift format has nothing to say`() throws {
    let (code, output) = try Tool.run(
      "swift-format",
      [
        "lint", "--strict", "--recursive", "--parallel", "Sources", "Tests", "Package.swift",
      ])
    #expect(code == 0, "\(output)")
  }
}

/// A program of the search path.
enum Tool {
  static func exists(_ name: String) -> Bool {
    (try? run(name, ["--version"]).code) == 0
  }

  static func run(_ name: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.currentDirectoryURL = Repository.root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
