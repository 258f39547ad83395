#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the program does when `ReadingProcess` starts it: it reads the file on its standard input and writes the events
/// to its standard output.
package struct ReadingChild {
  /// The argument that makes the program a reading child, and the first one that `run` gets.
  package static let command = "read-spreadsheet"

  /// Sets its limits before it reads a byte, reads, and returns the exit code: 0 when the events say how it went.
  package static func run(arguments: [String]) -> Int32 {
    guard let options = ReadingArguments(arguments.dropFirst()) else { return 64 }
    closeOthers()
    guard setLimits(memory: options.memory, seconds: options.seconds) else { return 71 }
    let encoder = EventEncoder { block in try FileOutput(descriptor: STDOUT_FILENO).write(block) }
    do {
      do {
        try SpreadsheetReader(descriptor: STDIN_FILENO, options: options.reading).read(into: encoder)
      } catch WorkbookError.outOfMemory {
        try encoder.failure(.readerOutOfMemory(limit: options.memory))
      } catch let error as WorkbookError {
        try encoder.failure(error)
      }
      return 0
    } catch {
      // Nobody listens any more.
      return 74
    }
  }

  /// No more memory and time than given, no file written or opened, no core left behind.
  private static func setLimits(memory: Int, seconds: Int) -> Bool {
    limit(RLIMIT_AS, memory) && limit(RLIMIT_CPU, seconds, hard: seconds + 1) && limit(RLIMIT_FSIZE, 0)
      && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 3)
  }

  private static func limit(_ resource: Resource, _ value: Int, hard: Int? = nil) -> Bool {
    var limit = rlimit()
    limit.rlim_cur = rlim_t(clamping: value)
    limit.rlim_max = rlim_t(clamping: hard ?? value)
    #if canImport(Darwin)
      return unsafe setrlimit(resource, &limit) == 0
    #else
      return unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
    #endif
  }

  #if canImport(Darwin)
    private typealias Resource = CInt
  #else
    private typealias Resource = __rlimit_resource
  #endif

  /// Closes what the parent did not mark to be closed on exec.
  private static func closeOthers() {
    var open: [CInt] = []
    if let folder = unsafe opendir("/dev/fd") {
      while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
          unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if let descriptor = CInt(name), descriptor > STDERR_FILENO { open.append(descriptor) }
      }
      unsafe closedir(folder)
    } else {
      open = Array(STDERR_FILENO + 1..<1024)
    }
    for descriptor in open { close(descriptor) }
  }
}
