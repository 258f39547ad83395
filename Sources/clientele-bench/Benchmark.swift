#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Measures the service from outside, as a peer that has started it, and prints a table.
@main
struct Benchmark {
  let options: Options
  /// Where the stores are; the disk of this folder is measured.
  let folder = ".build/bench"
  var report = Report()
  var growth = GrowthReport()

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.first == Self.workbookCommand {
        try makeWorkbook(arguments)
      } else {
        var benchmark = Benchmark(options: try Options(arguments))
        try benchmark.run()
        put(benchmark.report.text, to: STDOUT_FILENO)
        put("\n" + benchmark.growth.text, to: STDOUT_FILENO)
      }
    } catch {
      put((error as? BenchmarkError)?.message ?? "\(error)", to: STDERR_FILENO)
      exit(1)
    }
  }

  mutating func run() throws {
    mkdir(".build", 0o755)
    mkdir(folder, 0o755)
    var load: [Double] = [0, 0, 0]
    getloadavg(&load, 3)
    report.note(
      "Load of the machine at the beginning: \(Figure.fixed(load[0], 2)); what is measured while others work is slower."
    )
    if options.isGrowthOnly { return try measureGrowth() }
    let large = try workbook("large", rows: options.importRows)
    let small = try workbook("small", rows: .max / 2, clients: options.smallClients)
    var python = try Python(options, folder: folder, small: small.path, large: large.path)
    if python == nil { report.note("Not measured, because it could not be installed: the peers in Python.") }
    try measureImport(large, beside: python)
    try measureExport(beside: python)
    if !options.isQuick { try measureMillion() }
    try importOnce(small.path, into: store("small"))
    try measureStart()
    try measureRequests(beside: &python)
    try measureLists(small, large, beside: &python)
    try measureCreations(beside: &python)
    try measureGrowth()
    report.note("Ratio: how many times more it costs than what stands before it; below 1.00 it is better.")
    report.note("Targets are for a machine with two cores; \(sysconf(CInt(_SC_NPROCESSORS_ONLN))) are here.")
    if options.isQuick { report.note("A quick run: fewer rows and clients than the targets are meant for.") }
  }

  func store(_ name: String) -> String { "\(folder)/\(name).store" }

  static func say(_ text: String) { put("… " + text, to: STDERR_FILENO) }

  static func put(_ text: String, to descriptor: CInt) {
    let bytes = Array((text + "\n").utf8)
    #if canImport(Darwin)
      _ = Darwin.write(descriptor, bytes, bytes.count)
    #else
      _ = Glibc.write(descriptor, bytes, bytes.count)
    #endif
  }
}
