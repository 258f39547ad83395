#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
internal import JSON

extension Benchmark {
  /// Exports what `measureImport` has left in the store, and what a fifth of it is, which takes as much memory.
  mutating func measureExport(beside python: Python?) throws {
    let path = "\(folder)/export.xlsx"
    let peerPath = "\(folder)/export-peer.xlsx"
    defer {
      unlink(path)
      unlink(peerPath)
    }
    var ours: [ExportCost] = []
    var theirs: [Python.Cost] = []
    for _ in 0..<options.importRuns {
      ours.append(try exportOnce("xlsx", to: path))
      if let cost = try python?.cost(writing: path, to: peerPath) { theirs.append(cost) }
    }
    let name = "XlsxWriter, only writing"
    func peer(_ cost: (Python.Cost) -> Double) -> (name: String, value: Double)? {
      theirs.isEmpty ? nil : (name, theirs.map(cost).median)
    }
    report.add(
      "export \(ours[0].clients) clients to .xlsx", .seconds, ours.map(\.seconds), beside: peer(\.seconds),
      target: peer(\.seconds)?.value)
    report.add("  its processor time", .seconds, ours.map(\.processor), beside: peer(\.processor))
    report.add("  memory of the service", .bytes, ours.map(\.memory), beside: nil, target: 100e6)
    let starts = ["411000", "411001"].map { "{\"field\":\"number\",\"startsWith\":\"\($0)\"}" }
    let part = try exportOnce("xlsx", to: path, filter: "{\"or\":[\(starts.joined(separator: ","))]}")
    report.add("  memory for \(part.clients) clients", .bytes, [part.memory])
    for format in ["csv", "vcard", "json"] {
      report.add("export to \(format)", .seconds, [try exportOnce(format, to: path).seconds])
    }
  }

  private struct ExportCost {
    var seconds: Double
    /// With the start and the end of the session.
    var processor: Double
    var memory: Double
    var clients: Int
  }

  private func exportOnce(_ format: String, to path: String, filter: String? = nil) throws -> ExportCost {
    unlink(path)
    let service = try Service(options.executable, store: store("large"))
    var clients = 0
    let seconds = try Clock.seconds {
      let target = try Self.absoluteNew(path)
      let which = filter.map { ",\"filter\":" + $0 } ?? ""
      let result = try service.dialogue.call(
        "client/export", "{\"format\":\"\(format)\",\"path\":\"\(target)\"\(which)}")
      clients = result["clients"]?.int ?? 0
    }
    guard clients > 0 else { throw BenchmarkError("no client was exported to \(format)") }
    let took = Figure(what: "", unit: .seconds, values: [], beside: nil).text(seconds)
    Self.say("\(clients) clients exported to \(format) \(took)")
    let (memory, processor) = try service.endWithCost()
    return ExportCost(seconds: seconds, processor: processor, memory: memory, clients: clients)
  }

  /// The whole path of a file that is not there yet.
  private static func absoluteNew(_ path: String) throws -> String {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return try absolute(folder) + "/" + (path.split(separator: "/").last ?? "")
  }
}
