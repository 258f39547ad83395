#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Benchmark {
  static func absolute(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else { throw BenchmarkError("there is no \(path)") }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
