#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Benchmark {
  /// Makes the store new: takes away the file and all that stands beside it under its name.
  func clear(_ path: String) {
    guard let opened = opendir(folder) else { return }
    defer { closedir(opened) }
    var found: [String] = []
    while let entry = readdir(opened) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { name in
        String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
      if "\(folder)/\(name)".hasPrefix(path) || "\(folder)/\(name.dropFirst())".hasPrefix(path) { found.append(name) }
    }
    for name in found { unlink("\(folder)/\(name)") }
  }

  static func absolute(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else { throw BenchmarkError("there is no \(path)") }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
