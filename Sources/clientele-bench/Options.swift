/// What is measured, and how often.
struct Options {
  /// The service's program.
  var executable: String
  /// A Python with the peers' packages; nil where there is none.
  var python: String?
  var isQuick = false
  /// Nothing but how the costs of lists grow.
  var isGrowthOnly = false
  /// Stores of how many clients lists are measured in; nil where nothing is said.
  var sizes: [Int]?
  /// Where the growth is drawn; nil where it is not.
  var plot: String?

  static let usage = """
    usage: clientele-bench PROGRAM [--python PROGRAM] [--quick] [--growth] [--sizes N,N…] [--plot FILE.svg]
    """

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    guard let executable = rest.popFirst(), !executable.hasPrefix("-") else { throw BenchmarkError(Self.usage) }
    self.executable = executable
    while let name = rest.popFirst() {
      switch name {
      case "--quick": isQuick = true
      case "--python": python = rest.popFirst()
      case "--growth": isGrowthOnly = true
      case "--sizes": sizes = try rest.popFirst().map { try Self.sizes($0) }
      case "--plot": plot = rest.popFirst()
      default: throw BenchmarkError(Self.usage)
      }
    }
  }

  private static func sizes(_ text: String) throws -> [Int] {
    let sizes = text.split(separator: ",").compactMap { Int($0) }.filter { (1...1_000_000).contains($0) }
    guard !sizes.isEmpty else { throw BenchmarkError(usage) }
    return sizes.sorted()
  }

  var growthSizes: [Int] { sizes ?? (isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000]) }
  /// Repetitions of a request whose growth is measured.
  var growthRuns: Int { isQuick ? 20 : 40 }
  var starts: Int { isQuick ? 20 : 50 }
  /// Repetitions of what takes less than a second.
  var runs: Int { isQuick ? 3 : 7 }
  var importRuns: Int { isQuick ? 1 : 3 }
  var importRows: Int { isQuick ? 20_000 : 100_000 }
  var smallClients: Int { isQuick ? 2_000 : 10_000 }
  /// How many requests make a figure, of the cheapest kind.
  var requests: Int { isQuick ? 20_000 : 100_000 }
}
