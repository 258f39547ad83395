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
  func workbook(_ name: String, rows: Int, clients: Int = .max) throws -> Workbook {
    let path = "\(folder)/\(name).xlsx"
    Self.say("making \(path)")
    let made = try Program.run([
      CommandLine.arguments[0], Self.workbookCommand, path, String(rows), String(clients),
    ])
    return Workbook(path: path, clients: Int(made.text.filter(\.isNumber)) ?? 0)
  }

  static func makeWorkbook(_ arguments: [String]) throws {
    guard arguments.count == 4, let rows = Int(arguments[2]), let clients = Int(arguments[3]) else {
      throw BenchmarkError("\(workbookCommand) PATH ROWS CLIENTS")
    }
    put(String(try SampleWorkbook.write(to: arguments[1], rows: rows, clients: clients)), to: 1)
  }

  /// What an import took.
  struct ImportCost {
    var seconds: Double
    var memory: Double
    var childMemory: Double
  }

  @discardableResult
  func importOnce(_ path: String, into store: String, again: Bool = false) throws -> ImportCost {
    if !again { clear(store) }
    let service = try Service(options.executable, store: store)
    let process = service.dialogue.program.process
    var childMemory = 0.0
    var summary = ""
    var wrong = 0
    let seconds = try Clock.seconds {
      let result = try service.dialogue.call("client/import", "{\"path\":\"\(try Self.absolute(path))\"}") {
        for child in ProcessMemory.children(of: process) {
          childMemory = max(childMemory, ProcessMemory.peak(of: child) ?? 0)
        }
      }
      summary = result["summary"]?.string ?? ""
      wrong = result["failed"]?.int ?? 0
    }
    guard wrong == 0 else { throw BenchmarkError("the import did not succeed: \(summary)") }
    Self.say("\(summary) \(Figure(what: "", unit: .seconds, values: [], beside: nil).text(seconds))")
    return ImportCost(seconds: seconds, memory: try service.end(), childMemory: childMemory)
  }

  mutating func measureImport(_ workbook: Workbook, beside python: Python?) throws {
    var first: [ImportCost] = []
    var second: [ImportCost] = []
    for _ in 0..<options.importRuns {
      first.append(try importOnce(workbook.path, into: store("large")))
      second.append(try importOnce(workbook.path, into: store("large"), again: true))
    }
    let reading = try python?.seconds("calamine", runs: options.importRuns)
    let script = try python?.seconds("import", runs: options.importRuns)
    let rows = Figure.fixed(Double(options.importRows), 0)
    let seconds = first.map(\.seconds)
    report.add(
      "import \(rows) rows × 13", .seconds, seconds, beside: reading.map { ("calamine, only reading", $0.seconds) },
      target: reading.map { $0.seconds * 1.1 })
    report.add(
      "  likewise", .seconds, seconds, beside: script.map { ("calamine + sqlite3", $0.seconds) },
      target: script.map { $0.seconds / 2 })
    if !options.isQuick, let slow = try python?.seconds("openpyxl", runs: 1) {
      report.add("  likewise", .seconds, seconds, beside: ("openpyxl, only reading", slow.seconds))
    }
    report.add("  rows a second", .perSecond, seconds.map { Double(options.importRows) / $0 })
    report.add(
      "  memory of the service", .bytes, first.map(\.memory), beside: script.map { ("calamine + sqlite3", $0.memory) },
      target: 100e6)
    if first.contains(where: { $0.childMemory > 0 }) {
      report.add(
        "  memory of its reading process", .bytes, first.map(\.childMemory),
        beside: reading.map { ("calamine, only reading", $0.memory) }, target: 100e6)
    }
    report.add("import it again: no change", .seconds, second.map(\.seconds))
    report.add("  memory of the service", .bytes, second.map(\.memory), target: 100e6)
  }
}
