internal import JSON

/// A file that was made to be imported.
struct Workbook {
  var path: String
  var clients: Int
}

extension Benchmark {
  static let workbookCommand = "make-workbook"

  /// Makes a file, in a process of its own: the memory of this one must stay small, because it is where the measured
  /// processes begin.
  ///
  /// - Parameter columns: Of the 20, from the first on; a client has one row where its contacts are left out.
  func workbook(
    _ name: String, rows: Int, clients: Int = .max, columns: Int = SampleClients.headers.count
  ) throws -> Workbook {
    let path = "\(folder)/\(name).xlsx"
    Self.say("making \(path)")
    let made = try Program.run([
      CommandLine.arguments[0], Self.workbookCommand, path, String(rows), String(clients), String(columns),
    ])
    return Workbook(path: path, clients: Int(made.text.filter(\.isNumber)) ?? 0)
  }

  static func makeWorkbook(_ arguments: [String]) throws {
    let numbers = arguments.dropFirst(2).compactMap { Int($0) }
    guard arguments.count == 5, numbers.count == 3 else {
      throw BenchmarkError("\(workbookCommand) PATH ROWS CLIENTS COLUMNS")
    }
    let clients = try SampleWorkbook.write(
      to: arguments[1], rows: numbers[0], clients: numbers[1], columns: numbers[2])
    put(String(clients), to: 1)
  }

  /// What an import took.
  struct ImportCost {
    var seconds: Double
    /// Of the service and its reading process, with the start and the end of the session.
    var processor: Double
    var memory: Double
    var childMemory: Double
  }

  @discardableResult
  func importOnce(
    _ path: String, into store: String, again: Bool = false, matchOn: [String]? = nil
  ) throws -> ImportCost {
    if !again { clear(store) }
    let service = try Service(options.executable, store: store)
    let process = service.dialogue.program.process
    var childMemory = 0.0
    var summary = ""
    var wrong = 0
    let seconds = try Clock.seconds {
      let keys = matchOn.map { ",\"matchOn\":[\($0.map { "\"\($0)\"" }.joined(separator: ","))]" } ?? ""
      let params = "{\"path\":\"\(try Self.absolute(path))\"\(keys)}"
      let result = try service.dialogue.call("client/import", params) {
        for child in ProcessMemory.children(of: process) {
          childMemory = max(childMemory, ProcessMemory.peak(of: child) ?? 0)
        }
      }
      summary = result["summary"]?.string ?? ""
      wrong = result["failed"]?.int ?? 0
    }
    guard wrong == 0 else { throw BenchmarkError("the import did not succeed: \(summary)") }
    Self.say("\(summary) \(Figure(what: "", unit: .seconds, values: [], beside: nil).text(seconds))")
    let (memory, processor) = try service.endWithCost()
    return ImportCost(seconds: seconds, processor: processor, memory: memory, childMemory: childMemory)
  }

  /// The programs take turns, so that what slows the machine slows both.
  mutating func measureImport(_ workbook: Workbook, beside python: Python?) throws {
    var first: [ImportCost] = []
    var second: [ImportCost] = []
    var reading: [Python.Cost] = []
    var script: [Python.Cost] = []
    for _ in 0..<options.importRuns {
      if let cost = try python?.cost("calamine") { reading.append(cost) }
      first.append(try importOnce(workbook.path, into: store("large")))
      if let cost = try python?.cost("import") { script.append(cost) }
      second.append(try importOnce(workbook.path, into: store("large"), again: true))
    }
    let (calamine, stored) = ("calamine, only reading", "calamine + sqlite3")
    let rows = Figure.fixed(Double(options.importRows), 0)
    let seconds = first.map(\.seconds)
    report.add(
      "import \(rows) rows × \(SampleClients.headers.count)", .seconds, seconds,
      beside: reading.median(\.seconds, calamine), target: reading.median(\.seconds, calamine)?.value)
    report.add(
      "  likewise", .seconds, seconds, beside: script.median(\.seconds, stored),
      target: script.median(\.seconds, stored).map { $0.value / 2 })
    if !options.isQuick, let slow = try python?.cost("openpyxl") {
      report.add("  likewise", .seconds, seconds, beside: ("openpyxl, only reading", slow.seconds))
    }
    report.add("  its processor time", .seconds, first.map(\.processor), beside: reading.median(\.processor, calamine))
    report.add("  rows a second", .perSecond, seconds.map { Double(options.importRows) / $0 })
    report.add(
      "  memory of the service", .bytes, first.map(\.memory), beside: script.median(\.memory, stored), target: 100e6)
    if first.contains(where: { $0.childMemory > 0 }) {
      report.add(
        "  memory of its reading process", .bytes, first.map(\.childMemory),
        beside: reading.median(\.memory, calamine), target: 100e6)
    }
    report.add("import it again: no change", .seconds, second.map(\.seconds))
    report.add("  memory of the service", .bytes, second.map(\.memory), target: 100e6)
  }

  /// A million rows, of as many columns as a file may have that is not too large to be imported.
  mutating func measureMillion() throws {
    let workbook = try workbook("million", rows: 1_000_000, columns: 5)
    let cost = try importOnce(workbook.path, into: store("million"))
    clear(store("million"))
    report.add("import 1,000,000 rows × 5", .seconds, [cost.seconds])
    report.add("  memory of the service", .bytes, [cost.memory], target: 500e6)
    if cost.childMemory > 0 {
      report.add("  memory of its reading process", .bytes, [cost.childMemory], target: 500e6)
    }
  }
}

extension [Python.Cost] {
  /// The median of a cost, for standing beside ours; nil where nothing was measured.
  fileprivate func median(_ cost: (Python.Cost) -> Double, _ name: String) -> (name: String, value: Double)? {
    isEmpty ? nil : (name, map(cost).median)
  }
}
