import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The built program, serving a fresh directory that is kept in memory, a message a line.
final class ServerProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer: [UInt8] = []

  /// Why a line did not come.
  enum Failure: Error {
    case endOfOutput, timeOut
  }

  /// - Parameter options: What the program is started with besides; of two that say the same, the last counts.
  init(options: [String]) throws {
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = Repository.products.appending(path: "clientele")
    process.arguments =
      [
        "serve", "--store", ":memory:", "--deterministic", "--framing", "lines", "--locale", "en",
      ] + options
    process.currentDirectoryURL = Repository.root
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  func send(_ messages: [String]) throws {
    let text = messages.map { $0 + "\n" }.joined()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  func endInput() throws {
    try input.fileHandleForWriting.close()
  }

  /// The next line; it has to come within 20 seconds.
  ///
  /// How many reports of progress there are depends on time: they are passed over, but for the first and the last.
  func line() throws -> String {
    while true {
      let line = try anyLine()
      if !line.contains(#""value":{"kind":"report""#) { return line }
    }
  }

  private func anyLine() throws -> String {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeSubrange(...end)
        return line
      }
      let descriptor = output.fileHandleForReading.fileDescriptor
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, 20_000) > 0 else { throw Failure.timeOut }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { throw Failure.endOfOutput }
      buffer += bytes[..<count]
    }
  }

  /// All lines up to the end of the output.
  func remainingLines() throws -> [String] {
    var lines: [String] = []
    do {
      while true { lines.append(try line()) }
    } catch Failure.endOfOutput {
      return lines
    }
  }

  func exitCode() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
