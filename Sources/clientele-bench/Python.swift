/// The peers in Python: see Benchmarks/peers.py.
struct Python {
  enum Size { case small, large }

  private let python: String
  private let folder: String
  private let large: String
  private var dialogues: [Size: Dialogue] = [:]

  /// Nil where there is no Python with the packages.
  init?(_ options: Options, folder: String, small: String, large: String) throws {
    guard let python = options.python else { return nil }
    self.python = python
    self.folder = folder
    self.large = large
    for (size, file) in [(Size.small, small), (Size.large, large)] {
      Benchmark.say("sqlite3 stores \(file)")
      _ = try Program.run([python, Self.script, "import", file, store(size)])
    }
  }

  private static let script = "Benchmarks/peers.py"

  private func store(_ size: Size) -> String { "\(folder)/peer-\(size).sqlite" }

  /// What a peer took.
  struct Cost {
    var seconds: Double
    var processor: Double
    var memory: Double
  }

  /// The cost of reading or storing the large file, without the start of Python.
  func cost(_ command: String) throws -> Cost {
    Benchmark.say("\(command) in Python")
    return try cost([command, large] + (command == "import" ? [store(.large)] : []))
  }

  /// The cost of writing what stands in a workbook to another one.
  func cost(writing source: String, to path: String) throws -> Cost {
    Benchmark.say("XlsxWriter in Python")
    return try cost(["xlsxwriter", source, path])
  }

  private func cost(_ words: [String]) throws -> Cost {
    let arguments = [python, Self.script] + words
    let ran = try Program.run(arguments)
    let numbers = ran.text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 2 else { throw BenchmarkError("peers.py \(words[0]) printed \(ran.text)") }
    return Cost(seconds: numbers[0], processor: numbers[1], memory: ran.memory)
  }

  /// The peer that serves this store; started when it is first asked for.
  mutating func dialogue(_ size: Size) throws -> Dialogue {
    if let dialogue = dialogues[size] { return dialogue }
    let dialogue = Dialogue(try Program([python, Self.script, "serve", store(size)]))
    dialogues[size] = dialogue
    return dialogue
  }

  mutating func end() {
    for dialogue in dialogues.values { _ = dialogue.program.finish() }
    dialogues = [:]
  }
}
