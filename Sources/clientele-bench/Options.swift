/// What is measured, and how often.
struct Options {
  /// The service's program.
  var executable: String
  /// A Python with the peers' packages; nil where there is none.
  var python: String?
  var isQuick = false

  static let usage = "usage: clientele-bench PROGRAM [--python PROGRAM] [--quick]"

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    guard let executable = rest.popFirst(), !executable.hasPrefix("-") else { throw BenchmarkError(Self.usage) }
    self.executable = executable
    while let name = rest.popFirst() {
      switch name {
      case "--quick": isQuick = true
      case "--python": python = rest.popFirst()
      default: throw BenchmarkError(Self.usage)
      }
    }
  }

  var starts: Int { isQuick ? 20 : 50 }
  /// Repetitions of what takes less than a second.
  var runs: Int { isQuick ? 3 : 7 }
  var importRuns: Int { isQuick ? 1 : 3 }
  var importRows: Int { isQuick ? 20_000 : 100_000 }
  var smallClients: Int { isQuick ? 2_000 : 10_000 }
  /// How many requests make a figure, of the cheapest kind.
  var requests: Int { isQuick ? 20_000 : 100_000 }
}
