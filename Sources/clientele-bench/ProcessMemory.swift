#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The most memory that a running process has had so far, as Linux tells in `/proc`; elsewhere nothing is known.
///
/// `wait4` alone does not tell a process from its own children, nor from this program, out of which it was made.
enum ProcessMemory {
  /// In bytes.
  static func peak(of process: pid_t) -> Double? {
    for line in text(of: "/proc/\(process)/status").split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return Double(line.dropFirst(6).filter(\.isNumber)).map { $0 * 1_024 }
    }
    return nil
  }

  /// The processes that this one has started, by any of its threads.
  static func children(of process: pid_t) -> [pid_t] {
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var children: [pid_t] = []
    while let entry = readdir(folder) {
      let thread = withUnsafeBytes(of: entry.pointee.d_name) { name in
        String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard thread.allSatisfy(\.isNumber) else { continue }
      let list = text(of: "/proc/\(process)/task/\(thread)/children")
      children += list.split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
    }
    return children
  }

  private static func text(of path: String) -> String {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var block: [UInt8] = Array(repeating: 0, count: 8_192)
    let count = read(file, &block, block.count)
    return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
  }
}
