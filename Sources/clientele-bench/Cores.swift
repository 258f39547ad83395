#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// On which cores a process runs; only Linux lets it be said, with the program `taskset`.
enum Cores {
  /// Whether it could be done.
  static func use(onlyFirst: Bool, in process: pid_t) -> Bool {
    let last = onlyFirst ? 0 : sysconf(CInt(_SC_NPROCESSORS_ONLN)) - 1
    return (try? Program.run(["taskset", "-a", "-p", "-c", "0-\(last)", String(process)])) != nil
  }
}
