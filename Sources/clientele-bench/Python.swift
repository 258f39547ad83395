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

  /// The median of the seconds in which a peer reads or stores the large file, and the most memory that it had.
  func seconds(_ command: String, runs: Int) throws -> (seconds: Double, memory: Double) {
    Benchmark.say("\(command) in Python")
    let arguments = [python, Self.script, command, large] + (command == "import" ? [store(.large)] : [])
    let ran = try (0..<runs).map { _ in try Program.run(arguments) }
    return (ran.compactMap { Double($0.text.filter { !$0.isWhitespace }) }.median, ran.map(\.memory).median)
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
