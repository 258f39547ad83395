#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A program that was started, with pipes to its standard input and from its standard output.
final class Program {
  let process: pid_t
  /// -1 when it is closed.
  private(set) var input: CInt
  let output: CInt

  init(_ command: [String]) throws {
    var toProgram: [CInt] = [-1, -1]
    var fromProgram: [CInt] = [-1, -1]
    guard pipe(&toProgram) == 0, pipe(&fromProgram) == 0 else { throw BenchmarkError("no pipe can be made") }
    for end in [toProgram[1], fromProgram[0]] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toProgram[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromProgram[1], STDOUT_FILENO)
    for end in [toProgram[0], fromProgram[1]] { posix_spawn_file_actions_addclose(&actions, end) }

    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    var environment: [UnsafeMutablePointer<CChar>?] = []
    for name in ["PATH", "HOME", "TMPDIR"] {
      if let value = getenv(name) { environment.append(strdup(name + "=" + String(cString: value))) }
    }
    arguments.append(nil)
    environment.append(nil)
    defer { (arguments + environment).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, command[0], &actions, nil, arguments, environment)
    close(toProgram[0])
    close(fromProgram[1])
    guard error == 0 else { throw BenchmarkError("\(command[0]) does not start: \(String(cString: strerror(error)))") }
    self.process = process
    input = toProgram[1]
    output = fromProgram[0]
  }

  /// Waits for the end.
  ///
  /// - Returns: the exit code, the most memory that the program, or a process of its own, had at once, in bytes, and the
  ///   processor time of all of them in seconds.
  func wait() -> (code: CInt, memory: Double, processor: Double) {
    var status: CInt = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    if input >= 0 { close(input) }
    input = -1
    close(output)
    #if canImport(Darwin)
      let unit = 1.0
    #else
      let unit = 1_024.0
    #endif
    let processor = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
    return (
      (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f), Double(usage.ru_maxrss) * unit,
      processor[0] + processor[1]
    )
  }

  /// Ends the program by the end of its input.
  func finish() -> (code: CInt, memory: Double, processor: Double) {
    if input >= 0 { close(input) }
    input = -1
    return wait()
  }

  /// Lets the program run to its end without input.
  ///
  /// - Returns: what it printed, and the most memory that it had at once.
  static func run(_ command: [String]) throws -> (text: String, memory: Double) {
    let program = try Program(command)
    var bytes: [UInt8] = []
    var block: [UInt8] = Array(repeating: 0, count: 65_536)
    while true {
      let count = read(program.output, &block, block.count)
      if count <= 0 { break }
      bytes += block[..<count]
    }
    let (code, memory, _) = program.finish()
    guard code == 0 else { throw BenchmarkError("\(command.joined(separator: " ")) ended with \(code)") }
    return (String(decoding: bytes, as: UTF8.self), memory)
  }
}
