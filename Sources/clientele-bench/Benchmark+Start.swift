#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Benchmark {
  mutating func measureStart() throws {
    Self.say("starting \(options.starts) times")
    var seconds: [Double] = []
    var memory: [Double] = []
    for _ in 0..<options.starts {
      let start = Clock.now()
      let service = try Service(options.executable, store: store("small"))
      seconds.append(Clock.now() - start)
      memory.append(try service.end())
    }
    let least = try (0..<options.starts).map { _ in try Clock.seconds { _ = try Program.run(["/bin/echo"]) } }
    report.add(
      "start to the answer of initialize", .seconds, seconds, beside: ("/bin/echo", least.median), target: 3.2e-3)
    report.add("  memory", .bytes, memory, target: 10e6)
  }

  /// The seconds that it takes to append a block to a file and have it on disk.
  func measureFlush(_ count: Int) throws -> [Double] {
    let path = "\(folder)/flush"
    let file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    guard file >= 0 else { throw BenchmarkError("\(path) cannot be written") }
    defer {
      close(file)
      unlink(path)
    }
    let block: [UInt8] = Array(repeating: 7, count: 4_096)
    return (0..<count).map { _ in
      Clock.seconds {
        _ = write(file, block, block.count)
        #if canImport(Darwin)
          _ = fcntl(file, F_FULLFSYNC)
        #else
          fsync(file)
        #endif
      }
    }
  }
}
